"""A problem: one finding of one rule, with its place and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from calgen.model.position import START, Position, column_of, line_of


class Severity(StrEnum):
    """How much a problem matters; `check` ends with status 1 for an error."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Effect(StrEnum):
    """What a problem does to the built site."""

    NONE = "none"
    VALUE_DROPPED = "value-dropped"
    ENTRY_LEFT_OUT = "entry-left-out"
    FILE_LEFT_OUT = "file-left-out"


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding. Made once, shown in many formats.

    `path` is relative to the project, with `/`. `width` is the number of characters that the
    caret underlines. `message` says what was found, `hint` what to do (may be empty). `about`
    is the id of the entry, `owner` the person to ask, both empty when unknown.
    """

    path: str
    rule: str
    severity: Severity
    message: str
    hint: str = ""
    position: Position = START
    width: int = 1
    effect: Effect = Effect.NONE
    about: str = ""
    owner: str = ""

    @property
    def line(self) -> int:
        """The line, counted from 1."""
        return line_of(self.position)

    @property
    def column(self) -> int:
        """The column in characters, counted from 1."""
        return column_of(self.position)


def in_reading_order(problem: Problem) -> tuple[str, int, str, str]:
    """Sort key: by file, place, then rule, so that output never depends on the order of work."""
    return problem.path, problem.position, problem.rule, problem.message


def problem_row(problem: Problem) -> dict[str, str | int]:
    """Give a problem for programs, as api/problems.json and `check --format json` hold it."""
    return {
        "path": problem.path,
        "line": problem.line,
        "column": problem.column,
        "rule": problem.rule,
        "severity": problem.severity.value,
        "message": problem.message,
        "hint": problem.hint,
    }

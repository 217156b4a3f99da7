"""Problems as GitHub Actions shows them: annotations in the log, and a summary in Markdown."""

from __future__ import annotations

import re
from collections.abc import Sequence

from calgen.model.problem import Problem, Severity, in_reading_order
from calgen.report.counts import counts
from calgen.report.visible import visible

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_ORDER = tuple(_COMMANDS)
_MOST_ROWS = 200  # a step's summary holds 1 MiB at most
_MARKUP = re.compile(r"[\\`*_{}\[\]()<>#+\-.!|&~@:$]")


def as_annotations(problems: Sequence[Problem], folder: str = "") -> str:
    """Write one workflow command a problem, the most severe first: GitHub shows ten of a kind.

    `folder` is the project's, relative to the repository, where it is not its root.
    """
    return "".join(f"{_annotation(problem, folder)}\n" for problem in _by_severity(problems))


def as_step_summary(problems: Sequence[Problem]) -> str:
    """Write the Markdown that a workflow appends to the file $GITHUB_STEP_SUMMARY."""
    ordered = _by_severity(problems)
    text = f"### Calendar check: {counts(problems)}\n"
    if ordered:
        text += "\n| Where | What | What to do |\n| --- | --- | --- |\n"
    text += "".join(_row(problem) for problem in ordered[:_MOST_ROWS])
    left = len(ordered) - _MOST_ROWS
    return text + (f"\nand {left:,} more\n" if left > 0 else "")


def _by_severity(problems: Sequence[Problem]) -> list[Problem]:
    return sorted(problems, key=lambda one: (_ORDER.index(one.severity), in_reading_order(one)))


def _annotation(problem: Problem, folder: str) -> str:
    path = f"{folder}/{problem.path}" if folder else problem.path
    properties = {
        "file": path,
        "line": str(problem.line),
        "col": str(problem.column),
        "endColumn": str(problem.column + max(problem.width, 1)),
        "title": problem.rule,
    }
    written = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    message = "\n".join(
        visible(line) for line in (problem.message, *problem.hint.split("\n")) if line
    )
    return f"::{_COMMANDS[problem.severity]} {written}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(visible(text)).replace(":", "%3A").replace(",", "%2C")


def _row(problem: Problem) -> str:
    where = _literal(f"{problem.path}:{problem.line}:{problem.column}")
    what = f"**{problem.severity}** {_literal(problem.rule)}: {_literal(problem.message)}"
    return f"| {where} | {what} | {_literal(problem.hint.replace(chr(10), ' '))} |\n"


def _literal(text: str) -> str:
    """Take every meaning from a text but its own: no link, image, mention or HTML."""
    return _MARKUP.sub(lambda found: f"&#{ord(found[0])};", visible(text))

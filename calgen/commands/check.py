"""`calgen check`: every problem at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from calgen.formats import git
from calgen.formats.text import lines_of
from calgen.model.problem import Problem, Severity
from calgen.pipeline import check
from calgen.report.data import as_json
from calgen.report.github import as_annotations, as_step_summary
from calgen.report.text import as_text


class Format(StrEnum):
    """How problems are written."""

    TEXT = "text"
    GITHUB = "github"
    JSON = "json"


@dataclass(frozen=True, slots=True)
class Findings:
    """What the check found: the exit code, what goes to each stream, and a Markdown summary."""

    code: int
    out: str = ""
    err: str = ""
    summary: str = ""


def run(
    project: Path,
    paths: Sequence[Path],
    form: Format = Format.TEXT,
    today: date | None = None,
    *,
    color: bool = False,
) -> Findings:
    """Check a project; with `paths`, tell only of problems in these files and folders."""
    problems = _within(check(project, today).problems, project, paths)
    code = int(any(problem.severity is Severity.ERROR for problem in problems))
    match form:
        case Format.JSON:
            return Findings(code, out=as_json(problems))
        case Format.GITHUB:
            folder = git.folder_in_repository(project)
            text = as_annotations(problems, folder)
            return Findings(code, out=text, summary=as_step_summary(problems))
    return Findings(code, err=problems_as_text(problems, project, color=color))


def problems_as_text(problems: Sequence[Problem], project: Path, *, color: bool) -> str:
    """Write problems with excerpts from the project's files."""
    return as_text(problems, lambda path: lines_of((project / path).read_bytes()), color=color)


def _within(
    problems: tuple[Problem, ...], project: Path, paths: Sequence[Path]
) -> tuple[Problem, ...]:
    if not paths:
        return problems
    wanted = [path.resolve() for path in paths]
    return tuple(
        problem
        for problem in problems
        if any((project / problem.path).resolve().is_relative_to(path) for path in wanted)
    )

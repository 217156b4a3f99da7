"""`calgen check`: every problem at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from calgen.commands.wrong_usage import WrongUsageError
from calgen.formats import git
from calgen.formats.files import read_bytes
from calgen.formats.text import lines_of
from calgen.model.problem import Effect, Problem, Severity
from calgen.pipeline import check
from calgen.read.site import FILE
from calgen.report.data import as_json
from calgen.report.github import as_annotations, as_step_summary
from calgen.report.gitlab import as_code_quality
from calgen.report.text import as_text
from calgen.schema.reading import shown


class Format(StrEnum):
    """How problems are written."""

    TEXT = "text"
    GITHUB = "github"
    GITLAB = "gitlab"
    JSON = "json"


@dataclass(frozen=True, slots=True)
class Findings:
    """What the check found: the exit code, what goes to each stream, and a Markdown summary."""

    code: int
    count: int
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
    """Check a project; with `paths`, tell only of problems in these files and folders.

    `paths` are relative to the project. Raises WrongUsageError for one that is not in it.
    """
    for path in paths:
        if not (project / path).exists() and not (project / path).is_symlink():
            raise WrongUsageError(f"there is no file or folder {shown(str(path))}")
        if not _absolute(project / path).is_relative_to(project.resolve()):
            raise WrongUsageError(f"{shown(str(path))} is not in the project {shown(str(project))}")
    problems = _within(check(project, today).problems, project, paths)
    code = int(any(problem.severity is Severity.ERROR for problem in problems))
    count = len(problems)
    match form:
        case Format.JSON:
            return Findings(code, count, out=as_json(problems))
        case Format.GITHUB:
            folder = git.folder_in_repository(project)
            text = as_annotations(problems, folder)
            return Findings(code, count, out=text, summary=as_step_summary(problems))
        case Format.GITLAB:
            folder = git.folder_in_repository(project)
            return Findings(code, count, out=as_code_quality(problems, folder))
    return Findings(code, count, err=problems_as_text(problems, project, color=color))


def problems_as_text(problems: Sequence[Problem], project: Path, *, color: bool) -> str:
    """Write problems with excerpts from the project's files."""
    return as_text(problems, lambda path: lines_of(read_bytes(project / path)), color=color)


def _within(
    problems: tuple[Problem, ...], project: Path, paths: Sequence[Path]
) -> tuple[Problem, ...]:
    if not paths:
        return problems
    # Without its site.yaml nothing is built, whichever files somebody looks at.
    wanted = [_absolute(project / path) for path in paths]
    return tuple(
        problem
        for problem in problems
        if (problem.path == FILE and problem.effect is Effect.FILE_LEFT_OUT)
        or any(_absolute(project / problem.path).is_relative_to(path) for path in wanted)
    )


def _absolute(path: Path) -> Path:
    """Give the path itself, also of a symbolic link, without `..` and links above it."""
    return path.parent.resolve() / path.name if path.name not in {"", ".."} else path.resolve()

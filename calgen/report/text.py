"""Problems as text for people, of which every first line can be read by programs too."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from calgen.model.problem import Problem, Severity, in_reading_order
from calgen.report.counts import counts
from calgen.report.excerpt import excerpt
from calgen.report.visible import visible

_RESET = "\x1b[0m"
_DIM = "\x1b[2m"
_BOLD = "\x1b[1m"
_COLORS = {
    Severity.ERROR: "\x1b[1;31m",
    Severity.WARNING: "\x1b[1;33m",
    Severity.INFO: "\x1b[1;36m",
}


def as_text(
    problems: Sequence[Problem],
    read_lines: Callable[[str], Sequence[str]],
    *,
    color: bool = False,
) -> str:
    """Write every problem with its excerpt and hint, in reading order, then how many there are.

    `read_lines` gives the lines of a file by a problem's `path`; where it fails (OSError,
    UnicodeError) or knows no such line, there is no excerpt.
    """
    return "".join(f"{line}\n" for line in _lines(problems, read_lines, color=color))


def _lines(
    problems: Sequence[Problem], read_lines: Callable[[str], Sequence[str]], *, color: bool
) -> Iterator[str]:
    ordered = sorted(problems, key=in_reading_order)
    for path, group in groupby(ordered, key=lambda problem: problem.path):
        source = _source(path, read_lines)
        for problem in group:
            yield _headline(problem, color=color)
            yield from _details(problem, source, color=color)
    yield counts(problems)


def _source(path: str, read_lines: Callable[[str], Sequence[str]]) -> Sequence[str]:
    try:
        return read_lines(path)
    except (OSError, UnicodeError):
        return ()


def _headline(problem: Problem, *, color: bool) -> str:
    place = f"{_path(problem.path)}:{problem.line}:{problem.column}:"
    kind = f"{problem.severity}[{problem.rule}]:"
    message = visible(problem.message)
    if color:
        place = f"{_BOLD}{place}{_RESET}"
        kind = f"{_COLORS[problem.severity]}{kind}{_RESET}"
    return f"{place} {kind} {message}"


def _details(problem: Problem, source: Sequence[str], *, color: bool) -> Iterator[str]:
    hints = [visible(hint) for hint in problem.hint.split("\n") if hint]
    if not 1 <= problem.line <= len(source):
        yield from (f"    = {hint}" for hint in hints)
        return
    number = f"{problem.line:>3}"
    shown = excerpt(source[problem.line - 1], problem.column, problem.width)
    bar = f"{_DIM}|{_RESET}" if color else "|"
    carets = shown.carets
    if color:
        carets = f"{_COLORS[problem.severity]}{carets}{_RESET}"
    yield f"{number} {bar} {shown.line}".rstrip()
    yield " ".join([f"{'':{len(number)}} {bar} {carets}", *hints[:1]])
    yield from (f"{'':{len(number)}} {bar} {hint}" for hint in hints[1:])


def _path(path: str) -> str:
    """Keep a file's name from being a command to GitHub Actions, whose commands begin a line."""
    shown = visible(path)
    return f"./{shown}" if shown.startswith("::") else shown

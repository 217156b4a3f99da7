"""How many problems there are, in words."""

from __future__ import annotations

from collections.abc import Sequence

from calgen.model.problem import Problem, Severity

_WORDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def counts(problems: Sequence[Problem]) -> str:
    """Say `3 errors, 1 warning in 2 files`, or `no problems`."""
    if not problems:
        return "no problems"
    numbers = {
        word: sum(problem.severity is severity for problem in problems)
        for severity, word in _WORDS.items()
    }
    found = ", ".join(_plural(number, word) for word, number in numbers.items() if number)
    return f"{found} in {_plural(len({problem.path for problem in problems}), 'file')}"


def _plural(number: int, word: str) -> str:
    return f"{number:,} {word}" if number == 1 else f"{number:,} {word}s"

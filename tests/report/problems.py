"""Problems to report."""

from __future__ import annotations

from calgen.model.position import position
from calgen.model.problem import Problem, Severity


def problem(
    message: str = "owner: nobody is called 'marta'",
    *,
    path: str = "content/topics/tents.md",
    place: tuple[int, int] = (1, 1),
    width: int = 1,
    hint: str = "",
    rule: str = "unknown-person",
    severity: Severity = Severity.ERROR,
) -> Problem:
    return Problem(path, rule, severity, message, hint, position(*place), width)

"""Faults of a document become problems of the project: with the file, effect and owner."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from calgen.model.node import Fault
from calgen.model.problem import Effect, Problem

MOST_OF_A_FILE = 200


def as_problem(
    fault: Fault, path: str, effect: Effect = Effect.NONE, about: str = "", owner: str = ""
) -> Problem:
    """Make a problem of a fault that was found in the file at `path`."""
    return Problem(
        path,
        fault.rule,
        fault.severity,
        fault.message,
        fault.hint,
        fault.position,
        fault.width,
        effect,
        about,
        owner,
    )


def limited(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Keep the first problems of each file; the next one says how many more there are.

    One file of a stranger's may not fill logs and pages, whatever it holds.
    """
    counts: Counter[str] = Counter()
    kept: list[Problem] = []
    next_ones: dict[str, Problem] = {}
    for problem in problems:
        counts[problem.path] += 1
        if counts[problem.path] <= MOST_OF_A_FILE:
            kept.append(problem)
        else:
            next_ones.setdefault(problem.path, problem)
    for path, problem in next_ones.items():
        more = counts[path] - MOST_OF_A_FILE
        message = f"{more:,} more problems of this file are not shown, from here on"
        kept.append(replace(problem, message=message, hint="mend the first ones", width=1))
    return tuple(kept)

"""Faults of a document become problems of the project: with the file, effect and owner."""

from __future__ import annotations

from calgen.model.node import Fault
from calgen.model.problem import Effect, Problem


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

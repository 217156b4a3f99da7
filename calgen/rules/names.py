"""Findings about names that nobody declared, as two rules make them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import islice

from calgen.model.entry import Entry
from calgen.model.names import Name, unknown_names
from calgen.model.people import Person
from calgen.model.problem import Effect, Problem
from calgen.rules.rule import Checked, Rule, place

_MOST_LISTED = 8


@lru_cache(maxsize=1)
def undeclared(checked: Checked) -> tuple[Name, ...]:
    """Give every name that nobody declared, looked for once for all rules."""
    return tuple(unknown_names(checked.calendar, checked.broken))


def about_name(rule: Rule, name: Name, found: str, hint: str) -> Problem:
    """Make the finding at the place where the name stands; the name is dropped from pages."""
    words = (word for word in name.at.split(".") if not word.isdecimal())
    unit = name.unit
    positions = unit.positions if isinstance(unit, Entry | Person) else {}
    is_placed = not positions.keys().isdisjoint((name.at, name.at.partition(".")[0]))
    return Problem(
        path=unit.source.path,
        rule=rule.id,
        severity=rule.severity,
        message=": ".join((*words, found)),
        hint=hint,
        position=place(positions, name.at, unit.source.position),
        width=len(name.value) if is_placed else 1,
        effect=Effect.VALUE_DROPPED,
        about=unit.id,
        owner=unit.owner if isinstance(unit, Entry) and name.at != "owner" else "",
    )


def one_of(names: Iterable[str]) -> str:
    """List what may be written, in order of the alphabet, cut when there is much of it."""
    listed = sorted(names)
    words = ", ".join(islice(listed, _MOST_LISTED))
    return f"one of: {words}" + (", …" if len(listed) > _MOST_LISTED else "")

"""Steps of work: what each thing still needs before its start, counted back from it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from calgen.model.entry import GONE, Entry, Status
from calgen.model.fields import StepRule
from calgen.render.material import Material

_AGREED = frozenset({Status.PLANNED, Status.CONFIRMED})


@dataclass(frozen=True, slots=True)
class Step:
    """A step of an entry: when it is due, when it was done, and who does it."""

    name: str
    due: date | None
    done: date | None
    team: str
    owner: str


def steps_of(entry: Entry, material: Material) -> tuple[Step, ...]:
    """Give the steps of an entry's process, and those that it names itself.

    Of what does not take place only those that were done are left.
    """
    found = all_steps_of(entry, material)
    return tuple(step for step in found if step.done or entry.status not in GONE)


def all_steps_of(entry: Entry, material: Material) -> Iterator[Step]:
    """Yield an entry's steps whether it takes place or not."""
    marks = {mark.name: mark for mark in entry.steps}
    kind = material.calendar.site.types.get(entry.type)
    rules = {rule.name: rule for rule in kind.steps} if kind else {}
    if not marks and not rules:
        return
    spans = material.occurrences.get(entry.id, ())
    start = spans[0].first_day if spans else None
    for name in (*rules, *(name for name in marks if name not in rules)):
        rule, mark = rules.get(name, StepRule(name, 0)), marks.get(name)
        counted = start - timedelta(days=rule.before) if start and name in rules else None
        due = mark.due if mark and mark.due else counted
        owner = (mark.owner if mark else "") or _owner(entry, rule, material)
        yield Step(name, due, mark.done if mark else None, rule.team, owner)


def open_steps(material: Material) -> Iterator[tuple[Entry, Step]]:
    """Yield the steps with a day that are not done, of what is planned or confirmed."""
    for entry in material.calendar.entries.values():
        if entry.status in _AGREED:
            for step in steps_of(entry, material):
                if step.due is not None and step.done is None:
                    yield entry, step


def _owner(entry: Entry, rule: StepRule, material: Material) -> str:
    """Ask the entry's owner for a step of their team, otherwise the team."""
    owner = material.calendar.people.get(entry.owner)
    return rule.team if rule.team and owner and owner.team != rule.team else entry.owner

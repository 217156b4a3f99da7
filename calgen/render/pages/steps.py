"""Steps of work, and signatures: what each thing still needs, counted back from its start."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from calgen.model.entry import Entry, Status
from calgen.model.fields import StepRule
from calgen.model.type_names import CAMPAIGN
from calgen.render.pages.desk import Desk

_GONE = frozenset({Status.DECLINED, Status.CANCELLED})
_AGREED = frozenset({Status.PLANNED, Status.CONFIRMED})


@dataclass(frozen=True, slots=True)
class Step:
    """A step of an entry: when it is due, when it was done, and who does it."""

    name: str
    due: date | None
    done: date | None
    team: str
    owner: str


def steps_of(entry: Entry, desk: Desk) -> tuple[Step, ...]:
    """Give the steps of an entry's process, and those that it names itself.

    Of what does not take place only those that were done are left.
    """
    spans = desk.material.occurrences.get(entry.id, ())
    start = spans[0].first_day if spans else None
    marks = {mark.name: mark for mark in entry.steps}
    rules = {rule.name: rule for rule in desk.site.types[entry.type].steps}
    found = []
    for name in (*rules, *(name for name in marks if name not in rules)):
        rule, mark = rules.get(name, StepRule(name, 0)), marks.get(name)
        counted = start - timedelta(days=rule.before) if start and name in rules else None
        due = mark.due if mark and mark.due else counted
        owner = (mark.owner if mark else "") or _owner(entry, rule, desk)
        found.append(Step(name, due, mark.done if mark else None, rule.team, owner))
    return tuple(step for step in found if step.done or entry.status not in _GONE)


def _owner(entry: Entry, rule: StepRule, desk: Desk) -> str:
    """Ask the entry's owner for a step of their team, otherwise the team."""
    owner = desk.calendar.people.get(entry.owner)
    return rule.team if rule.team and owner and owner.team != rule.team else entry.owner


def open_steps(desk: Desk) -> Iterator[tuple[Entry, Step]]:
    """Yield the steps with a day that are not done, of what is planned or confirmed."""
    for entry in desk.calendar.entries.values():
        if entry.status in _AGREED:
            for step in steps_of(entry, desk):
                if step.due is not None and step.done is None:
                    yield entry, step


def missing_teams(entry: Entry, desk: Desk) -> tuple[str, ...]:
    """Give the teams whose signature an entry's type demands and which have not signed."""
    return _unsigned(entry, desk.site.types[entry.type].sign_off)


def awaited_teams(entry: Entry, desk: Desk) -> tuple[str, ...]:
    """Give the teams to name as not signed: of a campaign that one team signed, all others."""
    asked = desk.site.types[entry.type].sign_off
    if not asked and entry.type == CAMPAIGN and entry.sign_off:
        asked = tuple(desk.site.teams)
    return _unsigned(entry, asked)


def _unsigned(entry: Entry, teams: tuple[str, ...]) -> tuple[str, ...]:
    """Leave out who signed; nobody signs any more what does not take place."""
    signed = {signature.team for signature in entry.sign_off}
    return () if entry.status in _GONE else tuple(team for team in teams if team not in signed)

"""A calendar with other names where one thing names another; an empty name drops the old one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from calgen.model.calendar import Calendar
from calgen.model.entry import Entry
from calgen.model.goals import Goal
from calgen.model.names import Unit, campaign_goals, campaign_outcome
from calgen.model.people import Person
from calgen.model.update import Update

NewNames = Mapping[str, str]
T = TypeVar("T")
AnyUnit = TypeVar("AnyUnit", Entry, Person, Goal, Update)


def with_names(calendar: Calendar, changes: Iterable[tuple[Unit, str, str]]) -> Calendar:
    """Put new names in the places of units, each given as the unit, its place and the new name.

    What does not change stays the same object. Positions stay as they were written, so
    `channels.1` may no longer be the second channel.
    """
    found: defaultdict[tuple[str, ...], dict[str, str]] = defaultdict(dict)
    for unit, at, name in changes:
        found[_key(unit)][at] = name
    if not found:
        return calendar

    def renamed(unit: AnyUnit, rename: Callable[[AnyUnit, NewNames], AnyUnit]) -> AnyUnit:
        new = found.get(_key(unit))
        return rename(unit, new) if new else unit

    return replace(
        calendar,
        entries={id_: renamed(entry, _entry) for id_, entry in calendar.entries.items()},
        people={id_: renamed(person, _person) for id_, person in calendar.people.items()},
        goals=tuple(renamed(goal, _goal) for goal in calendar.goals),
        updates=tuple(renamed(update, _update) for update in calendar.updates),
    )


def _key(unit: Unit) -> tuple[str, ...]:
    return type(unit).__name__, unit.id, unit.source.path


def _entry(entry: Entry, new: NewNames) -> Entry:
    answer = entry.answer
    if answer is not None:
        answer = replace(answer, by=new.get("answer.by", answer.by))
    signed = (
        replace(
            one,
            team=new.get(f"sign_off.{one.team}", one.team),
            by=new.get(f"sign_off.{one.team}.by", one.by),
        )
        for one in entry.sign_off
    )
    return replace(
        entry,
        owner=new.get("owner", entry.owner),
        team=new.get("team", entry.team),
        suggested_by=new.get("suggested_by", entry.suggested_by),
        campaign=new.get("campaign", entry.campaign),
        variant_of=new.get("variant_of", entry.variant_of),
        channels=_listed(entry.channels, "channels", new),
        products=_listed(entry.products, "products", new),
        supports=_listed(entry.supports, "supports", new),
        answer=answer,
        steps=tuple(
            replace(step, owner=new.get(f"steps.{step.name}.owner", step.owner))
            for step in entry.steps
        ),
        sign_off=tuple(one for one in signed if one.team and one.by),
        waive=tuple(
            replace(waiver, by=new.get(f"waive.{waiver.of}.by", waiver.by))
            for waiver in entry.waive
        ),
        details=_details(entry, new),
    )


def _details(entry: Entry, new: NewNames) -> Mapping[str, object]:
    details: dict[str, object] = {}
    for field, value in entry.details.items():
        if isinstance(value, tuple):
            details[field] = _listed(value, field, new)
        elif field not in new:
            details[field] = value
        elif new[field]:
            details[field] = new[field]
    if goals := campaign_goals(entry):
        renamed = (replace(one, team=new.get(f"goals.{one.team}", one.team)) for one in goals)
        details["goals"] = tuple(one for one in renamed if one.team)
    outcome = campaign_outcome(entry)
    if outcome.results:
        results = (
            replace(one, team=new.get(f"results.{one.team}", one.team)) for one in outcome.results
        )
        details["results"] = replace(outcome, results=tuple(one for one in results if one.team))
    return details


def _person(person: Person, new: NewNames) -> Person:
    return replace(
        person,
        team=new.get("team", person.team),
        stand_in=new.get("stand_in", person.stand_in),
    )


def _goal(goal: Goal, new: NewNames) -> Goal:
    return replace(goal, team=new.get("team", goal.team), owner=new.get("owner", goal.owner))


def _update(update: Update, new: NewNames) -> Update:
    return replace(
        update,
        by=new.get("by", update.by),
        campaign=new.get("campaign", update.campaign),
        products=_listed(update.products, "products", new),
    )


def _listed(values: tuple[T, ...], at: str, new: Mapping[str, Any]) -> tuple[T, ...]:
    """Give a list with its new names, each once."""
    if not any(f"{at}.{i}" in new for i in range(len(values))):
        return values
    names = (new.get(f"{at}.{i}", value) for i, value in enumerate(values))
    return tuple(dict.fromkeys(name for name in names if name))

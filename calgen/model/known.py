"""A calendar without the names that nobody declared: pages never link to what does not exist."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TypeVar

from calgen.model.calendar import Calendar
from calgen.model.entry import Entry
from calgen.model.goals import Goal
from calgen.model.names import Unit, campaign_goals, campaign_outcome, unknown_names
from calgen.model.people import Person
from calgen.model.site import Channel
from calgen.model.update import Update

Places = frozenset[str]
T = TypeVar("T")
AnyUnit = TypeVar("AnyUnit", Entry, Person, Goal, Update)


def keep_known(calendar: Calendar) -> Calendar:
    """Drop every name that nobody declared; what uses none stays the same object.

    Positions stay as they were written, so `channels.1` may no longer be the second channel.
    A signature goes with its team or its signer, a campaign's goals and results with their team.
    """
    places = _unknown_places(calendar)
    channels = _known_channels(calendar)
    if not places and channels is calendar.site.channels:
        return calendar

    def mended(unit: AnyUnit, mend: Callable[[AnyUnit, Places], AnyUnit]) -> AnyUnit:
        unknown = places.get(_key(unit))
        return mend(unit, unknown) if unknown else unit

    return replace(
        calendar,
        site=replace(calendar.site, channels=channels),
        entries={id_: mended(entry, _known_entry) for id_, entry in calendar.entries.items()},
        people={id_: mended(person, _known_person) for id_, person in calendar.people.items()},
        goals=tuple(mended(goal, _known_goal) for goal in calendar.goals),
        updates=tuple(mended(update, _known_update) for update in calendar.updates),
    )


def _unknown_places(calendar: Calendar) -> Mapping[tuple[str, ...], Places]:
    found: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for name in unknown_names(calendar):
        found[_key(name.unit)].append(name.at)
    return {key: frozenset(places) for key, places in found.items()}


def _key(unit: Unit) -> tuple[str, ...]:
    return type(unit).__name__, unit.id, unit.source.path


def _known_entry(entry: Entry, places: Places) -> Entry:
    answer = entry.answer
    if answer is not None and "answer.by" in places:
        answer = replace(answer, by="")
    return replace(
        entry,
        owner=_unless(entry.owner, "owner", places),
        team=_unless(entry.team, "team", places),
        suggested_by=_unless(entry.suggested_by, "suggested_by", places),
        campaign=_unless(entry.campaign, "campaign", places),
        variant_of=_unless(entry.variant_of, "variant_of", places),
        channels=_listed(entry.channels, "channels", places),
        products=_listed(entry.products, "products", places),
        supports=_listed(entry.supports, "supports", places),
        answer=answer,
        steps=tuple(
            replace(step, owner=_unless(step.owner, f"steps.{step.name}.owner", places))
            for step in entry.steps
        ),
        sign_off=tuple(
            signed
            for signed in entry.sign_off
            if places.isdisjoint((f"sign_off.{signed.team}", f"sign_off.{signed.team}.by"))
        ),
        waive=tuple(
            replace(waiver, by=_unless(waiver.by, f"waive.{waiver.of}.by", places))
            for waiver in entry.waive
        ),
        details=_known_details(entry, places),
    )


def _known_details(entry: Entry, places: Places) -> Mapping[str, object]:
    details: dict[str, object] = {}
    for field, value in entry.details.items():
        if isinstance(value, tuple):
            details[field] = _listed(value, field, places)
        elif field not in places:
            details[field] = value
    if goals := campaign_goals(entry):
        details["goals"] = tuple(goal for goal in goals if f"goals.{goal.team}" not in places)
    outcome = campaign_outcome(entry)
    if outcome.results:
        kept = tuple(one for one in outcome.results if f"results.{one.team}" not in places)
        details["results"] = replace(outcome, results=kept)
    return details


def _known_person(person: Person, places: Places) -> Person:
    return replace(
        person,
        team=_unless(person.team, "team", places),
        stand_in=_unless(person.stand_in, "stand_in", places),
    )


def _known_goal(goal: Goal, places: Places) -> Goal:
    return replace(
        goal,
        team=_unless(goal.team, "team", places),
        owner=_unless(goal.owner, "owner", places),
    )


def _known_update(update: Update, places: Places) -> Update:
    return replace(
        update,
        by=_unless(update.by, "by", places),
        campaign=_unless(update.campaign, "campaign", places),
        products=_listed(update.products, "products", places),
    )


def _known_channels(calendar: Calendar) -> Mapping[str, Channel]:
    """Drop the owners of channels whom nobody declared; reading site.yaml reports them."""
    channels = calendar.site.channels
    unknown = {
        id_
        for id_, channel in channels.items()
        if calendar.has_people and channel.owner and channel.owner not in calendar.people
    }
    if not unknown:
        return channels
    return {
        id_: replace(channel, owner="") if id_ in unknown else channel
        for id_, channel in channels.items()
    }


def _unless(value: str, at: str, places: Places) -> str:
    return "" if at in places else value


def _listed(values: tuple[T, ...], at: str, places: Places) -> tuple[T, ...]:
    return tuple(value for i, value in enumerate(values) if f"{at}.{i}" not in places)

"""Names: where one thing of a calendar names another, and which of these nobody declared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from calgen.model.calendar import Calendar
from calgen.model.entry import Entry
from calgen.model.fields import EntryType
from calgen.model.goals import CampaignGoal, CampaignOutcome, Goal
from calgen.model.people import Person
from calgen.model.type_names import CAMPAIGN
from calgen.model.update import Update

Unit = Entry | Person | Goal | Update

Found = tuple[Unit, str, str, str]
"""The parts of a Name; nearly all are known, and never made one."""

_OWN_KINDS = frozenset({"person", "party", "team", "channel", "product", "campaign", "entry"})


@dataclass(frozen=True, slots=True)
class Name:
    """A name that a unit uses for something that is declared elsewhere.

    `at` is the value's place among the unit's positions, such as `channels.0`; `kind` is that of
    the field's declaration: `person`, `party` (a person or a team), `team`, `channel`,
    `product`, `campaign` or `entry`.
    """

    unit: Unit
    at: str
    kind: str
    value: str


def unknown_names(calendar: Calendar, left_out: Iterable[Entry] = ()) -> Iterator[Name]:
    """Give every name that nobody declared, in the order of the calendar.

    A name is only unknown once its section exists: people.yaml for people, a section of
    site.yaml for teams, channels and products. Entries are always known by their ids. `left_out`
    are entries that are not on the calendar, and whose names are looked at too.
    """
    declared = declared_names(calendar)
    for unit, at, kind, value in all_names(calendar, left_out):
        known = declared[kind]
        if known is not None and value not in known:
            yield Name(unit, at, kind, value)


def declared_names(calendar: Calendar) -> Mapping[str, frozenset[str] | None]:
    """Give the names that may be used, by kind; None where any name may be."""
    site = calendar.site
    people = frozenset(calendar.people) if calendar.has_people else None
    teams = frozenset(site.teams)
    own = site.declared
    known_teams = teams if "teams" in own else teams | {p.team for p in calendar.people.values()}
    return {
        "person": people,
        "party": None if people is None else people | known_teams,
        "team": teams if "teams" in own else None,
        "channel": frozenset(site.channels) if "channels" in own else None,
        "product": frozenset(site.products) if "products" in own else None,
        "campaign": frozenset(e.id for e in calendar.entries.values() if e.type == CAMPAIGN),
        "entry": frozenset(calendar.entries),
    }


def all_names(calendar: Calendar, left_out: Iterable[Entry] = ()) -> Iterator[Found]:
    """Go through every name that a calendar uses, and those of entries that are left out."""
    types = calendar.site.types
    for entry in chain(calendar.entries.values(), left_out):
        yield from _common_names(entry)
        yield from _part_names(entry)
        yield from _own_names(entry, types.get(entry.type))
    for person in calendar.people.values():
        yield from _present(person, ("team", "team", person.team))
        yield from _present(person, ("stand_in", "person", person.stand_in))
    for goal in calendar.goals:
        yield from _present(goal, ("team", "team", goal.team), ("owner", "person", goal.owner))
    for update in calendar.updates:
        yield from _present(
            update, ("by", "person", update.by), ("campaign", "campaign", update.campaign)
        )
        yield from _listed(update, "products", "product", update.products)


def _common_names(entry: Entry) -> Iterator[Found]:
    yield from _present(
        entry,
        ("owner", "person", entry.owner),
        ("team", "team", entry.team),
        ("suggested_by", "party", entry.suggested_by),
        ("campaign", "campaign", entry.campaign),
        ("variant_of", "entry", entry.variant_of),
    )
    yield from _listed(entry, "channels", "channel", entry.channels)
    yield from _listed(entry, "products", "product", entry.products)
    yield from _listed(entry, "supports", "entry", entry.supports)


def _part_names(entry: Entry) -> Iterator[Found]:
    """Go through the names inside answers, steps, signatures, waivers, goals and results."""
    if entry.answer is not None:
        yield from _present(entry, ("answer.by", "person", entry.answer.by))
    for step in entry.steps:
        yield from _present(entry, (f"steps.{step.name}.owner", "person", step.owner))
    for signed in entry.sign_off:
        yield from _present(
            entry,
            (f"sign_off.{signed.team}", "team", signed.team),
            (f"sign_off.{signed.team}.by", "person", signed.by),
        )
    for waiver in entry.waive:
        yield from _present(entry, (f"waive.{waiver.of}.by", "person", waiver.by))
    for team in dict.fromkeys(goal.team for goal in campaign_goals(entry)):
        yield from _present(entry, (f"goals.{team}", "team", team))
    outcome = campaign_outcome(entry)
    for team in dict.fromkeys(result.team for result in outcome.results):
        yield from _present(entry, (f"results.{team}", "team", team))


def _own_names(entry: Entry, entry_type: EntryType | None) -> Iterator[Found]:
    """Go through the values of its type's own fields that are declared to be names."""
    for own in entry_type.fields if entry_type else ():
        value = entry.details.get(own.name)
        if own.kind not in _OWN_KINDS:
            continue
        if isinstance(value, str):
            yield from _present(entry, (own.name, own.kind, value))
        elif isinstance(value, tuple):
            yield from _listed(entry, own.name, own.kind, value)


def campaign_goals(entry: Entry) -> tuple[CampaignGoal, ...]:
    """Give the goals of a campaign, none for anything else."""
    goals = entry.details.get("goals")
    listed = goals if isinstance(goals, tuple) else ()
    return tuple(goal for goal in listed if isinstance(goal, CampaignGoal))


def campaign_outcome(entry: Entry) -> CampaignOutcome:
    """Give the results of a campaign, an empty outcome for anything else."""
    outcome = entry.details.get("results")
    return outcome if isinstance(outcome, CampaignOutcome) else CampaignOutcome()


def _present(unit: Unit, *found: tuple[str, str, str]) -> Iterator[Found]:
    return ((unit, at, kind, value) for at, kind, value in found if value)


def _listed(unit: Unit, at: str, kind: str, values: tuple[object, ...]) -> Iterator[Found]:
    return ((unit, f"{at}.{i}", kind, str(value)) for i, value in enumerate(values))

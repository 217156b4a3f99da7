"""Two of one id: the first in path order stays, and the problem stands at the second."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from calgen.model.entry import Entry
from calgen.model.node import Fault
from calgen.model.people import Person, Team
from calgen.model.position import line_of
from calgen.model.problem import Effect, Problem
from calgen.read.entries import EntryReading
from calgen.read.faults import as_problem
from calgen.schema.ids import same_name
from calgen.schema.reading import shown
from calgen.timing.order import order_key


def unique_entries(
    readings: Iterable[EntryReading], timezone: str
) -> tuple[dict[str, Entry], list[Problem]]:
    """Keep the first of equal ids, in path order, and sort what stays as lists show it."""
    first: dict[str, Entry] = {}
    problems: list[Problem] = []
    for reading in readings:
        entry = reading.entry
        if entry is None:
            continue
        kept = first.setdefault(same_name(entry.id), entry)
        if kept is not entry:
            problems.append(_second(entry, kept))
    in_order = sorted(first.values(), key=lambda entry: order_key(entry, timezone))
    return {entry.id: entry for entry in in_order}, problems


def unique_people(
    people: Iterable[Person], teams: Mapping[str, Team]
) -> tuple[dict[str, Person], list[Problem]]:
    """Keep the people whose id is no team's: both can suggest and both have a feed."""
    taken = {same_name(team_id) for team_id in teams}
    found: dict[str, Person] = {}
    problems: list[Problem] = []
    for person in people:
        if same_name(person.id) in taken:
            problems.append(_also_a_team(person))
        else:
            found[person.id] = person
    return found, problems


def _second(entry: Entry, kept: Entry) -> Problem:
    place = entry.positions.get("id", entry.source.position)
    other = f"{kept.source.path}:{line_of(kept.source.position)}"
    message = f"id {shown(entry.id)} is already taken by {other}"
    is_written = "id" in entry.positions
    what = "write another id here" if is_written else "rename this file, or give it another id"
    hint = f"{what}; the first one stays on the calendar"
    width = len(entry.id) if is_written else 1
    fault = Fault(place, "duplicate-id", message, hint, width)
    return as_problem(fault, entry.source.path, Effect.ENTRY_LEFT_OUT, entry.id, entry.owner)


def _also_a_team(person: Person) -> Problem:
    message = f"id {shown(person.id)} is already taken by a team"
    hint = "give the person another id: 'suggested_by' may name either"
    place = person.positions.get("id", person.source.position)
    fault = Fault(place, "duplicate-id", message, hint, len(person.id))
    return as_problem(fault, person.source.path, Effect.ENTRY_LEFT_OUT, person.id)

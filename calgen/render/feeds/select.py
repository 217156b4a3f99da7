"""Which entries stand in which feed (design: who counts, feeds never turn 404)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from calgen.model.calendar import Calendar
from calgen.model.entry import Entry, Status
from calgen.model.groups import groups_of
from calgen.model.span import Occurrence
from calgen.model.type_names import CAMPAIGN
from calgen.render.material import Material
from calgen.schema.ids import is_id
from calgen.timing.rrule import ends
from calgen.timing.weeks import months_after

MONTHS_KEPT = 12


@dataclass(frozen=True, slots=True)
class Selection:
    """One feed: its kind, whose it is (empty for the two that are everybody's), its entries."""

    kind: str
    name: str
    entries: tuple[Entry, ...]

    @property
    def path(self) -> str:
        """The file's address, relative to the site."""
        return f"feeds/{self.kind}/{self.name}.ics" if self.name else f"feeds/{self.kind}.ics"


def dated(material: Material) -> Iterator[Entry]:
    """Yield the entries that stand in feeds: with a date, not declined, in the order of lists."""
    for entry in material.calendar.entries.values():
        if entry.status is not Status.DECLINED and material.occurrences.get(entry.id):
            yield entry


@lru_cache(maxsize=1)
def selections(material: Material) -> tuple[Selection, ...]:
    """Choose the entries of every feed.

    There is a feed for every name that is declared, also while it has no entries, and for each
    other name that an entry uses. What ended long ago is left out, except what ended last where
    nothing else is left: clients take an empty file for a broken one. Pages, feeds and data ask
    for the same, which is remembered.
    """
    declared = frozenset(_declared(material.calendar))
    groups: dict[tuple[str, str], list[Entry]] = {key: [] for key in _declared(material.calendar)}
    ended: dict[str, date] = {}
    for entry in dated(material):
        ended[entry.id] = last_day(entry, material.occurrences[entry.id])
        for key in _groups_of(entry, material.calendar):
            groups.setdefault(key, []).append(entry)
    # A name that nobody declared may be any text, and then it names no file.
    return tuple(
        Selection(kind, name, _in_window(members, ended, material.today))
        for (kind, name), members in groups.items()
        if (kind, name) in declared or is_id(name)
    )


def _declared(calendar: Calendar) -> Iterator[tuple[str, str]]:
    site = calendar.site
    campaigns = [entry.id for entry in calendar.entries.values() if entry.type == CAMPAIGN]
    yield "all", ""
    yield "sales-suggested", ""
    kinds: Mapping[str, Mapping[str, object] | list[str]] = {
        "type": site.types,
        "team": site.teams,
        "person": calendar.people,
        "channel": site.channels,
        "campaign": campaigns,
        "product": site.products,
    }
    for kind, names in kinds.items():
        for name in names:
            yield kind, name


def _groups_of(entry: Entry, calendar: Calendar) -> Iterator[tuple[str, str]]:
    yield "all", ""
    if entry.sales_suggested:
        yield "sales-suggested", ""
    yield "type", entry.type
    yield from groups_of(entry, calendar.site)


def _in_window(members: list[Entry], ended: Mapping[str, date], today: date) -> tuple[Entry, ...]:
    """Leave out what ended more than 12 months ago, and what was cancelled and is over."""
    this_month = months_after(today, 0)
    oldest = months_after(today, -MONTHS_KEPT)

    def stays(entry: Entry) -> bool:
        limit = this_month if entry.status is Status.CANCELLED else oldest
        return ended[entry.id] >= limit

    kept = tuple(filter(stays, members))
    if kept or not members:
        return kept
    return (max(members, key=lambda entry: (ended[entry.id], entry.id)),)


def last_day(entry: Entry, occurrences: tuple[Occurrence, ...]) -> date:
    """Give the day on which an entry is over; an unending series never is."""
    if entry.repeat and not ends(entry.repeat):
        return date.max
    return max(occurrence.last_day for occurrence in occurrences)

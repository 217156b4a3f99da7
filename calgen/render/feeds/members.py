"""What stands in feeds: events, each with the days by which a feed keeps it or lets it go."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from calgen.formats.event_size import count_events, most_bytes
from calgen.formats.feed import EventView
from calgen.model.entry import Entry, Status
from calgen.render.feeds.edges import edges_of
from calgen.render.feeds.events import event_views
from calgen.render.feeds.step_events import step_events
from calgen.render.material import Material
from calgen.timing.occurrences import last_day
from calgen.timing.weeks import months_after
from calgen.timing.zones import zone


@dataclass(frozen=True, slots=True, eq=False)
class Member:
    """An event with its entry and the days that it lasts from and to, the last inclusive.

    It is written as `count` events, in at most `size` bytes. An unending series lasts for ever,
    but one that was cancelled only until the month after its last change is over. `until` is the
    last day of the whole entry: of what was cancelled all goes together, its edges and steps too.
    """

    entry: Entry
    event: EventView
    first: date
    last: date
    until: date
    count: int
    size: int

    @property
    def cancelled(self) -> bool:
        """Whether it does not take place."""
        return self.entry.status is Status.CANCELLED


@dataclass(frozen=True, slots=True, eq=False)
class Members:
    """All that stands in feeds, in the order of lists.

    `whole` are the events of entries by id; `edges` those that stand for long ones in feeds that
    show the first and the last day alone; `steps` those of work, by who does it.
    """

    whole: Mapping[str, Member]
    edges: Mapping[str, tuple[Member, ...]]
    steps: tuple[tuple[str, Member], ...]

    def of(self, entry_id: str, *, edges: bool) -> tuple[Member, ...]:
        """Give an entry's events: one, or those of its edges where they are asked for."""
        found = self.edges.get(entry_id) if edges else None
        return found if found is not None else (self.whole[entry_id],)


@lru_cache(maxsize=1)
def members_of(material: Material) -> Members:
    """Make every event once; all feeds share them, and so do pages and data that list feeds."""
    entries = material.calendar.entries
    views = material.events or event_views(dated(material), material)
    whole = {id_: _whole(entries[id_], event, material) for id_, event in views.items()}
    edges = {
        id_: tuple(
            _on_day(one, event, event.start)
            for event in found
            if not one.cancelled or event.start <= one.last
        )
        for id_, one in whole.items()
        if (found := edges_of(one.entry, one.event, material))
    }
    steps = tuple(
        (owner, _on_day(one, event, event.start))
        for one in whole.values()
        for owner, event in step_events(one.entry, one.event, material)
    )
    return Members(whole, edges, steps)


def dated(material: Material) -> Iterator[Entry]:
    """Yield the entries that stand in feeds: with a date, not declined, in the order of lists."""
    for entry in material.calendar.entries.values():
        if entry.status is not Status.DECLINED and material.occurrences.get(entry.id):
            yield entry


def _whole(entry: Entry, event: EventView, material: Material) -> Member:
    spans = material.occurrences[entry.id]
    first, last = spans[0].first_day, last_day(entry, spans)
    if entry.status is Status.CANCELLED and last == date.max:
        changed = event.changed.astimezone(zone(material.calendar.site.timezone)).date()
        last = max(spans[0].last_day, months_after(changed, 2) - timedelta(days=1))
    return Member(entry, event, first, last, last, count_events(event), most_bytes(event))


def _on_day(whole: Member, event: EventView, day: date) -> Member:
    """Give an event of one day that stands for a part of an entry; `whole` is all of it."""
    return Member(whole.entry, event, day, day, max(day, whole.last), 1, most_bytes(event))

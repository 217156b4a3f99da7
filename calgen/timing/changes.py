"""Changes to a series: which of its occurrences do not take place, or at another time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from calgen.model.entry import Entry
from calgen.model.span import Moment, Span, is_instant
from calgen.timing.instants import at
from calgen.timing.series import starts
from calgen.timing.zones import zone


@dataclass(frozen=True, slots=True)
class Changes:
    """What an entry says about single occurrences of its series.

    People name an occurrence by its day, in the entry's zone, or by its exact time.
    """

    timezone: str
    excluded: frozenset[Moment]
    moved: Mapping[Moment, Moment]

    def excludes(self, start: Moment) -> bool:
        """Tell whether the occurrence that would begin at `start` does not take place."""
        return not self.excluded.isdisjoint(self._names(start))

    def target(self, start: Moment) -> Moment:
        """Give when the occurrence that would begin at `start` begins in truth."""
        return next((self.moved[name] for name in self._names(start) if name in self.moved), start)

    def _names(self, start: Moment) -> tuple[Moment, ...]:
        if not is_instant(start):
            return (start,)
        return start.astimezone(UTC), start.astimezone(zone(self.timezone)).date()


def changes_of(entry: Entry) -> Changes:
    """Gather what an entry says in `except` and `moved`."""
    return Changes(
        entry.timezone,
        frozenset(_name(moment) for moment in entry.exceptions),
        {_name(move.original): move.start for move in entry.moved},
    )


def excluded_starts(entry: Entry) -> tuple[Moment, ...]:
    """Give the exact starts that a series leaves out, in order; what never was one is not."""
    changes = changes_of(entry)
    return tuple(start for start in _starts(entry, entry.exceptions) if changes.excludes(start))


def moved_starts(entry: Entry) -> tuple[tuple[Moment, Span], ...]:
    """Give each moved occurrence of a series: its exact original start, and its span."""
    if entry.span is None:
        return ()
    changes = changes_of(entry)
    return tuple(
        (start, shifted(entry.span, changes.target(start), entry.timezone))
        for start in _starts(entry, tuple(move.original for move in entry.moved))
        if changes.target(start) != start and not changes.excludes(start)
    )


def shifted(span: Span, start: Moment, timezone: str) -> Span:
    """Give a span that begins elsewhere and is as long: in days, or by the clock on a zone's wall.

    A timed span that is moved to a day keeps its time on the wall; an all-day one stays all-day.
    """
    if not is_instant(span.start) or not is_instant(span.end):
        day = start.date() if is_instant(start) else start
        return Span(day, day + timedelta(days=span.end.toordinal() - span.start.toordinal()))
    if not is_instant(start):
        start = datetime.combine(start, span.start.time(), span.start.tzinfo)
    begin = start.astimezone(zone(timezone))
    end = begin.replace(tzinfo=None) + length_on_wall(span.start, span.end, timezone)
    return Span(begin, at(end, timezone))


def length_on_wall(start: datetime, end: datetime, timezone: str) -> timedelta:
    """Tell how far the clock on a zone's wall moves: 8 hours from 22:00 to 06:00, in any night.

    By RFC 5545 §3.8.5.3 a series is as long every time, in exact hours. People write two times on
    the wall and mean them, in the night of a clock change too, and so do most programs. Where the
    clock comes back to where it began, the exact length counts.
    """
    first, last = (one.astimezone(zone(timezone)).replace(tzinfo=None) for one in (start, end))
    return last - first if last > first else end.astimezone(UTC) - start.astimezone(UTC)


def _name(moment: Moment) -> Moment:
    return moment.astimezone(UTC) if is_instant(moment) else moment


def _starts(entry: Entry, named: tuple[Moment, ...]) -> Iterator[Moment]:
    """Yield a series' starts up to the last that is named, whatever the zone of its name."""
    if entry.span is None or not entry.repeat or not named:
        return
    day_after = max(moment.toordinal() for moment in named) + 1
    for start in starts(entry.repeat, entry.span.start, entry.timezone):
        if start.toordinal() > day_after:
            return
        yield start

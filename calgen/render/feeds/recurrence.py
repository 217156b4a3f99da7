"""A series as events: its rule where every client reads it alike, else each one on its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from calgen.formats.feed import MovedEvent, SingleEvent
from calgen.model.entry import Entry
from calgen.model.span import Moment, Occurrence, Span, is_instant
from calgen.model.stamp import Stamp
from calgen.timing.changes import (
    changes_of,
    excluded_starts,
    length_on_wall,
    moved_starts,
    shifted,
)
from calgen.timing.clock_changes import as_counted, is_uneven, uneven_occurrences
from calgen.timing.rrule import in_full, is_read_alike
from calgen.timing.series import starts
from calgen.timing.zones import zone

# Counted from the entry's last change: nothing of an unchanged entry may change with the day.
_YEARS = 6
_UTC = ("", "UTC", "Etc/UTC")
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Recurrence:
    """How a series is written; without a `rule` each of its `singles` is an event of its own."""

    rule: str = ""
    duration: timedelta | None = None
    excluded: tuple[Moment, ...] = ()
    moved: tuple[MovedEvent, ...] = ()
    singles: tuple[SingleEvent, ...] = ()


def timezone_of(entry: Entry, span: Span) -> str:
    """Name the zone to write an entry's times in; empty for UTC.

    A single event that the clock changes in is written in UTC, as is that one of a series.
    """
    if span.all_day or entry.timezone in _UTC:
        return ""
    return entry.timezone if entry.repeat or not is_uneven(span, entry.timezone) else ""


def written(span: Span, timezone: str) -> tuple[Moment, Moment]:
    """Give a span's start and its exclusive end, by the clock of a zone."""
    end = span.end + _DAY if span.all_day else span.end
    return _placed(span.start, timezone), _placed(end, timezone)


def recurrence_of(
    entry: Entry, span: Span, occurrences: Sequence[Occurrence], stamp: Stamp
) -> Recurrence:
    """Say how a series is written."""
    if not entry.repeat:
        return Recurrence()
    if not is_read_alike(entry.repeat):
        return Recurrence(singles=tuple(_singles(entry, span, occurrences)))
    timezone = timezone_of(entry, span)
    excluded = (as_counted(one, span.start, timezone or "UTC") for one in excluded_starts(entry))
    moved = _moved(entry, span, timezone, stamp)
    return Recurrence(
        rule=in_full(entry.repeat, span.start),
        duration=_length(span, timezone) if is_uneven(span, timezone) else None,
        excluded=tuple(excluded),
        moved=tuple(sorted(moved, key=lambda one: one.original.isoformat())),
    )


def _moved(entry: Entry, span: Span, timezone: str, stamp: Stamp) -> Iterator[MovedEvent]:
    """Yield what a client cannot work out: what was moved, and what the clock changes in."""
    for original, one in moved_starts(entry):
        start, end = written(one, timezone)
        own = "" if is_uneven(one, timezone) else timezone
        yield MovedEvent(as_counted(original, span.start, timezone or "UTC"), start, end, own)
    if timezone:
        last = date(max(stamp.changed.year, span.start.year) + _YEARS, 12, 31)
        for original, one in uneven_occurrences(entry, timezone, last):
            start, end = written(one, timezone)
            yield MovedEvent(as_counted(original, span.start, timezone), start, end)


def _singles(entry: Entry, span: Span, occurrences: Sequence[Occurrence]) -> Iterator[SingleEvent]:
    """Yield those occurrences that pages show, each named by the day that its rule gave it."""
    changes = changes_of(entry)
    shown, left = {one.span for one in occurrences}, len(occurrences)
    for start in starts(entry.repeat, span.start, entry.timezone):
        if not left:
            return
        one = shifted(span, changes.target(start), entry.timezone)
        if changes.excludes(start) or one not in shown:
            continue
        left -= 1
        day = start.date() if is_instant(start) else start
        timezone = (
            "" if entry.timezone in _UTC or is_uneven(one, entry.timezone) else entry.timezone
        )
        timezone = "" if one.all_day else timezone
        yield SingleEvent(f"{day:%Y%m%d}", *written(one, timezone), timezone)


def _length(span: Span, timezone: str) -> timedelta | None:
    if not is_instant(span.start) or not is_instant(span.end):
        return None
    return length_on_wall(span.start, span.end, timezone or "UTC")


def _placed(moment: Moment, timezone: str) -> Moment:
    return moment.astimezone(zone(timezone or "UTC")) if is_instant(moment) else moment

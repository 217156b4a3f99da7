"""Occurrences that the clock changes in: clients read their times on the wall differently."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache

from calgen.model.entry import Entry
from calgen.model.span import Moment, Span, is_instant
from calgen.timing.changes import changes_of, length_on_wall, shifted
from calgen.timing.offsets import offsets
from calgen.timing.series import starts
from calgen.timing.zones import zone

_DAY = timedelta(days=1)
_SECOND = timedelta(seconds=1)


def is_uneven(span: Span, timezone: str) -> bool:
    """Tell whether the clock changes in a span, or it begins or ends in an hour that comes twice.

    By the clock on the wall clients read such a span differently.
    """
    place = zone(timezone or "UTC")
    found = {
        moment.astimezone(place).replace(fold=fold).utcoffset()
        for moment in (span.start, span.end)
        if is_instant(moment)
        for fold in (0, 1)
    }
    return len(found) > 1


def as_counted(start: Moment, first: Moment, timezone: str) -> Moment:
    """Give the start of an occurrence as its series counts it, by the clock of a zone.

    It is the same time on the wall as of the `first`, also on a day that lacks that time: what is
    then given is no real time, but the name by which clients know the occurrence.
    """
    if not is_instant(start) or not is_instant(first):
        return start
    place = zone(timezone)
    found = start.astimezone(place)
    usual = first.astimezone(place).time()
    for day in (found.date(), found.date() - _DAY) if found.time() != usual else ():
        counted = datetime.combine(day, usual, place)
        if counted.astimezone(UTC) == found.astimezone(UTC):
            return counted
    return found


def uneven_occurrences(entry: Entry, timezone: str, last: date) -> Iterator[tuple[Moment, Span]]:
    """Yield those of a series, up to a day, that a change of the clock touches: start and span.

    What does not take place, or at another time, is left out.
    """
    span = entry.span
    if span is None or not is_instant(span.start) or not is_instant(span.end):
        return
    length = length_on_wall(span.start, span.end, timezone)
    usual = span.start.astimezone(zone(timezone)).time()
    known = _changes(timezone, span.start.year, last.year)
    touching = [change for change in known if _may_touch(change, usual, length)]
    if not touching:
        return
    instants = [change[0].replace(tzinfo=UTC) for change in touching]
    changes = changes_of(entry)
    for start in starts(entry.repeat, span.start, entry.timezone):
        assert is_instant(start)  # noqa: S101 -- the series of an instant
        if start.date() > last:
            return
        after = bisect_left(instants, start.astimezone(UTC) - _DAY)
        if after == len(instants) or instants[after] > start.astimezone(UTC) + length + _DAY:
            continue
        if changes.excludes(start) or changes.target(start) != start:
            continue
        one = shifted(span, start, entry.timezone)
        if is_uneven(one, timezone) or as_counted(start, span.start, timezone) != start:
            yield start, one


def _may_touch(change: tuple[datetime, datetime, datetime], usual: time, length: timedelta) -> bool:
    """Tell whether the hours that a change skips or repeats are those of something daily."""
    _, low, high = change
    latest = datetime.combine(high.date(), usual)
    if latest > high:
        latest -= _DAY
    return latest + length >= low


@lru_cache(maxsize=256)
def _changes(
    timezone: str, first: int, last: int
) -> tuple[tuple[datetime, datetime, datetime], ...]:
    """Give the changes of a zone's clock in some years, and a day around them.

    Each is an instant in UTC, and the first and the last time on the wall that it skips or repeats.
    """
    place = zone(timezone)
    begin = datetime(first, 1, 1, tzinfo=UTC) - _DAY
    found = []
    for at, _ in list(offsets(place, begin, datetime(last + 1, 1, 2, tzinfo=UTC)))[1:]:
        instant = datetime.fromtimestamp(at, UTC)
        before = (instant - _SECOND).astimezone(place).replace(tzinfo=None) + _SECOND
        after = instant.astimezone(place).replace(tzinfo=None)
        found.append((instant.replace(tzinfo=None), min(before, after), max(before, after)))
    return tuple(found)

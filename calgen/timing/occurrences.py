"""Occurrences: the concrete spans of an entry, and how far an unending series is shown."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import islice

from calgen.model.entry import Entry
from calgen.model.span import Moment, Occurrence, Span, is_instant
from calgen.timing.changes import changes_of, shifted
from calgen.timing.days import covered_days
from calgen.timing.rrule import ends, until_of
from calgen.timing.series import starts
from calgen.timing.weeks import months_after
from calgen.timing.zones import zone

_HORIZON_MONTHS = 12
_MOST = 1000


def occurrences(entry: Entry, site_zone: str, until: date, today: date) -> tuple[Occurrence, ...]:
    """Give an entry's spans in order of time, at most 1,000; none without a date.

    An unending series stops with the last occurrence that begins by `until`, a day in the
    site's zone. Of a longer series the first occurrence is kept, and those around `today`: at
    least 500 from then on, where there are as many. A series keeps its times on the wall.
    """
    if entry.span is None:
        return ()
    if not entry.repeat:
        return (_occurrence(entry.id, entry.span, site_zone),)
    last = date.max if ends(entry.repeat) else until
    changes = changes_of(entry)
    real = (one for one in _starts(entry, site_zone, last) if not changes.excludes(one))
    found = (
        _occurrence(entry.id, shifted(entry.span, changes.target(start), entry.timezone), site_zone)
        for start in _around(real, today)
    )
    return tuple(sorted(found, key=_when))


def horizon(entries: Iterable[Entry], today: date) -> date:
    """Give the last day to which unending series are shown.

    It is the end of the month 12 months after the later of today's month and the last entry
    that comes to an end.
    """
    latest = max((day for entry in entries for day in _last_day(entry)), default=today)
    return months_after(max(latest, today), _HORIZON_MONTHS + 1) - timedelta(days=1)


def last_day(entry: Entry, spans: tuple[Occurrence, ...]) -> date:
    """Give the day on which an entry is over; an unending series never is."""
    if entry.repeat and not ends(entry.repeat):
        return date.max
    return max(span.last_day for span in spans)


def _starts(entry: Entry, site_zone: str, last: date) -> Iterator[Moment]:
    """Yield the starts of a series up to a day in the site's zone, whatever changes them."""
    if entry.span is not None:
        place = zone(site_zone)
        for start in starts(entry.repeat, entry.span.start, entry.timezone):
            day = start.astimezone(place).date() if is_instant(start) else start
            if day > last:
                return
            yield start


def _around(found: Iterator[Moment], today: date) -> Iterator[Moment]:
    """Keep the first of many starts and the last ones, looking not too far beyond today."""
    yield from islice(found, 1)
    kept: deque[Moment] = deque(maxlen=_MOST - 1)
    ahead = 0
    for start in found:
        kept.append(start)
        ahead += _day(start) > today
        if len(kept) == kept.maxlen and ahead >= _MOST // 2:
            break
    yield from kept


def _occurrence(entry_id: str, span: Span, site_zone: str) -> Occurrence:
    first, last = covered_days(span, site_zone)
    return Occurrence(entry_id, span, first, last)


def _when(occurrence: Occurrence) -> tuple[date, float]:
    start = occurrence.span.start
    return occurrence.first_day, start.timestamp() if is_instant(start) else 0.0


def _last_day(entry: Entry) -> Iterator[date]:
    """Yield the last day of an entry that comes to an end, by its own clock."""
    if entry.span is None or (entry.repeat and not ends(entry.repeat)):
        return
    if not entry.repeat:
        yield _day(entry.span.end)
    elif (until := until_of(entry.repeat)) is not None:
        yield _day(until)
    else:
        found = starts(entry.repeat, entry.span.start, entry.timezone)
        yield max(map(_day, found))


def _day(moment: Moment) -> date:
    return moment.date() if is_instant(moment) else moment

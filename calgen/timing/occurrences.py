"""Occurrences: the concrete spans of an entry, and how far an unending series is shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import islice

from calgen.model.entry import Entry
from calgen.model.span import Moment, Occurrence, Span, is_instant
from calgen.timing.changes import MOST, changes_of, shifted
from calgen.timing.days import covered_days
from calgen.timing.rrule import ends, until_of
from calgen.timing.series import starts
from calgen.timing.weeks import months_after

_HORIZON_MONTHS = 12


def occurrences(entry: Entry, site_zone: str, until: date) -> tuple[Occurrence, ...]:
    """Give an entry's spans in order of time, at most 1,000; none without a date.

    An unending series stops with the last occurrence that begins by `until`, a day in the
    site's zone. A series keeps its time on the wall and its length (RFC 5545 §3.8.5.3).
    """
    if entry.span is None:
        return ()
    if not entry.repeat:
        return (_occurrence(entry.id, entry.span, site_zone),)
    last = date.max if ends(entry.repeat) else until
    changes = changes_of(entry)
    found = []
    for start in islice(starts(entry.repeat, entry.span.start, entry.timezone), MOST):
        one = _occurrence(entry.id, shifted(entry.span, start), site_zone)
        if one.first_day > last:
            break
        if changes.excludes(start):
            continue
        target = changes.target(start)
        moved = target is not start
        found.append(
            _occurrence(entry.id, shifted(entry.span, target), site_zone) if moved else one
        )
    return tuple(sorted(found, key=_when))


def horizon(entries: Iterable[Entry], today: date) -> date:
    """Give the last day to which unending series are shown.

    It is the end of the month 12 months after the later of today's month and the last entry
    that comes to an end.
    """
    latest = max((day for entry in entries for day in _last_day(entry)), default=today)
    return months_after(max(latest, today), _HORIZON_MONTHS + 1) - timedelta(days=1)


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
        yield max(_day(start) for start in islice(found, MOST))


def _day(moment: Moment) -> date:
    return moment.date() if is_instant(moment) else moment

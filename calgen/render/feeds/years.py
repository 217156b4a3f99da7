"""The years for which a feed describes its zones: far enough ahead, and seldom others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache

from calgen.formats.feed import EventView
from calgen.model.span import Moment
from calgen.timing.rrule import ends, until_of
from calgen.timing.series import starts

_AHEAD = 5
_LAST = 2200
# Zones without a plain rule are written year by year: their text changes with these steps only.
_STEP = 5


def described_years(events: Iterable[EventView], today: date) -> tuple[int, int]:
    """Give the first and the last year for which the zones of some events have to be right.

    A series without an end needs them for at least five years from today on.
    """
    years = {year for event in events for year in _years(event, today)} or {today.year}
    first, last = min(years), min(max(years), _LAST)
    return first // _STEP * _STEP, last // _STEP * _STEP + _STEP - 1


def _years(event: EventView, today: date) -> Iterator[int]:
    """Yield the years of what is written by the clock of a zone."""
    for one in event.singles:
        if one.timezone:
            yield from (one.start.year, one.end.year)
    if not event.timezone or event.singles:
        return
    yield from (event.start.year, event.end.year)
    for moved in event.moved:
        if moved.timezone:
            yield from (moved.start.year, moved.end.year)
    if event.repeat:
        last = _last_year(event.repeat, event.start, event.timezone)
        yield last or max(today.year, event.start.year) + _AHEAD


@lru_cache(maxsize=4096)  # a series stands in many feeds
def _last_year(rule: str, start: Moment, timezone: str) -> int:
    """Give the year in which a series ends; 0 when it does not."""
    until = until_of(rule)
    if until is not None:
        return until.year
    return max(one.year for one in starts(rule, start, timezone)) if ends(rule) else 0

"""Days: which days of a grid a span covers."""

from __future__ import annotations

from datetime import date, timedelta

from calgen.model.span import Span, is_instant
from calgen.timing.zones import zone

_INSTANT = timedelta(microseconds=1)


def covered_days(span: Span, site_zone: str) -> tuple[date, date]:
    """Give the first and the last day, inclusive, that a span covers in the site's zone.

    All-day spans belong to no zone. An end at 00:00 does not occupy that day.
    """
    start, end = span.start, span.end
    if not is_instant(start) or not is_instant(end):
        return start, end
    place = zone(site_zone)
    first = start.astimezone(place).date()
    last = (end.astimezone(place) - _INSTANT).date()
    return first, max(first, last)

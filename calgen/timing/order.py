"""Order: in which order entries stand on every list."""

from __future__ import annotations

from datetime import date

from calgen.model.entry import Entry
from calgen.model.span import is_instant
from calgen.timing.days import covered_days

OrderKey = tuple[bool, date, bool, float, str]


def order_key(entry: Entry, site_zone: str) -> OrderKey:
    """Sort key: first day in the site's zone, all-day first, instant, id; dateless last."""
    if entry.span is None:
        return True, date.max, True, 0.0, entry.id
    first, _ = covered_days(entry.span, site_zone)
    start = entry.span.start
    if is_instant(start):
        return False, first, True, start.timestamp(), entry.id
    return False, first, False, 0.0, entry.id

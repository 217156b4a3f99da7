"""Series: the starts of a repeating entry, by its RRULE (the one place that knows dateutil)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from itertools import takewhile

from calgen.model.span import Moment, is_instant
from calgen.timing.instants import at
from calgen.timing.rrule import until_of
from calgen.timing.zones import zone

_END = datetime(2200, 12, 31, 23, 59, 59)  # noqa: DTZ001 -- a time on the wall
_GENERATIONS = timedelta(days=60 * 366)


def starts(rule: str, start: Moment, zone_name: str) -> Iterator[Moment]:
    """Yield the starts of a series in order of time, lazily; none is after the year 2200.

    `rule` is normal RRULE text. The time on the wall stays the same all year: it is counted in
    the zone, and only then becomes an instant.
    """
    from dateutil.rrule import rrulestr

    counted = _without(rule, "UNTIL=")
    first = _wall(start, zone_name)
    last = _last_wall(rule, zone_name if is_instant(start) else None)
    for wall in takewhile(lambda one: one <= last, rrulestr(counted, dtstart=first)):
        yield at(wall, zone_name) if is_instant(start) else wall.date()


def first_start(rule: str, start: Moment, zone_name: str) -> Moment | None:
    """Give the first start of a series within 60 years, or None (as for each 30 February)."""
    from dateutil.rrule import rrulestr

    first = _wall(start, zone_name)
    last = min(_last_wall(rule, zone_name if is_instant(start) else None), first + _GENERATIONS)
    bounded = f"{_without(_without(rule, 'UNTIL='), 'COUNT=')};UNTIL={last:%Y%m%dT%H%M%S}"
    wall = next(iter(rrulestr(bounded, dtstart=first)), None)
    if wall is None:
        return None
    return at(wall, zone_name) if is_instant(start) else wall.date()


def _without(rule: str, name: str) -> str:
    return ";".join(part for part in rule.split(";") if not part.startswith(name))


def _wall(start: Moment, zone_name: str) -> datetime:
    """Give a start as the clock on the wall shows it; a day as its midnight."""
    if is_instant(start):
        return start.astimezone(zone(zone_name)).replace(tzinfo=None)
    return datetime.combine(start, time.min)


def _last_wall(rule: str, zone_name: str | None) -> datetime:
    """Give the last time on the wall that a rule may give."""
    until = until_of(rule)
    if until is None:
        return _END
    if is_instant(until) and zone_name is not None:
        return until.astimezone(zone(zone_name)).replace(tzinfo=None)
    return datetime.combine(until, time.max)

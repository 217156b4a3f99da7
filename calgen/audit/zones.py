"""Zones (RFC 5545 §3.6.5): each one used is described, in the one form that all clients read alike.

Half of all clients trust the description and half the name, so the two have to say the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import lru_cache

from calgen.audit.check import Check, Found
from calgen.audit.moments import moments, only_moment
from calgen.audit.observances import Onset, observance_faults, onsets
from calgen.audit.parts import Component
from calgen.audit.repeats import rule_of, wall_zone
from calgen.timing.instants import at
from calgen.timing.rrule import ends, until_of
from calgen.timing.series import starts
from calgen.timing.zones import is_zone, zone

Years = tuple[int, int]

_STEP = timedelta(hours=6)
_SECOND = timedelta(seconds=1)
_MINUTE = timedelta(minutes=1)
_LAST_YEAR = 2200  # no series is followed further, that of a zone either


def _described(calendar: Component) -> Iterator[Found]:
    known = [one.component.text("TZID") for one in calendar.parts("VTIMEZONE")]
    for number, one in enumerate(calendar.parts("VTIMEZONE")):
        if known[number] in known[:number]:
            yield one.line, f"the zone {known[number]} is described twice"
    told: set[str] = set()
    for event in calendar.parts("VEVENT"):
        for name, line, _ in _used(event.component):
            if name not in known and name not in told:
                told.add(name)
                what = f"the zone {name} is not described: classic Outlook shifts the event"
                yield event.offset + line, what


def _form(calendar: Component) -> Iterator[Found]:
    for one in calendar.parts("VTIMEZONE"):
        for part in one.component.components:
            for line, message in observance_faults(part.component):
                yield one.offset + line, message


def _right(calendar: Component) -> Iterator[Found]:
    used: dict[str, Years] = {}
    for event in calendar.parts("VEVENT"):
        for name, _, years in _used(event.component):
            first, last = used.get(name, years)
            if all(years):
                used[name] = min(first, years[0]), max(last, years[1])
    for one in calendar.parts("VTIMEZONE"):
        name = one.component.text("TZID")
        if name in used and is_zone(name) and (wrong := _difference(one.component, *used[name])):
            yield one.line, f"the description of {name} is wrong: {wrong}"


@lru_cache(maxsize=65536)  # an event stands in many feeds, as one value
def _used(event: Component) -> tuple[tuple[str, int, Years], ...]:
    """Tell which zones an event names, where it does first, and for which years."""
    lines: dict[str, int] = {}
    years: dict[str, list[int]] = {}
    for one in event.properties:
        if one.parameters and (name := one.parameter("TZID")):
            lines.setdefault(name, one.line)
            found = years.setdefault(name, [])
            if one.name != "EXDATE":  # it is compared as a time on the wall
                found.extend(written.wall.year for written in moments(one))
    if years and (start := only_moment(event.first("DTSTART"))) and start.zone in years:
        years[start.zone].append(_last_year(event))
    return tuple(
        (name, line, (min(years[name], default=0), max(years[name], default=0)))
        for name, line in lines.items()
    )


def _last_year(event: Component) -> int:
    """Tell to which year a series is shown: one without an end, the year after its stamp."""
    start, stamp = only_moment(event.first("DTSTART")), only_moment(event.first("DTSTAMP"))
    rule = rule_of(event)
    if start is None or not rule:
        return 0 if start is None else start.wall.year
    until = until_of(rule)
    if until is not None:
        return until.year
    if ends(rule):
        return max(one.year for one in starts(rule, start.moment, wall_zone(start)))
    return max(start.wall.year, stamp.wall.year + 1 if stamp else 0)


@lru_cache(maxsize=4096)
def _difference(described: Component, first_year: int, last_year: int) -> str:
    """Compare a description with the zone's own rules, in all of some years."""
    name = described.text("TZID")
    begin, end = (
        at(datetime(year, 1, 1), name).astimezone(UTC)  # noqa: DTZ001 -- a time on the wall
        for year in (first_year, min(last_year, _LAST_YEAR) + 1)
    )
    known = onsets(described, last_year + 1)
    return next(
        (
            f"at {now:%Y-%m-%dT%H:%M:%SZ} it says {_text(said)}, and it is {_text(true)}"
            for now, said in _said(known, begin, end)
            if _differ(said, true := now.astimezone(zone(name)).utcoffset())
        ),
        "",
    )


def _differ(said: timedelta | None, true: timedelta | None) -> bool:
    """Compare offsets; a description has whole minutes, as clients want it."""
    if said is None or true is None:
        return True
    return abs(said - true) >= _MINUTE


def _said(
    known: list[Onset], begin: datetime, end: datetime
) -> Iterator[tuple[datetime, timedelta | None]]:
    """Yield instants and the offsets that a description gives them.

    They are four a day, and the seconds before and of each change.
    """
    changes = [one for one in known if begin <= one.instant < end]
    for one in changes:
        yield one.instant - _SECOND, one.before
        yield one.instant, one.after
    position, now, offset = 0, begin, None
    while now < end:
        while position < len(known) and known[position].instant <= now:
            offset = known[position].after
            position += 1
        yield now, offset
        now += _STEP


def _text(offset: timedelta | None) -> str:
    if offset is None:
        return "nothing"
    minutes = int(offset.total_seconds()) // 60
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}{abs(minutes) % 60:02}"


ZONES = (
    Check("zone-described", "each zone that is named is described, once", _described),
    Check("zone-form", "zones are described by yearly rules", _form),
    Check("zone-right", "a description agrees with the zone's name in all years used", _right),
)

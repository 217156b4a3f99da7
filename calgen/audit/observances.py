"""STANDARD and DAYLIGHT (RFC 5545 §3.6.5): when each begins, and whether its form is understood."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import takewhile

from calgen.audit.check import Found
from calgen.audit.moments import moment, only_moment
from calgen.audit.parts import Component
from calgen.timing.rrule import RepeatError, normal, parts_of
from calgen.timing.series import starts


@dataclass(frozen=True, slots=True, order=True)
class Onset:
    """An instant from which another offset holds."""

    instant: datetime
    before: timedelta
    after: timedelta


def onsets(described: Component, last_year: int) -> list[Onset]:
    """Give the changes of offset that a VTIMEZONE tells of, to the end of a year, in order."""
    return sorted(
        onset for part in described.components for onset in _onsets(part.component, last_year)
    )


def observance_faults(observance: Component) -> Iterator[Found]:
    """Yield what clients do not understand of one observance."""
    start, rule = observance.first("DTSTART"), observance.first("RRULE")
    written = only_moment(start)
    if start and written and (written.is_day or written.is_utc or start.parameter("TZID")):
        yield start.line, "DTSTART of a zone is a time on its own wall, without TZID or Z"
    if rule and written and (wrong := _wrong(rule.value)):
        yield rule.line, f"RRULE of a zone: {wrong}"


def _onsets(observance: Component, last_year: int) -> Iterator[Onset]:
    start = only_moment(observance.first("DTSTART"))
    before, after = (offset(observance.text(f"TZOFFSET{name}")) for name in ("FROM", "TO"))
    if start is None or before is None or after is None:
        return
    rule = observance.text("RRULE")
    if not rule:
        yield Onset(start.wall.replace(tzinfo=UTC) - before, before, after)
        return
    if _wrong(rule):
        return
    parts = parts_of(rule)
    until = moment(parts.pop("UNTIL", ""))
    endless = ";".join(f"{name}={value}" for name, value in parts.items())
    walls = starts(endless, start.wall.replace(tzinfo=UTC), "UTC")
    for wall in takewhile(lambda wall: wall.year <= last_year, walls):
        if isinstance(wall, datetime):
            instant = wall - before
            if until is not None and instant > until.instant:
                return
            yield Onset(instant, before, after)


def offset(text: str) -> timedelta | None:
    """Read an offset such as `-0330`; None for what is none."""
    if len(text) != 5 or text[0] not in "+-" or not (text[1:].isascii() and text[1:].isdigit()):
        return None
    span = timedelta(hours=int(text[1:3]), minutes=int(text[3:]))
    if span >= timedelta(days=1):
        return None
    return -span if text[0] == "-" else span


def _wrong(rule: str) -> str:
    try:
        parts = parts_of(rule)
        until = parts.pop("UNTIL", "")
        normal(parts, datetime(1970, 1, 1, tzinfo=UTC))
    except RepeatError as error:
        return error.message
    found = moment(until)
    if until and (found is None or not found.is_utc):
        return f"UNTIL={until} has to be in UTC"
    return "" if parts.get("FREQ") == "YEARLY" else "it does not repeat every year"

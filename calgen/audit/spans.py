"""When an event begins and ends (RFC 5545 §3.6.1): ends are exclusive, and clocks have places."""

from __future__ import annotations

from collections.abc import Iterator

from calgen.audit.check import Check, Found
from calgen.audit.moments import Written, length, moments, only_moment
from calgen.audit.parts import Component

_MOMENTS = frozenset({"DTSTART", "DTEND", "RECURRENCE-ID", "EXDATE"})
_STAMPS = frozenset({"DTSTAMP", "CREATED", "LAST-MODIFIED"})


def _span(event: Component) -> Iterator[Found]:
    start, end = only_moment(event.first("DTSTART")), event.first("DTEND")
    duration = event.first("DURATION")
    if end and duration:
        yield duration.line, "DTEND and DURATION both tell when the event ends"
    if start is None:
        return
    if end and (written := only_moment(end)):
        if written.form != start.form:
            yield end.line, f"DTEND is {_in_words(written)}, and DTSTART is {_in_words(start)}"
        elif written.instant <= start.instant:
            yield end.line, "DTEND is not after DTSTART: it is exclusive"
    if start.is_day and not end:
        yield event.line, "a whole day has no DTEND: some clients show nothing then"
    if start.is_day and duration and (span := length(duration.value)) and span.seconds:
        yield duration.line, "DURATION of whole days counts less than a day"


def _clocks(event: Component) -> Iterator[Found]:
    for one in event.properties:
        if one.name in _STAMPS and one.parameters:
            yield one.line, f"{one.name} is in UTC, and has a TZID or another parameter"
        if one.name not in _MOMENTS:
            continue
        has_zone = bool(one.parameter("TZID"))
        for written in moments(one):
            if written.is_day and has_zone:
                yield one.line, f"{one.name} is a day, which belongs to no zone, and has a TZID"
            elif written.is_utc and has_zone:
                yield one.line, f"{one.name} is in UTC and has a TZID"
            elif not written.is_day and not written.is_utc and not has_zone:
                yield one.line, f"{one.name} is a time of no place: it has neither TZID nor Z"


def _stamps(event: Component) -> Iterator[Found]:
    """Compare stamps: in a file without METHOD both say the last change (RFC 5545 §3.8.7.2)."""
    stamp, changed = event.first("DTSTAMP"), event.first("LAST-MODIFIED")
    created = only_moment(event.first("CREATED"))
    if stamp and changed and stamp.value != changed.value:
        yield changed.line, "LAST-MODIFIED is another time than DTSTAMP: clients look at either"
    latest = only_moment(stamp)
    if stamp and created and latest and created.wall > latest.wall:
        yield stamp.line, "DTSTAMP is before CREATED"


def _busy(event: Component) -> Iterator[Found]:
    start, transparency = only_moment(event.first("DTSTART")), event.first("TRANSP")
    is_cancelled = event.text("STATUS") == "CANCELLED"
    if start is None or not (start.is_day or is_cancelled):
        return
    what = "a cancelled event" if is_cancelled else "an event of whole days"
    if not transparency or transparency.value != "TRANSPARENT":
        line = transparency.line if transparency else event.line
        yield line, f"{what} takes people's time: it is not TRANSP:TRANSPARENT"
    busy = event.first("X-MICROSOFT-CDO-BUSYSTATUS")
    if not busy or busy.value != "FREE":
        line = busy.line if busy else event.line
        yield line, f"{what} makes people busy in Outlook: X-MICROSOFT-CDO-BUSYSTATUS is not FREE"


def _in_words(written: Written) -> str:
    if written.is_day:
        return "a day"
    return "in UTC" if written.is_utc else f"by the clock of {written.zone or 'no place'}"


SPANS = (
    Check("span", "an event ends after it begins, by the same clock", _span),
    Check("clock", "a time has a zone or is in UTC, a day has none", _clocks),
    Check("stamps", "all stamps tell of the same last change", _stamps),
    Check("busy", "what takes nobody's time says so, also to Outlook", _busy),
)

"""Series (RFC 5545 §3.8.5): the rule, and that what is left out or moved is one of its instances.

Clients say nothing of an EXDATE or RECURRENCE-ID that names no instance: they show the event at
both times.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import takewhile

from calgen.audit.check import Check, Found
from calgen.audit.moments import Written, moment, moments, only_moment
from calgen.audit.parts import Component, Property
from calgen.timing.rrule import RepeatError, normal, parts_of
from calgen.timing.series import first_start, starts
from calgen.timing.zones import is_zone

_RULE = re.compile(r"FREQ=[A-Z]+(?:;[A-Z]+=[A-Z0-9,+-]+)*", re.ASCII)
_DAY = timedelta(days=1)


def rule_of(event: Component) -> str:
    """Give an event's rule, if it can be followed from its start; empty otherwise."""
    start, rule = only_moment(event.first("DTSTART")), event.text("RRULE")
    return rule if start and rule and not _wrong_rule(rule, start) else ""


def wall_zone(start: Written) -> str:
    """Name the zone by whose clock a series that begins so repeats."""
    return start.zone if is_zone(start.zone) else "UTC"


def no_instances(event: Component, wanted: Iterable[Written]) -> frozenset[Written]:
    """Tell which of some moments are no instance of an event's series."""
    start, rule = only_moment(event.first("DTSTART")), rule_of(event)
    left = {one.moment: one for one in wanted}
    if start is None or not rule or not left:
        return frozenset(left.values())
    latest = max(_day(one) for one in left) + _DAY
    found = starts(rule, start.moment, wall_zone(start))
    for one in takewhile(lambda one: _day(one) <= latest, found):
        left.pop(_in_utc(one), None)
        if not left:
            break
    return frozenset(left.values())


def _repeat(event: Component) -> Iterator[Found]:
    rule, start = event.first("RRULE"), only_moment(event.first("DTSTART"))
    if rule is None or start is None:
        return
    if wrong := _wrong_rule(rule.value, start):
        yield rule.line, wrong
        return
    first = first_start(rule.value, start.moment, wall_zone(start))
    if first is None or _in_utc(first) != start.moment:
        yield rule.line, "DTSTART is no instance of the RRULE: clients count from different days"


def _wrong_rule(rule: str, start: Written) -> str:
    if not _RULE.fullmatch(rule):
        return f"RRULE: '{rule}' is no rule"
    try:
        parts = parts_of(rule)
        until = moment(parts.get("UNTIL", ""))
        if "UNTIL" in parts and (until is None or until.is_day != start.is_day):
            return f"UNTIL={parts['UNTIL']} has to be {'a day' if start.is_day else 'in UTC'}"
        if until and not until.is_day and not until.is_utc:
            return f"UNTIL={parts['UNTIL']} has to be in UTC"
        normal(parts, start.moment)
    except RepeatError as error:
        return f"RRULE: {error.message}"
    return ""


def _left_out(event: Component) -> Iterator[Found]:
    named = list(event.all("EXDATE"))
    start = only_moment(event.first("DTSTART"))
    if not named or start is None:
        return
    if event.first("RRULE") is None:
        yield named[0].line, "EXDATE leaves something out of what is no series"
        return
    alike: list[tuple[Property, Written]] = []
    for one in named:
        for written in moments(one):
            if written.form != start.form:
                yield one.line, f"EXDATE:{one.value} is not of DTSTART's type and zone"
            elif rule_of(event):
                alike.append((one, written))
    lost = no_instances(event, (written for _, written in alike))
    for one, written in alike:
        if written in lost:
            yield one.line, f"EXDATE:{one.value} is no instance of the series"


def _in_utc(one: date | datetime) -> date | datetime:
    """Give what can be compared: a time that comes twice equals none by another clock."""
    return one.astimezone(UTC) if isinstance(one, datetime) else one


def _day(one: date | datetime) -> date:
    return one.date() if isinstance(one, datetime) else one


REPEATS = (
    Check("repeat", "the rule can be followed, and begins with DTSTART", _repeat),
    Check("left-out", "what EXDATE leaves out is an instance", _left_out),
)

"""Events of one UID: a series and what replaces single instances of it (RFC 5545 §3.8.4.4)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from calgen.audit.check import Check, Found
from calgen.audit.moments import Written, moments, only_moment
from calgen.audit.parts import Component, Placed, Property
from calgen.audit.repeats import no_instances, rule_of


class Family(NamedTuple):
    """The events of one UID: those that stand for themselves, and those that replace instances."""

    series: list[Placed]
    replacing: list[Placed]


@lru_cache(maxsize=1)
def _families(calendar: Component) -> Mapping[str, Family]:
    """Gather the events of a calendar by their UID."""
    found: dict[str, Family] = {}
    for one in calendar.parts("VEVENT"):
        uid, replaces = _identity(one.component)
        family = found.setdefault(uid, Family([], []))
        (family.replacing if replaces else family.series).append(one)
    return found


@lru_cache(maxsize=65536)
def _identity(event: Component) -> tuple[str, bool]:
    return event.text("UID"), event.first("RECURRENCE-ID") is not None


def _unique(calendar: Component) -> Iterator[Found]:
    for uid, family in _families(calendar).items():
        for other in family.series[1:] if uid else ():
            yield other.line, f"UID:{uid} stands there already, and clients keep one of them"


def _replaced(calendar: Component) -> Iterator[Found]:
    for family in _families(calendar).values():
        series, others = family.series, family.replacing
        seen: set[object] = set()
        for one in others:
            named = one.component.first("RECURRENCE-ID")
            written = only_moment(named)
            if named is None or written is None:
                continue
            line = one.offset + named.line
            if written.moment in seen:
                yield line, f"RECURRENCE-ID:{named.value} is replaced twice"
            seen.add(written.moment)
            found = _wrong(named, written, one.component, series[0].component if series else None)
            yield from ((line, message) for message in found)


def _wrong(
    named: Property, written: Written, event: Component, series: Component | None
) -> Iterator[str]:
    what = f"RECURRENCE-ID:{named.value}"
    if series is None:
        yield f"{what} replaces an instance of a series that the file does not hold"
        return
    if event.first("RRULE") or event.first("EXDATE"):
        yield f"{what} replaces one instance, and repeats itself"
    if named.parameter("RANGE"):
        yield f"{what} has a RANGE, which clients read differently"
    start = only_moment(series.first("DTSTART"))
    if start is not None and start.form != written.form:
        yield f"{what} is not of DTSTART's type and zone"
    elif start is not None and written in _no_instances(series, written):
        yield f"{what} is no instance of the series"
    if any(left == written for one in series.all("EXDATE") for left in moments(one)):
        yield f"{what} is left out by EXDATE and replaced as well"
    if _number(event) < _number(series):
        yield f"{what} has a lower SEQUENCE than its series: clients keep what was before"


@lru_cache(maxsize=4096)  # a series stands in many feeds, as one value
def _no_instances(series: Component, written: Written) -> frozenset[Written]:
    return no_instances(series, (written,)) if rule_of(series) else frozenset({written})


def _number(event: Component) -> int:
    text = event.text("SEQUENCE")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 12 else 0


FAMILIES = (
    Check("uid", "an identity stands there once", _unique),
    Check("replaced", "what RECURRENCE-ID replaces is an instance of its series", _replaced),
)

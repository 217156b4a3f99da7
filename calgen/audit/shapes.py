"""Which properties a component has (RFC 5545 §3.6, RFC 7986 §4): the tables, and their check."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from calgen.audit.fault import Fault
from calgen.audit.parts import Component

MISSING, TWICE, FOREIGN = "missing", "twice", "foreign"


@dataclass(frozen=True, slots=True)
class Shape:
    """The names of what a component must have, may have once, and may have often; its parts."""

    needed: frozenset[str]
    once: frozenset[str]
    often: frozenset[str] = frozenset()
    parts: frozenset[str] = frozenset()


def _names(words: str) -> frozenset[str]:
    return frozenset(words.split())


_OBSERVANCE = Shape(
    needed=_names("DTSTART TZOFFSETFROM TZOFFSETTO"), once=_names("RRULE"), often=_names("TZNAME")
)
# A shorter list than the RFC's: what a public feed should not have stands in none of them.
SHAPES: Mapping[str, Shape] = {
    "VCALENDAR": Shape(
        needed=_names("VERSION PRODID"),
        once=_names(
            "CALSCALE UID LAST-MODIFIED URL REFRESH-INTERVAL SOURCE COLOR NAME DESCRIPTION"
            " X-WR-CALNAME X-WR-CALDESC X-WR-TIMEZONE X-PUBLISHED-TTL X-APPLE-CALENDAR-COLOR"
        ),
        often=_names("CATEGORIES IMAGE"),
        parts=_names("VEVENT VTIMEZONE"),
    ),
    "VEVENT": Shape(
        needed=_names("UID DTSTAMP DTSTART SUMMARY"),
        once=_names(
            "CLASS CREATED DESCRIPTION GEO LAST-MODIFIED LOCATION PRIORITY SEQUENCE STATUS TRANSP"
            " URL RECURRENCE-ID RRULE DTEND DURATION COLOR"
            " X-MICROSOFT-CDO-BUSYSTATUS X-ALT-DESC"
        ),
        often=_names(
            "ATTACH CATEGORIES COMMENT CONTACT EXDATE RELATED-TO RESOURCES IMAGE CONFERENCE"
            " STYLED-DESCRIPTION LINK CONCEPT REFID"
        ),
    ),
    "VTIMEZONE": Shape(
        needed=_names("TZID"),
        once=_names("LAST-MODIFIED TZURL"),
        parts=_names("STANDARD DAYLIGHT"),
    ),
    "STANDARD": _OBSERVANCE,
    "DAYLIGHT": _OBSERVANCE,
}
_OTHER = Shape(frozenset(), frozenset())
_WHY_NOT = {
    "METHOD": "a feed that people subscribe to is no message",
    "ATTENDEE": "it makes an invitation of a public feed",
    "ORGANIZER": "it makes an invitation of a public feed",
    "VALARM": "it wakes people for events that are not theirs",
    "VTODO": "Google and Outlook leave it out",
    "RDATE": "clients read different values of it",
    "EXRULE": "RFC 5545 took it away",
}


def shape_faults(component: Component) -> Iterator[Fault]:
    """Yield what a component lacks, has too often, or should not have."""
    names = tuple(one.name for one in component.properties)
    for number, check, message in _of_names(component.name, names):
        line = component.line if number is None else component.properties[number].line
        yield Fault(line, check, message)
    shape = SHAPES.get(component.name, _OTHER)
    if shape.parts and not component.components:
        yield Fault(component.line, MISSING, f"{component.name} is empty: clients refuse it")
    for part in component.components:
        if part.component.name not in shape.parts:
            yield Fault(part.line, FOREIGN, _not_allowed(part.component.name, component.name))


@lru_cache(maxsize=4096)  # a feed's events have the same few names
def _of_names(where: str, names: tuple[str, ...]) -> tuple[tuple[int | None, str, str], ...]:
    """Judge the names of a component's properties: which of them, by which check, what."""
    shape = SHAPES.get(where, _OTHER)
    found: list[tuple[int | None, str, str]] = [
        (None, MISSING, f"{where} has no {name}") for name in sorted(shape.needed - {*names})
    ]
    for number, name in enumerate(names):
        if name in shape.needed or name in shape.once:
            if name in names[:number]:
                found.append((number, TWICE, f"{name} stands twice in a {where}"))
        elif name not in shape.often and not name.startswith("X-"):
            found.append((number, FOREIGN, _not_allowed(name, where)))
    return tuple(found)


def _not_allowed(name: str, where: str) -> str:
    why = _WHY_NOT.get(name, "")
    return f"{name} does not belong in a {where}" + (f": {why}" if why else "")

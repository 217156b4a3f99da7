"""What the value of each property has to be (RFC 5545 §3.3 and §3.8, RFC 7986 §5)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from urllib.parse import urlsplit

from calgen.audit.colors import CSS_COLORS
from calgen.audit.line_check import LineCheck
from calgen.audit.moments import length, moment
from calgen.audit.parts import Property
from calgen.timing.zones import is_zone

_URI_CHARACTERS = re.compile(r"[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]+")
_PER_CENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_OFFSET = re.compile(r"[+-](?:[01]\d|2[0-3])[0-5]\d", re.ASCII)
_MINUS_NOTHING = "-0000"  # RFC 5545 §3.3.14 forbids it

Judge = Callable[[str], str]
"""Says what is wrong with a value; empty when nothing is."""


def _one_of(*allowed: str) -> Judge:
    def judge(value: str) -> str:
        return "" if value in allowed else f"'{value}' is none of {', '.join(allowed)}"

    return judge


def _whole(lowest: int, highest: int) -> Judge:
    def judge(value: str) -> str:
        fits = re.fullmatch(r"\d{1,10}", value, re.ASCII) and lowest <= int(value) <= highest
        return "" if fits else f"'{value}' is no number from {lowest} to {highest}"

    return judge


def _in_utc(value: str) -> str:
    found = moment(value)
    return (
        "" if found and found.is_utc else f"'{value}' is no time in UTC, such as 20260131T090000Z"
    )


def _moment(value: str) -> str:
    return "" if moment(value) else f"'{value}' is no day and no time of the years 1900 to 2201"


def _moments(value: str) -> str:
    return next(filter(None, map(_moment, value.split(","))), "")


def _length(value: str) -> str:
    found = length(value)
    if found is None:
        return f"'{value}' is no length of time, such as PT6H"
    return "" if found.total_seconds() > 0 else f"'{value}' is no time at all"


def _uri(value: str) -> str:
    if not _URI_CHARACTERS.fullmatch(value) or _PER_CENT.search(value):
        return f"'{value}' has characters that an address may not have"
    try:
        parts = urlsplit(value)
    except ValueError:
        return f"'{value}' is no address"
    is_web = parts.scheme in ("http", "https", "webcal")
    if not parts.scheme or (is_web and not parts.netloc):
        return f"'{value}' is no full address"
    return "" if is_web or parts.scheme == "mailto" else f"'{value}' is no address to follow"


def _offset(value: str) -> str:
    fits = _OFFSET.fullmatch(value) and value != _MINUS_NOTHING
    return "" if fits else f"'{value}' is no offset in hours and minutes, such as +0100"


def _color(value: str) -> str:
    return "" if value.lower() in CSS_COLORS else f"'{value}' is no name of a colour in CSS"


def _hex_color(value: str) -> str:
    return "" if re.fullmatch(r"#[0-9A-Fa-f]{6}", value) else f"'{value}' is no colour as #RRGGBB"


def _zone(value: str) -> str:
    return "" if is_zone(value) else f"'{value}' is no IANA name, and Google knows no others"


def _identity(value: str) -> str:
    return "" if value and value == value.strip() else "it is empty, or has blanks around it"


JUDGES: Mapping[str, Judge] = {
    "VERSION": _one_of("2.0"),
    "CALSCALE": _one_of("GREGORIAN"),
    "PRODID": _identity,
    "UID": _identity,
    "STATUS": _one_of("TENTATIVE", "CONFIRMED", "CANCELLED"),
    "TRANSP": _one_of("OPAQUE", "TRANSPARENT"),
    "CLASS": _one_of("PUBLIC", "PRIVATE", "CONFIDENTIAL"),
    "X-MICROSOFT-CDO-BUSYSTATUS": _one_of("FREE", "TENTATIVE", "BUSY", "OOF"),
    "PRIORITY": _whole(0, 9),
    "SEQUENCE": _whole(0, 2**31 - 1),
    "DTSTAMP": _in_utc,
    "CREATED": _in_utc,
    "LAST-MODIFIED": _in_utc,
    "DTSTART": _moment,
    "DTEND": _moment,
    "RECURRENCE-ID": _moment,
    "EXDATE": _moments,
    "DURATION": _length,
    "REFRESH-INTERVAL": _length,
    "X-PUBLISHED-TTL": _length,
    "URL": _uri,
    "TZURL": _uri,
    "SOURCE": _uri,
    "TZOFFSETFROM": _offset,
    "TZOFFSETTO": _offset,
    "COLOR": _color,
    "X-APPLE-CALENDAR-COLOR": _hex_color,
    "TZID": _zone,
    "X-WR-TIMEZONE": _zone,
}


def _value(one: Property) -> Iterator[str]:
    if wrong := JUDGES[one.name](one.value):
        yield f"{one.name}: {wrong}"


_EXPLICIT = {"REFRESH-INTERVAL": "DURATION", "SOURCE": "URI", "IMAGE": "URI", "CONFERENCE": "URI"}
_DAY_OR_TIME = frozenset({"DTSTART", "DTEND", "RECURRENCE-ID", "EXDATE"})
_QUOTED = frozenset({"ALTREP", "DIR", "SENT-BY", "MEMBER", "DELEGATED-FROM", "DELEGATED-TO"})
_LISTS = frozenset({"MEMBER", "DELEGATED-FROM", "DELEGATED-TO", "DISPLAY", "FEATURE"})


def _type(one: Property) -> Iterator[str]:
    said = one.parameter("VALUE").upper()
    if one.name in _EXPLICIT:
        if said not in (_EXPLICIT[one.name], "BINARY"):
            yield f"{one.name} has to say VALUE={_EXPLICIT[one.name]} (RFC 7986)"
        return
    is_day = [found.is_day for found in map(moment, one.value.split(",")) if found]
    if any(is_day) and said != "DATE":
        yield f"{one.name} is a day and does not say VALUE=DATE"
    if not all(is_day) and said not in ("", "DATE-TIME"):
        yield f"{one.name} is a time and says VALUE={said}"


def _parameters(one: Property) -> Iterator[str]:
    names = [parameter.name for parameter in one.parameters]
    for parameter in one.parameters:
        where = f"{one.name}: {parameter.name}"
        if names.count(parameter.name) > 1:
            yield f"{where} stands twice"
        if parameter.name in _QUOTED and not parameter.quoted:
            yield f"{where} is an address and has to stand in double quotes"
        if len(parameter.values) > 1 and parameter.name not in _LISTS:
            yield f"{where} has a comma and does not stand in double quotes"
        if not all(parameter.values):
            yield f"{where} is empty"


VALUES = (
    LineCheck("value", "each value is of its property's kind", _value, frozenset(JUDGES)),
    LineCheck(
        "value-type",
        "what is not of the usual type says so",
        _type,
        _DAY_OR_TIME | frozenset(_EXPLICIT),
    ),
    LineCheck("parameter", "parameters are quoted where they need it", _parameters),
)

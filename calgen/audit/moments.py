"""Dates, times and lengths as calendar files write them (RFC 5545 §3.3.4 to §3.3.6)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

from calgen.audit.parts import Property
from calgen.timing.instants import at
from calgen.timing.zones import is_zone

_WRITTEN = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?", re.ASCII)
_LENGTH = re.compile(
    r"([+-]?)P(?:(\d{1,5})W|(?=\d|T\d)(?:(\d{1,5})D)?"
    r"(?:T(?=\d)(?:(\d{1,5})H)?(?:(\d{1,5})M)?(?:(\d{1,5})S)?)?)",
    re.ASCII,
)
_YEARS = range(1900, 2202)  # what is on the last day of 2200 ends in 2201


@dataclass(frozen=True, slots=True)
class Written:
    """A day, or a time: by the clock of `zone`, in UTC, or of no place when both are missing."""

    wall: datetime
    is_day: bool = False
    is_utc: bool = False
    zone: str = ""

    @property
    def form(self) -> tuple[bool, bool, str]:
        """What two moments of one event have in common: both days, or both by the same clock."""
        return self.is_day, self.is_utc, self.zone

    @property
    def instant(self) -> datetime:
        """The instant that it means; a day or a floating time counts as if in UTC."""
        if self.zone and is_zone(self.zone):
            return at(self.wall, self.zone).astimezone(UTC)
        return self.wall.replace(tzinfo=UTC)

    @property
    def moment(self) -> date | datetime:
        """A day, or the instant."""
        return self.wall.date() if self.is_day else self.instant


@lru_cache(maxsize=65536)  # many events share their days
def moment(text: str, zone: str = "") -> Written | None:
    """Read a DATE or a DATE-TIME of the years 1900 to 2201; None for what is neither."""
    found = _WRITTEN.fullmatch(text)
    if found is None:
        return None
    year, month, day, hour, minute, second, utc = found.groups()
    try:
        wall = datetime(  # noqa: DTZ001 -- by the clock on a wall, whose place stands beside it
            int(year), int(month), int(day), int(hour or 0), int(minute or 0), int(second or 0)
        )
    except ValueError:
        return None
    if wall.year not in _YEARS:
        return None
    return Written(wall, is_day=hour is None, is_utc=bool(utc), zone=zone)


def moments(property_: Property) -> Iterator[Written]:
    """Yield the moments of a property; what is none is left to the check of values."""
    zone = property_.parameter("TZID")
    for text in property_.value.split(","):
        found = moment(text, zone)
        if found is not None:
            yield found


def only_moment(property_: Property | None) -> Written | None:
    """Give the one moment of a property; None without one."""
    return moment(property_.value, property_.parameter("TZID")) if property_ else None


def length(text: str) -> timedelta | None:
    """Read a DURATION; None for what is none."""
    found = _LENGTH.fullmatch(text)
    if found is None:
        return None
    sign, weeks, days, hours, minutes, seconds = found.groups()
    span = timedelta(
        weeks=int(weeks or 0),
        days=int(days or 0),
        hours=int(hours or 0),
        minutes=int(minutes or 0),
        seconds=int(seconds or 0),
    )
    return -span if sign == "-" else span

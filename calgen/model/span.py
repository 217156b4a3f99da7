"""Spans of time, as people write them and as calendars count them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeGuard

Moment = date | datetime
"""A day (a plain `date`) or an instant (an aware `datetime`)."""


def is_instant(moment: Moment) -> TypeGuard[datetime]:
    """Tell whether a moment is an instant rather than a day."""
    return isinstance(moment, datetime)


@dataclass(frozen=True, slots=True)
class Span:
    """From `start` to `end`, both days or both instants.

    All-day spans end with their last day, inclusive, as people write them; timed spans end at
    an exclusive instant (RFC 5545 §3.6.1 for the way feeds count).
    """

    start: Moment
    end: Moment

    @property
    def all_day(self) -> bool:
        """Whether the span counts whole days, which belong to no time zone."""
        return not is_instant(self.start)


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One concrete span of an entry, with the days it covers in the site's zone (inclusive)."""

    entry_id: str
    span: Span
    first_day: date
    last_day: date

    @property
    def days(self) -> int:
        """How many days of a grid it covers, at least 1."""
        return (self.last_day - self.first_day).days + 1

"""Dates and times as people write them, read without surprises."""

from __future__ import annotations

import re
from datetime import date, datetime, time

from calgen.schema.reading import shown

FIRST_YEAR, LAST_YEAR = 1970, 2200

Written = date | datetime | time
"""A day, a local or fixed instant, or a time alone, before anybody says which zone it is in."""

_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)
_TIME = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2}))?(Z|[+-]\d{2}:?\d{2})?", re.ASCII)
_DAY_AND_TIME = re.compile(r"(\d{4}-\d{1,2}-\d{1,2})(?: +|[Tt])(.*)", re.ASCII)
_LONGEST = 40
_OTHER_ORDERS = re.compile(r"(\d{1,4})[./ -](\d{1,2})[./ -](\d{1,4})")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


class DateError(Exception):
    """A text that is no date or time, with what to do about it."""

    def __init__(self, message: str, hint: str) -> None:
        """Keep both sentences."""
        super().__init__(message)
        self.message = message
        self.hint = hint


def parse_day(text: str) -> date:
    """Read `YYYY-MM-DD`.

    Raises:
        DateError: it is something else, or no such day exists.
    """
    found = _DAY.fullmatch(text.strip())
    if found is None:
        raise DateError(f"{shown(text)} is no date", _how_to_write(text))
    year, month, day = int(found[1]), int(found[2]), int(found[3])
    if not FIRST_YEAR <= year <= LAST_YEAR:
        hint = f"use a year from {FIRST_YEAR} to {LAST_YEAR}"
        raise DateError(f"the year {year} is out of range", hint)
    try:
        return date(year, month, day)
    except ValueError:
        raise DateError(f"there is no day {shown(text)}", _why_no_day(year, month)) from None


def parse_written(text: str) -> Written:
    """Read a day, `YYYY-MM-DD HH:MM`, ISO 8601 with an offset, or a time alone.

    Raises:
        DateError: it is none of these.
    """
    text = text.strip()
    if _TIME.fullmatch(text):
        return _parse_time(text)
    found = _DAY_AND_TIME.fullmatch(text)
    if found:
        clock = _parse_time(found[2])
        return datetime.combine(parse_day(found[1]), clock)
    return parse_day(text)


def _parse_time(text: str) -> time:
    hint = "write a time as 09:30, of 24 hours"
    found = _TIME.fullmatch(text.replace(" ", ""))
    if found is None:
        raise DateError(f"{shown(text)} is no time", hint)
    try:
        clock = time.fromisoformat(f"{int(found[1]):02}:{found[2]}:{found[3] or '00'}")
    except ValueError:
        raise DateError(f"there is no time {shown(text)}", hint) from None
    offset = (found[4] or "").replace("Z", "+00:00")
    hours, minutes = offset[1:3], offset[-2:]
    if hours > "23" or minutes > "59":
        hint = "write an offset as +01:00, or none: the time is then in the calendar's own zone"
        raise DateError(f"{shown(offset)} is no offset from UTC", hint)
    return time.fromisoformat(f"{clock.isoformat()}{offset}")


def _why_no_day(year: int, month: int) -> str:
    if not 1 <= month <= 12:
        return "months are 01 to 12: write year-month-day"
    last = (date(year + month // 12, month % 12 + 1, 1) - date(year, month, 1)).days
    return f"that month has {last} days"


def _how_to_write(text: str) -> str:
    guesses = sorted(set(_guesses(text)))
    if guesses:
        return "write " + " or ".join(day.isoformat() for day in guesses)
    return "write it as 2026-11-27, or '2026-11-27 09:00' with a time"


def _guesses(text: str) -> list[date]:
    """Read a day in another order or with a month's name, in every way that makes sense."""
    words = text.strip().lower()
    if len(words) > _LONGEST or not words.isascii():
        return []
    for number, name in enumerate(_MONTHS, start=1):
        words = re.sub(rf"\b{name}[a-z]*\.?,?", f" {number}m ", words)
    named = re.fullmatch(r"\s*(?:(\d{1,2})\S*\s+)?(\d{1,2})m\s+(?:(\d{1,2})\S*\s+)?(\d{4})", words)
    if named:
        return _day(named[4], named[2], named[1] or named[3] or "0")
    found = _OTHER_ORDERS.match(words)
    if found is None:
        return []
    one, two, three = found[1], found[2], found[3]
    if len(one) == 4:
        return _day(one, two, three)
    year = three if len(three) == 4 else f"20{three:0>2}"
    return _day(year, two, one) + _day(year, one, two)


def _day(year: str, month: str, day: str) -> list[date]:
    try:
        guess = date(int(year), int(month), int(day))
    except ValueError:
        return []
    return [guess] if FIRST_YEAR <= guess.year <= LAST_YEAR else []

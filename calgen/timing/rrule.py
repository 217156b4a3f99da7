"""RRULE text (RFC 5545 §3.3.10): taken apart, judged, and written in one normal form.

Two things are narrower than the RFC, since calendars of promotions never need them and clients
differ about them: nothing repeats within a day, and a rule says nothing about hours.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Mapping
from datetime import UTC, date, datetime, time

from calgen.model.span import Moment, is_instant

_ORDER = (
    "FREQ", "INTERVAL", "BYMONTH", "BYWEEKNO", "BYYEARDAY", "BYMONTHDAY", "BYDAY", "BYSETPOS",
    "COUNT", "UNTIL", "WKST",
)  # fmt: skip
_FREQUENCIES = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
_WITHIN_A_DAY = ("SECONDLY", "MINUTELY", "HOURLY")
_HOURS = ("BYHOUR", "BYMINUTE", "BYSECOND")
_WEEKDAY = "(?:MO|TU|WE|TH|FR|SA|SU)"
_BYDAY = re.compile(rf"([+-]?[1-9]\d?)?{_WEEKDAY}")
_NUMBERS = {"BYMONTH": 12, "BYWEEKNO": 53, "BYYEARDAY": 366, "BYMONTHDAY": 31, "BYSETPOS": 366}
_END = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?:[Tt ](\d\d):?(\d\d)(?::?(\d\d))?([Zz])?)?", re.ASCII)
_LEAP_YEAR = 2024
_IN_EVERY_MONTH = 28
_DAYS = ("BYWEEKNO", "BYYEARDAY", "BYMONTHDAY", "BYDAY")
_COUNTS = {"INTERVAL": 999, "COUNT": 9999}


class RepeatError(Exception):
    """A repetition that nobody can follow, with what to do about it."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


def parts_of(text: str) -> dict[str, str]:
    """Take RRULE text apart into its parts by name, in capitals. Raises RepeatError."""
    parts: dict[str, str] = {}
    for piece in text.strip().upper().removeprefix("RRULE:").rstrip(";").split(";"):
        name, equals, value = (word.strip() for word in piece.partition("="))
        if not equals or not value:
            raise RepeatError(f"'{piece}' is no part of an RRULE", "write it as NAME=VALUE")
        if name in parts:
            raise RepeatError(f"{name} stands twice in the rule")
        parts[name] = value
    return parts


def normal(parts: Mapping[str, str], start: Moment) -> str:
    """Judge the parts of a rule and write them in one order. Raises RepeatError."""
    judged = {name: _judged(name, value) for name, value in parts.items()}
    _judge_frequency(judged.get("FREQ", ""))
    if judged.get("INTERVAL") == "1":
        del judged["INTERVAL"]
    if "COUNT" in judged and "UNTIL" in judged:
        raise RepeatError(
            "a rule ends after a number of times or on a day, not both",
            "keep either COUNT or UNTIL",
        )
    _judge_together(judged)
    if "UNTIL" in judged:
        judged["UNTIL"] = _until(judged["UNTIL"], start)
    return ";".join(f"{name}={judged[name]}" for name in _ORDER if name in judged)


def until_of(rule: str) -> Moment | None:
    """Give the inclusive end of a normal rule: a day, an instant in UTC, or None for no UNTIL."""
    value = dict(piece.split("=", 1) for piece in rule.split(";")).get("UNTIL", "")
    if not value:
        return None
    if "T" not in value:
        return datetime.strptime(value, "%Y%m%d").date()  # noqa: DTZ007 -- a day has no zone
    return datetime.strptime(value, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)


def ends(rule: str) -> bool:
    """Tell whether a normal rule comes to an end."""
    return "COUNT=" in rule or "UNTIL=" in rule


def is_read_alike(rule: str) -> bool:
    """Tell whether calendar programs agree about a normal rule.

    Of places in a set, weeks and days of the year, and weekdays counted over a year some know
    nothing and others give other days.
    """
    parts = parts_of(rule)
    over_a_year = parts["FREQ"] == "YEARLY" and "BYDAY" in parts and "BYMONTH" not in parts
    return not over_a_year and parts.keys().isdisjoint(("BYSETPOS", "BYWEEKNO", "BYYEARDAY"))


def in_full(rule: str, start: Moment) -> str:
    """Write out the day of a normal rule where it goes without saying and some months lack it.

    Of a bare FREQ=YEARLY from 29 February some programs make 1 March.
    """
    parts = parts_of(rule)
    bare = not any(name in parts for name in _DAYS)
    if start.day <= _IN_EVERY_MONTH or not bare or parts["FREQ"] not in ("MONTHLY", "YEARLY"):
        return rule
    if parts["FREQ"] == "YEARLY":
        parts.setdefault("BYMONTH", str(start.month))
    parts["BYMONTHDAY"] = str(start.day)
    return ";".join(f"{name}={parts[name]}" for name in _ORDER if name in parts)


def _judged(name: str, value: str) -> str:
    if name in _HOURS:
        raise RepeatError(f"{name} is not understood", "write one entry for each time of the day")
    if name not in _ORDER:
        raise RepeatError(f"an RRULE has no part called {name}", f"it has {', '.join(_ORDER)}")
    if name in _COUNTS:
        return _judged_count(name, value)
    if name in _NUMBERS:
        return ",".join(_judged_number(name, one) for one in value.split(","))
    if name == "BYDAY":
        return ",".join(_judged_weekday(one) for one in value.split(","))
    if name == "WKST" and not re.fullmatch(_WEEKDAY, value):
        raise RepeatError(f"WKST={value} is no weekday", "write MO or SU")
    return value


def _judge_frequency(value: str) -> None:
    if value in _WITHIN_A_DAY:
        raise RepeatError(
            f"FREQ={value} repeats within a day", "repeat daily, weekly, monthly or yearly"
        )
    if value not in _FREQUENCIES:
        found = f"FREQ={value} is unknown" if value else "the rule has no FREQ"
        raise RepeatError(found, f"write FREQ={', '.join(_FREQUENCIES)}")


def _judged_count(name: str, value: str) -> str:
    limit = _COUNTS[name]
    if not re.fullmatch(r"[0-9]{1,6}", value) or not 1 <= int(value) <= limit:
        raise RepeatError(f"{name}={value} is no number from 1 to {limit}", "count from 1")
    return str(int(value))


def _judged_number(name: str, value: str) -> str:
    limit = _NUMBERS[name]
    lowest = 1 if name == "BYMONTH" else -limit
    if not re.fullmatch(r"[+-]?[0-9]{1,3}", value) or not lowest <= int(value) <= limit:
        raise RepeatError(f"{name}={value} is out of its range, {lowest} to {limit}")
    if int(value) == 0:
        raise RepeatError(f"{name}=0 means nothing", "count from 1, or back from -1")
    return str(int(value))


def _judged_weekday(value: str) -> str:
    if not _BYDAY.fullmatch(value):
        raise RepeatError(f"BYDAY={value} is no weekday", "write MO, or 1MO for the first Monday")
    return value.removeprefix("+")


def _judge_together(parts: Mapping[str, str]) -> None:
    frequency = parts["FREQ"]
    counted = any(character.isdigit() for character in parts.get("BYDAY", ""))
    refused = (
        (counted and frequency not in ("MONTHLY", "YEARLY"), "a counted weekday"),
        (counted and "BYWEEKNO" in parts, "a counted weekday beside BYWEEKNO"),
        ("BYMONTHDAY" in parts and frequency == "WEEKLY", "BYMONTHDAY"),
        ("BYYEARDAY" in parts and frequency != "YEARLY", "BYYEARDAY"),
        ("BYWEEKNO" in parts and frequency != "YEARLY", "BYWEEKNO"),
        ("BYSETPOS" in parts and not any(n in parts for n in _ORDER[2:7]), "BYSETPOS alone"),
    )
    for is_wrong, what in refused:
        if is_wrong:
            raise RepeatError(f"FREQ={frequency} does not go with {what}")
    if "BYMONTHDAY" in parts and not _has_such_a_day(parts):
        raise RepeatError("it never takes place", "no such month has such a day")


def _has_such_a_day(parts: Mapping[str, str]) -> bool:
    months = [int(month) for month in parts.get("BYMONTH", "1").split(",")]
    days = [abs(int(day)) for day in parts["BYMONTHDAY"].split(",")]
    return min(days) <= max(monthrange(_LEAP_YEAR, month)[1] for month in months)


def _until(text: str, start: Moment) -> str:
    """Write UNTIL as a day for all-day series, otherwise as an instant in UTC (RFC 5545)."""
    day, instant = _day_and_instant(text)
    if not is_instant(start):
        if day < start:
            raise RepeatError(f"it ends on {day}, before it starts", "write a later until")
        return f"{day:%Y%m%d}"
    local = instant or datetime.combine(day, time(23, 59, 59))
    end = (local if local.tzinfo else local.replace(tzinfo=start.tzinfo)).astimezone(UTC)
    if end < start:
        raise RepeatError(f"it ends on {day}, before it starts", "write a later until")
    return f"{end:%Y%m%dT%H%M%SZ}"


def _day_and_instant(text: str) -> tuple[date, datetime | None]:
    found = _END.fullmatch(text)
    if found:
        year, month, day, hour, minute, second, utc = found.groups()
        try:
            on = date(int(year), int(month), int(day))
            zone = UTC if utc else None
            clock = time(int(hour or 0), int(minute or 0), int(second or 0), tzinfo=zone)
        except ValueError:
            raise RepeatError(f"'{text}' is no day", "write it as 2027-01-31") from None
        return on, datetime.combine(on, clock) if hour else None
    raise RepeatError(f"'{text}' is no day to end on", "write it as 2027-01-31")

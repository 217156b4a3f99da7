"""Repetition as people write it: RRULE text, words, or a mapping, made into one normal RRULE."""

from __future__ import annotations

import re
from collections.abc import Mapping

from calgen.model.span import Moment
from calgen.timing.rrule import RepeatError, normal, parts_of
from calgen.timing.series import first_start

__all__ = ["RepeatError", "first_occurrence", "repeat_from_words"]

Words = str | Mapping[str, str | tuple[str, ...]]

_UNITS = {"day": "DAILY", "week": "WEEKLY", "month": "MONTHLY", "year": "YEARLY"}
_ADVERBS = {
    "daily": "every day",
    "weekly": "every week",
    "monthly": "every month",
    "quarterly": "every 3 months",
    "yearly": "every year",
    "annually": "every year",
    "fortnightly": "every 2 weeks",
    "biweekly": "every 2 weeks",
    "weekdays": "every weekday",
}
_DAYS = {
    name: name[:2].upper()
    for name in ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
}
_ORDINALS = {"first": "1", "second": "2", "third": "3", "fourth": "4", "fifth": "5", "last": "-1"}
_NUMBERS = {"other": "2", "second": "2", "two": "2", "three": "3", "four": "4", "six": "6"}
_SENTENCE = re.compile(
    r"(?P<every>.+?)(?:\s+on\s+(?P<on>.+?))?(?:\s+until\s+(?P<until>\S+))?"
    r"(?:\s+(?P<times>\d+)\s+times)?"
)
_EVERY = re.compile(r"(?:every\s+)?(?:(?P<count>\d+|[a-z]+)\s+)?(?P<unit>day|week|month|year)s?")
_HINT = "write daily, weekly, monthly, yearly, 'every 2 weeks', or a mapping with every, on, until"


def repeat_from_words(words: Words, start: Moment) -> str:
    """Make normal RRULE text (RFC 5545 §3.3.10) of what somebody wrote for `repeat`.

    `start` is the entry's, in its own zone. Raises RepeatError for what nobody can follow and for
    what never takes place. UNTIL, always inclusive, is a day or an instant in UTC, as `start` is.
    """
    if isinstance(words, str) and "=" in words:
        parts = parts_of(words)
    elif isinstance(words, str):
        parts = _from_mapping(_from_sentence(words))
    else:
        parts = _from_mapping(words)
    rule = normal(parts, start)
    first_occurrence(rule, start, "UTC")
    return rule


def first_occurrence(rule: str, start: Moment, zone_name: str) -> Moment:
    """Give the first occurrence of a normal rule at or after `start`.

    It is `start` itself where the two agree. Raises RepeatError where there is none.
    """
    found = first_start(rule, start, zone_name)
    if found is None:
        raise RepeatError("it never takes place", "look at its days and at its until")
    return found


def _from_sentence(words: str) -> Mapping[str, str]:
    found = _SENTENCE.fullmatch(words.strip().lower())
    if not found:
        raise RepeatError("it does not say how often", _HINT)
    return {name: value for name, value in found.groupdict().items() if value}


def _from_mapping(words: Mapping[str, str | tuple[str, ...]]) -> dict[str, str]:
    unknown = sorted(set(words) - {"every", "on", "until", "times"})
    if unknown:
        raise RepeatError(f"'{unknown[0]}' is not understood", "it takes every, on, until, times")
    parts = _from_every(_one(words, "every") or "week")
    parts |= _from_days(_many(words, "on"), parts)
    for name, part in (("until", "UNTIL"), ("times", "COUNT")):
        if value := _one(words, name):
            parts[part] = value
    return parts


def _from_every(words: str) -> dict[str, str]:
    text = words.strip().lower()
    text = _ADVERBS.get(text, text)
    if text == "every weekday":
        return {"FREQ": "WEEKLY", "BYDAY": "MO,TU,WE,TH,FR"}
    found = _EVERY.fullmatch(text)
    if found:
        count = found["count"] or "1"
        count = _NUMBERS.get(count, count)
        if not count.isdecimal():
            raise RepeatError(f"'{count}' is no number", _HINT)
        return {"FREQ": _UNITS[found["unit"]], "INTERVAL": count}
    days = _split(text.removeprefix("every "))
    if days and all(_weekday(day) for day in days):
        return {"FREQ": "WEEKLY", "BYDAY": ",".join(_weekday(day) for day in days)}
    raise RepeatError(f"'{words}' is not understood", _HINT)


def _from_days(days: tuple[str, ...], parts: Mapping[str, str]) -> dict[str, str]:
    if not days:
        return {}
    if "BYDAY" in parts:
        raise RepeatError("the days stand there twice", "write them under 'on' only")
    monthly = parts["FREQ"] == "MONTHLY"
    if monthly and all(_month_day(day) for day in days):
        return {"BYMONTHDAY": ",".join(_month_day(day) for day in days)}
    return {"BYDAY": ",".join(_counted_weekday(day, counted=monthly) for day in days)}


def _counted_weekday(text: str, *, counted: bool) -> str:
    """Make BYDAY's form of `monday`, or of `first monday` where weekdays are counted."""
    count, _, day = text.rpartition(" ")
    weekday = _weekday(day)
    ordinal = _ORDINALS.get(count, re.sub(r"(?<=\d)(st|nd|rd|th)$", "", count))
    if not weekday or (count and not re.fullmatch(r"-1|[1-5]", ordinal)):
        raise RepeatError(f"'{text}' is no weekday", "write monday, or first monday of a month")
    if counted and not count:
        raise RepeatError(f"which {day} of the month?", f"write 'first {day}' or 'last {day}'")
    if count and not counted:
        raise RepeatError(f"'{text}' needs a month", "write every: month")
    return ordinal + weekday


def _weekday(text: str) -> str:
    """Give RFC 5545's two letters for a weekday's name or its beginning; empty for no weekday."""
    name = text.strip()
    if len(name) < 2:
        return ""
    name = name.removesuffix("s") if name.endswith("days") else name
    return next((code for day, code in _DAYS.items() if day.startswith(name)), "")


def _month_day(text: str) -> str:
    if text == "last day":
        return "-1"
    found = re.fullmatch(r"(?:day )?(\d{1,2})(?:st|nd|rd|th)?", text)
    return found[1] if found else ""


def _one(words: Mapping[str, str | tuple[str, ...]], name: str) -> str:
    value = words.get(name, "")
    if not isinstance(value, str):
        raise RepeatError(f"{name} takes one value, not a list")
    return value.strip()


def _many(words: Mapping[str, str | tuple[str, ...]], name: str) -> tuple[str, ...]:
    value = words.get(name, ())
    values = (value,) if isinstance(value, str) else value
    return tuple(day for one in values for day in _split(one))


def _split(text: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in re.split(r",| and ", text.lower()) if word.strip())

"""Dates, times and amounts as a locale writes them (the one place that knows Babel).

Babel is thorough and slow, and a calendar says the same few thousand days again and again: an
object of this class remembers what it has said.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.dates import format_date, format_interval, format_skeleton, format_time
from babel.localedata import locale_identifiers
from babel.numbers import format_currency, format_decimal, is_currency

_REMEMBERED = 50_000
_Clock = time
_NAME = re.compile(r"[A-Za-z0-9]+(-[A-Za-z0-9]+)*", re.ASCII)
_MONDAY = date(2024, 1, 1)
_LONG_NUMBER = re.compile(r"-?[1-9][0-9]{3,}(\.[0-9]+)?")


def locale_of(name: str) -> Locale:
    """Give the locale with a name such as `en-GB`; English for one that is unknown."""
    parts = name.replace("_", "-").split("-")
    while parts:
        try:
            return Locale.parse("-".join(parts), sep="-")
        except (ValueError, UnknownLocaleError):
            parts.pop()
    return Locale("en")


def locale_tag(name: str) -> str:
    """Give the name of a locale as BCP 47 writes it, such as `en-GB` for `en_GB`."""
    return str(locale_of(name)).replace("_", "-")


def is_locale(name: str) -> bool:
    """Tell whether the words and dates of a locale such as `en-GB` are known."""
    if not _NAME.fullmatch(name):
        return False
    try:
        Locale.parse(name, sep="-")
    except (ValueError, UnknownLocaleError):
        return False
    return True


def locale_names() -> tuple[str, ...]:
    """Give the names of all locales, in order."""
    return tuple(sorted(name.replace("_", "-") for name in locale_identifiers()))


class Dates:
    """Says days, spans of days, months and times in one locale's words."""

    def __init__(self, locale: str) -> None:
        """Take the name of a locale, such as `en-GB`."""
        self._locale = locale_of(locale)
        self._place = _with_territory(self._locale)
        self._wide = _widened(self._locale)
        remember = lru_cache(maxsize=_REMEMBERED)
        self._skeleton: Callable[[str, date], str] = remember(self._format)
        self._pattern: Callable[[str, date], str] = remember(self._format_pattern)
        self._interval: Callable[[str, date, date], str] = remember(self._format_interval)
        self._clock: Callable[[_Clock], str] = remember(self._format_clock)
        self._decimal: Callable[[Decimal], str] = remember(self._format_decimal)

    @property
    def language(self) -> str:
        """The locale as BCP 47 writes it, for `lang=`."""
        return str(self._locale).replace("_", "-")

    @property
    def territorial(self) -> str:
        """The locale with its likeliest territory, as Open Graph writes it: en_GB."""
        territory = self._place.territory
        return f"{self._place.language}_{territory}" if territory else self._place.language

    @property
    def direction(self) -> str:
        """The direction of its script, for `dir=`: `ltr` or `rtl`."""
        return self._locale.text_direction

    @property
    def first_weekday(self) -> int:
        """The day that its weeks begin with; Monday is 0."""
        return self._place.first_week_day

    @property
    def weekend(self) -> tuple[int, ...]:
        """The days of its weekend; Monday is 0."""
        first, last = self._place.weekend_start, self._place.weekend_end
        return tuple((first + n) % 7 for n in range((last - first) % 7 + 1))

    def full(self, day: date) -> str:
        """Say a day with everything: Friday 27 November 2026."""
        return self._pattern("full", day)

    def long(self, day: date) -> str:
        """Say a day of a known year: Friday 27 November."""
        return self._pattern(self._wide, day)

    def short(self, day: date) -> str:
        """Say a day of a known year shortly: Fri 27 Nov."""
        return self._skeleton("MMMEd", day)

    def day(self, day: date) -> str:
        """Say a day of any year: 27 Nov 2026."""
        return self._skeleton("yMMMd", day)

    def month_day(self, day: date) -> str:
        """Say a day of a known year without its weekday: 27 November."""
        return self._skeleton("MMMMd", day)

    def weekday(self, day: date) -> str:
        """Name a day's weekday: Friday."""
        return self._pattern("EEEE", day)

    def weekday_name(self, number: int) -> str:
        """Name the weekday of a number; Monday is 0."""
        return self.weekday(_MONDAY + timedelta(days=number))

    def weekdays(self) -> tuple[tuple[str, str], ...]:
        """Give the short and the whole names of the seven days, from the week's first on."""
        days = [_MONDAY + timedelta(days=(self.first_weekday + n) % 7) for n in range(7)]
        return tuple((self._pattern("ccc", day), self.weekday(day)) for day in days)

    def month(self, day: date) -> str:
        """Name a day's month: November 2026."""
        return self._skeleton("yMMMM", day)

    def month_name(self, day: date) -> str:
        """Name a day's month of a known year: November."""
        of_year = str(self._locale.datetime_skeletons["yMMMM"].pattern)
        return self._pattern("LLLL" if "LLL" in of_year else "MMMM", day)

    def months(self, first: date, last: date) -> str:
        """Name the months from one day's to another's: October – December 2026."""
        return self._interval("yMMMM", first, last)

    def quarter(self, day: date) -> str:
        """Name a day's quarter: Q4 2026."""
        return self._skeleton("yQQQ", day)

    def span(self, first: date, last: date) -> str:
        """Say a span of days of any year, the last inclusive: 27–30 Nov 2026."""
        return self.day(first) if first == last else self._interval("yMMMd", first, last)

    def short_span(self, first: date, last: date) -> str:
        """Say a span of days of a known year: 27–30 Nov; with years where they differ."""
        if first.year != last.year:
            return self.span(first, last)
        return self.short(first) if first == last else self._interval("MMMd", first, last)

    def time(self, moment: datetime) -> str:
        """Say the time of a moment as its own zone's clock shows it: 09:00."""
        return self._clock(moment.time())

    def times(self, start: datetime, end: datetime) -> str:
        """Say from when to when on one day: 09:00–10:00."""
        return f"{self.time(start)}–{self.time(end)}"

    def stamp(self, moment: datetime) -> str:
        """Say a moment: 22 Nov 2026, 07:00."""
        return f"{self.day(moment.date())}, {self.time(moment)}"

    def amount(self, value: object, currency: str) -> str:
        """Write an amount of money, such as £20 or £12.50; without a currency, the number."""
        try:
            number = Decimal(str(value))
        except InvalidOperation:
            return str(value)
        if not is_currency(currency):
            return f"{currency} {number.normalize():f}".strip()
        whole = number == number.to_integral_value()
        pattern = _whole(self._locale) if whole else None
        return str(
            format_currency(
                number, currency, pattern, locale=self._locale, currency_digits=not whole
            )
        )

    def decimal(self, value: object) -> str:
        """Write a number without needless digits: 20 or 12.5."""
        return self._decimal(Decimal(str(value)).normalize())

    def number(self, text: str) -> str:
        """Group the digits of a text that is a number of thousands: 16,500; give back any other."""
        if not _LONG_NUMBER.fullmatch(text):
            return text
        return str(format_decimal(text, locale=self._locale, decimal_quantization=False))

    def _format(self, skeleton: str, day: date) -> str:
        return str(format_skeleton(skeleton, day, locale=self._locale))

    def _format_pattern(self, pattern: str, day: date) -> str:
        return str(format_date(day, pattern, locale=self._locale))

    def _format_interval(self, skeleton: str, first: date, last: date) -> str:
        return str(format_interval(first, last, skeleton, locale=self._locale))

    def _format_decimal(self, number: Decimal) -> str:
        return str(format_decimal(number, locale=self._locale, decimal_quantization=False))

    def _format_clock(self, clock: _Clock) -> str:
        return str(format_time(clock, "short", locale=self._locale))


def _with_territory(locale: Locale) -> Locale:
    """Give a locale its likeliest territory, which decides the week: `en` means `en-US`."""
    if locale.territory:
        return locale
    likely = get_global("likely_subtags").get(str(locale))
    try:
        return Locale.parse(likely) if likely else locale
    except UnknownLocaleError:  # `no` is likely to be no_Latn_NO, which has no data
        return locale


def _widened(locale: Locale) -> str:
    """Give the pattern of a day without its year, with the whole names of weekday and month."""
    pattern = str(locale.datetime_skeletons["MMMEd"].pattern)
    return re.sub(r"L+|M+", "MMMM", re.sub(r"E+|c+", "EEEE", pattern))


def _whole(locale: Locale) -> str:
    """Give the locale's pattern for money without its decimals."""
    return str(locale.currency_formats["standard"].pattern).replace(".00", "")

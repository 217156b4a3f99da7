"""Weeks and months: their addresses, and their days for a locale's first day of the week.

Weekdays are numbered as in `date.weekday`: Monday is 0.
"""

from __future__ import annotations

from datetime import date, timedelta

_THURSDAY = 3
WEEK = timedelta(days=7)


def week_start(day: date, first_weekday: int = 0) -> date:
    """Give the first day of the locale's week that holds a day."""
    return day - timedelta(days=(day.weekday() - first_weekday) % 7)


def iso_week(day: date, first_weekday: int = 0) -> str:
    """Give the address of a day's week, such as `2026-W48`.

    It is the ISO year and week of the Thursday of the locale's week that holds the day.
    """
    start = week_start(day, first_weekday)
    thursday = start + timedelta(days=(_THURSDAY - first_weekday) % 7)
    year, week, _ = thursday.isocalendar()
    return f"{year:04}-W{week:02}"


def week_days(address: str) -> date:
    """Give the Monday of the ISO week with an address. Raises ValueError for no such week."""
    year, _, week = address.partition("-W")
    return date.fromisocalendar(int(year), int(week), 1)


def month_of(day: date) -> str:
    """Give the address of a day's month, such as `2026-11`."""
    return f"{day.year:04}-{day.month:02}"


def month_start(address: str) -> date:
    """Give the first day of the month with an address. Raises ValueError for no such month."""
    return date.fromisoformat(f"{address}-01")


def month_end(address: str) -> date:
    """Give the last day of the month with an address. Raises ValueError for no such month."""
    return months_after(month_start(address), 1) - timedelta(days=1)


def quarter_of(day: date) -> str:
    """Give the address of a day's quarter, such as `2026-Q4`."""
    return f"{day.year:04}-Q{(day.month + 2) // 3}"


def quarter_start(address: str) -> date:
    """Give the first day of the quarter with an address. Raises ValueError for no such quarter."""
    year, _, quarter = address.partition("-Q")
    return date(int(year), int(quarter) * 3 - 2, 1)


def months_after(day: date, months: int) -> date:
    """Give the first day of the month that is `months` after a day's month (may be negative)."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, 1)


def month_weeks(year: int, month: int, first_weekday: int = 0) -> tuple[tuple[date, ...], ...]:
    """Give the whole weeks that hold a month's days, for a month grid."""
    first = date(year, month, 1)
    start = week_start(first, first_weekday)
    weeks = []
    while start < months_after(first, 1):
        weeks.append(days_between(start, start + WEEK - timedelta(days=1)))
        start += WEEK
    return tuple(weeks)


def days_between(first: date, last: date) -> tuple[date, ...]:
    """Give every day from one to another, both inclusive."""
    return tuple(first + timedelta(days=n) for n in range((last - first).days + 1))


def months_between(first: date, last: date) -> tuple[str, ...]:
    """Give the addresses of every month from one day's to another's, both inclusive."""
    count = (last.year - first.year) * 12 + last.month - first.month
    return tuple(month_of(months_after(first, n)) for n in range(count + 1))

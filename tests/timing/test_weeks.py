from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calgen.timing.weeks import (
    days_between,
    iso_week,
    month_of,
    month_start,
    month_weeks,
    months_after,
    months_between,
    week_days,
    week_start,
)

DAYS = st.dates(date(1971, 1, 1), date(2199, 12, 1))
WEEKDAYS = st.integers(0, 6)
MONDAY, SATURDAY, SUNDAY = 0, 5, 6


@pytest.mark.parametrize(
    ("day", "first", "address"),
    [
        (date(2026, 11, 23), MONDAY, "2026-W48"),
        (date(2026, 11, 29), MONDAY, "2026-W48"),
        (date(2026, 11, 29), SUNDAY, "2026-W49"),
        (date(2026, 11, 28), SATURDAY, "2026-W49"),
        (date(2027, 1, 1), MONDAY, "2026-W53"),
        (date(2027, 1, 3), SUNDAY, "2027-W01"),
    ],
)
def test_a_week_is_called_by_its_thursday(day: date, first: int, address: str) -> None:
    assert iso_week(day, first) == address


@given(DAYS, WEEKDAYS)
def test_a_week_holds_its_day_and_its_thursday(day: date, first: int) -> None:
    start = week_start(day, first)
    assert start.weekday() == first
    assert start <= day < start + timedelta(days=7)
    thursday = week_days(iso_week(day, first)) + timedelta(days=3)
    assert start <= thursday < start + timedelta(days=7)


def test_there_is_no_week_54() -> None:
    with pytest.raises(ValueError, match="Invalid week"):
        week_days("2026-W54")


@given(st.integers(1971, 2199), st.integers(1, 12), WEEKDAYS)
def test_a_month_grid_holds_each_day_once_in_whole_weeks(year: int, month: int, first: int) -> None:
    weeks = month_weeks(year, month, first)
    shown = [day for week in weeks for day in week]
    assert all(len(week) == 7 and week[0].weekday() == first for week in weeks)
    assert shown == list(days_between(shown[0], shown[-1]))
    days = [day for day in shown if (day.year, day.month) == (year, month)]
    assert days == list(days_between(date(year, month, 1), days[-1]))
    assert month_of(days[-1] + timedelta(days=1)) != month_of(days[-1])
    assert all(any(day.month == month for day in week) for week in weeks)


@given(DAYS, st.integers(-500, 500))
def test_months_count_forwards_and_backwards(day: date, months: int) -> None:
    there = months_after(day, months)
    assert there.day == 1
    assert months_after(there, -months) == day.replace(day=1)


def test_months_have_addresses() -> None:
    assert month_of(date(2026, 3, 31)) == "2026-03"
    assert month_start("2026-03") == date(2026, 3, 1)
    assert months_between(date(2026, 11, 30), date(2027, 1, 1)) == ("2026-11", "2026-12", "2027-01")
    assert months_between(date(2027, 1, 1), date(2026, 11, 30)) == ()

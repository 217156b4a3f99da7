"""Which periods have pages (design §8): those with something, short gaps, today's and the next."""

from __future__ import annotations

from datetime import date

from calgen.model.entry import Status
from calgen.render.pages.plan import Plan
from tests.calendars import days, material


def test_an_empty_calendar_has_this_month_and_the_next() -> None:
    assert Plan(material([])).months() == ("2026-11", "2026-12")


def test_gaps_of_up_to_twelve_months_have_pages() -> None:
    plan = Plan(material([days("a", date(2025, 10, 3))]))
    assert plan.months()[0] == "2025-10"
    assert len(plan.months()) == 15


def test_longer_gaps_have_none() -> None:
    plan = Plan(material([days("a", date(2025, 9, 3))]))
    assert plan.months() == ("2025-09", "2026-11", "2026-12")


def test_what_was_declined_makes_no_page() -> None:
    declined = days("a", date(2026, 3, 3), status=Status.DECLINED)
    assert Plan(material([declined])).months() == ("2026-11", "2026-12")


def test_a_long_thing_is_in_every_month_that_it_covers_and_found_once() -> None:
    plan = Plan(material([days("a", date(2026, 10, 3), date(2027, 1, 2))]))
    assert [len(plan.in_month(month)) for month in ("2026-09", "2026-10", "2027-01")] == [0, 1, 1]
    assert len(plan.between(date(2026, 11, 1), date(2026, 12, 31))) == 1


def test_weeks_follow_the_locale() -> None:
    weeks = {first: Plan(material([])).weeks(first) for first in (0, 6)}
    assert {week.weekday() for week in weeks[0]} == {0}
    assert {week.weekday() for week in weeks[6]} == {6}


def test_every_week_that_a_month_shows_has_a_page_in_order() -> None:
    weeks = Plan(material([days("a", date(2025, 9, 3))])).weeks(0)
    assert list(weeks) == sorted(set(weeks))
    assert weeks[0] == date(2025, 9, 1)
    assert {date(2025, 9, 29), date(2026, 10, 26), date(2026, 12, 28)} <= set(weeks)
    assert date(2026, 3, 2) not in weeks

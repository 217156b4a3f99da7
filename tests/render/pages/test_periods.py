"""The switch between views keeps the period, and leads to pages that exist."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from calgen.render.pages.cards import Cards
from calgen.render.pages.grids import Grids
from calgen.render.pages.periods import VIEWS, Periods
from calgen.render.pages.plan import Plan
from calgen.render.views.switch import Switch
from tests.all_pages import page_products
from tests.calendars import TODAY, days, material
from tests.render.pages.conftest import Views
from tests.render.pages.desks import WORDS, desk

SWITCHED = ("month/", "week/", "year/", "timeline/", "agenda.html", "board.html")


def pages_of(starts: list[date]) -> dict[str, Any]:
    made = material([days(f"d{n}", start) for n, start in enumerate(starts)])
    return {one.path: one.view for one in page_products(made, WORDS)}


def hrefs(switch: Switch) -> dict[str, str]:
    return {one.key: one.href for one in switch.items}


def current(switch: Switch) -> list[str]:
    return [one.key for one in switch.items if one.current]


spread = st.integers(-1500, 1500).map(lambda n: TODAY + timedelta(days=n))


@settings(max_examples=25)
@given(st.lists(spread, max_size=6))
def test_every_way_leads_to_a_page(starts: list[date]) -> None:
    pages = pages_of(starts)
    switched = [path for path in pages if path.startswith(SWITCHED)]
    assert len(switched) > 6
    for path in switched:
        switch = pages[path].switch
        ways = {href.partition("#")[0] for href in hrefs(switch).values()}
        assert ways <= pages.keys(), path
        assert [one.key for one in switch.items] == list(VIEWS)
        assert len(current(switch)) == 1


def test_all_views_of_a_period_are_of_that_period(views: Views) -> None:
    pages = views([days("a", date(2026, 10, 5)), days("b", date(2027, 2, 5))])
    assert hrefs(pages["month/2026-12.html"].switch) == {
        "month": "month/2026-12.html",
        "week": "week/2026-W49.html",
        "year": "year/2026.html",
        "agenda": "month/2026-12.html#agenda",
        "timeline": "timeline/2026-Q4.html",
        "board": "board.html",
    }
    assert hrefs(pages["timeline/2027-Q1.html"].switch)["month"] == "month/2027-01.html"
    assert hrefs(pages["year/2027.html"].switch)["timeline"] == "timeline/2027-Q1.html"


def test_from_a_month_to_its_week_and_back_is_the_same_month(views: Views) -> None:
    """A week belongs to the month of its middle: 1 November 2026 is a Sunday."""
    pages = views([days("a", date(2026, 1, 5)), days("b", date(2027, 12, 5))])
    for path in [path for path in pages if path.startswith("month/")]:
        week = hrefs(pages[path].switch)["week"]
        assert hrefs(pages[week].switch)["month"] == path
    assert hrefs(pages["month/2026-11.html"].switch)["week"] == "week/2026-W45.html"


def test_a_year_that_begins_late_leads_to_its_first_month(views: Views) -> None:
    pages = views([days("a", date(2026, 10, 5))])
    ways = hrefs(pages["year/2026.html"].switch)
    assert ways["month"] == "month/2026-10.html"
    assert ways["timeline"] == "timeline/2026-Q4.html"


def test_the_nearest_page_stands_for_a_period_without_one() -> None:
    made = desk([days("a", date(2024, 5, 3)), days("b", date(2026, 10, 3))])
    plan = Plan(made.material)
    periods = Periods(made, plan, Grids(made, Cards(made), plan).agenda_of)

    def month_of(first: date) -> str:
        return hrefs(periods.switch("week", first, first + timedelta(days=6)))["month"]

    assert month_of(date(2024, 12, 2)) == "month/2024-05.html"
    assert month_of(date(2026, 2, 2)) == "month/2026-10.html"
    assert month_of(date(2030, 2, 4)) == "month/2026-12.html"


def test_the_agenda_of_the_months_to_come_is_its_own_page(views: Views) -> None:
    switch = views([])["agenda.html"].switch
    assert current(switch) == ["agenda"]
    assert hrefs(switch)["agenda"] == "agenda.html"
    assert hrefs(switch)["week"] == "week/2026-W48.html"  # weeks begin on Sunday here


def test_only_shorter_views_may_lead_to_today(views: Views) -> None:
    pages = views([])

    def near(path: str) -> list[str]:
        return [one.key for one in pages[path].switch.items if one.near]

    assert near("week/2026-W48.html") == []
    assert near("month/2026-11.html") == ["week"]
    assert near("timeline/2026-Q4.html") == ["month", "week", "agenda"]
    assert near("year/2026.html") == ["month", "week", "agenda", "timeline"]


def test_years_and_quarters_are_those_of_months_that_have_pages(views: Views) -> None:
    pages = views([days("a", date(2024, 5, 3)), days("b", date(2026, 10, 3))])
    years = [path for path in pages if path.startswith("year/")]
    quarters = [path for path in pages if path.startswith("timeline/")]
    assert years == ["year/2024.html", "year/2026.html"]
    assert quarters == ["timeline/2024-Q2.html", "timeline/2026-Q4.html"]
    steps = pages["year/2024.html"].steps
    assert steps.previous is None
    assert steps.next.href == "year/2026.html"
    assert pages["timeline/2026-Q4.html"].steps.previous.href == "timeline/2024-Q2.html"
    assert pages["timeline/2026-Q4.html"].steps.next is None

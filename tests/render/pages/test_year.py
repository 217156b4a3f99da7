"""A year shows when we push what, and where nothing is pushed."""

from __future__ import annotations

from datetime import date, timedelta

from calgen.model.entry import Status
from calgen.render.pages.year import LANES
from calgen.render.views.axes import YearMonth, YearPage
from tests.calendars import days
from tests.render.pages.conftest import Views

START = date(2026, 1, 5)


def month(page: YearPage, number: int) -> YearMonth:
    return next(row for row in page.months if int(row.first[5:7]) == number)


def test_promotions_and_campaigns_are_bars_and_all_else_is_counted(views: Views) -> None:
    entries = [
        days("sale", date(2026, 11, 5), date(2026, 11, 9)),
        days("season", date(2026, 11, 1), date(2026, 12, 24), type="campaign"),
        days("banner", date(2026, 11, 1), date(2026, 11, 20), type="ad"),
        days("poster", date(2026, 11, 7), type="ad"),
    ]
    page = views(entries)["year/2026.html"]
    november = month(page, 11)
    assert [bar.card.id for bar in november.bars] == ["sale"]
    assert [(bar.card.id, bar.thin, bar.goes_on) for bar in november.bands] == [
        ("season", True, True)
    ]
    assert november.more == 2
    december = month(page, 12)
    assert [(bar.begun, bar.days) for bar in december.bands] == [(True, 24)]
    assert december.more == 0
    assert [(kind.id, count) for kind, count in page.filters.types] == [
        ("promotion", 1),
        ("campaign", 1),
    ]


def test_a_year_folds_the_months_at_its_ends_that_have_no_page(views: Views) -> None:
    page = views([days("sale", date(2026, 10, 5))])["year/2026.html"]
    assert [row.days for row in page.months] == [31, 30, 31]
    linked = [row.month.href for row in page.months]
    assert linked == ["month/2026-10.html", "month/2026-11.html", "month/2026-12.html"]
    assert month(page, 10).name == "October"
    assert (page.before, page.after) == ("January to September", "")


def test_a_year_names_what_is_folded_after_its_last_month(views: Views) -> None:
    entries = [days("first", date(2026, 2, 1)), days("last", date(2027, 11, 5))]
    first, last = (views(entries)[f"year/{year}.html"] for year in (2026, 2027))
    assert (first.before, first.after) == ("January", "")
    assert (last.before, last.after) == ("", "December")
    assert len(last.months) == 11


def test_a_year_without_promotions_shows_what_takes_more_than_a_day(views: Views) -> None:
    entries = [
        days("banner", date(2026, 11, 1), date(2026, 11, 20), type="ad"),
        days("poster", date(2026, 11, 7), type="ad"),
    ]
    november = month(views(entries)["year/2026.html"], 11)
    assert [bar.card.id for bar in november.bars] == ["banner"]
    assert november.more == 1


def test_a_full_month_is_bounded_and_counts_the_rest(views: Views) -> None:
    entries = [days(f"p{n:03}", date(2026, 11, 2), date(2026, 11, 20)) for n in range(40)]
    november = month(views(entries)["year/2026.html"], 11)
    assert len(november.bars) == LANES
    assert november.more == 40 - LANES


def test_the_longest_times_without_a_promotion_are_told(views: Views) -> None:
    def push(name: str, first: date, **fields: object) -> object:
        return days(name, first, first + timedelta(days=4), **fields)

    entries = [
        push("a", date(2026, 1, 5)),
        push("b", date(2026, 3, 2)),
        push("short-break", date(2026, 3, 12)),
        push("c", date(2026, 6, 1)),
        push("d", date(2026, 12, 1)),
        push("cancelled", date(2026, 9, 1), status=Status.CANCELLED),
        push("idea", date(2026, 10, 1), status=Status.IDEA),
        push("banner", date(2026, 2, 1), type="ad"),
    ]
    page = views(entries)["year/2026.html"]
    assert [count for _, count in page.gaps] == [51, 76, 178]
    assert page.gaps[0][0].startswith("Jan 10")


def test_a_gap_over_new_year_is_told_in_both_years(views: Views) -> None:
    entries = [days("a", date(2026, 11, 30)), days("b", date(2027, 2, 1))]
    pages = views(entries)
    assert [count for _, count in pages["year/2026.html"].gaps] == [31]
    assert [count for _, count in pages["year/2027.html"].gaps] == [31]


def test_nothing_is_told_of_the_time_before_and_after_all_promotions(views: Views) -> None:
    assert views([days("a", date(2026, 6, 1))])["year/2026.html"].gaps == ()


def test_a_year_is_the_same_whatever_the_day(views: Views) -> None:
    entries = [days(f"d{n}", START + n * timedelta(days=200)) for n in range(4)]
    pages = [views(entries, today=today) for today in (date(2026, 2, 1), date(2027, 3, 1))]
    for path in ("year/2026.html", "timeline/2026-Q4.html", "month/2026-05.html"):
        assert pages[0][path] == pages[1][path]

"""A quarter's timeline: campaigns with what belongs to them, then all else by its type."""

from __future__ import annotations

from datetime import date, timedelta

from calgen.render.pages.timeline import MOST_BARS
from calgen.render.views.axes import AxisGroup, TimelinePage
from tests.calendars import days
from tests.render.pages.conftest import Views

START = date(2026, 10, 1)


def ids(group: AxisGroup) -> list[str]:
    return [bar.card.id for bar in group.bars]


def titles(groups: tuple[AxisGroup, ...]) -> list[str]:
    return [group.title.words for group in groups]


def sample(views: Views) -> TimelinePage:
    entries = [
        days("xmas", date(2026, 12, 1), date(2026, 12, 24), type="campaign"),
        days("autumn", date(2026, 11, 1), date(2026, 11, 30), type="campaign"),
        days("sale", date(2026, 11, 27), campaign="autumn"),
        days("banner", date(2026, 11, 2), date(2026, 11, 9), type="ad", campaign="autumn"),
        days("poster", date(2026, 11, 2), type="ad", campaign="autumn"),
        days("screen", date(2026, 10, 2), date(2026, 10, 9), type="ad"),
        days("hello", date(2026, 10, 2), type="ad"),
        days("kick-off", date(2026, 10, 5), type="meeting"),
        days("trade-in", date(2026, 9, 20), date(2026, 10, 11), campaign="summer"),
    ]
    page: TimelinePage = views(entries)["timeline/2026-Q4.html"]
    return page


def test_campaigns_come_first_in_order_of_time_each_with_what_belongs_to_it(views: Views) -> None:
    groups = sample(views).by_campaign
    assert titles(groups) == ["autumn", "xmas", "Promotions", "Ads"]
    assert ids(groups[0]) == ["autumn", "sale", "banner"]
    assert groups[0].title.href == "campaigns/autumn.html"
    assert groups[0].short == 1
    assert ids(groups[2]) == ["trade-in"]
    assert (ids(groups[3]), groups[3].short) == (["screen"], 1)


def test_by_type_promotions_come_first_then_campaigns(views: Views) -> None:
    groups = sample(views).by_type
    assert titles(groups) == ["Promotions", "Campaigns", "Ads"]
    assert ids(groups[0]) == ["trade-in", "sale"]
    assert [group.mark.id for group in groups if group.mark] == ["promotion", "campaign", "ad"]


def test_things_of_one_day_are_counted(views: Views) -> None:
    assert sample(views).short == 3


def test_without_a_campaign_there_is_one_way_to_group(views: Views) -> None:
    page = views([days("sale", START)])["timeline/2026-Q4.html"]
    assert page.by_campaign == ()
    assert titles(page.by_type) == ["Promotions"]


def test_months_and_weeks_stand_over_their_days(views: Views) -> None:
    page = sample(views)
    assert [(one.column, one.span) for one in page.months] == [(1, 31), (32, 30), (62, 31)]
    assert page.days == 92
    assert [(one.column, one.span, one.short) for one in page.weeks[:2]] == [
        (1, 3, "1"),
        (4, 7, "4"),
    ]
    assert sum(one.span for one in page.weeks) == 92
    assert page.heading == "Q4 2026"


def test_a_week_that_is_too_narrow_for_a_link_has_none(views: Views) -> None:
    page = views([days("a", date(2027, 1, 5)), days("b", date(2027, 5, 5))])
    weeks = page["timeline/2027-Q1.html"].weeks
    assert [one.span for one in weeks if not one.link.href] == [2]


def test_a_full_quarter_keeps_the_most_important_and_counts_the_rest(views: Views) -> None:
    ads = [
        days(f"ad-{n:03}", START + timedelta(days=n % 80), START + timedelta(days=n % 80 + 2))
        for n in range(MOST_BARS + 40)
    ]
    entries = [
        days(one.id, one.span.start, one.span.end, type="ad")  # type: ignore[union-attr]
        for one in ads
    ]
    sale = days("sale", date(2026, 12, 30))
    page = views([*entries, sale])["timeline/2026-Q4.html"]
    promotions, others = page.by_type
    assert ids(promotions) == ["sale"]
    assert len(others.bars) == MOST_BARS - 1
    assert others.more == 41

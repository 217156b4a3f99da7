"""A month's grid as it is shown: the rules of its lanes hold for what stands in the page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from calgen.formats.html import Theme
from calgen.formats.themes import bundled_themes
from calgen.model.entry import Entry, Status
from calgen.model.site import Blackout
from calgen.render.pages.cards import Cards
from calgen.render.pages.grids import Grids
from calgen.render.pages.lanes import BANDS, LANES
from calgen.render.pages.plan import Plan
from calgen.render.views.calendars import Grid
from tests.all_pages import page_products
from tests.calendars import SITE, days, material, timed, wall
from tests.render.pages.desks import TOPIC, WORDS, desk, with_types

NOVEMBER = date(2026, 11, 1)
FIRST_MONDAY = date(2026, 10, 26)
TYPES = ("promotion", "campaign", "ad", "topic", "meeting")
BRITISH = with_types(TOPIC, site=replace(SITE, locale="en-GB"))
THEME = Theme([bundled_themes() / "default"])
WEEK = re.compile(r'<div class="week.*?<div class="mores">.*?</div>', re.DOTALL)
BAR = re.compile(
    r'<li class="c(?P<column>\d) w(?P<width>\d)[^"]*" data-t="(?P<type>\w+)".*?#e-(?P<id>[\w-]+)"'
)
MORE = re.compile(r'<a class="more c(\d)".*?>\+(\d+) more')


@dataclass(frozen=True)
class Bar:
    """A bar of the page's row."""

    id: str
    type: str
    columns: range


def grid_of(entries: Iterable[Entry], blackouts: tuple[Blackout, ...] = ()) -> Grid:
    made = desk(entries, site=replace(BRITISH, blackouts=blackouts))
    return Grids(made, Cards(made), Plan(made.material)).grid("2026-11")


def shown(entries: Iterable[Entry]) -> str:
    """Give the month's page of the default theme."""
    pages = page_products(material(entries, BRITISH), WORDS)
    page = next(one for one in pages if one.path == "month/2026-11.html")
    return THEME.render(page.template, page.view).decode()


def rows(html: str) -> Iterator[tuple[list[Bar], dict[int, int]]]:
    """Yield the bars of each row, and its hidden things by column."""
    for week in WEEK.findall(html):
        bars = [
            Bar(m["id"], m["type"], range(int(m["column"]), int(m["column"]) + int(m["width"])))
            for m in BAR.finditer(week)
        ]
        yield bars, {int(column): int(count) for column, count in MORE.findall(week)}


def november(day: int) -> date:
    """Give a day by its number, 0 for the first; those of the months around too."""
    return NOVEMBER + timedelta(days=day)


def months() -> st.SearchStrategy[list[Entry]]:
    one = st.tuples(st.sampled_from(TYPES), st.integers(-9, 40), st.integers(0, 20))
    return st.lists(one, max_size=60).map(
        lambda drawn: [
            days(f"e{n}", november(first), november(first + long), type=kind)
            for n, (kind, first, long) in enumerate(drawn)
        ]
    )


@given(months())
@settings(max_examples=40)
def test_no_promotion_is_under_more_while_another_type_has_a_lane(entries: list[Entry]) -> None:
    for week, (bars, _) in enumerate(rows(shown(entries))):
        monday = FIRST_MONDAY + timedelta(days=7 * week)
        in_lanes = {bar.id for bar in bars}
        for entry in entries:
            if entry.type != "promotion" or entry.id in in_lanes or entry.span is None:
                continue
            for column in range(1, 8):
                day = monday + timedelta(days=column - 1)
                if entry.span.start <= day <= entry.span.end:
                    beside = {bar.type for bar in bars if column in bar.columns}
                    assert beside <= {"promotion", "campaign"}


@given(months())
@settings(max_examples=40)
def test_every_thing_has_a_bar_for_its_whole_week_or_is_counted(entries: list[Entry]) -> None:
    for week, (bars, hidden) in enumerate(rows(shown(entries))):
        monday = FIRST_MONDAY + timedelta(days=7 * week)
        spans = {entry.id: entry.span for entry in entries if entry.span}
        for column in range(1, 8):
            day = monday + timedelta(days=column - 1)
            there = {id_ for id_, span in spans.items() if span.start <= day <= span.end}
            seen = [bar.id for bar in bars if column in bar.columns]
            assert set(seen) <= there
            assert len(seen) + hidden.get(column, 0) == len(there)
            assert len(seen) <= LANES + BANDS


def test_a_bar_says_when_it_begins_where_there_is_room() -> None:
    short, long = (
        timed(id_, wall(2026, 11, 24, 9, 30), title=title)
        for id_, title in (("short", "Monday meeting"), ("long", "A meeting with a long name"))
    )
    bars = {bar.card.id: bar for bar in grid_of([short, long]).weeks[4].bars}
    assert bars["short"].at == "09:30"
    assert bars["long"].at == ""


def test_a_row_of_one_day_is_a_low_one() -> None:
    away = [days(f"away{n}", date(2026, 10, 28), type="ad") for n in range(5)]
    first, *_, last = grid_of([*away, days("ours", NOVEMBER, type="ad")]).weeks
    assert first.few
    assert last.few
    assert [bar.card.id for bar in first.bars] == ["ours", "away0", "away1", "away2"]
    assert first.days[2].hidden == 2


def test_a_day_tells_that_a_promotion_or_a_suggestion_of_sales_begins() -> None:
    sale = days("sale", date(2026, 11, 25), date(2026, 11, 27))
    post = days("post", date(2026, 11, 26), type="topic", sales_suggested=True)
    gone = days("gone", date(2026, 11, 24), status=Status.CANCELLED, sales_suggested=True)
    week = grid_of([sale, post, gone]).weeks[4]
    assert [day.number for day in week.days if day.promotion] == [25]
    assert [day.number for day in week.days if day.sales] == [26]


def test_a_blackout_is_named_once_in_a_row() -> None:
    freeze = Blackout("Freeze", date(2026, 11, 20), date(2026, 11, 24))
    third, fourth = grid_of([days("sale", NOVEMBER)], blackouts=(freeze,)).weeks[3:5]
    assert [day.number for day in third.days if day.blackout] == [20, 21, 22]
    assert [day.number for day in third.days if day.blackout and not day.again] == [20]
    assert [day.number for day in fourth.days if day.blackout and not day.again] == [23]


def test_what_lies_outside_of_the_month_is_quiet() -> None:
    week = grid_of([days("next", date(2026, 12, 1)), days("ours", date(2026, 11, 30))]).weeks[5]
    assert {bar.card.id: bar.outside for bar in week.bars} == {"next": True, "ours": False}


def test_a_full_month_is_printed_in_smaller_lines() -> None:
    many = [days(f"e{n}", NOVEMBER, date(2026, 11, 30)) for n in range(9)]
    assert grid_of(many[:1]).fit == 0
    assert grid_of(many).fit > 1

"""Bars stand over their days, and neither they nor their labels lie over one another."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from calgen.model.site import Blackout
from calgen.model.span import Occurrence, Span
from calgen.render.pages.axes import Axis, gaps_between, longest_first, packed
from calgen.render.pages.cards import Cards
from calgen.render.pages.plan import Held
from calgen.render.views.axes import AxisBar
from tests.calendars import SITE, days
from tests.render.pages.desks import desk

FIRST, LAST = date(2026, 11, 1), date(2026, 11, 30)
AXIS = Axis(FIRST, LAST, 37, 11)


def held(id_: str, first: int, last: int, title: str = "A title") -> Held:
    start, end = FIRST + timedelta(days=first), FIRST + timedelta(days=last)
    return Held(days(id_, start, end, title=title), Occurrence(id_, Span(start, end), start, end))


def placed(things: list[Held]) -> list[AxisBar]:
    cards = Cards(desk(thing.entry for thing in things))
    return [AXIS.bar(thing, cards) for thing in things]


titles = st.text("abc xyz日本", min_size=1, max_size=60)
spans = st.tuples(st.integers(-9, 29), st.integers(0, 40), titles)


@given(st.lists(spans, max_size=25))
def test_no_label_and_no_bar_lies_over_another(drawn: list[tuple[int, int, str]]) -> None:
    """As the style sheet packs them: each in the first lane that is free."""
    things = [
        held(f"t{n}", first, max(0, first + more), title)
        for n, (first, more, title) in enumerate(drawn)
    ]
    bars, lanes = packed(placed(sorted(things, key=longest_first)), 99)
    assert len(bars) == len(things)
    taken: list[set[int]] = [set() for _ in range(lanes)]
    for bar in bars:
        columns = set(range(bar.column, bar.column + bar.span))
        assert columns <= set(range(1, AXIS.days + 1))
        lane = next(lane for lane in taken if not lane & columns)
        lane |= columns


@given(spans)
def test_a_bar_covers_its_own_days(drawn: tuple[int, int, str]) -> None:
    first, more, title = drawn
    last = max(0, first + more)
    [bar] = placed([held("one", first, last, title)])
    begins = bar.column + (bar.span - bar.days if bar.label == "before" else 0)
    assert begins == max(0, first) + 1
    assert begins + bar.days - 1 == min(30, last + 1)
    assert bar.begun is (first < 0)
    assert bar.goes_on is (last > 29)
    assert (bar.label == "in") is (bar.span == bar.days)


def test_a_label_stands_where_there_is_room() -> None:
    long = "Half price on everything that keeps you warm"
    inside, after, before = placed(
        [held("in", 2, 25, long), held("after", 2, 3, long), held("before", 26, 27, long)]
    )
    assert (inside.label, after.label, before.label) == ("in", "after", "before")
    assert after.column == 3
    assert before.column + before.span == 29


def test_what_finds_no_lane_is_left_out_and_the_rest_is_still_tried() -> None:
    bars = placed([held("a", 0, 20), held("b", 0, 20), held("c", 25, 29)])
    kept, lanes = packed(bars, 1)
    assert [bar.card.id for bar in kept] == ["a", "c"]
    assert lanes == 1


def test_weekends_holidays_and_blackouts_lie_behind() -> None:
    stop = Blackout("Stocktake", date(2026, 11, 28), date(2026, 12, 3))
    site = replace(SITE, locale="en-GB", holidays=("US",), blackouts=(stop,))
    shades = AXIS.shades(desk([], site))
    weekends = [(one.column, one.span) for one in shades if one.kind == "weekend"]
    assert weekends == [(1, 1), (7, 2), (14, 2), (21, 2), (28, 2)]
    holidays = {one.column: one.words for one in shades if one.kind == "holiday"}
    assert holidays[26].startswith("Thu 26 Nov: Thanksgiving")
    [blackout] = [one for one in shades if one.kind == "blackout"]
    assert (blackout.column, blackout.span, blackout.words) == (28, 3, "Stocktake")


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 9)), max_size=12))
def test_gaps_are_the_days_that_nothing_covers(drawn: list[tuple[int, int]]) -> None:
    made = [
        (FIRST + timedelta(days=start), FIRST + timedelta(days=start + more))
        for start, more in drawn
    ]
    covered = {start + n for start, more in drawn for n in range(more + 1)}
    between = set(range(min(covered, default=0), max(covered, default=-1) + 1))
    missing = {
        (start - FIRST).days + n
        for start, end in gaps_between(made)
        for n in range((end - start).days + 1)
    }
    assert missing == between - covered

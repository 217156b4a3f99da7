"""Bars find their lanes: promotions first, in the order that the style sheet packs them too."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from calgen.model.span import Occurrence, Span
from calgen.render.pages.lanes import BANDS, LANES, LONG_LANES, MOST_PROMOTIONS, Placed, Row, pack
from calgen.render.pages.plan import Held
from tests.calendars import days

MONDAY = date(2026, 11, 23)
WEEK = [MONDAY + timedelta(days=n) for n in range(7)]
TYPES = ("promotion", "campaign", "ad", "topic", "meeting")


def held(id_: str, kind: str, first: int, last: int) -> Held:
    start, end = MONDAY + timedelta(days=first), MONDAY + timedelta(days=last)
    entry = days(id_, start, end, type=kind)
    return Held(entry, Occurrence(id_, Span(start, end), start, end))


def spans() -> st.SearchStrategy[list[tuple[str, int, int]]]:
    one = st.tuples(st.sampled_from(TYPES), st.integers(-9, 6), st.integers(0, 15)).map(
        lambda drawn: (drawn[0], drawn[1], max(0, drawn[1], drawn[1] + drawn[2]))
    )
    return st.lists(one, max_size=40)


def covers(bar: Placed, day: int) -> bool:
    return bar.first <= day <= bar.last


def made(drawn: list[tuple[str, int, int]]) -> Row:
    return pack([held(f"e{n}", *one) for n, one in enumerate(drawn)], WEEK)


@given(spans())
def test_no_other_type_has_a_lane_where_a_promotion_has_none(
    drawn: list[tuple[str, int, int]],
) -> None:
    everything = [held(f"e{n}", *one) for n, one in enumerate(drawn)]
    row = pack(everything, WEEK)
    shown = {bar.held.entry.id for bar in row.bars}
    for one in everything:
        if one.entry.type != "promotion" or one.entry.id in shown:
            continue
        first = max(0, (one.one.first_day - MONDAY).days)
        last = min(6, (one.one.last_day - MONDAY).days)
        beside = [bar for bar in row.bars for day in range(first, last + 1) if covers(bar, day)]
        assert all(bar.held.entry.type == "promotion" for bar in beside)


@given(spans())
def test_every_thing_is_shown_or_counted(drawn: list[tuple[str, int, int]]) -> None:
    row = made(drawn)
    for day in range(7):
        shown = sum(covers(bar, day) for bar in (*row.bars, *row.bands))
        assert shown + row.hidden[day] == row.total[day]


@given(spans())
def test_no_day_has_more_bars_than_lanes(drawn: list[tuple[str, int, int]]) -> None:
    row = made(drawn)
    for day in range(7):
        promotions = sum(covers(b, day) and b.held.entry.type == "promotion" for b in row.bars)
        assert sum(covers(bar, day) for bar in row.bars) <= max(LANES, promotions)
        assert promotions <= MOST_PROMOTIONS
        assert sum(covers(bar, day) for bar in row.bands) <= BANDS


def test_long_bars_come_before_short_ones_and_suggestions_before_their_equals() -> None:
    start = MONDAY
    plain = Held(days("a", start), Occurrence("a", Span(start, start), start, start))
    flagged = Held(
        days("b", start, sales_suggested=True), Occurrence("b", Span(start, start), start, start)
    )
    order = [
        bar.held.entry.id for bar in pack([plain, flagged, held("c", "promotion", 0, 3)], WEEK).bars
    ]
    assert order == ["c", "b", "a"]


@given(spans())
def test_long_things_leave_lanes_to_those_of_one_day(drawn: list[tuple[str, int, int]]) -> None:
    row = made(drawn)
    for day in range(7):
        beside = [bar.held for bar in row.bars if covers(bar, day)]
        long = [held for held in beside if held.one.days > 1 and held.entry.type != "promotion"]
        assert len(long) <= LONG_LANES


def test_a_busy_week_shows_what_takes_one_day_and_meetings_last() -> None:
    long = [held(f"ad-{n}", "ad", 0, 6) for n in range(6)]
    short = [held("a-meeting", "meeting", 2, 2), held("post", "topic", 2, 2)]
    other = [held("b-meeting", "meeting", 2, 2)]
    row = pack([*long, *short, *other], WEEK)
    assert [bar.held.entry.id for bar in row.bars] == [
        *(f"ad-{n}" for n in range(4)),
        "post",
        "a-meeting",
    ]
    assert row.hidden == (2, 2, 3, 2, 2, 2, 2)

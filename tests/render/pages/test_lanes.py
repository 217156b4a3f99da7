"""Bars find their lanes: promotions first, in the order that the style sheet packs them too."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from calgen.model.span import Occurrence, Span
from calgen.render.pages.lanes import BANDS, LANES, LONG_LANES, LOW_LANES, Placed, Row, pack
from calgen.render.pages.plan import Held
from tests.calendars import days, timed, wall

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
        assert row.hidden[day] == sum(covers(bar, day) for bar in row.spare)


@given(spans())
def test_no_day_has_more_bars_than_lanes(drawn: list[tuple[str, int, int]]) -> None:
    row = made(drawn)
    for day in range(7):
        assert sum(covers(bar, day) for bar in row.bars) <= LANES
        assert sum(covers(bar, day) for bar in row.bands) <= BANDS
    assert row.lines <= LANES + BANDS + 1


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


@given(spans())
def test_lanes_are_those_into_which_the_style_sheet_packs_the_same_order(
    drawn: list[tuple[str, int, int]],
) -> None:
    """`grid-auto-flow: row dense` puts each bar of the page into the first row that is free."""
    row = made(drawn)
    rows: list[set[int]] = []
    for bar in row.bars:
        columns = set(range(bar.first, bar.last + 1))
        free = next((taken for taken in rows if not taken & columns), None)
        if free is None:
            rows.append(columns)
        else:
            free |= columns
    assert len(rows) <= LANES


def test_what_lies_outside_of_the_month_keeps_a_row_of_few_days_low() -> None:
    """Promotions, campaigns and what reaches into the month come first; then free places fill."""
    outside = range(1, 7)
    week = [
        held("sale", "promotion", 3, 5),
        held("autumn", "campaign", 2, 6),
        held("long", "ad", 0, 4),
        held("post", "topic", 2, 2),
        held("other", "ad", 4, 6),
    ]
    row = pack(week, WEEK, outside)
    shown = [bar.held.entry.id for bar in (*row.bands, *row.bars)]
    assert shown == ["autumn", "sale", "long", "other", "post"]
    assert row.hidden == (0, 0, 0, 0, 0, 0, 0)
    assert row.lines == LOW_LANES + 1
    many = pack([*week, *(held(f"post{n}", "topic", 2, 2) for n in range(5))], WEEK, outside)
    assert many.lines == LOW_LANES + 2
    assert many.hidden == (0, 0, 4, 0, 0, 0, 0)


def test_things_of_a_day_stand_in_the_order_of_the_clock() -> None:
    late, early = (timed(id_, wall(2026, 11, 24, hour)) for id_, hour in (("a", 12), ("b", 9)))
    day = MONDAY + timedelta(days=1)
    posts = [Held(one, Occurrence(one.id, one.span, day, day)) for one in (late, early) if one.span]
    order = [bar.held.entry.id for bar in pack([*posts, held("c", "meeting", 1, 1)], WEEK).bars]
    assert order == ["c", "b", "a"]


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

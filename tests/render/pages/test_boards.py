"""The board: each thing once, by status and month, whatever the day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calgen.model.entry import Entry, Status
from calgen.render.pages.board_splits import BoardSplits
from calgen.render.pages.boards import COLUMNS, GONE, Boards
from calgen.render.pages.cards import Cards
from calgen.render.pages.desk import Desk, make_desk
from calgen.render.pages.periods import Periods
from calgen.render.pages.plan import Plan
from calgen.render.pages.splits import MOST_ROWS
from calgen.render.urls import month_url
from calgen.render.views.board import BoardColumn, BoardPage
from tests.calendars import LONDON, TODAY, days, made, material
from tests.render.pages.conftest import Views
from tests.render.pages.desks import WORDS, desk

FIRST = date(2025, 1, 1)


def boards(entries: Iterable[Entry], at: Desk | None = None) -> dict[str, BoardPage]:
    at = at or desk(entries)
    cards = Cards(at)
    splits = BoardSplits(cards)
    periods = Periods(at, Plan(at.material), month_url, splits.url_of)
    return {one.path: one.view for one in Boards(cards, splits, periods).pages()}  # type: ignore[misc]


def ids(column: BoardColumn) -> list[str]:
    return [card.id for part in column.parts for card in part.cards]


def board(*entries: Entry) -> dict[str, BoardColumn]:
    view = boards(entries)["board.html"]
    return {column.status: column for column in (*view.columns, *view.gone)}


def many(n: int, step: int = 1) -> list[Entry]:
    statuses = list(Status)
    return [
        days(f"e{i}", FIRST + timedelta(days=i * step % 700), status=statuses[i % len(statuses)])
        for i in range(n)
    ]


def placed(id_: str, day: date, status: Status, repeats: bool) -> Entry:  # noqa: FBT001 -- drawn
    if repeats:
        return days(id_, day, status=status, repeat="weekly")
    return days(id_, day, status=status)


ENTRIES = st.lists(
    st.tuples(
        st.sampled_from(Status),
        st.one_of(st.none(), st.dates(date(2024, 1, 1), date(2028, 1, 1))),
        st.booleans(),
    ),
    max_size=30,
)


@given(ENTRIES)
def test_everything_stands_exactly_once_under_its_status(
    found: list[tuple[Status, date | None, bool]],
) -> None:
    entries = [
        placed(f"e{n}", day, status, repeats)
        if day
        else made(f"e{n}", "ad", LONDON, None, {"status": status})
        for n, (status, day, repeats) in enumerate(found)
    ]
    columns = board(*entries)
    for status in Status:
        assert sorted(ids(columns[status])) == sorted(e.id for e in entries if e.status is status)
        assert columns[status].count == len(ids(columns[status]))


def test_what_is_to_come_follows_time_and_what_is_done_begins_with_the_newest() -> None:
    early, late = days("early", date(2026, 3, 1)), days("late", date(2027, 1, 1))
    undated = made("undated", "ad", LONDON, None, {"status": Status.IDEA})
    for status in COLUMNS:
        found = (replace(entry, status=status) for entry in (late, early, undated))
        order = ids(board(*found)[status])
        assert order == (
            ["late", "early", "undated"] if status is Status.DONE else ["early", "late", "undated"]
        )


def test_what_repeats_is_never_over() -> None:
    (part,) = board(days("weekly", date(2020, 1, 6), repeat="weekly"))["confirmed"].parts
    assert (part.title, part.last) == ("Repeating", "")


def test_the_last_day_of_a_month_is_that_of_what_runs_longest() -> None:
    long, short = days("a", date(2026, 3, 1), date(2026, 5, 2)), days("b", date(2026, 3, 9))
    (part,) = board(long, short)["confirmed"].parts
    assert (part.title, part.last) == ("March 2026", "2026-05-02")


@pytest.mark.parametrize("today", [date(2024, 1, 1), date(2026, 11, 22), date(2027, 8, 9)])
def test_the_board_does_not_depend_on_the_day(today: date) -> None:
    entries = many(40, 9)
    now = boards(entries)["board.html"]
    then = boards(entries, make_desk(material(entries, today=today), WORDS))["board.html"]
    assert (then.columns, then.gone, then.filters) == (now.columns, now.gone, now.filters)


def test_as_many_rows_as_a_list_may_have_stand_on_one_board() -> None:
    assert list(boards(many(MOST_ROWS))) == ["board.html"]


def test_too_many_rows_stand_by_year_and_a_full_year_by_month() -> None:
    undated = made("undated", "ad", LONDON, None, {})
    quiet = [days(f"q{n}", date(2027, 2, n + 1)) for n in range(9)]
    busy = [days(f"b{n}", date(2026, 3 + n % 2, 1 + n % 28)) for n in range(MOST_ROWS + 1)]
    made_boards = boards([*quiet, *busy, undated])
    assert list(made_boards) == [
        "board.html",
        "board/2026.html",
        "board/2026-03.html",
        "board/2026-04.html",
        "board/2027.html",
    ]
    first = made_boards["board.html"]
    assert [one.page.words for one in first.periods] == ["March 2026", "April 2026", "2027"]
    assert [sum(one.counts) for one in first.periods] == [251, 250, 9]
    assert [id_ for column in first.columns for id_ in ids(column)] == ["undated"]
    march = made_boards["board/2026-03.html"]
    assert march.heading == "March 2026"
    assert march.steps is not None
    assert march.steps.next is not None
    assert march.steps.next.href == "board/2026-04.html"


def test_on_split_boards_everything_still_stands_once() -> None:
    entries = many(MOST_ROWS * 3)
    shown = Counter(
        id_
        for view in boards(entries).values()
        for column in (*view.columns, *view.gone)
        for id_ in ids(column)
    )
    assert shown == Counter(entry.id for entry in entries)
    assert {len(view.columns) + len(view.gone) for view in boards(entries).values()} == {
        len(COLUMNS) + len(GONE)
    }


def test_a_month_leads_to_the_board_that_holds_it() -> None:
    few, lots = (BoardSplits(Cards(desk(many(n)))) for n in (3, MOST_ROWS * 3))
    assert few.url_of(FIRST) == "board.html"
    assert lots.url_of(date(2025, 3, 5)) == "board/2025-03.html"
    assert lots.url_of(date(2031, 3, 5)) == "board.html"


def test_today_leads_to_the_board_of_today(views: Views) -> None:
    found = views(days(f"e{n}", TODAY) for n in range(MOST_ROWS + 1))
    assert found["assets/built.js"].board == "board/2026-11.html"
    assert "board/2026-11.html" in found

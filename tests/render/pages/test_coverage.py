"""Coverage: what supports each promotion on which channel, and what is missing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from calgen.model.entry import Entry, Status
from calgen.model.fields import Need
from calgen.model.site import Channel, Site
from calgen.render.pages.cards import Cards
from calgen.render.pages.coverage import MOST_COMING, MOST_GAPS, MOST_PAST, Coverage
from calgen.render.views.coverage import Cell, CoveragePage
from tests.calendars import LONDON, SITE, TODAY, days, made
from tests.render.pages.desks import TOPIC, desk, with_types

PAST, NEXT = TODAY - timedelta(days=9), TODAY + timedelta(days=9)
NEEDS = (Need(type="topic"), Need(channel="email"))
NEEDY = with_types(
    TOPIC,
    replace(SITE.types["promotion"], needs=NEEDS),
    site=replace(
        SITE,
        channels={
            "email": Channel("email", "E-mail", "ted"),
            "blog": Channel("blog", "Blog", "martha"),
        },
    ),
)


def coverage(*entries: Entry, site: Site = NEEDY) -> CoveragePage:
    view = Coverage(Cards(desk(entries, site))).page().view
    assert isinstance(view, CoveragePage)
    return view


def cells(view: CoveragePage, row: int = 0) -> dict[str, Cell]:
    titles = (column.title.words for column in view.columns)
    return dict(zip(titles, view.coming[row].cells, strict=True))


def support(id_: str, **fields: Any) -> Entry:  # noqa: ANN401 -- any field
    return days(id_, NEXT, **{"type": "topic", "supports": ("sale",), **fields})


SALE = days("sale", NEXT, channels=("blog",), owner="ted")


def test_a_cell_says_what_is_least_far_and_how_many_are_out() -> None:
    view = coverage(
        SALE,
        support("out", status=Status.DONE, channels=("email",)),
        support("planned", status=Status.PLANNED, channels=("email",)),
        support("idea", status=Status.IDEA, channels=("sms",)),
        support("sign", type="ad", channels=()),
    )
    states = {name: cell.state for name, cell in cells(view).items()}
    assert states == {
        "Blog topic": "planned",
        "E-mail": "planned",
        "Blog": "own",
        "sms": "idea",
        "No channel": "planned",
    }
    assert [one.thing.words for one in cells(view)["E-mail"].found] == ["out", "planned"]
    assert cells(view)["E-mail"].out == 1


def test_an_idea_does_not_hide_that_something_is_out() -> None:
    out, idea = support("a", status=Status.DONE), support("b", status=Status.IDEA)
    cell = cells(coverage(SALE, out, idea))["Blog topic"]
    assert (cell.state, cell.out, len(cell.found)) == ("done", 1, 2)


def test_what_is_needed_comes_first_and_stands_once() -> None:
    view = coverage(SALE)
    assert [(one.title.words, one.needed) for one in view.columns] == [
        ("Blog topic", True),
        ("E-mail", True),
        ("Blog", False),
    ]


def test_without_needs_an_empty_cell_is_only_empty() -> None:
    view = coverage(SALE, site=SITE)
    assert {name: cell.state for name, cell in cells(view).items()} == {
        "E-mail": "none",
        "Blog": "own",
    }
    assert not view.gaps
    assert not view.has_needs


def test_a_gap_says_what_is_needed_whom_to_ask_and_which_idea_there_is() -> None:
    elsewhere = days("t", NEXT, type="topic", channels=("blog",))
    (gap,) = coverage(SALE, elsewhere, support("idea", status=Status.IDEA)).gaps
    found = [
        (one.what, one.ask and one.ask.words, [idea.words for idea in one.ideas])
        for one in gap.missing
    ]
    assert found == [("Blog topic", "Martha Quinn", ["idea"]), ("E-mail", "Ted Barnes", [])]


def test_every_gap_of_the_table_is_listed_and_the_other_way_round() -> None:
    view = coverage(SALE, days("fine", NEXT, status=Status.IDEA), support("t"))
    marked = {
        (row.card.id, column.title.words)
        for row in view.coming
        for column, cell in zip(view.columns, row.cells, strict=True)
        if cell.state == "gap"
    }
    assert marked == {(one.promotion.id, miss.what) for one in view.gaps for miss in one.missing}
    assert marked == {("sale", "E-mail")}


@pytest.mark.parametrize("status", [Status.DECLINED, Status.CANCELLED])
def test_a_promotion_that_does_not_take_place_is_not_listed(status: Status) -> None:
    assert not coverage(replace(SALE, status=status)).coming


def test_running_comes_first_then_what_is_next_and_the_newest_of_the_past() -> None:
    running = days("running", PAST, NEXT)
    view = coverage(
        running, days("today", TODAY), SALE, days("old", PAST - timedelta(9)), days("recent", PAST)
    )
    assert [row.card.id for row in view.coming] == ["running", "today", "sale"]
    assert [row.card.id for row in view.past] == ["recent", "old"]


def test_what_has_no_date_is_not_listed() -> None:
    undated = made("undated", "promotion", LONDON, None, {"status": Status.IDEA})
    assert not coverage(undated).coming


def test_tables_stay_short_and_say_what_they_leave_out() -> None:
    coming = [days(f"c{n:03}", NEXT) for n in range(MOST_GAPS + 2)]
    past = [days(f"p{n:03}", PAST) for n in range(MOST_PAST + 3)]
    view = coverage(*coming, *past)
    assert (len(view.coming), view.more_coming) == (MOST_COMING, MOST_GAPS + 2 - MOST_COMING)
    assert (len(view.past), view.more_past) == (MOST_PAST, 3)
    assert (len(view.gaps), view.more_gaps) == (MOST_GAPS, 2)


def test_products_are_listed_with_their_offers_to_come() -> None:
    view = coverage(
        days("a", NEXT, products=("tents", "stoves")), days("b", PAST, products=("tents",))
    )
    assert [(one.product.words, one.product.href, one.offers) for one in view.products] == [
        ("Tents", "products/tents.html", 1),
        ("stoves", "products/stoves.html", 1),
    ]


def test_a_series_that_goes_on_is_not_over() -> None:
    weekly = days("weekly", date(2026, 1, 5), repeat="weekly")
    assert [row.card.id for row in coverage(weekly).coming] == ["weekly"]

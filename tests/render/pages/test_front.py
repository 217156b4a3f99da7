"""The front page's lists, and what they carry for readers of a later day."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from calgen.model.change import Change, ChangeKind, Changes
from calgen.model.entry import Answer, Entry, Status
from calgen.model.fields import EntryType
from calgen.model.stamp import Stamp
from calgen.render.views.front import FrontPage
from tests.all_pages import page_products
from tests.calendars import SITE, TODAY, days, material
from tests.render.pages.conftest import Views
from tests.render.pages.desks import WORDS


def front(views: Views, *entries: Entry, **others: Any) -> Any:  # noqa: ANN401 -- the view
    return views(entries, **others)["index.html"]


def in_days(number: int) -> date:
    return TODAY + timedelta(days=number)


def test_on_now_are_promotions_first_then_what_ends_soonest(views: Views) -> None:
    page = front(
        views,
        days("late", TODAY, in_days(9), type="ad"),
        days("soon", TODAY, type="ad"),
        days("long-promotion", in_days(-3), in_days(20)),
        days("promotion", in_days(-3), in_days(1)),
        days("wave", TODAY, in_days(3), type="campaign"),
    )
    told = [(one.card.id, one.ends) for one in page.on_now]
    assert told == [
        ("promotion", "ends tomorrow"),
        ("long-promotion", "ends Saturday, December 12"),
        ("soon", "ends today"),
        ("late", "ends Tuesday, December 1"),
    ]
    assert [one.card.id for one in page.campaigns_now] == ["wave"]


def test_an_offer_that_the_title_says_is_not_said_twice(views: Views) -> None:
    details = {"offer": {"says": "20% off"}}
    said, plain = (days(name, TODAY, details=details) for name in ("Tents: 20% OFF!", "Tents"))
    page = front(views, said, plain)
    assert {one.card.title: one.card.offer for one in page.on_now} == {
        "Tents: 20% OFF!": "",
        "Tents": "20% off",
    }


@pytest.mark.parametrize("status", [Status.IDEA, Status.CANCELLED])
def test_what_nobody_agreed_to_is_never_on(views: Views, status: Status) -> None:
    page = front(views, days("maybe", TODAY, in_days(3), status=status))
    assert page.on_now == ()


def test_what_begins_within_seven_weeks_stands_in_the_page(views: Views) -> None:
    found = [days(f"in-{n}", in_days(n)) for n in (0, 1, 14, 15, 49, 50)]
    page = front(views, *found)
    shown, later = (
        [one.card.id for day in listed for one in day.things]
        for listed in (page.next_days, page.later_days)
    )
    assert shown == ["in-1", "in-14"]
    assert later == ["in-15", "in-49"]
    assert len(page.days_to_come) == 35
    assert page.days_to_come[0] == "Monday, November 23"
    assert page.weekdays[0] == "Sunday"


def test_a_thing_knows_whose_it_is_and_when_it_ends(views: Views) -> None:
    offer = days("offer", in_days(1), in_days(5), owner="martha", suggested_by="ted")
    (thing,) = front(views, offer).next_days[0].things
    assert thing.who == ("martha", "ted")
    assert thing.order == "0 2026-11-27 offer"
    assert thing.until == "Friday, November 27"


def test_what_waits_later_says_from_which_day_to_which() -> None:
    asking = EntryType("promotion", "Promotion", "Promotions", "promotions", sign_off=("sales",))
    site = replace(SITE, types={**SITE.types, "promotion": asking})
    found = [days(f"in-{n}", in_days(n), in_days(n + 2)) for n in (-9, 3, 28, 29, 63, 64)]
    made = material(found, site)
    page = next(iter(page_products(made, WORDS))).view
    assert isinstance(page, FrontPage)
    assert [one.card.words for one in page.waiting] == ["in-28", "in-3"]
    later = {one.card.words: (one.shown_from, one.shown_until) for one in page.later_waiting}
    assert later == {
        "in-29": (str(in_days(1)), str(in_days(31))),
        "in-63": (str(in_days(35)), str(in_days(65))),
    }
    assert {one.party for one in page.waiting} == {"sales"}


def test_the_order_of_what_waits_holds_on_every_day(views: Views) -> None:
    found = [
        days(
            f"s{n}",
            in_days(60),
            status=Status.IDEA,
            suggested_by="ted",
            suggested_on=in_days(-n),
            sales_suggested=n != 9,
        )
        for n in (2, 9, 5)
    ]
    page = front(views, *found)
    assert [(one.card.words, one.place) for one in page.waiting] == [
        ("s5", 0),
        ("s2", 1),
        ("s9", 2),
    ]


def test_everybody_is_told_the_latest_of_their_suggestions(views: Views) -> None:
    old = [
        days(f"old-{n}", in_days(-200 + n), suggested_by="ted", suggested_on=in_days(-300 + n))
        for n in range(5)
    ]
    answered = days(
        "answered",
        in_days(9),
        suggested_by="ted",
        suggested_on=in_days(-250),
        answer=Answer(by="martha", on=in_days(-1), says="Yes."),
    )
    by_a_team = days("team", in_days(9), suggested_by="sales", suggested_on=TODAY)
    page = front(views, *old, answered, by_a_team)
    assert [(one.by, one.card.words) for one in page.suggested] == [
        ("ted", "answered"),
        ("ted", "old-4"),
        ("ted", "old-3"),
        ("ted", "old-2"),
    ]


def test_the_month_that_follows_is_ready(views: Views) -> None:
    page = front(views, days("one", TODAY))
    assert (page.grid.key, page.later_grid.key) == ("2026-11", "2026-12")
    assert page.later_month.href == "month/2026-12.html"


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (ChangeKind.MOVED, "moved, was Nov 20\u2009–\u200921"),
        (ChangeKind.CANCELLED, "cancelled"),
        (ChangeKind.CHANGED, "changed"),
        (ChangeKind.DONE, "done"),
    ],
)
def test_what_changed_is_said_in_words(views: Views, kind: ChangeKind, said: str) -> None:
    before, now = days("a", in_days(-2), in_days(-1)), days("a", TODAY, in_days(1))
    at = datetime(2026, 11, 21, 12, tzinfo=UTC)
    change = Change("a", kind, at, before, now, ("start",))
    stamps = {"a": Stamp(datetime(2026, 1, 1, tzinfo=UTC), at)}
    page = front(views, now, stamps=stamps, changes=(Changes("c", at, 1, (change,)),))
    assert [one.what for one in page.changed] == [said]

"""Pages of products: offers in the order of time, what to say, whom to ask."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from calgen.model.entry import Entry, Status
from calgen.render.pages.cards import Cards
from calgen.render.pages.desk import make_desk
from calgen.render.pages.product_pages import ProductPages
from calgen.render.pages.splits import MOST_ROWS
from calgen.render.views.product import ProductPage
from tests.calendars import LONDON, PEOPLE, days, made, material
from tests.render.pages.desks import WORDS, desk


def wares(*entries: Entry) -> dict[str, ProductPage]:
    at = desk(entries)
    return {one.path: one.view for one in ProductPages(at, Cards(at)).pages()}  # type: ignore[misc]


def tents(*entries: Entry) -> ProductPage:
    return wares(*(replace(entry, products=("tents",)) for entry in entries))["products/tents.html"]


def test_each_product_that_is_declared_or_named_by_an_id_has_a_page() -> None:
    odd = days("odd", date(2026, 12, 1), products=("stoves", "../x", "a b"))
    assert list(wares(odd)) == ["products/stoves.html", "products/tents.html"]
    assert [desk([odd]).product(name).href for name in odd.products] == [
        "products/stoves.html",
        "",
        "",
    ]


def test_offers_that_are_not_done_follow_time_and_the_others_are_earlier_ones() -> None:
    done = days("done", date(2026, 1, 1), status=Status.DONE)
    gone = days("gone", date(2026, 1, 1), status=Status.CANCELLED)
    soon, later = days("soon", date(2026, 12, 1)), days("later", date(2027, 1, 1))
    view = tents(done, gone, soon, later)
    assert [card.id for card in view.offers] == ["soon", "later"]
    assert [card.id for card in view.earlier] == ["done"]


def test_what_is_said_to_customers_stands_with_its_offer() -> None:
    details = {"say": ("Yes.",), "objections": ("Why not?",)}
    view = tents(
        days("a", date(2026, 12, 1), details=details),
        days("b", date(2026, 12, 2)),
        days("c", date(2026, 1, 2), status=Status.DONE, details=details),
    )
    assert [(one.offer.words, one.say, one.objections) for one in view.said] == [
        ("a", ("Yes.",), ("Why not?",))
    ]


def test_whoever_can_be_asked_about_it_is_named_before_the_owners() -> None:
    offer = days("a", date(2026, 12, 1), products=("tents",), owner="martha")
    assert [one.words for one in tents(offer).ask] == ["Martha Quinn"]
    whole = material([offer])
    asked = {**PEOPLE, "ted": replace(PEOPLE["ted"], ask=("Tents",))}
    at = make_desk(replace(whole, calendar=replace(whole.calendar, people=asked)), WORDS)
    (page,) = ProductPages(at, Cards(at)).pages()
    assert isinstance(page.view, ProductPage)
    assert [one.words for one in page.view.ask] == ["Ted Barnes"]


def test_a_product_that_never_had_a_day_and_is_not_declared_has_no_feed() -> None:
    undated = made("idea", "ad", LONDON, None, {"products": ("stoves",)})
    pages = wares(undated)
    assert pages["products/stoves.html"].feed == ""
    assert pages["products/tents.html"].feed == "subscribe.html#feed-product-tents"


def test_a_product_of_too_many_things_keeps_its_offers_and_has_the_rest_by_period() -> None:
    first = date(2026, 1, 1)
    others = [
        days(f"e{n}", first + timedelta(days=n % 300), type="ad", status=Status.DONE)
        for n in range(MOST_ROWS)
    ]
    offer = days("soon", date(2026, 12, 1))
    done = days("done", first, status=Status.DONE)
    pages = wares(*(replace(one, products=("tents",)) for one in (*others, offer, done)))
    whole = pages.pop("products/tents.html")
    assert [card.id for card in whole.offers] == ["soon"]
    assert [card.id for month in whole.months for card in month.cards] == ["soon"]
    assert whole.earlier == ()  # it stands in its month
    assert [one.page.href for one in whole.periods] == list(pages)
    shown = [c.id for page in pages.values() for month in page.months for c in month.cards]
    assert sorted(shown) == sorted([*(one.id for one in others), "done"])


def test_offers_that_are_too_many_stand_in_their_months_alone() -> None:
    first = date(2026, 12, 1)
    offers = [days(f"e{n}", first + timedelta(days=n % 31)) for n in range(MOST_ROWS)]
    view = tents(*offers)
    assert (view.offers, view.said, view.has_no_room) == ((), (), True)

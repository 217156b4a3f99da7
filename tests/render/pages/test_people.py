"""Pages of channels and people: one direction of time, and long lists a year at a time."""

from __future__ import annotations

from datetime import date, timedelta

from calgen.model.entry import Entry
from calgen.model.product import Product
from calgen.render.pages.cards import Cards
from calgen.render.pages.people import People
from calgen.render.pages.plan import Plan
from calgen.render.pages.split_by_year import MOST_ROWS
from calgen.render.views.lists import ChannelPage, PersonPage
from tests.calendars import LONDON, days, made
from tests.render.pages.desks import desk


def products(entries: list[Entry]) -> dict[str, Product]:
    at = desk(entries)
    found = People(at, Cards(at), Plan(at.material)).pages()
    return {product.path: product for product in found}


def channel(entries: list[Entry]) -> ChannelPage:
    view = products(entries)["channels/email.html"].view
    assert isinstance(view, ChannelPage)
    return view


def person(entries: list[Entry]) -> PersonPage:
    view = products(entries)["people/ted.html"].view
    assert isinstance(view, PersonPage)
    return view


def many(n: int) -> list[Entry]:
    first = date(2025, 12, 1)
    return [
        days(f"e{i}", first + timedelta(days=i % 60), channels=("email",), owner="ted")
        for i in range(n)
    ]


def test_the_months_of_a_channel_follow_time_and_what_has_no_date_comes_last() -> None:
    undated = made("idea", "ad", LONDON, None, {"channels": ("email",)})
    later = days("later", date(2027, 1, 2), channels=("email",))
    sooner = days("sooner", date(2026, 2, 1), channels=("email",))
    (part,) = channel([undated, later, sooner]).years
    assert part[0] == ""
    assert [month.month for month in part[1]] == ["2026-02", "2027-01", ""]


def test_a_channel_of_many_rows_stands_a_year_at_a_time() -> None:
    assert [year for year, _ in channel(many(MOST_ROWS)).years] == [""]
    years = channel(many(MOST_ROWS + 1)).years
    assert [year for year, _ in years] == ["2025", "2026"]
    assert sum(len(one.cards) for _, months in years for one in months) == MOST_ROWS + 1


def test_a_person_of_many_rows_has_them_a_year_at_a_time() -> None:
    assert [year for year, _ in person(many(MOST_ROWS)).coming.parts] == [""]
    coming = person(many(MOST_ROWS + 1)).coming
    assert {year for year, _ in coming.parts} == {"2025", "2026"}
    assert coming.count == sum(len(cards) for _, cards in coming.parts) == MOST_ROWS + 1


def test_a_channel_whose_name_is_no_id_is_words_without_a_page() -> None:
    odd = days("odd", date(2026, 12, 1), channels=("../../out", "a/b", "email"))
    pages = [path for path in products([odd]) if path.startswith("channels/")]
    assert pages == ["channels/blog.html", "channels/email.html"]
    assert [desk([odd]).channel(name).href for name in odd.channels] == [
        "",
        "",
        "channels/email.html",
    ]

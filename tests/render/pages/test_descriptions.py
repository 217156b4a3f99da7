"""What a page tells in a sentence."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from calgen.model.entry import Entry, Status
from calgen.model.site import Access, Site, SuggestionOptions
from calgen.render.pages.cards import Cards
from calgen.render.pages.descriptions import of_days, of_entry, of_person
from calgen.render.pages.plan import Plan
from tests.all_pages import page_products
from tests.calendars import PEOPLE, SITE, days, material, timed, wall
from tests.render.pages.conftest import Views
from tests.render.pages.desks import WORDS, desk

FRIDAY = date(2026, 11, 27)


def told(entry: Entry) -> str:
    made = desk([entry])
    return of_entry(entry, Cards(made).card(entry), made)


def on(*entries: Entry) -> str:
    made = desk(entries)
    return of_days(Plan(made.material).in_month("2026-11"), made)


def test_an_entry_tells_its_summary_or_what_when_offer_and_who() -> None:
    offer = {"offer": {"kind": "percent", "value": 20, "code": "BF20"}}
    one = days("sale", FRIDAY, owner="martha", details=offer)
    assert told(one) == "Promotion · Nov 27, 2026 · 20% off BF20 · Ask Martha Quinn"
    assert told(replace(one, summary="All tents.")) == "All tents."
    assert told(days("bare", FRIDAY)) == "Promotion · Nov 27, 2026"


def test_what_repeats_tells_how_often() -> None:
    weekly = timed("weekly", wall(2026, 11, 2, 9), repeat="weekly")
    assert told(weekly) == "Meeting · every week"


def test_a_month_names_promotions_first_and_counts_the_rest() -> None:
    many = [days(f"A long name of a thing {n}", FRIDAY, type="ad") for n in range(9)]
    text = on(*many, days("Black Friday", FRIDAY))
    assert text.startswith("On the calendar: Black Friday; A long name of a thing 0; ")
    assert text.endswith("; and 6 more.")
    assert on(days("Only", FRIDAY)) == "On the calendar: Only."
    assert on(days("Off", FRIDAY, status=Status.CANCELLED)) == "Nothing is planned in these days."


def test_a_person_tells_role_team_and_what_to_ask() -> None:
    ted = replace(PEOPLE["ted"], role="Account manager", ask=("schools", "tents"))
    assert of_person(ted, desk([])) == "Account manager, Sales. Ask about: schools, tents"
    assert of_person(PEOPLE["ted"], desk([])) == "Sales"


@pytest.mark.parametrize("page", ["404.html", "problems.html", "embed/month.html"])
def test_every_page_but_these_is_described_and_can_be_found(views: Views, page: str) -> None:
    made = views([days("sale", FRIDAY, products=("tents",), channels=("blog",))])
    assert not made[page].frame.indexed
    framed = [(path, view.frame) for path, view in made.items() if hasattr(view, "frame")]
    hidden = {"404.html", "problems.html", "embed/month.html"}
    assert {path for path, frame in framed if not frame.indexed} == hidden
    assert [path for path, frame in framed if frame.indexed and not frame.description] == []


def test_a_suggestion_from_the_page_of_a_thing_speaks_of_it() -> None:
    made = desk([], replace(SITE, suggestions=SuggestionOptions(mail="ours@example.org")))
    assert made.frame("help.html", "Help").suggest == made.chrome.suggest
    about = made.frame("entries/sale.html", "Sale", about="Black Friday").suggest
    assert "subject=Suggestion%3A%20Black%20Friday" in about


def test_a_campaign_has_one_address_of_two(views: Views) -> None:
    made = views([days("autumn", FRIDAY, type="campaign")])
    pages = (made["entries/autumn.html"].frame, made["campaigns/autumn.html"].frame)
    home = SITE.url + "/"
    assert {frame.canonical for frame in pages} == {f"{home}campaigns/autumn.html"}
    assert made["index.html"].frame.canonical == home


def test_the_sitemap_lists_each_address_once_and_nothing_hidden(views: Views) -> None:
    made = views([days("autumn", FRIDAY, type="campaign")])
    found = made["sitemap.xml"].addresses
    home = SITE.url + "/"
    assert len(found) == len(set(found))
    assert {home, f"{home}help.html", f"{home}campaigns/autumn.html"} <= set(found)
    gone = ("404.html", "problems.html", "embed/month.html", "entries/autumn.html", "index.html")
    assert not {home + page for page in gone} & set(found)


@pytest.mark.parametrize(
    "site", [replace(SITE, access=Access.PRIVATE), replace(SITE, url="")], ids=["private", "no url"]
)
def test_a_private_site_and_one_without_address_have_no_sitemap(site: Site) -> None:
    made = {one.path for one in page_products(material([], site), WORDS)}
    assert "index.html" in made
    assert "sitemap.xml" not in made

"""Filters of a page: what they show and say."""

from __future__ import annotations

import json
import random
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import PHONE, Opener
from tests.browser.filtered import BARS, MONTH, NOON, asked, ids

pytestmark = pytest.mark.browser

# As the browser's Back does, which loads nothing.
GO_TO = """query => {
  history.replaceState(null, "", "?" + query);
  dispatchEvent(new PopStateEvent("popstate"));
}"""


def passes(entry: Mapping[str, Any], wanted: Mapping[str, list[str]]) -> bool:
    """What the filters of the page promise, said once more."""
    has = {
        "type": [entry["type"]],
        "team": [entry["team"]],
        "person": [entry["owner"], entry["suggested_by"]],
        "channel": entry["channels"],
        "campaign": [entry["campaign"], entry["id"] if entry["type"] == "campaign" else ""],
        "product": entry["products"],
        "status": [entry["status"]],
        "sales": ["1"] if entry["sales_suggested"] else [],
    }
    return all(set(names) & set(has[key]) for key, names in wanted.items())


@pytest.fixture
def november(site: Path, opened: Opener) -> dict[str, dict[str, Any]]:
    """What stands in the agenda of November, by id, as programs read it."""
    everything = json.loads((site / "api/entries.json").read_text("utf-8"))["entries"]
    inside = ids(opened(MONTH, at=NOON))
    assert len(inside) > 30
    return {one["id"]: one for one in everything if one["id"] in inside}


def test_every_combination_shows_what_it_should(
    november: dict[str, dict[str, Any]], opened: Opener
) -> None:
    """The page against the data that programs read; the combinations are random, but fixed."""
    chance = random.Random(22)  # noqa: S311 -- no secret
    values = {
        "type": sorted({one["type"] for one in november.values()}),
        "team": ["sales", "marketing"],
        "person": sorted({one["owner"] for one in november.values() if one["owner"]}),
        "channel": sorted({name for one in november.values() for name in one["channels"]}),
        "campaign": ["autumn-clearance"],
        "product": sorted({name for one in november.values() for name in one["products"]}),
        "status": ["planned", "confirmed", "done"],
        "sales": ["1"],
    }
    page = opened(MONTH, at=NOON)
    sizes = set()
    for _ in range(24):
        keys = chance.sample(sorted(values), chance.choice([1, 1, 2, 3]))
        wanted = {
            key: chance.sample(values[key], min(len(values[key]), chance.choice([1, 1, 2])))
            for key in keys
        }
        query = urlencode({key: ",".join(names) for key, names in wanted.items()})
        page.evaluate(GO_TO, query)
        expected = {id_ for id_, one in november.items() if passes(one, wanted)}
        assert ids(page) == expected, query
        said = page.get_by_role("status").inner_text()
        assert said.startswith(f"{len(expected)} of {len(november)} shown"), query
        assert page.locator(".nothing").is_visible() == (not expected)
        sizes.add(len(expected))
    assert len(sizes) > 6


def test_what_sales_suggested_is_the_first_filter_of_a_phone(opened: Opener) -> None:
    for options in ({}, {"viewport": PHONE}):
        page = opened(MONTH, at=NOON, **options)
        expect(page.locator(".pill").first).to_have_class("pill star")
        star = page.locator(".pill.star").bounding_box()
        assert star is not None
        assert star["x"] + star["width"] < PHONE["width"]


def test_typing_finds_titles_owners_and_words_without_accents(opened: Opener) -> None:
    page = opened(MONTH, at=NOON)
    search = page.get_by_role("searchbox")
    search.fill("repair CAFE")
    assert ids(page) == {"repair-cafe"}
    expect(page.locator(BARS)).to_have_count(1)
    search.fill("novak")
    by_owner = ids(page)
    assert len(by_owner) > 3
    assert page.locator(BARS).count() > 3
    search.fill("novak e-mail")
    assert ids(page) <= by_owner
    expect(page.get_by_role("status")).to_contain_text("shown")


def test_no_hits_say_so_and_clear_brings_all_back(opened: Opener) -> None:
    page = opened(f"{MONTH}?q=zebra", at=NOON)
    expect(page.get_by_text("Nothing here matches these filters.")).to_be_visible()
    expect(page.get_by_role("status")).to_contain_text("0 of ")
    page.locator(".nothing").get_by_role("button", name="Clear").click()
    expect(page.get_by_text("Nothing here matches these filters.")).to_be_hidden()
    assert len(ids(page)) > 30
    assert page.evaluate("document.activeElement.type") == "search"


def test_what_this_page_has_nothing_of_says_so(opened: Opener) -> None:
    """Its name stands on other pages alone; the id is said, and that nothing matches."""
    page = opened(f"{MONTH}?person=nobody-here", at=NOON)
    expect(page.get_by_role("status")).to_contain_text("nobody-here (0)")
    expect(page.locator(".nothing")).to_be_visible()
    assert page.get_by_label("Person", exact=True).input_value() == "nobody-here"


def test_without_script_every_filter_is_a_link(opened: Opener) -> None:
    page = opened(MONTH, java_script_enabled=False)
    page.locator(".by summary").click()
    assert page.get_by_role("searchbox").count() == 0
    groups = page.locator(".groups [data-key]:visible")
    assert groups.count() == 6
    for index in range(groups.count()):
        assert groups.nth(index).get_by_role("link").count() > 0
    page.locator(".groups").get_by_role("link", name="Ivo Novak").click()
    expect(page.locator("h1")).to_contain_text("Ivo Novak")


def test_by_keyboard_alone(opened: Opener) -> None:
    page = opened(MONTH, at=NOON)
    page.locator(".pill.star input").focus()
    page.keyboard.press("Space")
    for _ in page.locator(".pill[data-t]").all():
        page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.name") == "team"
    page.keyboard.press("ArrowDown")
    assert asked(page) == {"sales": ["1"], "team": ["sales"]}
    expect(page.get_by_role("status")).to_contain_text("Sales")


def test_on_a_phone_nothing_scrolls_sideways_and_targets_are_large(opened: Opener) -> None:
    page = opened(f"{MONTH}?person=ivo", at=NOON, viewport=PHONE)
    page.locator(".by summary").click()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    controls = page.locator(".filters :is(select, .clear, .seek, summary):visible")
    for index in range(controls.count()):
        box = controls.nth(index).bounding_box()
        assert box is not None
        assert box["height"] >= 44


LISTS = [
    "suggestions.html",
    "topics.html",
    "board.html",
    "agenda.html",
    "year/2026.html",
    "timeline/2026-Q4.html",
]


@pytest.mark.parametrize("name", LISTS)
def test_lists_are_filtered_too(opened: Opener, name: str) -> None:
    page = opened(f"{name}?product=tents", at=NOON)
    expect(page.get_by_role("status")).to_contain_text("Tents")
    shown = page.locator("[data-f]:not(.unfit)").evaluate_all("all => all.map(n => n.dataset.f)")
    assert shown
    assert all("p:tents" in marks.split() for marks in shown)
    assert page.locator(".unfit:visible").count() == 0


def test_a_filtered_page_is_seen_though_its_script_never_comes(opened: Opener) -> None:
    """What hides the page until it is filtered gives up by itself."""
    page = opened(MONTH, at=NOON)
    page.evaluate("document.documentElement.classList.add('asked')")
    expect(page.locator("main")).to_have_css("visibility", "visible")

"""Filters of a page: what they show, say, keep in the address and carry along."""

from __future__ import annotations

import json
import random
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, Opener

pytestmark = pytest.mark.browser

MONTH = "month/2026-11.html"
NOON = "2026-11-24T12:00:00Z"
BARS = ".bars li:visible"
# As the browser's Back does, which loads nothing.
GO_TO = """query => {
  history.replaceState(null, "", "?" + query);
  dispatchEvent(new PopStateEvent("popstate"));
}"""


def ids(page: Page) -> set[str]:
    """The ids of what the agenda shows."""
    hrefs = page.locator(".agenda .item:visible a.t").evaluate_all("all => all.map(a => a.href)")
    return {Path(urlsplit(href).path).stem for href in hrefs}


def asked(page: Page) -> dict[str, list[str]]:
    return parse_qs(str(page.evaluate("location.search.slice(1)")))


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


def test_numbers_of_days_and_of_more_stay_true(opened: Opener) -> None:
    page = opened(f"{MONTH}?team=marketing", at=NOON)
    counts = page.evaluate("""() => {
      const wrong = [];
      const items = [...document.querySelectorAll(".agenda .item:not(.unfit)")];
      for (const week of document.querySelectorAll(".month .week")) {
        [...week.querySelectorAll(".day:not(.out)")].forEach(day => {
          const date = day.dataset.d, column = /c\\d/.exec(day.className)[0];
          const on = items.filter(item => {
            const from = item.closest(".aday").dataset.d;
            return from <= date && date <= (item.dataset.to || from);
          }).length;
          const link = day.querySelector("a"), more = week.querySelector(".more." + column);
          if (!link) { if (on) wrong.push(date); return; }
          if (+link.querySelector(".n").textContent.trim() !== on) wrong.push(date + " day");
          if (!link.textContent.includes(on === 1 ? "1 thing" : on + " things")) wrong.push(date);
          const at = +column[1];
          const bars = [...week.querySelectorAll(".bars li:not(.unfit)")].filter(bar => {
            const [, first, span] = /c(\\d) w(\\d)/.exec(bar.className);
            return +first <= at && at < +first + +span;
          }).length;
          const shown = more && !more.hidden ? +/\\d+/.exec(more.textContent)[0] : 0;
          if (more && shown !== on - bars) wrong.push(date + " more");
        });
      }
      return wrong;
    }""")
    assert counts == []


def test_numbers_come_back_when_the_filters_are_cleared(opened: Opener) -> None:
    page = opened(MONTH, at=NOON)
    grid = "document.querySelector('.month').textContent"
    before = page.evaluate(grid)
    page.get_by_role("searchbox").fill("tent")
    assert page.evaluate(grid) != before
    page.get_by_role("button", name="Clear").click()
    assert page.evaluate(grid) == before
    assert asked(page) == {}


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


def test_the_address_keeps_what_is_chosen_and_opens_it_again(opened: Opener) -> None:
    page = opened(MONTH, at=NOON)
    page.locator(".by summary").click()
    page.get_by_label("Channel").select_option("email")
    page.get_by_label("Person", exact=True).select_option("ivo")
    page.get_by_role("searchbox").fill("friday")
    found = ids(page)
    assert found
    assert asked(page) == {"person": ["ivo"], "channel": ["email"], "q": ["friday"]}
    again = opened(page.url.partition("public/")[2], at=NOON)
    assert ids(again) == found
    assert again.get_by_role("searchbox").input_value() == "friday"
    assert again.get_by_label("Person", exact=True).input_value() == "ivo"


def test_filters_go_along_to_the_months_and_views_around_and_back(opened: Opener) -> None:
    page = opened(f"{MONTH}?person=lucy&type=social", at=NOON)
    before = ids(page)
    page.locator(".step [rel=next]").click()
    expect(page.locator("h1")).to_have_text("December 2026")
    assert asked(page) == {"type": ["social"], "person": ["lucy"]}
    kinds = page.locator(".agenda .item:visible").evaluate_all("all => all.map(i => i.dataset.t)")
    assert set(kinds) == {"social"}
    page.get_by_role("button", name="Clear").click()
    page.go_back()
    expect(page.locator("h1")).to_have_text("November 2026")
    assert ids(page) == before
    page.locator(".switch a", has_text="Agenda").click()
    assert asked(page) == {"type": ["social"], "person": ["lucy"]}
    expect(page.get_by_role("status")).to_contain_text("Lucy Tran")


def test_old_addresses_go_on_working(opened: Opener) -> None:
    page = opened(f"{MONTH}?hide=social,ad&sales=1", at=NOON)
    assert page.locator(".item[data-t=social]:visible").count() == 0
    assert page.locator(".item:not(.sales):visible").count() == 0
    assert not page.locator(".pill[data-t=ad] input").is_checked()
    page.locator(".pill[data-t=ad] input").check()
    assert asked(page) == {"hide": ["social"], "sales": ["1"]}


def test_the_last_kind_that_is_left_is_the_only_one_wanted(opened: Opener) -> None:
    page = opened(MONTH, at=NOON)
    boxes = page.locator(".pill[data-t]:not([data-t=email]) input")
    for index in range(boxes.count()):
        boxes.nth(index).uncheck()
    assert asked(page) == {"type": ["email"]}
    page.locator(".pill[data-t=ad] input").check()
    assert asked(page) == {"type": ["ad,email"]}


def test_no_hits_say_so_and_clear_brings_all_back(opened: Opener) -> None:
    page = opened(f"{MONTH}?q=zebra", at=NOON)
    expect(page.get_by_text("Nothing here matches these filters.")).to_be_visible()
    expect(page.get_by_role("status")).to_contain_text("0 of ")
    page.locator(".nothing").get_by_role("button", name="Clear").click()
    expect(page.get_by_text("Nothing here matches these filters.")).to_be_hidden()
    assert len(ids(page)) > 30
    assert page.evaluate("document.activeElement.type") == "search"


@pytest.mark.parametrize(
    ("query", "feed"),
    [
        ("person=martha", "feed-person-martha"),
        ("sales=1", "feed-sales-suggested"),
        ("type=ad", "feed-type-ad"),
        ("campaign=autumn-clearance", "feed-campaign-autumn-clearance"),
    ],
)
def test_a_view_of_one_filter_leads_to_its_calendar(opened: Opener, query: str, feed: str) -> None:
    page = opened(f"{MONTH}?{query}", at=NOON)
    page.get_by_role("link", name="Subscribe to this view").click()
    expect(page.locator(f"#{feed}")).to_be_in_viewport()
    expect(page.locator(f"#{feed} .ways")).to_be_visible()


@pytest.mark.parametrize(
    ("page", "feed"),
    [(MONTH, "all"), ("topics.html", "type-topic"), ("suggestions.html", "sales-suggested")],
)
def test_a_whole_page_leads_to_the_calendar_that_holds_it(
    opened: Opener, page: str, feed: str
) -> None:
    """Also without script, and again when the filters are cleared."""
    for options in ({}, {"java_script_enabled": False}):
        link = opened(page, **options).get_by_role("link", name="Subscribe to this view")
        assert str(link.get_attribute("href")).endswith(f"subscribe.html#feed-{feed}")
    shown = opened(f"{page}?q=nothing-has-this", at=NOON)
    near = shown.locator(".feed-of")
    expect(near).to_contain_text("No calendar has exactly this")
    shown.locator(".nothing .clear").click()
    expect(near).to_have_text("Subscribe to this view")
    assert str(near.locator("a").get_attribute("href")).endswith(f"#feed-{feed}")


def test_what_this_page_has_nothing_of_says_so(opened: Opener) -> None:
    """Its name stands on other pages alone; the id is said, and that nothing matches."""
    page = opened(f"{MONTH}?person=nobody-here", at=NOON)
    expect(page.get_by_role("status")).to_contain_text("nobody-here (0)")
    expect(page.locator(".nothing")).to_be_visible()
    assert page.get_by_label("Person", exact=True).input_value() == "nobody-here"


def test_a_view_that_no_calendar_holds_names_what_comes_near(opened: Opener) -> None:
    page = opened(f"{MONTH}?person=martha&channel=email&status=done", at=NOON)
    near = page.locator(".feed-of")
    expect(near).to_contain_text("No calendar has exactly this")
    assert near.locator("a").all_inner_texts() == ["Martha Lindqvist", "E-mail"]
    page.goto(page.url.partition("?")[0] + "?status=done")
    assert near.locator("a").all_inner_texts() == ["Everything"]


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


def test_numbers_beside_headings_count_what_is_shown(opened: Opener) -> None:
    page = opened("board.html?product=tents", at=NOON)
    for column in page.locator(".bcol").all():
        number = int(column.locator("h2 small").inner_text())
        assert number == column.locator("[data-f]:not(.unfit)").count()
    page.get_by_role("button", name="Clear").first.click()
    everything = page.locator(".bcol h2 small").all_inner_texts()
    unscripted = opened("board.html", java_script_enabled=False)
    assert everything == unscripted.locator(".bcol h2 small").all_inner_texts()


def test_a_filtered_page_is_seen_though_its_script_never_comes(opened: Opener) -> None:
    """What hides the page until it is filtered gives up by itself."""
    page = opened(MONTH, at=NOON)
    page.evaluate("document.documentElement.classList.add('asked')")
    expect(page.locator("main")).to_have_css("visibility", "visible")

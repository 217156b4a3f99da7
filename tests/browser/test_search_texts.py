"""The search page of a calendar in which people wrote what looks like markup."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Opener
from tests.building import built
from tests.projects import write_project

pytestmark = pytest.mark.browser

SITE = """
title: Fernhill
calendar_id: fernhill
suggestions: {team: sales}
teams: {sales: {title: "Sales <i>& more</i>"}}
types: {fair: {title: "Fair <u>&amp;", plural: "Fairs <u>", folder: fairs, shape: "<b>"}}
"""
ITEMS = """
- id: image
  title: '<img src=x onerror=alert(1)>'
  start: 2026-11-24
  status: idea
  suggested_by: sales
  owner: '<s>nobody'
  summary: 'Tents & boots </script><b>now</b> &lt;'
- id: plain
  title: "Boots, tents &amp; <template>"
  start: 2026-11-25
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    files = {"site.yaml": SITE, "content/fairs/all.yaml": ITEMS}
    return built(write_project(tmp_path_factory.mktemp("texts"), files))


@pytest.fixture
def page(opened: Opener) -> Page:
    return opened("search.html")


def line(page: Page, title: str) -> dict[str, str]:
    item = page.locator(".found .item", has_text=title)
    parts = {part: item.locator(f".{part}") for part in ("g", "t", "when", "star", "who", "why")}
    return {part: node.inner_text() for part, node in parts.items() if node.count()}


def test_what_people_wrote_is_shown_as_they_wrote_it(page: Page) -> None:
    assert line(page, "<img") == {
        "g": "<b>",
        "t": "<img src=x onerror=alert(1)>",
        "when": "Fair <u>&amp; · Nov 24, 2026",
        "star": "★ Suggested by Sales <i>& more</i>",
        "who": "<s>nobody",
        "why": "Tents & boots </script><b>now</b> &lt;",
    }
    assert line(page, "Boots, tents")["t"] == "Boots, tents &amp; <template>"


@pytest.mark.parametrize("words", ["", "<b>", "img", "onerror alert", "amp", "fair", "nobody now"])
def test_whatever_is_sought_nothing_becomes_an_element(page: Page, words: str) -> None:
    page.get_by_role("searchbox").fill(words)
    expect(page.locator(".found .item")).not_to_have_count(0)
    names = page.locator(".found *").evaluate_all("all => all.map(node => node.localName)")
    assert set(names) <= {
        *("h2", "small", "ul", "li", "div", "span", "a", "bdi", "p", "mark", "button"),
    }


def test_what_is_sought_is_marked_between_signs(page: Page) -> None:
    page.get_by_role("searchbox").fill("boot")
    marks = page.locator(".found mark")
    assert marks.all_inner_texts() == ["Boot", "boot"]
    assert line(page, "Boots, tents")["t"] == "Boots, tents &amp; <template>"


@pytest.mark.parametrize("words", ["tents, boots", "  boots", "boots,", ",", "b, a"])
def test_what_is_typed_stays_as_it_is(page: Page, opened: Opener, words: str) -> None:
    field = page.get_by_role("searchbox")
    field.press_sequentially(words)
    expect(field).to_have_value(words)
    again = opened("search.html" + str(page.evaluate("location.search")))
    expect(again.get_by_role("searchbox")).to_have_value(words)
    assert again.locator(".found .t").count() == page.locator(".found .t").count()

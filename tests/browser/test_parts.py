"""Long lists as people read them: by period, that of today in sight, with and without script."""

from __future__ import annotations

import re
from pathlib import Path
from unicodedata import normalize

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import PHONE, Opener
from tests.paper import printed

pytestmark = pytest.mark.browser

CHANNEL = "channels/email.html"


@pytest.fixture(scope="module")
def site(crowded: Path) -> Path:
    return crowded


def test_the_period_of_today_is_marked_and_one_button_away(opened: Opener) -> None:
    shown = opened(CHANNEL, at="2027-02-09T12:00:00Z")
    current = shown.locator("#periods li:has(.now:visible)")
    expect(current).to_have_count(1)
    expect(current.locator("a")).to_have_text("Q1 2027")
    shown.locator(".to-month").click()
    expect(shown).to_have_url(re.compile("channels/email/2027-Q1"))
    expect(shown.locator("#m-2027-02 .item").first).to_be_attached()


def test_without_script_every_period_is_a_link_and_none_is_marked(opened: Opener) -> None:
    shown = opened(CHANNEL, java_script_enabled=False)
    expect(shown.locator("#periods a").first).to_be_visible()
    assert shown.locator(".now:visible").count() == 0
    shown.locator("#periods a").first.click()
    expect(shown.locator("h1")).to_have_text("E-mail: 2025")
    shown.locator("[rel=next]").click()
    expect(shown.locator("h1")).not_to_have_text("E-mail: 2025")
    expect(shown.locator("h1")).to_contain_text("E-mail:")
    shown.locator(".step .now").click()
    expect(shown.locator("#periods")).to_be_in_viewport()


def test_filters_go_along_to_the_periods_and_between_them(opened: Opener) -> None:
    shown = opened("suggestions.html?type=ad")
    shown.locator("#periods a").last.click()
    expect(shown).to_have_url(re.compile(r"suggestions/.*type=ad"))
    assert set(shown.locator(".told:visible").evaluate_all("all => all.map(b => b.dataset.t)")) == {
        "ad"
    }
    last = shown.url
    shown.locator("[rel=prev]").click()
    expect(shown).not_to_have_url(last)
    expect(shown).to_have_url(re.compile(r"suggestions/.*type=ad"))


def test_the_list_of_periods_fits_a_phone(opened: Opener) -> None:
    shown = opened(CHANNEL, viewport=PHONE)
    assert shown.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    heights = shown.locator("#periods li").evaluate_all(
        "all => all.map(row => row.getBoundingClientRect().height)"
    )
    assert min(heights) >= 44


def test_a_part_prints_what_it_shows(opened: Opener) -> None:
    shown = opened("channels/email/2027-Q1.html")
    titles = shown.locator(".item .t").all_inner_texts()
    paper = " ".join(" ".join(page.extract_text() for page in printed(shown)).split())
    letters = normalize("NFKC", paper)  # "fi" is one letter there
    assert [title for title in titles if title not in letters] == []

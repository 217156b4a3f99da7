"""Every kind of page without script, and by its first key; an agenda's dates on one line each."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import PHONE, Opener
from tests.kinds import PAGES, SEARCH

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("page", [page for page in PAGES if page != SEARCH])
def test_without_script_a_phone_still_reads_everything(opened: Opener, page: str) -> None:
    """What a page says counts; buttons that only script puts there do not."""
    shown = opened(f"{page}.html", viewport=PHONE)
    shown.locator("main button").evaluate_all("buttons => buttons.forEach(one => one.remove())")
    with_script = shown.inner_text("main")
    without = opened(f"{page}.html", viewport=PHONE, java_script_enabled=False)
    assert len(without.inner_text("main")) >= 0.9 * len(with_script)
    assert without.locator("h1").count() == 1


@pytest.mark.parametrize("page", [page for page in PAGES if page not in {"404", SEARCH}])
def test_the_first_key_leads_past_the_navigation(opened: Opener, page: str) -> None:
    shown = opened(f"{page}.html")
    shown.keyboard.press("Tab")
    shown.keyboard.press("Enter")
    expect(shown.locator("#main")).to_be_focused()


@pytest.mark.parametrize("page", ["agenda", "month/2026-11"])
def test_no_date_of_an_agenda_takes_two_lines_on_a_desk(opened: Opener, page: str) -> None:
    days = opened(f"{page}.html").locator(".aday > h3 time:visible")
    assert days.count() > 5
    heights = [box["height"] for day in days.all() if (box := day.bounding_box())]
    assert max(heights) < 24

"""What runs next week on the blog, whom to ask about it, and its calendar: from the front page."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Opener

pytestmark = pytest.mark.browser

MOST_KEYS = 100
"""Key presses that the whole task may take: 89 when this was written, nearly all of them Tab."""


class Keys:
    """Somebody who has only a keyboard; counts what they press."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self.pressed = 0

    def press(self, key: str) -> None:
        """Press a key once the page is there, as people do."""
        self._page.wait_for_load_state()
        self.pressed += 1
        self._page.keyboard.press(key)

    def follow(self, selector: str) -> None:
        """Go on with Tab until a link is reached, and follow it."""
        while self.pressed < MOST_KEYS:
            self.press("Tab")
            if self._page.evaluate(f"document.activeElement.matches({selector!r})"):
                self.press("Enter")
                return
        pytest.fail(f"no way to {selector} within {MOST_KEYS} keys")


def test_with_the_keyboard_alone(opened: Opener) -> None:
    shown = opened("index.html")
    keys = Keys(shown)
    keys.press("w")
    expect(shown).to_have_url(re.compile("week/2026-W47"))
    keys.press("n")
    expect(shown).to_have_url(re.compile("week/2026-W48"))
    keys.follow("[data-t=topic] a.t")
    expect(shown).to_have_url(re.compile("entries/"))
    expect(shown.locator("main")).to_contain_text("Beth Calloway")
    keys.follow("main a[href$='channels/blog.html']")
    expect(shown.locator(".lead")).to_contain_text("Beth Calloway")
    keys.follow("main a[href*='channel'][href*=blog]:not([href$='.html'])")
    expect(shown).to_have_url(re.compile("subscribe.html#feed-channel-blog"))
    assert keys.pressed < MOST_KEYS


def test_without_script_by_links_alone(opened: Opener) -> None:
    shown = opened("index.html", java_script_enabled=False)
    shown.locator("#week .head a").click()
    shown.locator("[rel=next]").click()
    expect(shown).to_have_url(re.compile("week/2026-W48"))
    shown.locator("[data-t=topic] a.t").first.click()
    shown.locator("main a[href$='channels/blog.html']").first.click()
    expect(shown.locator(".lead a")).to_have_text("Beth Calloway")
    feed = shown.locator(".actions a").first
    expect(feed).to_have_attribute("href", re.compile("channel.*blog"))

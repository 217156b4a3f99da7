"""What stands after `#` in an address: whatever it is, no page fails over it."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Opener

pytestmark = pytest.mark.browser

NOON = "2026-11-24T12:00:00Z"


@pytest.mark.parametrize("fragment", ["%", "%E0%A4%A", "no-such-place", ""])
def test_what_is_no_name_is_passed_over(opened: Opener, fragment: str) -> None:
    """A lone per cent sign is nothing that could be decoded; `opened` fails on every error."""
    page = opened(f"subscribe.html#{fragment}", at=NOON)
    page.evaluate("location.hash = '#%'")
    page.evaluate("() => new Promise(done => setTimeout(done))")
    assert page.locator(".offered .feed:visible").count()


def test_a_calendar_that_is_named_unfolds(opened: Opener) -> None:
    page = opened("subscribe.html#feed-person-martha", at=NOON)
    expect(page.locator("#feed-person-martha a:visible").first).to_be_in_viewport()

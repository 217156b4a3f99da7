"""Keys: single ones lead to views and periods, a sheet names them, and they can be switched off."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Opener
from tests.browser.looks import broken_rules
from tests.browser.test_every_page import LOOKS

pytestmark = pytest.mark.browser

NOON = "2026-11-24T12:00:00Z"


def leads_nowhere(shown: Page, key: str) -> None:
    """Press a key, and see that none of what handles it asked for another page.

    To look at the address would not do: it stays for a while after another was asked for.
    """
    shown.evaluate("() => { navigation.onnavigate = () => { document.body.className = 'left' } }")
    shown.keyboard.press(key)
    expect(shown.locator("body")).not_to_have_class("left")


def test_the_sheet_opens_from_its_button_and_gives_the_focus_back(opened: Opener) -> None:
    shown = opened("help.html")
    shown.locator(".to-keys").focus()
    shown.keyboard.press("Enter")
    sheet = shown.get_by_role("dialog", name="Keys")
    expect(sheet).to_be_visible()
    assert sheet.evaluate("sheet => sheet.contains(document.activeElement)")
    shown.keyboard.press("Escape")
    expect(sheet).to_be_hidden()
    expect(shown.locator(".to-keys")).to_be_focused()


@pytest.mark.parametrize("look", LOOKS)
def test_the_open_sheet_shuts_nobody_out(opened: Opener, look: str) -> None:
    shown = opened("help.html", **LOOKS[look])
    shown.keyboard.press("?")
    expect(shown.get_by_role("dialog")).to_be_visible()
    assert broken_rules(shown) == []


def test_the_sheet_closes_by_its_button_and_beside_it(opened: Opener) -> None:
    shown = opened("help.html")
    sheet = shown.get_by_role("dialog")
    shown.keyboard.press("?")
    sheet.get_by_role("button", name="Close").click()
    expect(sheet).to_be_hidden()
    shown.keyboard.press("?")
    expect(sheet).to_be_visible()
    shown.mouse.click(5, 5)
    expect(sheet).to_be_hidden()


@pytest.mark.parametrize(
    ("key", "page"),
    [
        ("m", "month/2026-11.html"),
        ("w", "week/2026-W48.html"),
        ("y", "year/2026.html"),
        ("a", "agenda.html"),
        ("l", "timeline/2026-Q4.html"),
        ("b", "board.html"),
        ("t", "index.html"),
        ("/", "search.html"),
    ],
)
def test_a_key_leads_to_its_page_from_a_page_without_views(
    opened: Opener, key: str, page: str
) -> None:
    shown = opened("help.html", at=NOON)
    shown.keyboard.press(key)
    shown.wait_for_url(f"**/{page}")


@pytest.mark.parametrize(
    ("key", "page"),
    [
        ("n", "month/2027-04.html"),
        ("p", "month/2027-02.html"),
        ("t", "month/2026-11.html"),
        ("y", "year/2027.html"),
        ("l", "timeline/2027-Q1.html"),
    ],
)
def test_a_key_keeps_the_period_or_moves_it(opened: Opener, key: str, page: str) -> None:
    shown = opened("month/2027-03.html", at=NOON)
    shown.keyboard.press(key)
    shown.wait_for_url(f"**/{page}*")


def test_a_slash_goes_into_the_search_field_of_a_page_that_has_one(opened: Opener) -> None:
    shown = opened("search.html", at=NOON)
    shown.locator("h1").click()
    shown.keyboard.press("/")
    field = shown.locator("main input[type=search]")
    expect(field).to_be_focused()
    shown.keyboard.type("?mt")
    expect(field).to_have_value("?mt")
    assert shown.get_by_role("dialog").count() == 0


@pytest.mark.parametrize("key", ["Control+m", "Alt+m", "Meta+m", "Shift+M", "Enter", "x"])
def test_other_keys_stay_as_they_are(opened: Opener, key: str) -> None:
    shown = opened("subscribe.html", at=NOON)
    shown.keyboard.press(key)
    shown.keyboard.press("?")
    expect(shown.get_by_role("dialog")).to_be_visible()
    assert shown.url.endswith("subscribe.html")


def test_single_keys_are_switched_off_for_good(opened: Opener) -> None:
    shown = opened("help.html", at=NOON)
    shown.keyboard.press("?")
    shown.get_by_label("Single keys work on these pages").uncheck()
    shown.keyboard.press("Escape")
    leads_nowhere(shown, "m")
    shown.reload()
    leads_nowhere(shown, "m")
    shown.keyboard.press("?")
    expect(shown.get_by_role("dialog")).to_be_hidden()
    shown.locator(".to-keys").click()
    box = shown.get_by_label("Single keys work on these pages")
    expect(box).not_to_be_checked()
    box.check()
    shown.keyboard.press("b")
    shown.wait_for_url("**/board.html")


def test_on_another_alphabet_the_same_keys_work(opened: Opener) -> None:
    shown = opened("help.html", at=NOON)
    press = "document.body.dispatchEvent(new KeyboardEvent('keydown', {key, code, bubbles: true}))"
    shown.evaluate(f"([key, code]) => {press}", ["צ", "KeyM"])
    shown.wait_for_url("**/month/2026-11.html")


def test_without_script_there_is_no_button_for_keys(opened: Opener) -> None:
    shown = opened("help.html", java_script_enabled=False)
    assert shown.locator(".to-keys").is_hidden()
    assert shown.locator("#keys").is_hidden()
    assert "Previous" in shown.inner_text("#keyboard")

"""Who reads is picked once and kept; front page and Suggest then speak for them."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, Opener

pytestmark = pytest.mark.browser

NOON = "2026-11-24T12:00:00Z"
KEY = "'calendar-me' + new URL('./' + document.body.dataset.root, location).pathname"
SOMEBODY = f"localStorage.setItem({KEY}, JSON.stringify({{id: %r, name: %r, team: %r}}))"


def as_somebody(shown: Page, id_: str, name: str, team: str) -> Page:
    shown.evaluate(SOMEBODY % (id_, name, team))
    shown.reload()
    return shown


def test_it_is_picked_on_the_list_of_people_and_kept(opened: Opener) -> None:
    shown = opened("index.html", at=NOON)
    expect(shown.locator("#mine")).to_be_hidden()
    shown.get_by_role("link", name="I am …").click()
    shown.get_by_role("button", name="This is me Ted Barnes").click()
    expect(shown.get_by_role("link", name="I am Ted Barnes")).to_be_visible()
    expect(shown.get_by_role("button", name="Not me any more")).to_have_count(1)
    shown.get_by_role("link", name="I am Ted Barnes").click()
    expect(shown).to_have_url(re.compile("people/ted.html$"))
    expect(shown.locator("main section").first).to_have_id("suggestions")
    shown.get_by_role("button", name="Not me any more").click()
    expect(shown.get_by_role("link", name="I am …")).to_be_visible()
    shown.reload()
    expect(shown.get_by_role("link", name="I am …")).to_be_visible()


def test_the_front_page_begins_with_what_is_yours(opened: Opener) -> None:
    shown = as_somebody(opened("index.html", at=NOON), "ted", "Ted Barnes", "sales")
    mine = shown.locator("main > :first-child")
    expect(mine.locator("h2")).to_have_text("For you, Ted Barnes")
    turn, told, things = (mine.locator(".thirds > section").nth(n) for n in range(3))
    expect(turn).to_contain_text("Sales review is late")
    expect(turn).to_contain_text("needs the signature of Sales")
    expect(turn).not_to_contain_text("signature of Marketing")
    expect(told.locator("li", has_text="Kit roadshow")).to_contain_text("Waiting for an answer")
    expect(things).to_contain_text("Black Friday 20% off")
    mine.locator(".all").click()
    expect(shown).to_have_url(re.compile("people/ted.html#suggestions$"))


def test_who_should_answer_is_told_to_answer(opened: Opener) -> None:
    shown = as_somebody(opened("index.html", at=NOON), "beth", "Beth Calloway", "marketing")
    turn = shown.locator("#mine .thirds > section").first
    expect(turn).to_contain_text("Expedition kit on a budget")
    expect(turn).to_contain_text("needs an answer")
    asked = shown.locator("#waiting li", has_text="Expedition kit on a budget").first
    expect(asked).to_contain_text("ask Beth Calloway")


def test_it_is_right_on_a_later_day_too(opened: Opener) -> None:
    shown = opened("index.html", at="2026-11-27T12:00:00Z")
    as_somebody(shown, "ted", "Ted Barnes", "sales")
    things = shown.locator("#mine .thirds > section").nth(2)
    expect(things.locator("li", has_text="Black Friday 20% off")).to_contain_text("ends Monday")
    assert shown.locator("#mine li", has_text="E-mail to groups: order on Thursday").count() <= 1


def test_somebody_without_anything_is_told_so(opened: Opener) -> None:
    shown = as_somebody(opened("index.html", at=NOON), "zoe", "Zoe Not Listed", "nobody")
    expect(shown.locator("#mine > .none")).to_be_visible()
    expect(shown.locator("#mine h3:visible")).to_have_count(0)


def test_a_suggestion_says_who_it_comes_from(opened: Opener) -> None:
    shown = opened("entries/black-friday.html", at=NOON)
    plain = shown.locator("header .suggest").get_attribute("href") or ""
    as_somebody(shown, "ted", "Ted Bärnes", "sales")
    expect(shown.locator("header .suggest")).to_have_attribute(
        "href", plain.replace("title=Suggestion", "title=Suggestion%20from%20Ted%20B%C3%A4rnes")
    )
    assert "%20from%20" not in plain


def test_without_storage_it_holds_for_the_page(opened: Opener) -> None:
    shown = opened("help.html", at=NOON)
    shown.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('no storage') }})"
    )
    shown.goto(shown.url.replace("help.html", "people/ted.html"))
    shown.get_by_role("button", name="This is me").click()
    expect(shown.get_by_role("link", name="I am Ted Barnes")).to_be_attached()


def test_on_a_phone_it_is_short(opened: Opener) -> None:
    shown = opened("index.html", at=NOON, viewport=PHONE)
    as_somebody(shown, "ted", "Ted Barnes", "sales")
    expect(shown.locator("#mine")).to_be_visible()
    assert shown.locator("#mine section").first.locator("li:visible").count() <= 2
    assert shown.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_without_script_nothing_is_offered_that_does_nothing(opened: Opener) -> None:
    shown = opened("people/ted.html", java_script_enabled=False)
    assert shown.locator(".pick:visible, .me:visible").count() == 0


@pytest.mark.parametrize("kept", ["5", "{}", "[]", '"x"', "null", "{", '{"id": 5, "name": {}}'])
def test_what_is_not_somebody_is_nobody(opened: Opener, kept: str) -> None:
    shown = opened("index.html", at=NOON)
    shown.evaluate(f"kept => localStorage.setItem({KEY}, kept)", kept)
    shown.reload()
    expect(shown.get_by_role("link", name="I am …")).to_be_visible()
    expect(shown.locator("#mine")).to_be_hidden()


def test_who_is_no_more_among_the_people_is_forgotten_there(opened: Opener) -> None:
    shown = as_somebody(opened("people.html", at=NOON), "gone", "Gone", "sales")
    expect(shown.get_by_role("link", name="I am …")).to_be_visible()
    assert shown.get_by_role("button", name="Not me any more").count() == 0


def test_each_calendar_of_an_address_has_its_own_reader(opened: Opener) -> None:
    shown = opened("people/ted.html", at=NOON)
    shown.evaluate('localStorage.setItem(\'calendar-me/else/\', \'{"id": "ted", "name": "T"}\')')
    shown.reload()
    expect(shown.get_by_role("link", name="I am …")).to_be_visible()
    as_somebody(shown, "ted", "Ted Barnes", "sales")
    shown.locator(".brand").click()
    expect(shown.get_by_role("link", name="I am Ted Barnes")).to_be_visible()


def test_suggestions_are_mine_only_for_who_made_them(opened: Opener) -> None:
    shown = opened("people/ted.html", at=NOON)
    heading = shown.locator("#suggestions h2")
    expect(heading).to_contain_text("Suggested by Ted Barnes")
    as_somebody(shown, "martha", "Martha Lindqvist", "marketing")
    expect(heading).to_contain_text("Suggested by Ted Barnes")
    as_somebody(shown, "ted", "Ted Barnes", "sales")
    expect(heading).to_contain_text("My suggestions")
    shown.get_by_role("button", name="Not me any more").click()
    expect(heading).to_contain_text("Suggested by Ted Barnes")


def test_who_is_asked_who_they_are_is_told_what_is_kept(opened: Opener) -> None:
    shown = opened("people.html#me", at=NOON, viewport=PHONE)
    asked = shown.get_by_role("heading", name="Who are you?")
    expect(asked).to_be_in_viewport()
    expect(shown.locator("#me")).to_contain_text("on this device only")
    expect(shown.locator(".people").first).to_be_in_viewport()
    people = shown.locator(".people").first.bounding_box()
    place = asked.bounding_box()
    assert people is not None
    assert place is not None
    assert place["y"] < people["y"] < PHONE["height"]
    expect(opened("people.html", java_script_enabled=False).locator("#me")).to_be_hidden()

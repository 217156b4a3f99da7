"""Marks mean the same wherever they stand, and a phone shows at once what matters most."""

from __future__ import annotations

import pytest

from tests.browser.conftest import PHONE, Opener

pytestmark = pytest.mark.browser


def test_a_phone_shows_whom_to_ask_and_the_offer_at_once(opened: Opener) -> None:
    shown = opened("entries/black-friday.html", viewport=PHONE)
    assert shown.locator(".ask a[href^='mailto:']").is_visible()
    boxes = [shown.locator(one).bounding_box() for one in (".ask", ".offered", ".told")]
    ask, offer, told = (box["y"] if box else None for box in boxes)
    assert ask is not None
    assert offer is not None
    assert told is not None
    assert ask < offer < told
    assert offer < PHONE["height"]
    assert "From Friday 00:01" in shown.locator(".offered .terms").inner_text()


def test_every_problem_shows_how_grave_it_is(opened: Opener) -> None:
    shown = opened("problems.html")
    widths = shown.locator(".problems > .box").evaluate_all(
        "boxes => boxes.map(box => getComputedStyle(box).borderInlineStartWidth)"
    )
    assert len(widths) > 1
    assert set(widths) == {"4px"}


def test_an_idea_has_one_colour_wherever_it_stands(opened: Opener) -> None:
    color = "tags => tags.map(tag => getComputedStyle(tag).color)"
    found: set[str] = set()
    for page in ("suggestions", "topics", "people/ted", "help"):
        found |= set(opened(f"{page}.html").locator(".tag.s-idea").evaluate_all(color))
    assert len(found) == 1


def test_only_the_title_of_what_does_not_take_place_is_struck_through(opened: Opener) -> None:
    shown = opened("topics.html")
    line = "nodes => nodes.map(node => getComputedStyle(node).textDecorationLine)"
    titles = shown.locator("#declined .gone .t").evaluate_all(line)
    assert titles
    assert set(titles) == {"line-through"}
    owners = shown.locator("#declined .gone .who").evaluate_all(line)
    assert owners
    assert "line-through" not in owners
    assert shown.locator("#declined .why").count() == len(titles)


def test_long_lists_of_what_was_answered_stand_folded(opened: Opener) -> None:
    shown = opened("suggestions.html", viewport=PHONE)
    for group in ("answered", "live", "declined"):
        listed = shown.locator(f"#{group} .told-list > li").count()
        assert shown.locator(f"#{group} details[open]").count() == (listed <= 8)
    assert shown.locator("#waiting details.group").count() == 0
    assert shown.locator(".find a").count() > 1

"""Suggestions and topics as desks: what waits, how it is answered, what can be taken on."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import PHONE, Opener

pytestmark = pytest.mark.browser

NOON = "2026-11-24T12:00:00Z"
FORGE = "https://github.com/fernhill/calendar/edit/main/content/"


def test_what_has_waited_longest_comes_first_and_leads_to_where_it_is_answered(
    opened: Opener,
) -> None:
    shown = opened("suggestions.html", at=NOON)
    waiting = shown.locator("#waiting .told")
    since = waiting.locator(".since").evaluate_all("all => all.map(one => one.dataset.since)")
    assert since == sorted(since)
    assert waiting.count() == int(shown.locator("#waiting h2 small").inner_text())
    links = waiting.locator(".how > a").evaluate_all("all => all.map(one => one.href)")
    assert len(links) == waiting.count()
    assert all(link.startswith(FORGE) for link in links)
    expect(waiting.first).to_contain_text("(22 days)")
    expect(waiting.first).to_contain_text("To be answered by Beth Calloway")


def test_the_lines_of_an_answer_are_shown_without_script_and_copied_with_it(
    opened: Opener,
) -> None:
    plain = opened("suggestions.html", java_script_enabled=False).locator("#waiting .told").first
    plain.locator("summary").click()
    expect(plain.locator("textarea")).to_have_value('answer:\n  by: beth\n  on: 2026-11-22\n  says: "Yes, because …"')  # fmt: skip  # noqa: E501
    expect(plain.locator(".copier")).to_be_hidden()
    card = opened("suggestions.html", viewport=PHONE).locator("#waiting .told").first
    card.locator("summary").click()
    card.locator(".copier").click()
    expect(card.locator(".copier")).to_have_text("Copied")


def test_a_filter_finds_a_suggestion_that_is_folded_away(opened: Opener) -> None:
    shown = opened("suggestions.html")
    expect(shown.locator("#answered .told").first).to_be_hidden()
    shown.get_by_role("searchbox").fill("we buy our eight tents once a year")
    found = shown.locator(".told:visible")
    expect(found).to_have_count(1)
    expect(found).to_contain_text("Black Friday 20% off")


def test_sales_find_their_own(opened: Opener) -> None:
    shown = opened("suggestions.html", viewport=PHONE)
    shown.locator(".find a", has_text="Ted Barnes").click()
    expect(shown.locator("h1")).to_have_text("Ted Barnes")
    expect(shown.locator("#suggestions")).to_be_in_viewport()


def test_an_idea_can_be_taken_on_and_says_what_was_asked(opened: Opener) -> None:
    shown = opened("topics.html")
    idea = shown.locator("#ideas .told", has_text="Hire or buy")
    expect(idea).to_contain_text("From how many nights on")
    expect(idea).to_contain_text("Would you not rather rent us one?")
    way = idea.get_by_role("link", name="Take it on Hire or buy")
    assert str(way.get_attribute("href")).startswith(FORGE)


def test_a_jump_leads_to_the_part_of_a_page(opened: Opener) -> None:
    shown = opened("topics.html", viewport=PHONE)
    shown.locator(".jumps a", has_text="Out").click()
    expect(shown.locator("#published > h2")).to_be_in_viewport()


def test_sign_off_stands_with_the_goals_of_a_campaign(opened: Opener) -> None:
    shown = opened("campaigns/autumn-clearance.html", viewport=PHONE)
    heads = shown.locator("h2").all_inner_texts()
    assert heads[:2] == ["Goals and results", "Sign-off"]
    assert heads.count("Sign-off") == 1

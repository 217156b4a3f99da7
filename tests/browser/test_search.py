"""The search page: what it finds while somebody types, by keyboard, and without script."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, Opener

pytestmark = pytest.mark.browser

PAGE = "search.html"
NOON = "2026-11-24T12:00:00Z"


def titles(page: Page) -> list[str]:
    return page.locator(".found .t").all_inner_texts()


def test_everything_is_there_now_and_to_come_first(opened: Opener, site: Path) -> None:
    entries = json.loads((site / "api/entries.json").read_text("utf-8"))["entries"]
    page = opened(PAGE, at=NOON)
    sections = page.locator(".found h2").all_inner_texts()
    assert sections[0].startswith("Now and to come")
    while page.locator(".found > .button").is_visible():
        page.locator(".found > .button").click()
    assert sorted(titles(page)) == sorted(entry["title"] for entry in entries)
    headings = page.locator(".found h2").evaluate_all("all => all.map(h => h.firstChild.data)")
    assert [words.strip() for words in headings] == [
        "Now and to come",
        "No date yet",
        "Past",
        "Not taken up or cancelled",
    ]


def test_what_comes_next_stands_first_and_a_series_says_when(opened: Opener) -> None:
    """A series stands where its next date does: not first because it began long ago."""
    page = opened(f"{PAGE}?type=meeting", at=NOON)
    coming = page.locator(".found ul").first.locator(".item")
    said = [words.partition(" · next ")[2] for words in coming.locator(".when").all_inner_texts()]
    assert said[0] == "Wed 25 Nov"
    assert titles(page)[0] == "Sign-off hour"
    later = opened(f"{PAGE}?type=meeting", at="2026-11-26T12:00:00Z")
    assert "next Thu 10 Dec" in later.locator(".item", has_text="Sign-off hour").inner_text()
    everything = opened(PAGE, at=NOON).locator(".found .when")
    first = everything.all_inner_texts()[:9]
    assert [words for words in first if "24 Nov" in words]
    assert [words for words in first[:5] if "next" in words] == []


def test_what_does_not_take_place_stands_at_the_end(opened: Opener) -> None:
    page = opened(f"{PAGE}?status=declined,cancelled", at=NOON)
    heads = page.locator(".found h2").all_inner_texts()
    assert [words.rstrip(" 0123456789") for words in heads] == ["Not taken up or cancelled"]
    assert page.locator(".found .item.gone").count() == page.locator(".found .item").count() > 5
    assert page.locator(".found-days", has_text="next").count() == 0


def test_typing_finds_beginnings_of_words_without_accents(opened: Opener) -> None:
    page = opened(PAGE, at=NOON)
    search = page.get_by_role("searchbox", name="Search everything")
    expect(search).to_be_focused()
    page.keyboard.type("CAFE rep")
    assert titles(page) == ["Repair café"]
    assert page.locator(".found mark").all_inner_texts() == ["Rep", "café"]
    expect(page.get_by_role("status")).to_have_text("1 of 279 shown")
    search.fill("air")
    assert "Repair café" not in titles(page)


def test_what_has_the_word_in_its_title_comes_first(opened: Opener) -> None:
    page = opened(f"{PAGE}?q=tent", at=NOON)
    first_list = page.locator(".found ul").first.locator(".t").all_inner_texts()
    with_word = ["tent" in title.casefold() for title in first_list]
    assert with_word[0]
    assert with_word == sorted(with_word, reverse=True)


def test_ideas_and_what_was_declined_are_found_with_their_filters(opened: Opener) -> None:
    page = opened(f"{PAGE}?sales=1&status=declined,idea", at=NOON)
    tags = page.locator(".found .tag:not(.star)").all_inner_texts()
    assert {"Idea", "Declined"} == set(tags)
    assert page.locator(".found .item").count() == page.locator(".found .tag.star").count()


def test_the_address_keeps_the_search(opened: Opener) -> None:
    page = opened(PAGE, at=NOON)
    page.get_by_label("Person").select_option("ivo")
    page.get_by_role("searchbox").fill("newsletter")
    found = titles(page)
    assert len(found) > 3
    again = opened(PAGE + str(page.evaluate("location.search")), at=NOON)
    assert titles(again) == found


def test_arrows_lead_into_the_results_and_back(opened: Opener) -> None:
    page = opened(f"{PAGE}?q=black friday", at=NOON)
    links = page.locator(".found .t")
    page.keyboard.press("ArrowDown")
    expect(links.nth(0)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(links.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_contain_text("Black Friday")


def test_more_results_come_in_batches(opened: Opener) -> None:
    page = opened(PAGE, at=NOON)
    links = page.locator(".found .t")
    assert links.count() == 50
    page.get_by_role("button", name="Show more").click()
    assert links.count() == 100
    expect(links.nth(50)).to_be_focused()


def test_no_hits_say_so(opened: Opener) -> None:
    page = opened(f"{PAGE}?q=zebra", at=NOON)
    expect(page.get_by_text("Nothing here matches these filters.")).to_be_visible()
    page.locator(".nothing").get_by_role("button", name="Clear").click()
    assert page.locator(".found .t").count() == 50


def test_without_script_it_is_a_way_to_every_page(opened: Opener) -> None:
    page = opened(PAGE, java_script_enabled=False)
    expect(page.get_by_text("needs script")).to_be_visible()
    assert page.locator(".groups").get_by_role("link", name="Blog", exact=True).is_visible()
    page.get_by_role("link", name="November 2026").click()
    expect(page.locator("h1")).to_have_text("November 2026")


def test_a_phone_shows_results_at_once(opened: Opener) -> None:
    page = opened(f"{PAGE}?q=boots", at=NOON, viewport=PHONE)
    expect(page.locator(".found .item").first).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_a_key_draws_one_batch_of_rows_at_most(opened: Opener) -> None:
    """However much there is to find: what is not seen costs nothing."""
    page = opened(PAGE, at=NOON)
    drawn = page.evaluate("""() => {
      const field = document.querySelector(".seek"), found = document.querySelector(".found");
      const watch = new MutationObserver(() => {});
      watch.observe(found, { childList: true, subtree: true });
      return ["t", "te", "ten", "tent", ""].map(words => {
        field.value = words;
        field.dispatchEvent(new Event("input", { bubbles: true }));
        const added = watch.takeRecords().flatMap(one => [...one.addedNodes]);
        return [added.length, found.querySelectorAll(".item").length];
      });
    }""")
    assert drawn[0][1] == drawn[-1][1] == 50
    assert max(rows for _, rows in drawn) == 50
    assert max(nodes for nodes, _ in drawn) < 100

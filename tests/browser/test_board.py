"""The board as people use it: columns on a desk, sections on a phone, folded by the day."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, Opener
from tests.paper import printed

pytestmark = pytest.mark.browser

NOON = "2026-11-24T12:00:00Z"


def tops(shown: Page) -> list[float]:
    boxes = (column.bounding_box() for column in shown.locator(".bcol").all())
    return [box["y"] for box in boxes if box]


def test_columns_stand_side_by_side_on_a_desk_and_below_each_other_on_a_phone(
    opened: Opener,
) -> None:
    desk = tops(opened("board.html"))
    assert len(set(desk)) == 1
    assert len(desk) == 4
    phone = opened("board.html", viewport=PHONE)
    assert tops(phone) == sorted(set(tops(phone)))


def test_on_a_phone_a_tap_leads_to_a_column(opened: Opener) -> None:
    shown = opened("board.html", viewport=PHONE)
    shown.locator(".stops a", has_text="Confirmed").click()
    expect(shown.locator("#confirmed > h2")).to_be_in_viewport()


def test_months_that_are_over_fold_on_the_day_of_reading(opened: Opener) -> None:
    """Nothing of November is planned in January any more: what is left there was not marked."""
    november = "#planned .bpart:has-text('November 2026')"
    now = opened("board.html", at=NOON).locator(november)
    expect(now).to_have_attribute("open", "")
    later = opened("board.html", at="2027-01-20T12:00:00Z").locator(november)
    expect(later.locator("summary")).to_contain_text("day has passed")
    expect(later.locator(".item").first).to_be_hidden()
    later.locator("summary").click()
    expect(later.locator(".item").first).to_be_visible()


def test_what_nobody_marked_as_done_says_so(opened: Opener) -> None:
    shown = opened("board.html", at=NOON)
    card = shown.locator(".item", has_text="How to wash a down jacket")
    expect(card).to_contain_text("day has passed")
    expect(shown.locator(".item", has_text="Two layers or three")).not_to_contain_text("passed")
    assert shown.locator("#done .tag.warning").count() == 0


def test_without_script_everything_that_is_not_done_is_in_sight(opened: Opener) -> None:
    shown = opened("board.html", java_script_enabled=False)
    for status in ("idea", "planned", "confirmed"):
        cards = shown.locator(f"#{status} .item")
        assert cards.count() == int(shown.locator(f"#{status} h2 small").inner_text())
        assert all(card.is_visible() for card in cards.all())
    older = shown.locator("#done .bpart").nth(1)
    assert older.locator(".item").first.is_hidden()
    older.locator("summary").click()
    assert older.locator(".item").first.is_visible()


def test_a_card_leads_to_its_page_wherever_it_is_clicked(opened: Opener) -> None:
    shown = opened("board.html")
    card = shown.locator("#confirmed .item", has_text="Black Friday 20% off").first
    card.click(position={"x": 20, "y": 40})
    expect(shown.locator("h1")).to_have_text("Black Friday 20% off")


def test_a_filter_unfolds_what_it_finds_and_puts_away_empty_months(opened: Opener) -> None:
    shown = opened("board.html", at=NOON)
    done = shown.locator("#done .bpart")
    assert done.nth(1).locator(".item").first.is_hidden()
    shown.get_by_role("searchbox").fill("Camping with a dog")
    found = shown.locator("#done .item:visible")
    expect(found).to_have_count(1)
    expect(found).to_contain_text("Camping with a dog")
    expect(shown.locator(".board .bpart:visible")).to_have_count(1)


def test_a_desk_sees_at_the_top_what_stands_below_its_columns(opened: Opener) -> None:
    shown = opened("board.html")
    way = shown.locator(".stops a", has_text="Not taken up")
    expect(way).to_be_in_viewport()
    way.click()
    expect(shown.locator("#declined .item").first).to_be_in_viewport()


def test_what_is_not_taken_up_is_folded_until_it_is_asked_for(opened: Opener) -> None:
    shown = opened("board.html")
    card = shown.locator("#declined .item").first
    expect(card).to_be_hidden()
    linked = opened("board.html#declined")
    expect(linked.locator("#declined .item").first).to_be_visible()


def test_the_switch_says_where_one_is(opened: Opener) -> None:
    current = opened("board.html").locator(".switch [aria-current=page]")
    expect(current).to_have_text("Board")


def test_the_board_is_small_enough_for_a_phone(opened: Opener) -> None:
    shown = opened("board.html")
    assert shown.evaluate("document.querySelectorAll('*').length") <= 4_500


def test_a_printed_board_wastes_no_paper(opened: Opener) -> None:
    """Each status follows the one before, in columns, for one may be far longer than the rest."""
    shown = opened("board.html", at=NOON)
    pages = printed(shown)
    assert len(pages) <= 4
    text = "\n".join(page.extract_text() for page in pages)
    places = [text.index(words) for words in ("Ideas 18", "Planned 94", "Confirmed 51", "Done 105")]
    assert places == sorted(places)
    assert "More filters" not in text
    assert "August 2026" in text  # what is folded is named

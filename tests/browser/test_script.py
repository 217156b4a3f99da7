"""What script adds, and what works without it."""

from __future__ import annotations

import pytest

from tests.browser.conftest import PHONE, Opener

pytestmark = pytest.mark.browser

NOON = "2026-11-24T12:00:00Z"


def test_today_is_the_day_of_reading_in_the_zone_of_the_site(opened: Opener) -> None:
    """Half an hour before midnight in London it is already tomorrow for a reader in Auckland."""
    shown = opened("month/2026-11.html", at="2026-11-23T23:30:00Z", timezone_id="Pacific/Auckland")
    assert shown.locator(".day.today").get_attribute("data-d") == "2026-11-23"
    assert shown.locator(".day [aria-current=date]").count() == 1


def test_how_long_a_suggestion_waits_is_counted_on_the_day_of_reading(opened: Opener) -> None:
    entry = "entries/kit-on-a-budget.html"
    assert "since 2 Nov 2026 (22 days)" in opened(entry, at=NOON).inner_text("main")
    unscripted = opened(entry, java_script_enabled=False).inner_text("main")
    assert "since 2 Nov 2026" in unscripted
    assert "days)" not in unscripted
    desk = opened("suggestions.html", at=NOON).inner_text("#waiting")
    assert "(22 days)" in desk
    assert "(20 days)" not in desk


def test_a_front_page_of_another_day_says_so(opened: Opener) -> None:
    assert opened("index.html", at="2026-11-22T12:00:00Z").locator(".stale").is_hidden()
    later = opened("index.html", at="2026-11-26T12:00:00Z")
    assert "another day" in later.locator(".stale").inner_text()
    assert later.locator(".now-cards .over").count() > 0


def test_every_footer_says_when_the_site_was_built(opened: Opener) -> None:
    for page in ("index.html", "help.html", "entries/black-friday.html"):
        assert "Built 22 Nov 2026, 00:00" in opened(page).inner_text("footer")


def test_the_colours_that_a_reader_picks_stay(opened: Opener) -> None:
    shown = opened("index.html", color_scheme="light")
    ground = "getComputedStyle(document.body).backgroundColor"
    light = shown.evaluate(ground)
    button = shown.locator(".scheme")
    button.click()
    button.click()
    assert button.inner_text() == "Colours: dark"
    dark = shown.evaluate(ground)
    assert dark != light
    shown.goto(shown.url.replace("index.html", "month/2026-11.html"))
    assert shown.evaluate(ground) == dark
    shown.locator(".scheme").click()
    assert shown.evaluate(ground) == light


def test_a_kind_is_hidden_without_script_and_the_lanes_close_up(opened: Opener) -> None:
    shown = opened("month/2026-11.html", java_script_enabled=False)
    ads = shown.locator(".bars li[data-t=ad]")
    row = shown.locator(".week").nth(2)
    height = row.bounding_box()
    assert ads.first.is_visible()
    shown.locator(".pill[data-t=ad] input").uncheck()
    assert ads.first.is_hidden()
    assert shown.locator(".bars li[data-t=promotion]").first.is_visible()
    after = row.bounding_box()
    assert height is not None
    assert after is not None
    assert after["height"] < height["height"]


def test_only_what_sales_suggested_is_left_when_asked_for(opened: Opener) -> None:
    shown = opened("month/2026-11.html", java_script_enabled=False)
    shown.locator(".pill.star input").check()
    shown_items = shown.locator(".agenda .item:visible")
    assert shown_items.count() > 0
    assert shown_items.count() == shown.locator(".agenda .item.sales:visible").count()


def test_a_bar_and_a_day_lead_to_the_agenda(opened: Opener) -> None:
    shown = opened("month/2026-11.html")
    shown.locator(".bars a", has_text="Black Friday 20% off").first.click()
    assert shown.locator(".item:target").inner_text().startswith("◆\nBlack Friday 20% off")
    shown.locator(".more").first.click()
    assert shown.locator(".aday:target").count() == 1


def test_arrows_walk_over_the_days_of_the_grid(opened: Opener) -> None:
    shown = opened("month/2026-11.html")
    shown.locator('.day[data-d="2026-11-10"] a').focus()
    shown.keyboard.press("ArrowRight")
    shown.keyboard.press("ArrowDown")
    day = "document.activeElement.closest('.day').dataset.d"
    assert shown.evaluate(day) == "2026-11-18"


def test_from_the_front_page_of_a_phone_one_tap_begins_a_suggestion(opened: Opener) -> None:
    shown = opened("index.html", viewport=PHONE)
    suggest = shown.locator("header .suggest")
    box = suggest.bounding_box()
    assert box is not None
    assert box["y"] + box["height"] <= PHONE["height"]
    assert min(box["width"], box["height"]) >= 44
    assert "template=suggestion.yml" in (suggest.get_attribute("href") or "")


def test_a_phone_shows_numbers_of_a_day_that_lead_to_it(opened: Opener) -> None:
    shown = opened("month/2026-11.html", viewport=PHONE)
    assert shown.locator(".stack").first.is_hidden()
    shown.locator('.day[data-d="2026-11-27"] a').click()
    assert shown.locator(".aday:target").get_attribute("data-d") == "2026-11-27"


def test_the_address_of_a_feed_is_copied(opened: Opener) -> None:
    shown = opened("subscribe.html", permissions=["clipboard-read", "clipboard-write"])
    shown.locator(".copier").first.click()
    shown.wait_for_function("document.querySelector('.copier').textContent === 'Copied'")
    selected = "document.querySelector('.copy input').value"
    assert shown.evaluate(selected) == "https://calendar.fernhill.example/feeds/all.ics"

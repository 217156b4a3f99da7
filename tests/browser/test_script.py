"""What script adds, and what works without it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import PHONE, Opener
from tests.browser.looks import broken_rules
from tests.browser.waiting import until

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
    expect(button).to_have_text("Colours: dark")
    dark = shown.evaluate(ground)
    assert dark != light
    shown.goto(shown.url.replace("index.html", "month/2026-11.html"))
    assert shown.evaluate(ground) == dark
    shown.locator(".scheme").click()
    until(shown, f"{ground} === '{light}'")


def test_a_kind_is_hidden_without_script_and_the_lanes_close_up(opened: Opener) -> None:
    shown = opened("month/2026-11.html", java_script_enabled=False)
    ads = shown.locator(".bars li[data-t=ad]")
    row = shown.locator(".week").nth(2)
    height = row.bounding_box()
    assert ads.first.is_visible()
    shown.locator(".pill[data-t=ad] input").uncheck()
    expect(ads.first).to_be_hidden()
    expect(shown.locator(".bars li[data-t=promotion]").first).to_be_visible()
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


def test_a_bar_leads_to_the_agenda(opened: Opener) -> None:
    shown = opened("month/2026-11.html")
    shown.locator(".bars a", has_text="Black Friday 20% off").first.click()
    expect(shown.locator(".item:target")).to_have_text(re.compile("^\\s*◆\\s*Black Friday 20% off"))


def test_arrows_walk_over_the_days_of_the_grid(opened: Opener) -> None:
    shown = opened("month/2026-11.html")
    shown.locator('.day[data-d="2026-11-10"] a').focus()
    shown.keyboard.press("ArrowRight")
    shown.keyboard.press("ArrowDown")
    expect(shown.locator('.day[data-d="2026-11-18"] a')).to_be_focused()


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


def test_a_campaign_that_runs_today_says_so(opened: Opener) -> None:
    marked = opened("campaigns.html", at=NOON).locator(".campaign:has(.now:visible) h2 a")
    assert marked.all_inner_texts() == ["Autumn clearance and Black Friday"]
    unscripted = opened("campaigns.html", java_script_enabled=False)
    assert unscripted.locator(".now:visible").count() == 0


def test_campaigns_stand_as_they_run_come_and_were(opened: Opener) -> None:
    found = opened("campaigns.html", at=NOON).locator(".campaign")
    spans = [
        (box.get_attribute("data-begins"), box.get_attribute("data-ends")) for box in found.all()
    ]
    today = NOON[:10]
    coming = [span for span in spans if (span[0] or "") > today]
    over = [span for span in spans if (span[1] or "") < today]
    running = [span for span in spans if span not in coming and span not in over]
    assert running
    assert spans == [*running, *sorted(coming), *sorted(over, key=lambda one: one[1] or "")[::-1]]


def test_a_channel_jumps_to_the_month_of_reading(opened: Opener) -> None:
    shown = opened("channels/email.html", at="2026-12-05T12:00:00Z")
    shown.locator(".to-month").click()
    assert shown.locator("section:target").get_attribute("data-month") == "2026-12"
    unscripted = opened("channels/email.html", java_script_enabled=False)
    assert unscripted.locator(".to-month").is_hidden()


@pytest.mark.parametrize("page", ["index.html", "help.html", "month/2027-03.html"])
def test_month_week_and_today_lead_to_the_pages_of_today(opened: Opener, page: str) -> None:
    links = opened(page, at=NOON).locator("a[data-now]")
    targets = links.evaluate_all("all => all.map(a => [a.dataset.now, a.href])")
    pages = {
        "month": "month/2026-11.html",
        "week": "week/2026-W48.html",
        "year": "year/2026.html",
        "timeline": "timeline/2026-Q4.html",
    }
    assert len(targets) >= 2
    assert all(str(href).endswith(pages[now]) for now, href in targets)


def test_without_script_calendar_leads_to_a_button_on_the_front_page(opened: Opener) -> None:
    shown = opened("help.html", java_script_enabled=False)
    shown.locator("header [data-now=month]").click()
    expect(shown).to_have_url(re.compile("index.html#month$"))
    button = shown.locator("#month .button").first
    heading = "node => node.previousElementSibling.matches('h2') && node.offsetTop"
    assert button.evaluate(heading)
    button.click()
    expect(shown).to_have_url(re.compile("/month/2026-"))


def test_on_a_phone_the_current_tab_is_in_sight(opened: Opener) -> None:
    shown = opened("subscribe.html", viewport=PHONE)
    box = shown.locator(".views [aria-current]").bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= PHONE["width"]
    assert shown.evaluate("scrollY") == 0


def test_a_day_whose_things_are_all_hidden_is_quiet_but_stays(opened: Opener) -> None:
    shown = opened("month/2026-11.html?hide=event", at=NOON)
    quiet = shown.locator("#d-2026-11-19")
    expect(quiet).to_contain_class("quiet")
    expect(quiet).to_be_visible()
    shown.locator(".pill[data-t=event] input").check()
    expect(quiet).not_to_contain_class("quiet")
    expect(shown.locator(".cont:visible")).not_to_have_count(0)
    shown.locator(".pill[data-t=ad] input").uncheck()
    expect(shown.locator(".cont:visible")).to_have_count(0)


def test_what_still_runs_is_one_line_that_opens(opened: Opener) -> None:
    shown = opened("agenda.html", viewport=PHONE)
    first = shown.locator(".amonth > .aday .cont").first
    expect(first.locator("summary")).to_contain_text("still running")
    expect(first.locator("a").first).to_be_hidden()
    first.locator("summary").click()
    expect(first.locator("a").first).to_be_visible()


def test_the_agenda_begins_today(opened: Opener) -> None:
    shown = opened("agenda.html", at="2026-11-22T12:00:00Z")
    first = shown.locator(".aday:visible").first
    expect(first).to_have_attribute("data-d", "2026-11-22")
    shown.locator(".past > summary").click()
    expect(first).to_have_attribute("data-d", "2026-11-01")
    shown.locator(".jumps a", has_text="December").click()
    expect(shown).to_have_url(re.compile("#m-2026-12$"))


@pytest.mark.parametrize("at", ["2026-11-22T12:00:00Z", "2026-12-20T12:00:00Z"])
def test_the_earlier_days_of_an_agenda_stand_below_their_months_heading(
    opened: Opener, at: str
) -> None:
    """Also in December, on a page that was built in November; no level of headings is skipped."""
    shown = opened("agenda.html", at=at)
    shown.locator(".past > summary").click()
    month = shown.locator(".amonth", has=shown.locator(".past"))
    expect(month).to_have_attribute("class", "amonth")
    expect(month.locator("h2")).to_have_attribute("id", f"m-{at[:7]}")
    expect(month.locator("h2 + .past")).to_be_visible()
    days = month.locator(".aday").evaluate_all("all => all.map(day => day.dataset.d)")
    assert days == sorted(days)
    assert {day[:7] for day in days} == {at[:7]}
    assert broken_rules(shown, ["best-practice"]) == []


def test_a_bar_that_sales_suggested_keeps_its_shape_beside_the_star(opened: Opener) -> None:
    bar = opened("month/2026-11.html").locator(".bars .sales[data-t=promotion] a").first
    assert bar.locator(".g").all_inner_texts() == ["◆", "★"]


def test_a_folded_list_opens_for_who_is_led_to_it(opened: Opener) -> None:
    shown = opened("suggestions.html")
    expect(shown.locator("#live .told-list")).to_be_hidden()
    shown.locator(".jumps a[href='#live']").click()
    expect(shown.locator("#live .told-list")).to_be_visible()
    shown.goto(shown.url.replace("#live", "#answered"))
    shown.reload()
    expect(shown.locator("#answered .told-list")).to_be_visible()

"""What filters keep in the address, carry along, and which calendar they lead to."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Opener
from tests.browser.filtered import BARS, MONTH, NOON, asked, ids

pytestmark = pytest.mark.browser


def test_the_address_keeps_what_is_chosen_and_opens_it_again(opened: Opener) -> None:
    page = opened(MONTH, at=NOON)
    page.locator(".by summary").click()
    page.get_by_label("Channel").select_option("email")
    page.get_by_label("Person", exact=True).select_option("ivo")
    page.get_by_role("searchbox").fill("friday")
    found = ids(page)
    assert found
    assert asked(page) == {"person": ["ivo"], "channel": ["email"], "q": ["friday"]}
    again = opened(page.url.partition("public/")[2], at=NOON)
    assert ids(again) == found
    assert again.get_by_role("searchbox").input_value() == "friday"
    assert again.get_by_label("Person", exact=True).input_value() == "ivo"


def test_filters_go_along_to_the_months_and_views_around_and_back(opened: Opener) -> None:
    page = opened(f"{MONTH}?person=lucy&type=social", at=NOON)
    before = ids(page)
    page.locator(".step [rel=next]").click()
    expect(page.locator("h1")).to_have_text("December 2026")
    assert asked(page) == {"type": ["social"], "person": ["lucy"]}
    kinds = page.locator(".agenda .item:visible").evaluate_all("all => all.map(i => i.dataset.t)")
    assert set(kinds) == {"social"}
    page.get_by_role("button", name="Clear").click()
    page.go_back()
    expect(page.locator("h1")).to_have_text("November 2026")
    assert ids(page) == before
    page.locator(".switch a", has_text="Agenda").click()
    expect(page).to_have_url(re.compile("#agenda$"))
    assert asked(page) == {"type": ["social"], "person": ["lucy"]}
    expect(page.get_by_role("status")).to_contain_text("Lucy Tran")


def test_old_addresses_go_on_working(opened: Opener) -> None:
    page = opened(f"{MONTH}?hide=social,ad&sales=1", at=NOON)
    assert page.locator(".item[data-t=social]:visible").count() == 0
    assert page.locator(".item:not(.sales):visible").count() == 0
    assert not page.locator(".pill[data-t=ad] input").is_checked()
    page.locator(".pill[data-t=ad] input").check()
    assert asked(page) == {"hide": ["social"], "sales": ["1"]}


def test_the_last_kind_that_is_left_is_the_only_one_wanted(opened: Opener) -> None:
    page = opened(MONTH, at=NOON)
    boxes = page.locator(".pill[data-t]:not([data-t=email]) input")
    for index in range(boxes.count()):
        boxes.nth(index).uncheck()
    assert asked(page) == {"type": ["email"]}
    page.locator(".pill[data-t=ad] input").check()
    assert asked(page) == {"type": ["ad,email"]}


@pytest.mark.parametrize(
    ("query", "feed"),
    [
        ("person=martha", "feed-person-martha"),
        ("sales=1", "feed-sales-suggested"),
        ("type=ad", "feed-type-ad"),
        ("campaign=autumn-clearance", "feed-campaign-autumn-clearance"),
    ],
)
def test_a_view_of_one_filter_leads_to_its_calendar(opened: Opener, query: str, feed: str) -> None:
    page = opened(f"{MONTH}?{query}", at=NOON)
    page.get_by_role("link", name="Subscribe to this view").click()
    expect(page.locator(f"#{feed}")).to_be_in_viewport()
    expect(page.locator(f"#{feed} a:visible").first).to_be_in_viewport()


@pytest.mark.parametrize(
    ("page", "feed"),
    [(MONTH, "all"), ("topics.html", "type-topic"), ("suggestions.html", "sales-suggested")],
)
def test_a_whole_page_leads_to_the_calendar_that_holds_it(
    opened: Opener, page: str, feed: str
) -> None:
    """Also without script, and again when the filters are cleared."""
    for options in ({}, {"java_script_enabled": False}):
        link = opened(page, **options).get_by_role("link", name="Subscribe to this view")
        assert str(link.get_attribute("href")).endswith(f"subscribe.html#feed-{feed}")
    shown = opened(f"{page}?q=nothing-has-this", at=NOON)
    near = shown.locator(".feed-of")
    expect(near).to_contain_text("No calendar has exactly this")
    shown.locator(".nothing .clear").click()
    expect(near).to_have_text("Subscribe to this view")
    assert str(near.locator("a").get_attribute("href")).endswith(f"#feed-{feed}")


def test_a_view_that_no_calendar_holds_names_what_comes_near(opened: Opener) -> None:
    page = opened(f"{MONTH}?person=martha&channel=email&status=done", at=NOON)
    near = page.locator(".feed-of")
    expect(near).to_contain_text("No calendar has exactly this")
    assert near.locator("a").all_inner_texts() == ["Martha Lindqvist", "E-mail"]
    page.goto(page.url.partition("?")[0] + "?status=done")
    assert near.locator("a").all_inner_texts() == ["Everything"]


def test_filters_go_along_to_every_month_that_a_page_leads_to(opened: Opener) -> None:
    """To the next month's days too, and to where a bar stands in this one's list."""
    page = opened(f"{MONTH}?person=ivo", at=NOON)
    page.locator(".day.out > a").last.click()
    expect(page.locator("h1")).to_have_text("December 2026")
    assert asked(page) == {"person": ["ivo"]}
    page.go_back()
    page.locator(BARS).first.locator("a").click()
    assert asked(page) == {"person": ["ivo"]}
    expect(page.locator("h1")).to_have_text("November 2026")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("year/2026.html", "Only promotions and campaigns stand here"),
        ("timeline/2026-Q4.html", "Things of one day stand in their months"),
    ],
)
def test_a_page_of_long_things_says_where_the_others_are(
    opened: Opener, name: str, words: str
) -> None:
    """The switch leads here with its filters, also with those that only other things have."""
    page = opened(f"{name}?person=beth", at=NOON)
    expect(page.get_by_role("status")).to_contain_text("Beth Calloway")
    assert page.get_by_role("status").inner_text().startswith("0 of ")
    where = page.locator(".elsewhere")
    expect(where).to_contain_text(words)
    expect(page.locator(".short")).to_be_hidden()
    assert page.get_by_label("Person", exact=True).locator("[value=beth]").count() == 1
    where.get_by_role("link", name="November 2026").click()
    expect(page.locator("h1")).to_have_text("November 2026")
    assert asked(page) == {"person": ["beth"]}
    expect(page.get_by_role("status")).to_contain_text("Beth Calloway")
    assert page.locator(".agenda .item:visible").count() > 0
    expect(opened(name, at=NOON).locator(".elsewhere")).to_be_hidden()

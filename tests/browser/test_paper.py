"""Weeks and months on paper: on one page, in letters that can be read, with their shapes."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Opener
from tests.paper import printed

pytestmark = pytest.mark.browser

SMALLEST = """() => Math.min(...[...document.querySelectorAll('main *')]
    .filter(one => one.checkVisibility() && [...one.childNodes].some(
        node => node.nodeType === 3 && node.data.trim()) && !one.matches('.g'))
    .map(one => parseFloat(getComputedStyle(one).fontSize))) * 0.75"""


@pytest.mark.parametrize("week", ["2026-W35", "2026-W48", "2026-W49", "2026-W50"])
def test_a_week_prints_on_one_page_in_letters_that_can_be_read(opened: Opener, week: str) -> None:
    shown = opened(f"week/{week}.html")
    assert len(printed(shown)) == 1
    shown.emulate_media(media="print")
    assert shown.evaluate(SMALLEST) >= 8


def test_the_front_page_prints_its_month_whole_and_no_buttons(opened: Opener) -> None:
    shown = opened("index.html")
    papers = [" ".join(paper.extract_text().split()) for paper in printed(shown)]
    [month] = [text for text in papers if "November 2026" in text and "W44" in text]
    assert "W49" in month
    assert all(papers)
    shown.emulate_media(media="print")
    assert shown.locator("main .button:visible").count() == 0


def test_the_front_page_begins_its_days_on_the_first_page(opened: Opener) -> None:
    first = printed(opened("index.html"))[0].extract_text()
    assert "On now" in first
    assert "Wednesday 25 November" in " ".join(first.split())


@pytest.mark.parametrize(
    ("page", "most"),
    [
        ("help.html", 1),
        ("people.html", 1),
        ("campaigns.html", 1),
        ("problems.html", 1),
        ("entries/autumn-clearance.html", 1),
        ("campaigns/christmas-gifts.html", 2),
        ("people/lucy.html", 2),
        ("subscribe.html", 2),
    ],
)
def test_a_page_is_printed_on_few(opened: Opener, page: str, most: int) -> None:
    shown = opened(page)
    assert len(printed(shown)) <= most
    shown.emulate_media(media="print")
    assert shown.locator("main .button:visible").count() == 0


def test_printed_people_ask_nobody_who_they_are(opened: Opener) -> None:
    shown = opened("people.html")
    assert shown.locator(".pick:visible").count() > 0
    shown.emulate_media(media="print")
    assert shown.locator(".pick:visible").count() == 0
    kept = "all => all.every(one => getComputedStyle(one).breakAfter === 'avoid')"
    assert shown.locator("h2, h3").evaluate_all(kept)


def test_a_month_prints_its_grid_on_the_first_page(opened: Opener) -> None:
    """The grid is as high as a page of A4 in landscape allows: 297 × 210 mm less the margins."""
    shown = opened("month/2026-11.html", viewport={"width": 1054, "height": 725})
    shown.emulate_media(media="print")
    bottom = "document.querySelector('.month').getBoundingClientRect().bottom"
    assert shown.evaluate(bottom) <= 725


def test_a_printed_month_explains_its_shapes_and_prints_no_bare_days(opened: Opener) -> None:
    shown = opened("month/2026-11.html")
    assert shown.locator(".shapes").is_hidden()
    shown.emulate_media(media="print")
    assert "◆ Promotion" in shown.locator(".shapes").inner_text()
    bare = shown.locator(".aday").filter(has_not=shown.locator(".item"))
    assert bare.count() > 0
    assert not any(day.is_visible() for day in bare.all())


def test_a_list_that_is_not_printed_has_no_heading_on_paper(opened: Opener) -> None:
    shown = opened("people/joanne.html")
    expect(shown.locator("#past h2")).to_be_visible()
    shown.emulate_media(media="print")
    expect(shown.locator("#past")).to_be_hidden()
    shown.locator("#past details").evaluate("list => { list.open = true; }")
    expect(shown.locator("#past .item").first).to_be_visible()

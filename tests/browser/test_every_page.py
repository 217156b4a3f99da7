"""Every kind of page, as readers open it: from disk, light and dark, on a desk and on a phone."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser.conftest import DESK, PHONE, Opener
from tests.sample import PROJECT

pytestmark = pytest.mark.browser

PAGES = (
    "index",
    "month/2026-11",
    "month/2026-12",
    "week/2026-W48",
    "agenda",
    "entries/black-friday",
    "entries/monday-meeting",
    "suggestions",
    "topics",
    "campaigns",
    "campaigns/autumn-clearance",
    "people",
    "people/ted",
    "channels/blog",
    "subscribe",
    "help",
    "problems",
    "404",
)
LOOKS: dict[str, dict[str, Any]] = {
    "light": {"viewport": DESK, "color_scheme": "light"},
    "dark": {"viewport": DESK, "color_scheme": "dark"},
    "phone": {"viewport": PHONE, "color_scheme": "light"},
}
AXE = PROJECT / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
BROKEN = """async rules => (await axe.run(document, {runOnly: rules, preload: false})).violations
    .map(found => found.id + ': ' + found.nodes[0].html)"""
TOO_WIDE = "() => document.documentElement.scrollWidth > document.documentElement.clientWidth"


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("page", PAGES)
def test_nothing_shuts_anybody_out(opened: Opener, page: str, look: str) -> None:
    shown = opened(f"{page}.html", bypass_csp=True, **LOOKS[look])
    shown.evaluate(AXE.read_text("utf-8"))
    assert shown.evaluate(BROKEN, RULES) == []
    assert not shown.evaluate(TOO_WIDE)


@pytest.mark.parametrize("page", PAGES)
def test_the_policy_of_a_page_lets_in_what_it_needs(opened: Opener, page: str) -> None:
    """`opened` fails on a refused style or script; the style must be there too."""
    shown = opened(f"{page}.html")
    padding = "getComputedStyle(document.querySelector('main')).paddingLeft"
    assert shown.evaluate(padding) == "24px"


@pytest.mark.parametrize("page", PAGES)
def test_without_script_a_phone_still_reads_everything(opened: Opener, page: str) -> None:
    with_script = opened(f"{page}.html", viewport=PHONE).inner_text("main")
    without = opened(f"{page}.html", viewport=PHONE, java_script_enabled=False)
    assert len(without.inner_text("main")) >= 0.9 * len(with_script)
    assert without.locator("h1").count() == 1


@pytest.mark.parametrize("page", [page for page in PAGES if page != "404"])
def test_the_first_key_leads_past_the_navigation(opened: Opener, page: str) -> None:
    shown = opened(f"{page}.html")
    shown.keyboard.press("Tab")
    shown.keyboard.press("Enter")
    assert shown.evaluate("document.activeElement.id") == "main"


SMALLEST = """() => Math.min(...[...document.querySelectorAll('main *')]
    .filter(one => one.checkVisibility() && [...one.childNodes].some(
        node => node.nodeType === 3 && node.data.trim()) && !one.matches('.g'))
    .map(one => parseFloat(getComputedStyle(one).fontSize))) * 0.75"""


@pytest.mark.parametrize("week", ["2026-W35", "2026-W48", "2026-W49", "2026-W50"])
def test_a_week_prints_on_one_page_in_letters_that_can_be_read(opened: Opener, week: str) -> None:
    shown = opened(f"week/{week}.html")
    printed = shown.pdf(prefer_css_page_size=True)
    assert printed.count(b"/Type /Page\n") + printed.count(b"/Type /Page ") == 1
    shown.emulate_media(media="print")
    assert shown.evaluate(SMALLEST) >= 8


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


@pytest.mark.parametrize("page", ["agenda", "month/2026-11"])
def test_no_date_of_an_agenda_takes_two_lines_on_a_desk(opened: Opener, page: str) -> None:
    days = opened(f"{page}.html").locator(".aday > h3 time:visible")
    assert days.count() > 5
    heights = [box["height"] for day in days.all() if (box := day.bounding_box())]
    assert max(heights) < 24

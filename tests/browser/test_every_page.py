"""Every kind of page, as readers open it: from disk, light and dark, on a desk and on a phone."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, ViewportSize

from calgen.commands.build import BuildOptions, run
from calgen.report.terminal import terminal_of
from tests.browser.conftest import DESK, PHONE, Opener
from tests.browser.looks import (
    broken_rules,
    faint_texts,
    is_too_wide,
    skipped_headings,
    small_actions,
    unseen_focus,
)
from tests.projects import write_project
from tests.sample import TODAY

pytestmark = pytest.mark.browser

SEARCH = "search"  # needs its script, and begins in its box
PAGES = (
    "index",
    "month/2026-11",
    "month/2026-12",
    "week/2026-W48",
    "year/2026",
    "timeline/2026-Q4",
    "board",
    "agenda",
    "entries/black-friday",
    "entries/monday-meeting",
    "suggestions",
    "topics",
    "campaigns",
    "campaigns/autumn-clearance",
    "coverage",
    "people",
    "people/ted",
    "channels/blog",
    "products/tents",
    SEARCH,
    "subscribe",
    "help",
    "problems",
    "404",
)
FRAMED = "embed/month"  # stands in a page of somebody else's, which has the navigation
LOOKS: dict[str, dict[str, Any]] = {
    "light": {"viewport": DESK, "color_scheme": "light"},
    "dark": {"viewport": DESK, "color_scheme": "dark"},
    "phone": {"viewport": PHONE, "color_scheme": "light"},
}
NARROWEST: ViewportSize = {"width": 320, "height": 740}
ON_A_DESK, ON_A_PHONE = 24, 44
ACCENT = "getComputedStyle(document.documentElement).getPropertyValue('--accent')"


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("page", [*PAGES, FRAMED])
def test_nothing_shuts_anybody_out(opened: Opener, page: str, look: str) -> None:
    """`opened` fails on a refused style or script, on console errors and outside requests."""
    shown = opened(f"{page}.html", **LOOKS[look])
    assert shown.evaluate(ACCENT), "the page has no style"
    assert not is_too_wide(shown)
    assert faint_texts(shown) == []
    assert skipped_headings(shown) == []
    assert small_actions(shown, ON_A_PHONE if look == "phone" else ON_A_DESK) == []
    assert broken_rules(shown) == []
    if look == "phone":
        shown.set_viewport_size(NARROWEST)
        assert not is_too_wide(shown)


def test_a_full_month_and_its_agenda_shut_nobody_out(chromium: Browser, tmp_path: Path) -> None:
    """Above 150 things the agenda stands on a page of its own, which the sample has not."""
    posts = "".join(
        f"- {{id: p{n}, title: Post number {n}, start: 2026-11-{n % 30 + 1:02}}}\n"
        for n in range(160)
    )
    files = {"site.yaml": "title: Full\ncalendar_id: full\n", "content/social/posts.yaml": posts}
    project = write_project(tmp_path / "full", files)
    options = BuildOptions(project / "public", TODAY)
    assert run(project, options, terminal_of(io.StringIO(), {})) == 0
    context = chromium.new_context(**LOOKS["phone"])
    shown = context.new_page()
    for page in ("month/2026-11", "month/2026-11-agenda"):
        shown.goto(f"file://{project}/public/{page}.html")
        assert not is_too_wide(shown)
        assert faint_texts(shown) == skipped_headings(shown) == broken_rules(shown) == []
    context.close()


def test_every_stop_of_the_keyboard_is_seen_on_a_month(opened: Opener) -> None:
    stops, unseen = unseen_focus(opened("month/2026-11.html", reduced_motion="reduce"))
    assert 20 < stops < 400
    assert unseen == []


@pytest.mark.parametrize("page", [page for page in PAGES if page != SEARCH])
def test_without_script_a_phone_still_reads_everything(opened: Opener, page: str) -> None:
    """What a page says counts; buttons that only script puts there do not."""
    shown = opened(f"{page}.html", viewport=PHONE)
    shown.locator("main button").evaluate_all("buttons => buttons.forEach(one => one.remove())")
    with_script = shown.inner_text("main")
    without = opened(f"{page}.html", viewport=PHONE, java_script_enabled=False)
    assert len(without.inner_text("main")) >= 0.9 * len(with_script)
    assert without.locator("h1").count() == 1


@pytest.mark.parametrize("page", [page for page in PAGES if page not in {"404", SEARCH}])
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

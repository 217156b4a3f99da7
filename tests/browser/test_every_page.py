"""Every kind of page, as readers open it: from disk, light and dark, on a desk and on a phone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, ViewportSize

from tests.browser.conftest import DESK, PHONE, Opener
from tests.browser.looks import (
    broken_rules,
    faint_texts,
    is_too_wide,
    skipped_headings,
    small_actions,
    unseen_focus,
)
from tests.building import built
from tests.kinds import KINDS
from tests.projects import write_project

pytestmark = pytest.mark.browser

LOOKS: dict[str, dict[str, Any]] = {
    "light": {"viewport": DESK, "color_scheme": "light"},
    "dark": {"viewport": DESK, "color_scheme": "dark"},
    "phone": {"viewport": PHONE, "color_scheme": "light"},
}
NARROWEST: ViewportSize = {"width": 320, "height": 740}
ON_A_DESK, ON_A_PHONE = 24, 44
ACCENT = "getComputedStyle(document.documentElement).getPropertyValue('--accent')"


@pytest.mark.parametrize("page", KINDS)
def test_nothing_shuts_anybody_out_at_a_desk(opened: Opener, page: str) -> None:
    """`opened` fails on a refused style or script, on console errors and outside requests."""
    shown = opened(f"{page}.html", **LOOKS["light"])
    assert shown.evaluate(ACCENT), "the page has no style"
    assert not is_too_wide(shown)
    assert skipped_headings(shown) == []
    assert small_actions(shown, ON_A_DESK) == []
    assert faint_texts(shown) == broken_rules(shown) == []
    shown.emulate_media(color_scheme="dark")
    assert faint_texts(shown) == broken_rules(shown, ["color-contrast"]) == []


@pytest.mark.parametrize("page", KINDS)
def test_nothing_shuts_anybody_out_on_a_phone(opened: Opener, page: str) -> None:
    shown = opened(f"{page}.html", **LOOKS["phone"])
    assert not is_too_wide(shown)
    assert skipped_headings(shown) == []
    assert small_actions(shown, ON_A_PHONE) == []
    assert faint_texts(shown) == broken_rules(shown) == []
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
    site = built(project)
    shown = chromium.new_page(**LOOKS["phone"])
    for page in ("month/2026-11", "month/2026-11-agenda"):
        shown.goto(f"file://{site}/{page}.html")
        assert not is_too_wide(shown)
        assert faint_texts(shown) == skipped_headings(shown) == broken_rules(shown) == []
    shown.close()


def test_every_stop_of_the_keyboard_is_seen_on_a_month(opened: Opener) -> None:
    stops, unseen = unseen_focus(opened("month/2026-11.html", reduced_motion="reduce"))
    assert 20 < stops < 400
    assert unseen == []

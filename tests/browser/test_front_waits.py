"""How long something waits, on the front page: from the day on which it began."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.building import built
from tests.projects import write_project

pytestmark = pytest.mark.browser

ASKED = "title: Gift cards\nsuggested_by: sales\nsuggested_on: 2026-11-22\n"


def test_what_began_today_waits_since_today(chromium: Browser, tmp_path: Path) -> None:
    site = built(write_project(tmp_path, {"content/topics/gift.yaml": ASKED}))
    shown = chromium.new_page()
    for at, words in (("2026-11-22", "since today"), ("2026-11-23", "1 day")):
        shown.clock.set_fixed_time(f"{at}T12:00:00Z")
        shown.goto((site / "index.html").as_uri())
        expect(shown.locator("#waiting .days")).to_have_text(words)
    shown.close()

"""The page of one thing: its dates as the reader's day has them, and no empty column."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Opener

pytestmark = pytest.mark.browser

REPEATS = "entries/content-planning.html"


def listed(shown: Page) -> list[list[str]]:
    return [part.locator("li").all_text_contents() for part in shown.locator(".dates").all()]


def test_dates_that_are_over_fold_and_the_facts_lead_to_the_next_one(opened: Opener) -> None:
    bare = opened(REPEATS, java_script_enabled=False)
    days = [day for part in listed(bare) for day in part]
    assert len(days) > 12
    expect(bare.locator(".facts .next")).to_be_hidden()
    for at in ("2026-11-22", "2027-01-18"):
        shown = opened(REPEATS, at=f"{at}T12:00:00Z")
        over, coming, later = listed(shown)
        assert [*over, *coming, *later] == days
        assert len(coming) <= 12
        last = shown.locator(".dates").evaluate_all(
            "all => all.map(part => [...part.children].map(one => one.dataset.to))"
        )
        assert max(last[0], default="") < at <= last[1][0]
        expect(shown.locator(".facts .next a")).to_have_text(f"Next: {coming[0]}")
        expect(shown.locator(".dates .next")).to_have_text(coming[0])


def test_what_has_only_facts_stands_in_one_column(opened: Opener) -> None:
    shown = opened("entries/black-friday-mail.html")
    facts, heading = shown.locator(".side").bounding_box(), shown.locator("h1").bounding_box()
    assert facts is not None
    assert heading is not None
    assert facts["x"] == heading["x"]
    assert opened("entries/black-friday.html").locator(".columns > div").count() == 2

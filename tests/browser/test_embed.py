"""The month that an intranet shows in a frame."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import Opener

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("at", "month"),
    [
        ("2026-11-24T12:00:00Z", "2026-11"),
        ("2026-12-01T00:30:00Z", "2026-12"),
        ("2027-05-01T12:00:00Z", "2026-11"),
    ],
)
def test_the_month_of_reading_is_shown_as_far_as_it_is_known(
    opened: Opener, at: str, month: str
) -> None:
    shown = opened("embed/month.html", at=at)
    visible = shown.locator(".embedded:visible")
    assert visible.count() == 1
    assert visible.get_attribute("data-month") == month


def test_without_script_it_is_the_month_of_the_build(opened: Opener) -> None:
    shown = opened("embed/month.html", java_script_enabled=False)
    assert shown.locator(".embedded:visible").get_attribute("data-month") == "2026-11"
    assert shown.locator("header, nav, footer").count() == 0


@pytest.mark.parametrize("width", [300, 600, 1200])
def test_it_fits_its_frame_and_opens_in_the_whole_window(
    chromium: Browser, sample_site: Path, tmp_path: Path, width: int
) -> None:
    frame = f'<iframe src="file://{sample_site}/embed/month.html" width="{width}" height="700">'
    (tmp_path / "intranet.html").write_text(f"<!DOCTYPE html><title>Ours</title>{frame}", "utf-8")
    shown = chromium.new_page(viewport={"width": 1280, "height": 900})
    shown.clock.set_fixed_time("2026-11-24T12:00:00Z")
    shown.goto(f"file://{tmp_path}/intranet.html")
    inside = shown.frame_locator("iframe")
    root = inside.locator("html")
    assert root.evaluate("root => root.scrollWidth <= root.clientWidth")
    day = inside.locator('.day[data-d="2026-11-27"] a')
    expect(day).to_be_visible()
    inside.locator("h2 a").first.click()
    shown.wait_for_url("**/month/2026-11.html")
    shown.close()


def test_a_narrow_frame_cuts_the_title_with_an_ellipsis(opened: Opener) -> None:
    title = opened("embed/month.html", viewport={"width": 320, "height": 600}).locator("h1 a")
    assert title.evaluate("one => one.scrollWidth > one.clientWidth")
    assert title.evaluate("one => getComputedStyle(one).textOverflow") == "ellipsis"


def test_its_address_may_pick_the_colours(opened: Opener) -> None:
    ground = "getComputedStyle(document.body).backgroundColor"
    dark = opened("embed/month.html#dark", color_scheme="light").evaluate(ground)
    assert dark == opened("embed/month.html", color_scheme="dark").evaluate(ground)
    light = opened("embed/month.html#light", color_scheme="dark").evaluate(ground)
    assert light == opened("embed/month.html", color_scheme="light").evaluate(ground)
    assert light != dark

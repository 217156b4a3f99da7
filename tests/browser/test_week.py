"""The sheet for the Monday meeting: seven columns, on a phone a list, on paper one page."""

from __future__ import annotations

import shutil
from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

from calgen.commands.build import BuildOptions, run
from calgen.report.terminal import terminal_of
from tests.browser.conftest import PHONE, Opener
from tests.sample import PROJECT, TODAY

pytestmark = pytest.mark.browser

WEEK = "week/2026-W48.html"
KINDS = ("promotions", "topics", "ads", "social", "emails", "events")


def printed(shown: Page) -> PdfReader:
    return PdfReader(BytesIO(shown.pdf(prefer_css_page_size=True)))


def columns(shown: Page, of: str) -> list[float]:
    found = shown.locator(of).evaluate_all("all => all.map(one => one.getBoundingClientRect().x)")
    return [round(x) for x in found]


def test_every_week_prints_on_one_page(chromium: Browser, site: Path) -> None:
    shown = chromium.new_page()
    weeks = sorted((site / "week").glob("*.html"))
    pages = {}
    for week in weeks:
        shown.goto(week.as_uri())
        pages[week.stem] = len(printed(shown).pages)
    shown.close()
    assert len(pages) > 50
    assert {week: count for week, count in pages.items() if count != 1} == {}


def test_a_week_of_forty_things_prints_on_one_page(chromium: Browser, tmp_path: Path) -> None:
    shown = chromium.new_page()
    shown.goto((_busy(tmp_path) / WEEK).as_uri())
    paper = printed(shown)
    shown.close()
    assert len(paper.pages) == 1
    text = " ".join(paper.pages[0].extract_text().split())
    for number in range(40):
        assert f"number {number}" in text


def test_days_stand_side_by_side_and_long_things_reach_over_theirs(opened: Opener) -> None:
    shown = opened(WEEK)
    days = columns(shown, ".wday > h3")
    assert days == sorted(days)
    assert len(set(days)) == 7
    bar = shown.locator(".wday .long", has_text="Black Friday 20% off").bounding_box()
    friday = shown.locator('.wday[data-d="2026-11-27"] > h3').bounding_box()
    sunday = shown.locator('.wday[data-d="2026-11-29"] > h3').bounding_box()
    assert bar is not None
    assert friday is not None
    assert sunday is not None
    assert abs(bar["x"] - friday["x"]) < 2
    assert abs(bar["x"] + bar["width"] - sunday["x"] - sunday["width"]) < 2


def test_promotions_stand_above_all_else_that_takes_days(opened: Opener) -> None:
    shown = opened(WEEK)
    kinds = shown.locator(".wday .long .item").evaluate_all(
        "all => all.map(one => [one.getBoundingClientRect().y, one.dataset.t]).sort("
        "(a, b) => a[0] - b[0]).map(one => one[1] === 'promotion')"
    )
    assert kinds[0]
    friday = [y for y, kind in _on_friday(shown) if kind == "promotion"]
    others = [y for y, kind in _on_friday(shown) if kind != "promotion"]
    assert max(friday) < min(others)
    assert shown.locator(".all-week .item").first.get_attribute("data-t") == "promotion"


def test_a_phone_reads_it_day_by_day(opened: Opener) -> None:
    shown = opened(WEEK, viewport=PHONE)
    assert len(set(columns(shown, ".wday:visible > h3"))) == 1
    assert shown.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    assert shown.locator(".wday.free:visible").count() == 0


def test_it_leads_to_the_weeks_around_and_to_this_one(opened: Opener) -> None:
    shown = opened(WEEK, at="2026-11-24T12:00:00Z")
    assert shown.locator(".wday.today h3").inner_text().startswith("Tuesday 24")
    shown.locator(".step [rel=next]").click()
    shown.locator(".step [rel=next]").click()
    assert shown.url.endswith("week/2026-W50.html")
    shown.locator(".step .now").click()
    assert shown.url.endswith(WEEK)


def test_the_agenda_prints_in_columns(opened: Opener) -> None:
    shown = opened("agenda.html", at="2026-11-22T12:00:00Z")
    assert len(printed(shown).pages) <= 3


def _on_friday(shown: Page) -> list[tuple[float, str]]:
    """The long things that reach over a Friday, with their place."""
    friday = shown.locator('.wday[data-d="2026-11-27"] > h3').bounding_box()
    assert friday is not None
    found = shown.locator(".wday .long .item").evaluate_all(
        "all => all.map(one => { const box = one.getBoundingClientRect();"
        " return [box.y, one.dataset.t, box.x, box.right]; })"
    )
    middle = friday["x"] + friday["width"] / 2
    return [(y, kind) for y, kind, left, right in found if left < middle < right]


def _busy(folder: Path) -> Path:
    """Build a site with forty things in a week, twelve that wait and ten that are due."""
    project = folder / "busy"
    (project / "content/topics").mkdir(parents=True)
    shutil.copy(PROJECT / "site.yaml", project)
    shutil.copy(PROJECT / "content/people.yaml", project / "content")
    owners = ("martha", "beth", "ivo", "lucy")
    for number in range(40):
        kind, day = KINDS[number % len(KINDS)], 23 + number % 7
        lasts = f"end: {'2026-12-03' if number % 4 else '2026-11-30'}\n" if number % 5 == 0 else ""
        path = project / f"content/{kind}/n{number}.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(
            f"title: What is said about number {number}\nstart: 2026-11-{day}\n{lasts}"
            f"owner: {owners[number % 4]}\n{'suggested_by: ted' if number % 6 == 0 else ''}\n"
        )
    for number in range(12):
        path = project / f"content/topics/waits{number}.yaml"
        path.write_text(f"title: Waits {number}\nsuggested_by: ted\nsuggested_on: 2026-11-10\n")
    for number in range(10):
        path = project / f"content/topics/due{number}.yaml"
        path.write_text(f"title: Due {number}\nstart: 2026-12-0{number % 5 + 5}\nowner: beth\n")
    with (folder / "log").open("w") as log:
        options = BuildOptions(folder / "public", TODAY)
        assert run(project, options, terminal_of(log, {})) == 0
    return folder / "public"

"""The site was built last week, and is right on the day it is read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from calgen.commands.build import BuildOptions, run
from calgen.report.terminal import terminal_of
from tests.sample import clone

pytestmark = pytest.mark.browser

BUILT = date(2026, 11, 22)
LATER = [date(2026, 11, 23), date(2026, 11, 29), date(2026, 12, 20)]
NOON = "T12:00:00Z"
FRONT = """() => {
  const all = (selector, root) => [...(root || document).querySelectorAll(selector)];
  const text = node => node.textContent.replace(/\\s+/g, " ").trim();
  return {
    day: all(".on-day").map(text), stale: all(".stale:not([hidden])").length,
    on: all(".on .item").map(item => all(".t, .ends", item).map(text)),
    cards: all(".on > .running > li").length,
    next: all("#week .aday").map(day => [day.dataset.d, all("time, .t", day).map(text)]),
    waiting: all("#waiting li").map(text), count: all(".waiting-count").map(text),
    more: all(".rest").map(rest => rest.hidden ? "" : text(rest.firstElementChild)),
    none: all("#week .none, #waiting .none, .on .none").map(none => none.hidden),
    month: all("#month h2, #month .bars bdi").map(text),
    marked: all("#month [aria-current=date]").length,
    later: all("#week template, #waiting template").map(late => late.id),
  };
}"""
AGENDA = """() => {
  const all = (selector, root) => [...(root || document).querySelectorAll(selector)];
  const shown = node => node.offsetParent !== null;
  return {
    days: all(".amonth .aday").filter(shown).map(day => [
      day.dataset.d, all(".t", day).map(title => title.textContent)]),
    months: all(".amonth h2, .jumps a").filter(shown).map(node => node.textContent),
    past: all(".past .aday").map(day => day.dataset.d),
    earlier: all(".past > summary").map(words => words.textContent),
  };
}"""

Builds = Callable[[date], Path]
Reader = Callable[..., Any]


@pytest.fixture(scope="module")
def built_on(tmp_path_factory: pytest.TempPathFactory) -> Builds:
    """`built_on(day)`: the folder of the sample's site, built on that day; each once."""
    folder = tmp_path_factory.mktemp("days")
    project = clone(folder / "calendar")
    made: dict[date, Path] = {}

    def build(day: date) -> Path:
        if day not in made:
            made[day] = folder / str(day)
            with (folder / "log").open("w") as log:
                assert run(project, BuildOptions(made[day], day), terminal_of(log, {})) == 0
        return made[day]

    return build


@pytest.fixture
def page_of(chromium: Browser, built_on: Builds) -> Iterator[Callable[..., Page]]:
    """`page_of(built, page, at)`: a page of the site of a day, read at a time."""
    contexts = []

    def read(built: date, page: str, at: str, **options: Any) -> Page:  # noqa: ANN401 -- a context's
        context = chromium.new_context(locale="en-GB", **options)
        contexts.append(context)
        shown = context.new_page()
        faults: list[str] = []
        shown.on("pageerror", lambda error: faults.append(str(error)))
        shown.clock.set_fixed_time(at)
        shown.goto(f"file://{built_on(built)}/{page}")
        assert not faults
        return shown

    yield read
    for context in contexts:
        context.close()


@pytest.fixture
def told(page_of: Callable[..., Page]) -> Reader:
    """`told(built, page, at, what)`: what a page tells."""

    def read(built: date, page: str, at: str, what: str, **options: Any) -> Any:  # noqa: ANN401 -- JSON
        return page_of(built, page, at, **options).evaluate(what)

    return read


@pytest.mark.parametrize("day", LATER, ids=str)
def test_the_front_page_tells_what_one_built_on_that_day_tells(told: Reader, day: date) -> None:
    later = told(BUILT, "index.html", f"{day}{NOON}", FRONT)
    fresh = told(day, "index.html", f"{day}{NOON}", FRONT)
    assert len(fresh.pop("later")) == 2
    assert later.pop("later") == []
    assert later == fresh
    assert later["on"]
    assert later["waiting"]


@pytest.mark.parametrize("day", LATER, ids=str)
def test_the_agenda_begins_on_the_day_it_is_read(told: Reader, day: date) -> None:
    later = told(BUILT, "agenda.html", f"{day}{NOON}", AGENDA)
    fresh = told(day, "agenda.html", f"{day}{NOON}", AGENDA)
    assert later == fresh
    assert later["days"][0][0] >= str(day)


def test_on_the_day_of_the_build_nothing_is_done(told: Reader) -> None:
    read = told(BUILT, "index.html", f"{BUILT}{NOON}", FRONT)
    unscripted = told(BUILT, "index.html", f"{BUILT}{NOON}", FRONT, java_script_enabled=False)
    assert {**read, "marked": 0} == unscripted
    assert len(read["later"]) == 2
    before = told(BUILT, "index.html", f"2026-11-20{NOON}", FRONT)
    assert (before["on"], before["next"]) == (read["on"], read["next"])


@pytest.mark.parametrize(
    ("at", "day"),
    [("2026-11-29T23:30:00Z", date(2026, 11, 29)), ("2026-11-30T00:30:00Z", date(2026, 11, 30))],
)
@pytest.mark.parametrize("zone", ["America/Los_Angeles", "Asia/Tokyo"])
def test_the_day_is_that_of_the_sites_zone(told: Reader, at: str, day: date, zone: str) -> None:
    read = told(BUILT, "index.html", at, FRONT, timezone_id=zone)
    fresh = told(day, "index.html", f"{day}{NOON}", FRONT)
    assert (read["on"], read["next"], read["day"]) == (fresh["on"], fresh["next"], fresh["day"])


def test_a_page_that_is_too_old_says_how_old(page_of: Callable[..., Page]) -> None:
    week = page_of(BUILT, "index.html", f"2026-12-27{NOON}")
    expect(week.locator(".stale")).to_be_hidden()
    year = page_of(BUILT, "index.html", f"2027-11-26{NOON}")
    expect(year.locator(".stale")).to_contain_text(
        "Built 369 days ago, on Sunday, 22 November 2026"
    )
    expect(year.locator(".on-day")).to_contain_text("26 November 2027")
    expect(year.locator(".on > .none")).to_be_visible()


def test_today_leads_to_the_pages_of_the_day_of_reading(page_of: Callable[..., Page]) -> None:
    shown = page_of(BUILT, "week/2026-W47.html", f"2026-12-02{NOON}")
    shown.locator(".step .now").click()
    assert shown.url.endswith("week/2026-W49.html")
    assert shown.locator(".wday.today").get_attribute("data-d") == "2026-12-02"
    shown.locator("header [data-now=month]").click()
    assert shown.url.endswith("month/2026-12.html")

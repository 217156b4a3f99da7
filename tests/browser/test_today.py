"""The site was built last week, and is right on the day it is read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, Profiles
from tests.building import built
from tests.sample import TODAY

pytestmark = pytest.mark.browser

BUILT = TODAY
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
    days: all(".amonth > .aday").filter(shown).map(day => [
      day.dataset.d, all(".t", day).map(title => title.textContent)]),
    months: all(".amonth h2, .jumps a").filter(shown).map(node => node.textContent),
    past: all(".past .aday").map(day => day.dataset.d),
    earlier: all(".past > summary").map(words => words.textContent),
  };
}"""
LISTS = """() => {
  const all = (selector, root) => [...(root || document).querySelectorAll(selector)];
  const shown = node => !node.closest("[hidden]");
  const texts = (selector, root) =>
    all(selector, root).filter(shown).map(node => node.textContent.replace(/\\s+/g, " ").trim());
  return {
    counts: texts(".jumps a, .lead > strong, main h2, .pairs li, .pill"),
    sections: all("main section[id]").filter(shown).map(part =>
      [part.id, texts(".told, .items > .item, tbody tr, .gaps > li, .none", part).slice(0, 15)]),
    late: texts(".late h3, .late .took"),
    lines: all(".how textarea").map(lines => lines.value),
    choices: texts(".groups li"),
    ways: all(".switch a").map(link => link.getAttribute("href").split("/").slice(-2).join("/")),
    days: all(".agenda .aday").filter(shown).map(day =>
      [day.dataset.d, texts("h3, .item, .cont > summary", day)]),
  };
}"""

Builds = Callable[[date], Path]
Reader = Callable[..., Any]


@pytest.fixture(scope="module")
def built_on(sample_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Builds:
    """`built_on(day)`: the folder of the sample's site, built on that day; each once."""
    folder = tmp_path_factory.mktemp("days")

    @cache
    def build(day: date) -> Path:
        return built(sample_site.parent, folder / str(day), day) if day != BUILT else sample_site

    return build


@pytest.fixture
def page_of(profiles: Profiles, built_on: Builds) -> Iterator[Callable[..., Page]]:
    """`page_of(built, page, at)`: a page of the site of a day, read at a time."""
    faults: list[str] = []
    with ExitStack() as stack:

        def read(built: date, page: str, at: str, **options: Any) -> Page:  # noqa: ANN401 -- a context's
            lent = profiles.lent(at, {"locale": "en-GB", **options})
            shown = stack.enter_context(lent).new_page()
            shown.on("pageerror", lambda error: faults.append(str(error)))
            shown.goto(f"file://{built_on(built)}/{page}")
            return shown

        yield read
    assert not faults


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
    [("2026-11-22T23:30:00Z", date(2026, 11, 22)), ("2026-11-23T00:30:00Z", date(2026, 11, 23))],
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
    expect(shown).to_have_url(re.compile("week/2026-W49.html$"))
    expect(shown.locator(".wday.today")).to_have_attribute("data-d", "2026-12-02")
    shown.locator("header [data-now=month]").click()
    expect(shown).to_have_url(re.compile("month/2026-12.html$"))


@pytest.mark.parametrize("name", ["suggestions", "topics", "coverage", "agenda"])
@pytest.mark.parametrize("day", LATER, ids=str)
def test_lists_and_their_numbers_are_those_of_the_day(told: Reader, name: str, day: date) -> None:
    later = told(BUILT, f"{name}.html", f"{day}{NOON}", LISTS)
    fresh = told(day, f"{name}.html", f"{day}{NOON}", LISTS)
    own = [way for way in later.pop("ways") if not way.startswith("agenda")]
    assert own == [way for way in fresh.pop("ways") if not way.startswith("agenda")]
    assert later == fresh


@pytest.mark.parametrize("name", ["month", "week", "year", "timeline"])
@pytest.mark.parametrize(
    "day",
    [date(2026, 12, 31), date(2027, 1, 3), date(2027, 1, 4), date(2028, 6, 30), date(2030, 1, 1)],
    ids=str,
)
def test_today_leads_to_the_pages_of_any_day_that_has_some(
    page_of: Callable[..., Page], built_on: Builds, name: str, day: date
) -> None:
    shown = page_of(BUILT, "help.html", f"{day}{NOON}")
    way = shown.locator(f"#keys [data-now={name}]").get_attribute("href") or ""
    nearest = min(day, date(2028, 6, 30))
    year, week, _ = nearest.isocalendar()
    assert (
        way
        == {
            "month": f"month/{nearest:%Y-%m}.html",
            "week": f"week/{year}-W{week:02}.html",
            "year": f"year/{nearest.year}.html",
            "timeline": f"timeline/{nearest.year}-Q{(nearest.month + 2) // 3}.html",
        }[name]
    )
    assert (built_on(BUILT) / way).is_file()


@pytest.mark.parametrize("broken", ["%", "%E0%A4%A", "answered"])
def test_a_broken_fragment_leaves_the_script_whole(
    page_of: Callable[..., Page], broken: str
) -> None:
    shown = page_of(BUILT, f"suggestions.html#{broken}", f"{BUILT}{NOON}")
    expect(shown.locator(".scheme")).not_to_be_empty()
    expect(shown.locator(".copier").first).not_to_have_attribute("hidden", "")
    if broken == "answered":
        expect(shown.locator("#answered > details")).to_have_attribute("open", "")


def test_the_agenda_of_a_full_month_opens_today(
    page_of: Callable[..., Page], built_on: Builds
) -> None:
    folder = built_on(BUILT)
    page = (
        (folder / "agenda.html")
        .read_text("utf-8")
        .replace(f'data-today="{BUILT}"', "data-month-agenda")
    )
    (folder / "full-agenda.html").write_text(page, "utf-8")
    try:
        shown = page_of(BUILT, "full-agenda.html", f"2026-11-28{NOON}", viewport=PHONE)
        top = shown.locator("#d-2026-11-28").evaluate("day => day.getBoundingClientRect().top")
    finally:
        (folder / "full-agenda.html").unlink()
    assert 0 <= top < PHONE["height"] / 2

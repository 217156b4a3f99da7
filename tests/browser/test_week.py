"""The sheet for the Monday meeting: seven columns, on a phone a list, on paper one page."""

from __future__ import annotations

import itertools
import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import PHONE, Opener
from tests.building import built
from tests.paper import printed
from tests.projects import write_project
from tests.sample import PROJECT

pytestmark = pytest.mark.browser

WEEK = "week/2026-W48.html"
KINDS = ("promotions", "topics", "ads", "social", "emails", "events")


# What is outside the line that it stands in, where that cuts it.
CUT = """() => [...document.querySelectorAll('.sheet :is(.line, li) :is(.tag, .when, .who)')]
    .filter(one => one.checkVisibility())
    .filter(one => [one.closest('.line, li'), one.closest('li')].some(line =>
        getComputedStyle(line).overflow !== 'visible'
        && one.getBoundingClientRect().bottom > line.getBoundingClientRect().bottom + 1))
    .map(one => one.textContent)"""


def columns(shown: Page, of: str) -> list[float]:
    found = shown.locator(of).evaluate_all("all => all.map(one => one.getBoundingClientRect().x)")
    return [round(x) for x in found]


def test_the_fullest_weeks_and_the_ends_print_on_one_page(chromium: Browser, site: Path) -> None:
    shown = chromium.new_page()
    weeks = sorted((site / "week").glob("*.html"))
    fullest = sorted(weeks, key=lambda week: -week.read_text("utf-8").count('class="item'))
    pages = {}
    for week in {weeks[0], weeks[-1], *fullest[:6]}:
        shown.goto(week.as_uri())
        pages[week.stem] = len(printed(shown))
    shown.close()
    assert len(pages) >= 6
    assert {week: count for week, count in pages.items() if count != 1} == {}


def test_a_week_of_forty_things_prints_on_one_page(chromium: Browser, tmp_path: Path) -> None:
    shown = chromium.new_page()
    shown.goto((_busy(tmp_path) / WEEK).as_uri())
    paper = printed(shown)
    shown.close()
    assert len(paper) == 1
    text = " ".join(paper[0].extract_text().split())
    for number in range(40):
        assert f"number {number}" in text


LONG = "Half price on all that keeps you warm and dry on the way up and down the hill " * 2


@pytest.mark.parametrize("count", [123, 300])
def test_a_week_of_very_many_long_titles_prints_on_one_page(
    chromium: Browser, tmp_path: Path, count: int
) -> None:
    shown = chromium.new_page()
    shown.goto((_full(tmp_path, count) / WEEK).as_uri())
    [paper] = printed(shown)
    words = "".join(shown.locator(".unprinted").all_text_contents())
    hidden = shown.locator(".beyond > li, li.beyond").count()
    things = shown.locator(".sheet .item").count()
    shown.close()
    assert words == (f"+{hidden} more, see the page" if hidden else "")
    assert bool(hidden) is (count > 200)
    text = " ".join(paper.extract_text().split())
    assert words in text
    assert len(re.findall(r"number \d+", text)) == things - hidden


def test_promotions_with_very_long_titles_print_on_one_page(
    chromium: Browser, tmp_path: Path
) -> None:
    listed = "".join(
        f"- title: Number {n} {LONG.strip()}\n  id: n{n}\n"
        f"  start: 2026-11-{10 + n}\n  end: 2026-12-20\n"
        for n in range(17)
    )
    project = write_project(tmp_path, {"content/promotions/all.yaml": listed})
    shown = chromium.new_page()
    shown.goto((built(project) / WEEK).as_uri())
    [paper] = printed(shown)
    shown.close()
    text = " ".join(paper.extract_text().split())
    assert [n for n in range(17) if f"Number {n} Half" not in text] == []


def test_bars_are_one_line_and_stand_close(opened: Opener) -> None:
    shown = opened(WEEK)
    boxes = shown.locator(".wday .long .item").evaluate_all(
        "all => all.map(one => { const box = one.getBoundingClientRect();"
        " return [box.left, box.top, box.height]; })"
    )
    assert {round(height) for *_, height in boxes} == {26}
    tops = sorted({round(top) for _, top, _ in boxes})
    assert max(below - above for above, below in itertools.pairwise(tops)) <= 30
    heads = shown.locator(".wday > h3").evaluate_all("all => all.map(one => one.offsetHeight)")
    assert len(set(heads)) == 1


def test_its_filters_narrow_bars_and_cards(opened: Opener) -> None:
    shown = opened(f"{WEEK}?channel=blog")
    things = shown.locator("[data-f]:visible")
    expect(things.first).to_be_visible()
    marks = things.evaluate_all("all => all.map(one => one.dataset.f.split(' '))")
    assert all("c:blog" in one for one in marks)
    assert shown.locator(".filters .shown").inner_text().endswith("Blog")


def test_its_filters_narrow_work_due_and_waiting_and_count_it(opened: Opener) -> None:
    shown = opened(f"{WEEK}?sales=1")
    lists = shown.locator(".sheet .columns section")
    for part in lists.all():
        kept = part.locator("li[data-f]:visible")
        expect(part.locator("h2 small")).to_have_text(str(kept.count()))
        assert 0 < kept.count() < part.locator("li[data-f]").count()
        assert all("sales" in str(one.get_attribute("class")) for one in kept.all())


def test_a_printed_sheet_cuts_no_mark_and_no_person(chromium: Browser, site: Path) -> None:
    shown = chromium.new_page(viewport={"width": 1054, "height": 725})
    shown.emulate_media(media="print")
    cut = {}
    for week in ("2026-W36", "2026-W47", "2026-W48", "2026-W50", "2027-W02"):
        shown.goto((site / f"week/{week}.html").as_uri())
        cut[week] = shown.evaluate(CUT)
    shown.close()
    assert {week: found for week, found in cut.items() if found} == {}


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
    expect(shown.locator(".wday.today h3")).to_have_text("Tue 24 Nov")
    for week in ("2026-W49", "2026-W50"):
        shown.locator(".step [rel=next]").click()
        expect(shown).to_have_url(re.compile(f"week/{week}.html$"))
    shown.locator(".step .now").click()
    expect(shown).to_have_url(re.compile(f"{WEEK}$"))


def test_the_agenda_prints_in_columns(opened: Opener) -> None:
    shown = opened("agenda.html", at="2026-11-22T12:00:00Z")
    assert len(printed(shown)) <= 3


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


def _full(folder: Path, count: int) -> Path:
    """Build a site with so many things in a week, each with a long title."""
    listed: dict[str, list[str]] = {kind: [] for kind in KINDS}
    for n in range(count):
        lasts = f"  end: 2026-12-0{n % 8 + 1}\n" if n % 4 == 0 else ""
        listed[KINDS[n % len(KINDS)]].append(
            f"- title: What is said about number {n} {LONG.strip()}\n  id: n{n}\n"
            f"  start: 2026-11-{23 + n % 7}\n{lasts}"
        )
    content = {f"content/{kind}/all.yaml": "".join(items) for kind, items in listed.items()}
    return built(write_project(folder, content))


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
    return built(project)

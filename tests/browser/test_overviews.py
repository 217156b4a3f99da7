"""Year, timeline, and the switch between the views, as readers use them."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import DESK, PHONE, Opener
from tests.building import built
from tests.paper import printed
from tests.projects import write_project

pytestmark = pytest.mark.browser

NOON = "2026-11-24T12:00:00Z"


def box(found: Locator) -> tuple[float, float]:
    """Where something begins and ends, from the left."""
    measured = found.bounding_box()
    assert measured
    return measured["x"], measured["x"] + measured["width"]


def middle(found: Locator) -> float:
    return sum(box(found)) / 2


@pytest.mark.parametrize(
    ("at", "row", "number"),
    [
        ("2026-05-01T12:00:00Z", "May", 1),
        (NOON, "November", 24),
        ("2026-12-31T12:00:00Z", "December", 31),
    ],
)
def test_a_year_marks_today_in_its_month_under_its_day(
    opened: Opener, at: str, row: str, number: int
) -> None:
    shown = opened("year/2026.html", at=at)
    mark = shown.locator(".is-now")
    expect(mark).to_have_count(1)
    expect(shown.locator(".row", has=mark).locator("h2")).to_contain_text(row)
    expect(shown.locator("[aria-current=date]")).to_contain_text(row)
    day = shown.locator(".ruler span").nth(number - 1)
    assert middle(mark) == pytest.approx(middle(day), abs=1)


@pytest.mark.parametrize("at", ["2026-10-01T12:00:00Z", NOON, "2026-12-31T12:00:00Z"])
def test_a_timeline_marks_today_over_its_day(opened: Opener, at: str) -> None:
    shown = opened("timeline/2026-Q4.html", at=at)
    line = shown.locator(".shades .is-now")
    first, last = box(shown.locator(".shades"))
    gone = (date.fromisoformat(at[:10]) - date(2026, 10, 1)).days
    assert middle(line) == pytest.approx(first + (gone + 0.5) * (last - first) / 92, abs=1)
    label = shown.locator(".heads .is-now")
    expect(label).to_have_text("Today")
    assert middle(label) == pytest.approx(middle(line), abs=30)


@pytest.mark.parametrize("page", ["year/2026.html", "timeline/2026-Q4.html"])
def test_another_day_is_not_marked(opened: Opener, page: str) -> None:
    shown = opened(page, at="2027-01-01T00:30:00Z")
    assert shown.locator(".is-now, [aria-current=date]").count() == 0


def test_today_is_that_of_the_calendars_zone(opened: Opener) -> None:
    shown = opened("timeline/2027-Q2.html", at="2027-03-31T23:30:00Z", timezone_id="UTC")
    expect(shown.locator(".shades .is-now")).to_have_count(1)  # in London it is 1 April


def test_bars_stand_over_their_days(opened: Opener) -> None:
    shown = opened("year/2026.html")
    november = shown.locator(".row", has_text="November")
    bar = november.locator("li.in", has_text="Last season's").first
    days = shown.locator(".ruler span")
    left, right = box(bar)
    assert left == pytest.approx(box(days.nth(1))[0], abs=1.5)
    assert right == pytest.approx(box(days.nth(23))[1], abs=1.5)


OVERLAPPING = """() => {
    const boxes = [...document.querySelectorAll(".lanes li")]
        .map(one => [one, one.getBoundingClientRect()]).filter(([one, box]) => box.width);
    const apart = (a, b) => a.right <= b.left + 1 || a.bottom <= b.top + 1;
    return boxes.flatMap(([one, a], at) => boxes.slice(at + 1)
        .filter(([, b]) => !apart(a, b) && !apart(b, a))
        .map(([other]) => one.textContent + " / " + other.textContent));
}"""


@pytest.mark.parametrize("page", ["year/2026.html", "timeline/2026-Q4.html"])
@pytest.mark.parametrize("width", [1440, 1024, 360])
def test_nothing_lies_over_another(opened: Opener, page: str, width: int) -> None:
    shown = opened(page, viewport={"width": width, "height": 800})
    assert shown.evaluate(OVERLAPPING) == []
    root = shown.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    assert root == [width, width]


SIDEWAYS = "[...document.querySelectorAll('.scroll')].map(one => one.scrollWidth - one.clientWidth)"


def test_a_timeline_scrolls_no_further_than_its_days(
    chromium: Browser, site: Path, tmp_path: Path
) -> None:
    title = f"{'A very long title ' * 7}end"
    sale = f"title: {title}\nstart: 2026-12-27\nend: 2026-12-30\n"
    wide = built(write_project(tmp_path, {"content/promotions/sale.yaml": sale}))
    shown = chromium.new_page(viewport={"width": 1300, "height": 900})
    for page in [*sorted((site / "timeline").glob("*.html")), wide / "timeline/2026-Q4.html"]:
        for day in ("2026-10-01", "2026-12-31"):
            shown.clock.set_fixed_time(f"{day}T12:00:00Z")
            shown.goto(page.as_uri())
            assert shown.evaluate(SIDEWAYS) in ([0], [])
    shown.close()


@pytest.mark.parametrize("page", ["year/2026.html", "timeline/2026-Q4.html"])
def test_the_line_of_today_does_not_run_through_labels(opened: Opener, page: str) -> None:
    labels = opened(page, at=NOON).locator(".lanes :is(.after, .before) .l")
    grounds = labels.evaluate_all("all => all.map(one => getComputedStyle(one).backgroundColor)")
    assert set(grounds) == {"rgb(255, 255, 255)"}


def test_rows_by_campaign_or_by_type_without_script(opened: Opener) -> None:
    shown = opened("timeline/2026-Q4.html", java_script_enabled=False)
    groups = shown.locator(".row h2:visible")
    assert "Christmas at Fernhill" in groups.all_inner_texts()
    shown.get_by_label("By type").check()
    expect(groups.first).to_contain_text("Promotions")
    expect(groups.nth(1)).to_contain_text("Campaigns")


def test_rows_are_chosen_by_the_keyboard(opened: Opener) -> None:
    shown = opened("timeline/2026-Q4.html")
    shown.get_by_label("By campaign").focus()
    shown.keyboard.press("ArrowRight")
    expect(shown.locator(".by-type")).to_be_visible()
    expect(shown.locator(".by-campaign")).to_be_hidden()


def test_hiding_campaigns_packs_the_lanes_anew(opened: Opener) -> None:
    shown = opened("year/2026.html")
    row = shown.locator(".row", has_text="November")
    before = row.bounding_box()
    shown.locator(".pill[data-t=campaign] input").uncheck()
    expect(row.locator("li[data-t=campaign]").first).to_be_hidden()
    after = row.bounding_box()
    assert before
    assert after
    assert after["height"] < before["height"]


def test_a_phone_reads_a_year_as_a_list_with_days(opened: Opener) -> None:
    shown = opened("year/2026.html", viewport=PHONE)
    bar = shown.locator(".row", has_text="November").locator("li", has_text="Black Friday 20%")
    assert "27–30 Nov" in bar.inner_text()
    height = bar.locator("a").bounding_box()
    assert height
    assert height["height"] >= 44


def test_a_phone_sees_today_and_the_names_while_it_scrolls(opened: Opener) -> None:
    shown = opened("timeline/2026-Q4.html", viewport=PHONE, at=NOON)
    scroll = shown.locator(".scroll")
    expect(shown.locator(".heads .is-now")).to_be_in_viewport()
    scroll.evaluate("one => one.scrollLeft = 0")
    names = shown.locator(".by-campaign .name h2").first
    left, _ = box(names)
    scroll.evaluate("one => one.scrollLeft = 600")
    assert box(names)[0] == pytest.approx(left, abs=1)
    scroll.focus()
    expect(scroll).to_be_focused()


@pytest.mark.parametrize("page", ["year/2026", "year/2027", "timeline/2026-Q4", "timeline/2027-Q1"])
def test_an_overview_prints_on_one_page(opened: Opener, page: str) -> None:
    shown = opened(f"{page}.html", at=NOON)
    pages = printed(shown)
    assert len(pages) == 1
    assert pages[0].mediabox.width > pages[0].mediabox.height


def test_a_very_full_quarter_prints_on_two_pages_with_its_months_on_each(
    chromium: Browser, busy: Callable[[int], Path]
) -> None:
    """What is too much for one page keeps letters that can be read, and no row is cut."""
    shown = chromium.new_page()
    shown.goto((busy(350) / "timeline/2026-Q4.html").as_uri())
    rows = shown.locator(".by-type .name h2").all_inner_texts()
    pages = [page.extract_text() for page in printed(shown)]
    shown.close()
    assert len(pages) == 2
    assert all(f"{month} 2026" in text for text in pages for month in ("October", "December"))
    assert "▲ Ads" in rows
    assert [text.count("Ads") for text in pages] == [0, 1]


def way(shown: Page, name: str) -> str:
    link = shown.locator(".switch").get_by_role("link", name=name, exact=True)
    return str(link.evaluate("one => one.href")).partition("/public/")[2]


def test_the_switch_keeps_the_period_and_leads_there_and_back(opened: Opener) -> None:
    shown = opened("month/2027-02.html", at=NOON)
    for name, path in [
        ("Timeline", "timeline/2027-Q1.html"),
        ("Year", "year/2027.html"),
        ("Month", "month/2027-01.html"),
        ("Week", "week/2027-W01.html"),
        ("Agenda", "month/2027-01.html#agenda"),
    ]:
        shown.locator(".switch").get_by_role("link", name=name, exact=True).click()
        expect(shown).to_have_url(re.compile(re.escape(path) + "$"))
        expect(shown.locator(".switch [aria-current=page]")).to_have_count(1)


def test_where_today_is_shown_shorter_views_are_those_of_today(opened: Opener) -> None:
    for page in ("month/2026-11.html", "timeline/2026-Q4.html", "year/2026.html"):
        assert way(opened(page, at=NOON), "Week") == "week/2026-W48.html"
    assert way(opened("year/2026.html", at=NOON), "Month") == "month/2026-11.html"
    assert way(opened("year/2027.html", at=NOON), "Month") == "month/2027-01.html"
    assert way(opened("month/2026-11.html", java_script_enabled=False), "Week").endswith("W45.html")


@pytest.mark.parametrize("page", ["year/2027.html", "timeline/2027-Q2.html"])
def test_today_leads_to_the_page_of_the_build(opened: Opener, page: str) -> None:
    shown = opened(page, at=NOON)
    shown.locator(".step .now").click()
    expect(shown).to_have_url(re.compile(r"/(year/2026|timeline/2026-Q4)\.html$"))
    shown.locator(".step [rel=next]").click()
    expect(shown).to_have_url(re.compile(r"/(year/2027|timeline/2027-Q1)\.html$"))


def test_from_right_to_left_bars_and_today_follow_the_days(
    chromium: Browser, tmp_path: Path
) -> None:
    sale = "title: Sale\nstart: 2026-11-02\nend: 2026-11-06\n"
    files = {
        "site.yaml": "title: T\ncalendar_id: t\nlocale: he\n",
        "content/promotions/sale.yaml": sale,
    }
    site = built(write_project(tmp_path / "rtl", files))
    shown = chromium.new_page(viewport=DESK)
    shown.clock.set_fixed_time(NOON)
    shown.goto(f"file://{site}/year/2026.html")
    days = shown.locator(".ruler span")
    assert box(days.nth(0))[0] > box(days.nth(30))[1]
    assert middle(shown.locator(".is-now")) == pytest.approx(middle(days.nth(23)), abs=1)
    left, right = box(shown.locator(".lanes li").first)
    assert right == pytest.approx(box(days.nth(1))[1], abs=1.5)
    assert left == pytest.approx(box(days.nth(5))[0], abs=1.5)
    assert not shown.evaluate("document.documentElement.scrollWidth > innerWidth")
    shown.close()


def test_the_grouping_is_kept_for_the_next_quarter(opened: Opener) -> None:
    shown = opened("timeline/2026-Q4.html")
    shown.get_by_label("By type").check()
    shown.locator(".step [rel=next]").click()
    expect(shown).to_have_url(re.compile("2027-Q1"))
    expect(shown.get_by_label("By type")).to_be_checked()
    expect(shown.locator(".by-campaign")).to_be_hidden()

"""The month: its grid by mouse and by keyboard, the card of a day, phones, paper."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import DESK, PHONE, Opener
from tests.browser.waiting import until
from tests.paper import printed
from tests.sample import TODAY

pytestmark = pytest.mark.browser

NOON = "2026-11-24T12:00:00Z"
NOVEMBER = "month/2026-11.html"
CARD = ".daycard:popover-open"
STOPS = "[...document.querySelectorAll('.month a')].filter(one => one.tabIndex === 0).length"
WHERE = "document.activeElement.closest('.day').dataset.d"
TODAY_IN_SIGHT = """() => {
    const head = document.querySelector('.aday.today > h3').getBoundingClientRect();
    return head.top >= 0 && head.bottom <= innerHeight;
}"""


def more(shown: Page, day: str) -> None:
    shown.locator(f'.more[href$="d-{day}"]').click()


def test_more_opens_a_card_of_all_that_begins_or_runs_on_the_day(opened: Opener) -> None:
    shown = opened(NOVEMBER, at=NOON)
    address = shown.url
    more(shown, "2026-11-27")
    card = shown.locator(CARD)
    expect(card.locator("h3")).to_have_text("Friday 27 November")
    label = shown.locator('.day[data-d="2026-11-27"] .vh').inner_text()
    items = card.locator(".item")
    assert f", {items.count()} things" in label
    types = items.evaluate_all("all => all.map(one => one.dataset.t)")
    promotions = types.count("promotion")
    assert promotions == 3
    assert types[: promotions + 1] == ["promotion"] * promotions + ["campaign"]
    assert shown.locator(".daycard [id]").count() == 0
    assert shown.url == address


def test_the_card_takes_the_focus_and_gives_it_back(opened: Opener) -> None:
    shown = opened(NOVEMBER, at=NOON)
    more(shown, "2026-11-27")
    expect(shown.locator(f"{CARD} > button")).to_be_focused()
    shown.keyboard.press("Escape")
    expect(shown.locator(CARD)).to_have_count(0)
    expect(shown.locator('.more[href$="d-2026-11-27"]')).to_be_focused()
    shown.locator('.day[data-d="2026-11-10"] a').click()
    expect(shown.locator(f"{CARD} h3")).to_have_text("Tuesday 10 November")
    shown.mouse.click(3, 300)
    expect(shown.locator(CARD)).to_have_count(0)
    more(shown, "2026-11-27")
    shown.locator(f"{CARD} > p a").click()
    expect(shown.locator(CARD)).to_have_count(0)
    expect(shown.locator(".aday:target")).to_have_attribute("data-d", "2026-11-27")


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_the_card_stays_inside_the_window(opened: Opener, direction: str) -> None:
    shown = opened(NOVEMBER, at=NOON)
    shown.evaluate("way => { document.documentElement.dir = way; }", direction)
    for day in ("2026-11-01", "2026-11-09", "2026-11-15", "2026-11-30"):
        shown.locator(f'.day[data-d="{day}"] > a').click()
        expect(shown.locator(CARD)).to_be_visible()
        box = shown.locator(CARD).bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["y"] >= 0
        assert box["x"] + box["width"] <= 1440
        assert box["y"] + box["height"] <= 900
        shown.keyboard.press("Escape")


def test_a_card_holds_what_the_filters_leave(opened: Opener) -> None:
    shown = opened(f"{NOVEMBER}?hide=ad", at=NOON)
    shown.locator('.day[data-d="2026-11-27"] > a').click()
    expect(shown.locator(f"{CARD} .item")).not_to_have_count(0)
    assert shown.locator(f"{CARD} .item[data-t=ad]").count() == 0


def test_without_script_a_day_and_more_lead_to_the_agenda(opened: Opener) -> None:
    shown = opened(NOVEMBER, java_script_enabled=False)
    more(shown, "2026-11-27")
    expect(shown.locator(".aday:target")).to_have_attribute("data-d", "2026-11-27")
    shown.locator('.day[data-d="2026-11-10"] a').click()
    expect(shown.locator(".aday:target")).to_have_attribute("data-d", "2026-11-10")
    expect(shown.locator(".daycard")).to_be_hidden()


def test_the_grid_is_one_stop_of_the_keyboard(opened: Opener) -> None:
    shown = opened(NOVEMBER, at=NOON)
    assert shown.evaluate(STOPS) == 1
    shown.locator('.month [tabindex="0"]').focus()
    assert shown.evaluate(WHERE) == "2026-11-24"
    shown.keyboard.press("Tab")
    assert not shown.evaluate("Boolean(document.activeElement.closest('.month'))")


@pytest.mark.parametrize("page", ["index.html", "embed/month.html"])
def test_every_grid_is_one_stop(opened: Opener, page: str) -> None:
    shown = opened(page, at=NOON)
    assert shown.evaluate(STOPS) == shown.locator(".month").count()
    assert shown.locator(".month .ago").count() > 0


def test_arrows_walk_and_tab_goes_through_what_the_day_holds(opened: Opener) -> None:
    shown = opened(NOVEMBER, at=NOON)
    shown.locator('.month [tabindex="0"]').focus()
    for key, day in {
        "ArrowRight": "2026-11-25",
        "ArrowUp": "2026-11-18",
        "Home": "2026-11-16",
        "End": "2026-11-22",
        "ArrowLeft": "2026-11-21",
        "ArrowDown": "2026-11-28",
    }.items():
        shown.keyboard.press(key)
        expect(shown.locator(f'.day[data-d="{day}"] > a')).to_be_focused()
    held = []
    while True:
        shown.keyboard.press("Tab")
        words = shown.evaluate(
            "(document.activeElement.closest('.month') || 0) && document.activeElement.innerText"
        )
        if not words:
            break
        held.append(words)
    assert any("Black Friday 20% off" in words for words in held)
    assert "+5 more on Saturday 28 November" in held[-1].replace("\n", " ")
    assert len(held) == 8
    assert shown.evaluate(STOPS) == 1


def test_a_grid_from_right_to_left_walks_with_the_eye(opened: Opener) -> None:
    shown = opened(NOVEMBER, at=NOON)
    shown.evaluate("document.documentElement.dir = 'rtl'")
    shown.locator('.month [tabindex="0"]').focus()
    shown.keyboard.press("ArrowLeft")
    expect(shown.locator('.day[data-d="2026-11-25"] > a')).to_be_focused()


def test_what_is_over_is_quiet(opened: Opener) -> None:
    shown = opened(NOVEMBER, at=NOON)
    assert shown.locator(".day.ago").last.get_attribute("data-d") == "2026-11-23"
    assert shown.locator(".week").nth(2).locator(".bars li:not(.dim)").count() == 0
    assert shown.locator(".week").nth(4).locator(".bars li.dim").count() > 0
    assert "dim" not in (
        shown.locator(".week").nth(4).locator(".multi").first.get_attribute("class") or ""
    )
    unscripted = opened(NOVEMBER, java_script_enabled=False)
    assert unscripted.locator(".week").nth(2).locator(".bars li.dim").count() == 0


def test_a_phone_opens_the_agenda_at_today_under_the_month(opened: Opener) -> None:
    shown = opened(NOVEMBER, viewport=PHONE, at=NOON)
    expect(shown.locator("#agenda .past > summary")).to_have_text("23 earlier days of this month")
    until(shown, TODAY_IN_SIGHT)
    assert shown.locator(".aday:visible").first.get_attribute("data-d") == "2026-11-24"
    last_week = shown.locator(".week").last.bounding_box()
    assert last_week is not None
    assert last_week["y"] > 0
    shown.locator('.day[data-d="2026-11-10"] a').click()
    expect(shown.locator("#d-2026-11-10")).to_be_visible()


def test_a_phone_stays_where_an_address_or_the_way_back_led(opened: Opener) -> None:
    shown = opened(f"{NOVEMBER}#d-2026-11-10", viewport=PHONE, at=NOON)
    expect(shown.locator(".aday:target h3")).to_be_in_viewport()
    elsewhere = opened("month/2026-12.html", viewport=PHONE, at=NOON)
    assert elsewhere.evaluate("scrollY") == 0
    assert elsewhere.locator("#agenda .past").is_hidden()


def test_a_phone_comes_back_to_where_its_reader_was(opened: Opener) -> None:
    shown = opened(NOVEMBER, viewport=PHONE, at=NOON)
    until(shown, "scrollY > 100")
    shown.evaluate("scrollTo({ top: 40, behavior: 'instant' })")
    shown.locator(".step [rel=next]").click()
    shown.wait_for_url("**/2026-12.html")
    shown.go_back()
    shown.wait_for_url("**/2026-11.html")
    until(shown, "scrollY === 40")


@pytest.mark.parametrize("width", [320, 360])
def test_a_phone_never_scrolls_sideways_and_its_days_are_large(opened: Opener, width: int) -> None:
    shown = opened("month/2026-12.html", viewport={"width": width, "height": 640}, at=NOON)
    assert shown.evaluate("document.documentElement.scrollWidth") == width
    heights = shown.locator(".day > a").evaluate_all("all => all.map(one => one.offsetHeight)")
    assert 44 <= min(heights) <= max(heights) <= 52


@pytest.fixture(scope="module")
def printed_pages(chromium: Browser) -> Iterator[Callable[[Path], list[str]]]:
    """`printed_pages(file)`: the text of each page that is printed of a page on disk."""
    shown = chromium.new_page(viewport=DESK)

    def read(file: Path) -> list[str]:
        shown.goto(file.as_uri())
        pages = printed(shown)
        assert {tuple(map(round, one.mediabox[2:])) for one in pages} == {(842, 595)}
        return [one.extract_text() for one in pages]

    yield read
    shown.close()


def telling(months: list[Path]) -> set[Path]:
    """The first month, the last, the one with most in it, and one of six rows."""
    texts = {month: month.read_text("utf-8") for month in months}
    fullest = max(months, key=lambda month: texts[month].count('class="item'))
    highest = max(months, key=lambda month: texts[month].count('class="week'))
    return {months[0], months[-1], fullest, highest}


def test_a_month_is_printed_on_one_page_with_its_agenda_behind(
    site: Path, printed_pages: Callable[[Path], list[str]]
) -> None:
    for path in telling(sorted((site / "month").glob("*.html"))):
        first, *rest = printed_pages(path)
        assert "Agenda" not in first, path
        assert all(text.startswith("Agenda") for text in rest[:1]), path
        assert len(rest) <= 2, path


def test_a_full_month_on_a_phone_leads_to_its_agenda_of_today(
    chromium: Browser, busy: Callable[[int], Path]
) -> None:
    """Its button is in sight at once, and takes what is filtered along."""
    page = chromium.new_page(viewport=PHONE)
    page.goto(f"{(busy(300) / NOVEMBER).as_uri()}?type=ad")
    button = page.get_by_role("link", name="Agenda of November 2026")
    expect(button).to_be_in_viewport(ratio=1)
    button.click()
    expect(page.locator("h1")).to_have_text("Agenda of November 2026")
    assert page.url.endswith("month/2026-11-agenda.html?type=ad")
    expect(page.locator(f'[id="d-{TODAY}"] h3')).to_be_in_viewport()
    page.close()


def test_a_month_is_laid_out_and_drawn_once(opened: Opener) -> None:
    """Its script runs before anything is drawn; without script nothing waits for it."""
    page = opened(NOVEMBER)
    assert page.locator("script[defer]").get_attribute("blocking") == "render"
    assert opened(NOVEMBER, java_script_enabled=False).locator(".month .bars a").count() > 20


def test_a_line_of_the_agenda_is_made_of_few_parts(opened: Opener) -> None:
    """A month has hundreds of them: what they are made of is what the page costs."""
    parts = "*:not(.tag, .tag *, .offer, code)"
    sizes = (
        opened(NOVEMBER)
        .locator("#agenda .item")
        .evaluate_all("(all, parts) => all.map(one => one.querySelectorAll(parts).length)", parts)
    )
    assert len(sizes) > 40
    assert max(sizes) <= 6


@pytest.mark.parametrize(("count", "pages"), [(120, 5), (300, 1)])
def test_a_full_month_is_printed_on_one_page(
    busy: Callable[[int], Path],
    printed_pages: Callable[[Path], list[str]],
    count: int,
    pages: int,
) -> None:
    """Six weeks, each with as many bars as a row may have."""
    texts = printed_pages(busy(count) / NOVEMBER)
    assert len(texts) <= pages
    assert all(f"W{week}" in texts[0] for week in range(44, 50))
    assert all("W49" not in text for text in texts[1:])

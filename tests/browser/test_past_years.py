"""A calendar full of what is over: nothing leads nowhere, folds away or prints an empty page."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import PHONE, Opener
from tests.building import built
from tests.paper import printed
from tests.projects import write_project

pytestmark = pytest.mark.browser

_FIRST, _COUNT, _DAYS = date(2025, 12, 1), 900, 28
_STATUSES = ("planned", "confirmed", "done")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Hundreds of fairs in one month, which nobody has marked as held since; few shows before."""
    listed = []
    for number in range(_COUNT):
        start = _FIRST + timedelta(days=number % _DAYS)
        listed.append(
            f"- {{id: fair-{number}, title: Fair {number}, start: {start}, "
            f"end: {start + timedelta(days=2)}, status: confirmed}}\n"
        )
    listed += (
        f"- {{id: show-{month}, title: Show {month}, "
        f"start: 2024-{month:02}-09, status: {status}}}\n"
        for month in range(1, 13)
        for status in (_STATUSES[month % len(_STATUSES)],)
    )
    files = {
        "site.yaml": "title: Fairs\ncalendar_id: fairs\nlocale: en-GB\n",
        "content/events/all.yaml": "".join(listed),
    }
    return built(write_project(tmp_path_factory.mktemp("fairs"), files))


def test_the_board_of_a_month_that_is_over_shows_what_it_has(opened: Opener) -> None:
    shown = opened("board/2025-12.html")
    expect(shown.locator("#confirmed .item").first).to_be_visible()
    expect(shown.locator("#confirmed summary")).to_contain_text("day has passed")
    paper = " ".join(page.extract_text() for page in printed(shown))
    assert f"Fair {_COUNT - 1}" in paper


def test_the_board_of_a_year_that_is_over_folds_nothing(opened: Opener) -> None:
    shown = opened("board/2024.html")
    months = shown.locator(".board .bpart")
    expect(months).to_have_count(12)
    assert shown.locator(".board .item:visible").count() == 12
    paper = " ".join(page.extract_text() for page in printed(shown))
    assert [month for month in range(1, 13) if f"Show {month}" not in paper] == []
    still = opened("board/2024.html", at="2024-12-31T12:00:00Z")
    assert still.locator(".board .item:visible").count() < 12


def test_today_on_the_board_is_a_way_to_another_page_or_none(opened: Opener) -> None:
    shown = opened("board.html")
    ways = shown.locator(".lead [data-now]:visible")
    assert [way.evaluate("one => one.pathname") for way in ways.all()] == []
    expect(opened("board/2025-12.html").locator(".step .now")).to_be_visible()


def test_a_quarter_that_is_too_full_for_a_page_begins_on_the_first(opened: Opener) -> None:
    first = printed(opened("timeline/2025-Q4.html"))[0].extract_text()
    assert first.count("Fair ") > 10


def test_the_parts_of_the_problems_lead_back_to_their_people(opened: Opener) -> None:
    shown = opened("problems/2.html")
    middle = shown.locator(".step .now")
    expect(middle).to_have_text("By person")
    middle.click()
    expect(shown.locator("#periods h2")).to_contain_text("By person")


def test_today_without_anything_is_marked_on_a_phone_as_any_today(opened: Opener) -> None:
    shown = opened("month/2026-11.html", viewport=PHONE)
    box = shown.locator(".day.today .num").bounding_box()
    assert box is not None
    assert box["width"] <= 30
    assert box["height"] <= 30


def test_help_names_no_channel_that_nobody_answers_for(opened: Opener) -> None:
    whom = opened("help.html").locator("#whom")
    expect(whom.locator("a")).to_have_text(["Who is who"])

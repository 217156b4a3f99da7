"""The screen on the wall: all of it fits, what is left out is counted, and it knows the day."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Opener
from tests.building import built
from tests.projects import write_project
from tests.sample import NOON, clone

pytestmark = pytest.mark.browser

SCREEN = {"width": 1920, "height": 1080}
LONG = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen im Angebot"


def walled(project: Path) -> Path:
    return built(project, project / "wall", theme="wall")


def busy(folder: Path) -> Path:
    """Three hundred things in thirty days, and nine promotions at once."""
    posts = "".join(
        f"- {{id: p{n}, title: {LONG} {n}, start: 2026-11-{16 + n % 15}}}\n" for n in range(150)
    ) + "".join(
        f"- {{id: q{n}, title: {LONG} {n}, start: 2026-12-{n % 15 + 1:02} 09:00}}\n"
        for n in range(150)
    )
    offers = "".join(
        f"- {{id: o{n}, title: {LONG} {n}, start: 2026-11-20, end: 2026-12-0{n + 1}, "
        f"suggested_by: sales, offer: {{kind: percent, value: 20, code: CODE{n}}}}}\n"
        for n in range(9)
    )
    site = f"title: {LONG} {LONG}\ncalendar_id: busy\nlocale: de\n"
    files = {"site.yaml": site, "content/social/a.yaml": posts, "content/promotions/a.yaml": offers}
    return write_project(folder, files)


@pytest.fixture(scope="session")
def walls(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of three sites: the sample, an empty one and a busy one."""
    folder = tmp_path_factory.mktemp("walls")
    walled(clone(folder / "sample"))
    walled(write_project(folder / "empty", {}))
    walled(busy(folder / "busy"))
    return folder


@pytest.fixture
def site(walls: Path) -> Path:
    return walls


def whole(page: Page) -> bool:
    """Whether nothing lies outside the screen, and no line is cut through."""
    return bool(
        page.evaluate(
            """() => {
              const screen = document.documentElement;
              const kinds = ".wall :is(header, section, ul, ol, li, p, h1, h2)";
              const blocks = document.querySelectorAll(kinds);
              const shown = [...blocks].filter(e => e.checkVisibility());
              const inside = e => {
                const box = e.getBoundingClientRect();
                return box.bottom <= innerHeight + 1 && box.right <= innerWidth + 1;
              };
              const lists = [...document.querySelectorAll(".box:not([hidden]) ul")];
              return screen.scrollHeight <= innerHeight && screen.scrollWidth <= innerWidth
                && shown.every(inside)
                && lists.every(list => list.scrollHeight <= list.clientHeight + 1);
            }"""
        )
    )


@pytest.mark.parametrize("script", [True, False])
@pytest.mark.parametrize("name", ["sample", "empty", "busy"])
def test_all_of_it_fits_the_screen(opened: Opener, name: str, script: bool) -> None:  # noqa: FBT001 -- a parameter
    page = opened(f"{name}/wall/index.html", NOON, viewport=SCREEN, java_script_enabled=script)
    assert page.locator(".box:visible").count() == 14
    assert whole(page)


@pytest.mark.parametrize("width", [1280, 3840])
def test_it_fits_a_screen_of_another_size(opened: Opener, width: int) -> None:
    size = {"width": width, "height": width * 9 // 16}
    assert whole(opened("busy/wall/index.html", NOON, viewport=size))


def test_it_fits_a_phone_by_scrolling_down(opened: Opener) -> None:
    page = opened("sample/wall/index.html", NOON, viewport={"width": 360, "height": 740})
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_letters_are_large(opened: Opener) -> None:
    """24 px on a screen of 1080 lines: a letter of a centimetre on one of 55 inches."""
    page = opened("sample/wall/index.html", NOON, viewport=SCREEN)
    sizes = page.locator(".title:visible").evaluate_all(
        "all => all.map(one => parseFloat(getComputedStyle(one).fontSize))"
    )
    assert min(sizes) >= 24


@pytest.mark.parametrize("script", [True, False])
def test_what_does_not_fit_is_counted(opened: Opener, script: bool) -> None:  # noqa: FBT001 -- a parameter
    page = opened("busy/wall/index.html", NOON, viewport=SCREEN, java_script_enabled=script)
    now = page.locator(".now")
    assert now.locator("li:visible").count() == 4
    expect(now.locator(".more")).to_have_text(f"+{9 + 10 - 4} weitere")
    box = page.locator(".box").first
    shown = box.locator("li:visible").count()
    assert shown >= 3
    expect(box.locator(".more")).to_have_text(f"+{10 - shown} weitere")


def test_on_a_later_day_it_shows_that_day_and_the_two_weeks_after_it(opened: Opener) -> None:
    page = opened("sample/wall/index.html", "2026-11-27T12:00Z", viewport=SCREEN)
    expect(page.locator(".date")).to_have_text("Friday 27 November")
    boxes = page.locator(".box:visible")
    assert boxes.count() == 14
    expect(boxes.first.locator("h2")).to_contain_text("28 November")
    expect(boxes.last.locator("h2")).to_contain_text("11 December")
    expect(page.locator(".now")).to_contain_text("Black Friday 20% off")
    expect(page.locator(".now")).to_contain_text("ends Monday")
    assert whole(page)


def test_it_loads_itself_again_and_needs_nobody(opened: Opener) -> None:
    page = opened("sample/wall/index.html", NOON, viewport=SCREEN)
    assert page.locator('meta[http-equiv="refresh"]').get_attribute("content") == "900"
    assert page.locator("a, button, input, summary").count() == 0
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "dark"


def test_it_says_nothing_runs_where_nothing_runs(opened: Opener) -> None:
    page = opened("empty/wall/index.html", NOON, viewport=SCREEN)
    expect(page.locator(".now")).to_have_text("Nothing runs today.")

"""Every kind of page from right to left, in high contrast and enlarged to 200 per cent."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Page
from playwright.sync_api import ViewportSize as Size

from tests.browser.conftest import DESK, PHONE, Opener
from tests.browser.looks import is_too_wide
from tests.building import built
from tests.kinds import KINDS
from tests.sample import clone

pytestmark = pytest.mark.browser

NOON = "2026-11-24T12:00:00Z"
NARROW: Size = {"width": 320, "height": 256}
SMALL: Size = {"width": 640, "height": 450}
SHORT: Size = {"width": 720, "height": 450}


@pytest.fixture(scope="module")
def mirrored(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """`mirrored("he")`: the sample's site in a language written from right to left."""

    @cache
    def of(language: str) -> Path:
        project = clone(tmp_path_factory.mktemp("mirrored") / "calendar")
        config = project / "site.yaml"
        text = config.read_text("utf-8").replace("locale: en-GB", f"locale: {language}")
        config.write_text(text, "utf-8")
        return built(project)

    return of


@pytest.fixture
def browse(chromium: Browser) -> Iterator[Callable[..., Page]]:
    """`browse(viewport=…)`: a page at noon that is closed after the test."""
    with ExitStack() as stack:

        def new(**options: Any) -> Page:  # noqa: ANN401 -- those of a Playwright context
            shown = chromium.new_page(**{"viewport": DESK, **options})
            stack.callback(shown.close)
            shown.clock.set_fixed_time(NOON)
            return shown

        yield new


def too_wide(shown: Page, site: Path, pages: Iterable[str], sizes: Iterable[Size]) -> list[str]:
    """Open each page once: give those on which, in a window of one of the sizes, a part is cut."""
    wide = []
    for page in pages:
        shown.goto(f"file://{site}/{page}.html")
        for size in sizes:
            shown.set_viewport_size(size)
            if is_too_wide(shown):
                wide.append(f"{page} at {size['width']}")
    return wide


@pytest.mark.parametrize(("language", "pages"), [("he", KINDS), ("ar", ("index", "month/2026-11"))])
def test_from_right_to_left_nothing_sticks_out(
    browse: Callable[..., Page],
    mirrored: Callable[[str], Path],
    language: str,
    pages: tuple[str, ...],
) -> None:
    shown = browse()
    assert too_wide(shown, mirrored(language), pages, (DESK, PHONE)) == []
    assert shown.locator("html").get_attribute("dir") == "rtl"


def middle(shown: Page, selector: str) -> float:
    box = shown.locator(selector).first.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2


def test_from_right_to_left_days_bars_and_arrows_are_mirrored(
    browse: Callable[..., Page], mirrored: Callable[[str], Path]
) -> None:
    shown = browse()
    shown.goto(f"file://{mirrored('he')}/month/2026-11.html")
    assert middle(shown, ".week .day.c1") > middle(shown, ".week .day.c7")
    assert middle(shown, ".step [rel=prev]") > middle(shown, ".step [rel=next]")
    assert middle(shown, ".brand") > middle(shown, ".suggest")
    for bar in shown.locator(".week").nth(2).locator(".bars li").all()[:6]:
        column = (bar.get_attribute("class") or "").split()[0]
        day, box = shown.locator(f".week .day.{column}").first.bounding_box(), bar.bounding_box()
        assert day is not None
        assert box is not None
        assert abs(day["x"] + day["width"] - box["x"] - box["width"]) <= 6


SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
CHOSEN = ".views [aria-current], .switch [aria-current], .pill:has(:checked), .day.today .num"
BARE = """marks => marks.filter(mark => mark.checkVisibility()).filter(mark => {
    const style = getComputedStyle(mark);
    return style.outlineStyle === "none" && style.borderTopStyle === "none";
}).map(mark => mark.outerHTML)"""


def test_in_high_contrast_what_is_chosen_has_a_border(
    browse: Callable[..., Page], sample_site: Path
) -> None:
    """Backgrounds are gone: the current page, a chosen filter and today keep an outline."""
    shown = browse(forced_colors="active")
    faults = {}
    for page in KINDS:
        shown.goto(f"file://{sample_site}/{page}.html")
        for scheme in SCHEMES:
            shown.emulate_media(forced_colors="active", color_scheme=scheme)
            bare = shown.locator(CHOSEN).evaluate_all(BARE)
            if bare or is_too_wide(shown):
                faults[page, scheme] = bare
    assert faults == {}


def test_enlarged_nothing_sticks_out(browse: Callable[..., Page], sample_site: Path) -> None:
    """A desk at 400, a small window and a desk at 200 per cent: so many pixels are left."""
    shown = browse(viewport=SHORT, device_scale_factor=2)
    assert too_wide(shown, sample_site, KINDS, (SHORT, SMALL, NARROW)) == []


def test_nothing_moves_for_those_who_want_no_motion(opened: Opener) -> None:
    scrolls = "getComputedStyle(document.documentElement).scrollBehavior"
    for wish, behaviour in (("reduce", "auto"), ("no-preference", "smooth")):
        options: dict[str, Any] = {"reduced_motion": wish}
        shown = opened("month/2026-11.html", **options)
        assert shown.evaluate(scrolls) == behaviour
        moving = "document.getAnimations().length"
        assert shown.evaluate(moving) == 0

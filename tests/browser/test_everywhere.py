"""Every kind of page from right to left, in high contrast and enlarged to 200 per cent."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from calgen.commands.build import BuildOptions, run
from calgen.report.terminal import terminal_of
from tests.browser.conftest import DESK, PHONE, Opener
from tests.browser.test_every_page import PAGES
from tests.sample import TODAY, clone

pytestmark = pytest.mark.browser

NOON = "2026-11-24T12:00:00Z"
KINDS = tuple(dict.fromkeys((*PAGES, "embed/month")))
TOO_WIDE = """() => {
    const root = document.documentElement;
    return root.scrollWidth > root.clientWidth || document.body.scrollWidth > root.clientWidth;
}"""
ENLARGED: dict[str, dict[str, Any]] = {
    "a desk at 200 %": {"viewport": {"width": 720, "height": 450}, "device_scale_factor": 2},
    "a small window at 200 %": {"viewport": {"width": 640, "height": 450}},
    "a desk at 400 %": {"viewport": {"width": 320, "height": 256}, "device_scale_factor": 4},
}


@pytest.fixture(scope="module", params=["he", "ar"])
def mirrored(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample company's site in a language that is written from right to left."""
    project = clone(tmp_path_factory.mktemp("mirrored") / "calendar")
    config = project / "site.yaml"
    text = config.read_text("utf-8").replace("locale: en-GB", f"locale: {request.param}")
    config.write_text(text, "utf-8")
    options = BuildOptions(project / "public", TODAY)
    assert run(project, options, terminal_of(io.StringIO(), {})) == 0
    return project / "public"


@pytest.fixture
def browse(chromium: Browser) -> Iterator[Callable[..., Page]]:
    """`browse(viewport=…)`: a page at noon that is closed after the test."""
    with ExitStack() as stack:

        def new(**options: Any) -> Page:  # noqa: ANN401 -- those of a Playwright context
            context = chromium.new_context(**{"viewport": DESK, **options})
            stack.callback(context.close)
            shown = context.new_page()
            shown.clock.set_fixed_time(NOON)
            return shown

        yield new


def each_kind(shown: Page, site: Path) -> Iterator[str]:
    for page in KINDS:
        shown.goto(f"file://{site}/{page}.html")
        yield page


@pytest.mark.parametrize("viewport", [DESK, PHONE], ids=["desk", "phone"])
def test_from_right_to_left_nothing_sticks_out(
    browse: Callable[..., Page], mirrored: Path, viewport: dict[str, int]
) -> None:
    shown = browse(viewport=viewport)
    wide = [page for page in each_kind(shown, mirrored) if shown.evaluate(TOO_WIDE)]
    assert wide == []
    assert shown.locator("html").get_attribute("dir") == "rtl"


def middle(shown: Page, selector: str) -> float:
    box = shown.locator(selector).first.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2


def test_from_right_to_left_days_bars_and_arrows_are_mirrored(
    browse: Callable[..., Page], mirrored: Path
) -> None:
    shown = browse()
    shown.goto(f"file://{mirrored}/month/2026-11.html")
    assert middle(shown, ".week .day.c1") > middle(shown, ".week .day.c7")
    assert middle(shown, ".step [rel=prev]") > middle(shown, ".step [rel=next]")
    assert middle(shown, ".brand") > middle(shown, ".suggest")
    for bar in shown.locator(".week:nth-of-type(3) .bars li").all()[:6]:
        column = (bar.get_attribute("class") or "").split()[0]
        day, box = shown.locator(f".week .day.{column}").first.bounding_box(), bar.bounding_box()
        assert day is not None
        assert box is not None
        assert abs(day["x"] + day["width"] - box["x"] - box["width"]) <= 6


CHOSEN = ".views [aria-current], .switch [aria-current], .pill:has(:checked), .day.today .num"
BARE = """marks => marks.filter(mark => mark.checkVisibility()).filter(mark => {
    const style = getComputedStyle(mark);
    return style.outlineStyle === "none" && style.borderTopStyle === "none";
}).map(mark => mark.outerHTML)"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_in_high_contrast_what_is_chosen_has_a_border(
    browse: Callable[..., Page], sample_site: Path, scheme: str
) -> None:
    """Backgrounds are gone: the current page, a chosen filter and today keep an outline."""
    shown = browse(forced_colors="active", color_scheme=scheme)
    faults = {}
    for page in each_kind(shown, sample_site):
        bare = shown.locator(CHOSEN).evaluate_all(BARE)
        if bare or shown.evaluate(TOO_WIDE):
            faults[page] = bare
    assert faults == {}


@pytest.mark.parametrize("look", ENLARGED)
def test_enlarged_nothing_sticks_out(
    browse: Callable[..., Page], sample_site: Path, look: str
) -> None:
    shown = browse(**ENLARGED[look])
    wide = [page for page in each_kind(shown, sample_site) if shown.evaluate(TOO_WIDE)]
    assert wide == []


def test_nothing_moves_for_those_who_want_no_motion(opened: Opener) -> None:
    scrolls = "getComputedStyle(document.documentElement).scrollBehavior"
    for wish, behaviour in (("reduce", "auto"), ("no-preference", "smooth")):
        options: dict[str, Any] = {"reduced_motion": wish}
        shown = opened("month/2026-11.html", **options)
        assert shown.evaluate(scrolls) == behaviour
        moving = "document.getAnimations().length"
        assert shown.evaluate(moving) == 0

"""Who is shut out of a page: by axe, without script, and on a narrow phone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page

from benchmarks.pages.loading import DESKTOP, PHONE, opened

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_SETTLED_MS = 1_500
_LEAST_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Reach:
    """Elements that break a rule of axe, on a desk and on a phone; text that needs no script.

    `text` is the part of the letters that are there without script, in per cent; `overflow` the
    pixels by which a page is wider than a screen of 360.
    """

    broken: int
    broken_on_phone: int
    text: int
    overflow: int


def reach(browser: Browser, url: str, titles: Sequence[str]) -> Reach:
    """Look at a page without any hurry; it has to show some of the titles."""
    with opened(browser, url, DESKTOP, bypass_csp=True) as page:
        page.wait_for_timeout(_SETTLED_MS)
        shown = page.inner_text("body")
        if sum(title in shown for title in titles) < _LEAST_SHOWN:
            raise SystemExit(f"{url} does not show its entries")
        broken = _broken(page)
    with opened(browser, url, PHONE, bypass_csp=True) as page:
        page.wait_for_timeout(_SETTLED_MS)
        overflow = page.evaluate(_OVERFLOW)
        broken_on_phone = _broken(page)
    with opened(browser, url, DESKTOP, java_script_enabled=False) as page:
        text = round(100 * _letters(page) / max(1, len(shown)))
    return Reach(broken, broken_on_phone, min(100, text), int(overflow))


def _letters(page: Page) -> int:
    return len(page.inner_text("body"))


def _broken(page: Page) -> int:
    page.evaluate(AXE.read_text("utf-8"))
    return int(page.evaluate(_BROKEN, _RULES))


_BROKEN = """async rules => (await axe.run(document, {runOnly: rules, preload: false}))
    .violations.reduce((sum, one) => sum + one.nodes.length, 0)"""
_OVERFLOW = """() => Math.max(0,
    document.documentElement.scrollWidth - document.documentElement.clientWidth)"""

"""Waits for what no locator tells: Playwright's own way is forbidden by our pages' policy."""

from __future__ import annotations

from playwright.sync_api import Page

_STEP, _MOST = 20, 5_000


def until(shown: Page, holds: str) -> None:
    """Ask a page again and again, for as long as `expect` does, until something is true."""
    for _ in range(0, _MOST, _STEP):
        if shown.evaluate(holds):
            return
        shown.wait_for_timeout(_STEP)
    raise AssertionError(f"not within {_MOST} ms: {holds}")

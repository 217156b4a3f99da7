"""The sample company's site, opened from disk in the system's Chromium."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Request

PHONE = {"width": 360, "height": 740}
DESK = {"width": 1440, "height": 900}

Opener = Callable[..., Page]


@pytest.fixture(scope="session")
def site(sample_site: Path) -> Path:
    """The folder of the built site."""
    return sample_site


@pytest.fixture
def opened(chromium: Browser, site: Path) -> Iterator[Opener]:
    """`opened("month/2026-11", viewport=…, at="2026-11-24T12:00Z")`: a page without any fault.

    The options are those of a Playwright context; `at` is the time on the device's clock. The test
    fails if a page reports an error or asks for anything outside of the site's folder.
    """
    faults: list[str] = []
    with ExitStack() as stack:

        def open_page(page: str, at: str = "", **options: Any) -> Page:  # noqa: ANN401 -- a context's
            context = chromium.new_context(**{"viewport": DESK, "locale": "en-GB", **options})
            stack.callback(context.close)
            shown = context.new_page()
            if at:
                shown.clock.set_fixed_time(at)
            shown.on("console", lambda message: faults.append(message.text))
            shown.on("pageerror", lambda error: faults.append(str(error)))
            shown.on("requestfailed", lambda request: faults.extend(_missing(request)))
            shown.on("request", lambda request: faults.extend(_foreign(request.url, site)))
            shown.goto(f"file://{site}/{page}")
            return shown

        yield open_page
    assert not faults


def _missing(request: Request) -> list[str]:
    """Give what could not be loaded; what a reload or the next page cut short is no fault."""
    return [] if request.failure == "net::ERR_ABORTED" else [f"{request.url}: {request.failure}"]


def _foreign(url: str, site: Path) -> list[str]:
    return [] if url.startswith(f"file://{site}/") else [url]

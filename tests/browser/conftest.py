"""The sample company's site, opened from disk in the system's Chromium."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, ViewportSize

from tests.sample import NOON

PHONE: ViewportSize = {"width": 360, "height": 740}
DESK: ViewportSize = {"width": 1440, "height": 900}

Opener = Callable[..., Page]
# 404.html names its sheet by its full address, which only a page of that address may load.
_SHEET_OF_404 = "https://calendar.fernhill.example/assets/missing.css"
_FORGET = "() => { try { localStorage.clear(); sessionStorage.clear() } catch {} }"


class Profiles:
    """Contexts of the browser, lent to one reader after another: to make one takes long."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._free = defaultdict[str, list[BrowserContext]](list)

    @contextmanager
    def lent(self, at: str, options: dict[str, Any]) -> Iterator[BrowserContext]:
        """Lend a context with these options, in which nothing is kept of who had it before."""
        free = self._free[repr(sorted(options.items()))]
        context = free.pop() if free else self._browser.new_context(**options)
        context.clock.set_fixed_time(at)
        yield context
        for page in context.pages:
            if options.get("java_script_enabled", True):
                page.evaluate(_FORGET)
            page.close()
        free.append(context)


@pytest.fixture(scope="session")
def profiles(chromium: Browser) -> Profiles:
    return Profiles(chromium)


@pytest.fixture(scope="session")
def site(sample_site: Path) -> Path:
    """The folder of the built site."""
    return sample_site


@pytest.fixture
def opened(profiles: Profiles, site: Path) -> Iterator[Opener]:
    """`opened("month/2026-11", viewport=…, at="2026-11-24T12:00Z")`: a page without any fault.

    The options are those of a Playwright context; `at` is the time on the device's clock. The test
    fails if a page reports an error or asks for anything outside of the site's folder.
    """
    faults: list[str] = []
    with ExitStack() as stack:

        def open_page(page: str, at: str = NOON, **options: Any) -> Page:  # noqa: ANN401 -- a context's
            wanted = {"viewport": DESK, "locale": "en-GB", **options}
            shown = stack.enter_context(profiles.lent(at, wanted)).new_page()
            shown.on("console", lambda message: faults.append(message.text))
            shown.on("pageerror", lambda error: faults.append(str(error)))
            shown.on("requestfailed", lambda request: faults.extend(_missing(request)))
            shown.on("request", lambda request: faults.extend(_foreign(request.url, site)))
            shown.goto(f"file://{site}/{page}")
            return shown

        yield open_page
    assert not [fault for fault in faults if _SHEET_OF_404 not in fault]


def _missing(request: Request) -> list[str]:
    """Give what could not be loaded; what a reload or the next page cut short is no fault."""
    return [] if request.failure == "net::ERR_ABORTED" else [f"{request.url}: {request.failure}"]


def _foreign(url: str, site: Path) -> list[str]:
    return [] if url.startswith(f"file://{site}/") else [url]

"""A month whose filters are used: what it shows, and what its address says."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Page

MONTH = "month/2026-11.html"
NOON = "2026-11-24T12:00:00Z"
BARS = ".bars li:visible"


def ids(page: Page) -> set[str]:
    """The ids of what the agenda shows."""
    hrefs = page.locator(".agenda .item:visible a.t").evaluate_all("all => all.map(a => a.href)")
    return {Path(urlsplit(href).path).stem for href in hrefs}


def asked(page: Page) -> dict[str, list[str]]:
    return parse_qs(str(page.evaluate("location.search.slice(1)")))

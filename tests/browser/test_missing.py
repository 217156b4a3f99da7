"""The page for wrong addresses, at any depth, on a host with a policy of its own."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Route, expect

pytestmark = pytest.mark.browser

HOME = "https://calendar.fernhill.example/"  # the sample's `url`


@pytest.mark.parametrize("policy", ["", "style-src 'self'"])
def test_a_wrong_address_is_styled_under_a_hosts_own_policy(
    chromium: Browser, sample_site: Path, policy: str
) -> None:
    def answer(route: Route) -> None:
        file = sample_site / route.request.url.removeprefix(HOME)
        headers = {"content-security-policy": policy} if policy else {}
        if file.is_file():
            route.fulfill(path=file, headers=headers)
        else:
            body = (sample_site / "404.html").read_bytes()
            route.fulfill(status=404, body=body, headers={**headers, "content-type": "text/html"})

    shown = chromium.new_page(color_scheme="dark")
    shown.route(f"{HOME}**", answer)
    shown.goto(f"{HOME}month/nowhere/at/all.html")
    expect(shown.locator("body")).to_have_css("background-color", "rgb(19, 20, 23)")
    shown.close()

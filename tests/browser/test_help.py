"""The help page is one screen, in every language of the interface."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import DESK
from tests.building import built
from tests.sample import clone

pytestmark = pytest.mark.browser

Site = Callable[[str], Path]


@pytest.fixture
def in_language(sample_site: Path, tmp_path: Path) -> Site:
    """`in_language("de-DE")`: the folder of the sample company's site as they read it there."""

    def of(locale: str) -> Path:
        if locale == "en-GB":
            return sample_site
        project = clone(tmp_path / "calendar")
        settings = project / "site.yaml"
        text = settings.read_text("utf-8")
        assert "locale: en-GB" in text
        settings.write_text(text.replace("locale: en-GB", f"locale: {locale}"), encoding="utf-8")
        return built(project)

    return of


@pytest.mark.parametrize("locale", ["en-GB", "de-DE"])
def test_help_is_one_screen(chromium: Browser, in_language: Site, locale: str) -> None:
    shown = chromium.new_page(viewport=DESK)
    shown.goto((in_language(locale) / "help.html").as_uri())
    assert shown.locator("html").get_attribute("lang") == locale
    ends = shown.locator(".box").evaluate_all(
        "boxes => boxes.map(box => box.getBoundingClientRect().bottom)"
    )
    shown.close()
    assert len(ends) > 5
    assert max(ends) <= DESK["height"]

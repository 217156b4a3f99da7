"""A word that is longer than a phone is wide breaks; no page scrolls sideways for it."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import PHONE
from tests.browser.looks import is_too_wide
from tests.building import built

pytestmark = pytest.mark.browser

WORD = "Donaudampfschifffahrtsgesellschaftskapitän" * 4
ENTRY = f"""\
title: {WORD}
start: 2026-11-20
end: 2026-11-25
owner: {"o" * 80}
channels: [{"c" * 80}]
suggested_by: sales
customer: {WORD}
tags: [{WORD}]
"""


def test_no_page_scrolls_sideways(chromium: Browser, tmp_path: Path) -> None:
    folder = tmp_path / "content" / "topics"
    folder.mkdir(parents=True)
    (tmp_path / "site.yaml").write_text("title: Long\n")
    (folder / "long.yaml").write_text(ENTRY, "utf-8")
    (folder / "idea.yaml").write_text(f"title: {WORD}\n", "utf-8")
    site = built(tmp_path)
    page = chromium.new_page(viewport=PHONE)
    wide = []
    for file in sorted(site.rglob("*.html")):
        page.goto(file.as_uri())
        if is_too_wide(page):
            wide.append(file.name)
    page.close()
    assert not wide

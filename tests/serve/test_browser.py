"""In a real browser: open pages follow what is saved, and problems show as plain text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.serve.running import running

pytestmark = pytest.mark.browser

STRICT = (
    "<!doctype html><html lang=en><head><title>T</title>"
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">'
    "</head><body><h1>{}</h1></body></html>"
)


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    opened = chromium.new_page(viewport={"width": 360, "height": 740})
    yield opened
    opened.close()


def test_a_strict_page_follows_saves_and_shows_problems_as_text(page: Page, tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/index.html").write_text(STRICT.format("first"))
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    with running(tmp_path) as server:
        page.goto(f"http://127.0.0.1:{server.port}/", wait_until="domcontentloaded")
        expect(page.locator("h1")).to_have_text("first")
        expect(page.locator("calgen-problems")).to_have_count(0)

        server.write("content/index.html", STRICT.format("second"))
        expect(page.locator("h1")).to_have_text("second")

        server.write("content/bad.yaml", "PROBLEM <img src=x onerror=alert(1)>")
        panel = page.locator("calgen-problems")
        expect(panel.locator("summary")).to_have_text("1 error in 1 file")
        panel.locator("summary").click()
        expect(panel.locator("li p").first).to_have_text("PROBLEM <img src=x onerror=alert(1)>")
        expect(panel.locator("a")).to_have_attribute("href", "/problems.html")
        assert panel.locator("img").count() == 0
        box = panel.locator("details").bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 360

        server.write("content/broken", "no such day")
        expect(panel.get_by_role("alert")).to_contain_text("ValueError: no such day")
        expect(page.locator("h1")).to_have_text("second")

        (tmp_path / "content/broken").unlink()
        (tmp_path / "content/bad.yaml").unlink()
        expect(panel).to_have_count(0)
        page.goto("about:blank")
    assert [line for line in complaints if "favicon" not in line] == []

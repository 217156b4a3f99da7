"""Every address that people link to exists, and every link inside the site leads somewhere."""

from __future__ import annotations

import json
import subprocess
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from tests.site.links import Pages, broken_links, doubled_anchors, pages_of

PAGES = [
    "index",
    "agenda",
    "board",
    "coverage",
    "suggestions",
    "topics",
    "campaigns",
    "people",
    "subscribe",
    "help",
    "problems",
    "404",
]
FIXED = [
    *(f"{page}.html" for page in PAGES),
    "embed/month.html",
    "sitemap.xml",
    "month/2026-11.html",
    "month/2026-12.html",
    "week/2026-W48.html",
    "campaigns/autumn-clearance.html",
    "people/martha.html",
    "channels/blog.html",
    "products/tents.html",
    "entries/autumn-clearance.html",
    "feeds/all.ics",
    "feeds/highlights.ics",
    "feeds/sales-suggested.ics",
    "feeds/steps.ics",
    "feeds/archive.ics",
    "feeds/named/paid-media.ics",
    "feeds/type/promotion.ics",
    "feeds/team/sales.ics",
    "feeds/person/ted.ics",
    "feeds/channel/blog.ics",
    "feeds/campaign/autumn-clearance.ics",
    *(
        f"api/{name}.json"
        for name in ("entries", "campaigns", "people", "feeds", "problems", "site")
    ),
    "calendar.csv",
]


@pytest.fixture(scope="module")
def pages(sample_site: Path) -> Pages:
    return pages_of(sample_site)


@pytest.mark.parametrize("address", FIXED)
def test_the_address_exists(sample_site: Path, address: str) -> None:
    assert (sample_site / address).is_file()


def test_every_entry_has_a_page(sample_site: Path) -> None:
    entries = json.loads((sample_site / "api/entries.json").read_text("utf-8"))["entries"]
    assert len(entries) >= 150
    missing = [
        entry["url"] for entry in entries if not (sample_site / unquote(entry["url"])).is_file()
    ]
    assert not missing


def test_every_listed_feed_exists(sample_site: Path) -> None:
    feeds = json.loads((sample_site / "api/feeds.json").read_text("utf-8"))["feeds"]
    assert [feed["path"] for feed in feeds if not (sample_site / feed["path"]).is_file()] == []


def test_every_internal_link_resolves(sample_site: Path, pages: Pages) -> None:
    assert broken_links(sample_site, pages) == {}


def test_no_anchor_stands_twice_on_a_page(pages: Pages) -> None:
    assert doubled_anchors(pages) == []


def test_no_page_asks_another_origin(sample_site: Path) -> None:
    class Loads(HTMLParser):
        def __init__(self) -> None:
            super().__init__()
            self.found: list[str] = []

        def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
            values = dict(attributes)
            loads = values.get("src") or (values.get("href") if tag == "link" else None) or ""
            if urlsplit(loads).scheme in {"http", "https"} and values.get("rel") != "canonical":
                self.found.append(loads)

    own = 'href="https://calendar.fernhill.example/assets/missing.css"'  # 404.html, at its `url`
    for page in sample_site.rglob("*.html"):
        parser = Loads()
        parser.feed(page.read_text("utf-8").replace(own, ""))
        assert parser.found == []


@pytest.mark.browser
def test_html_validates(sample_site: Path) -> None:
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [
            "node",
            root / "node_modules/html-validate/bin/html-validate.mjs",
            "--config",
            root / "tests/site/htmlvalidate.json",
            f"{sample_site}/**/*.html",
        ],
        capture_output=True,
        text=True,
        check=False,
        cwd=root,
    )
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-1000:]

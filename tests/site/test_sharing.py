"""What a link to a page shows elsewhere, and what search engines find."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pytest

from calgen.formats.themes import bundled_themes

HOME = "https://calendar.fernhill.example/"
HIDDEN = {"404.html", "problems.html", "embed/month.html"}
SHARED = ("description", "og:title", "og:description", "og:type", "og:site_name", "og:locale")
ADDRESSED = ("og:url", "og:image")


class Head(HTMLParser):
    """The title of a page, what its meta elements say, and its canonical address."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.title = ""
        self.said: dict[str, str] = {}
        self.canonical = ""
        self._in_title = False
        self.feed(page)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        found = dict(attributes)
        self._in_title = tag == "title"
        if tag == "meta":
            name = found.get("name") or found.get("property") or ""
            self.said[name] = found.get("content") or ""
        elif tag == "link" and found.get("rel") == "canonical":
            self.canonical = found["href"] or ""

    def handle_endtag(self, _: str) -> None:
        self._in_title = False

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.title += data


Heads = Mapping[str, Head]


@pytest.fixture(scope="module")
def heads(sample_site: Path) -> Heads:
    pages = sorted(sample_site.rglob("*.html"))
    return {
        page.relative_to(sample_site).as_posix(): Head(page.read_text("utf-8").split("<body")[0])
        for page in pages
    }


def test_every_title_tells_the_page_and_the_site(heads: Heads) -> None:
    site = heads["index.html"].title
    assert heads["month/2026-11.html"].title == f"November 2026 · {site}"
    assert [page for page, head in heads.items() if not head.title.endswith(site)] == []
    own = {page: head.title for page, head in heads.items() if not page.startswith("entries/")}
    del own["embed/month.html"]
    twice = [title for title, count in Counter(own.values()).items() if count > 1]
    assert twice == []


def test_every_page_to_be_found_says_what_it_tells(heads: Heads) -> None:
    for page, head in heads.items():
        if page in HIDDEN:
            continue
        assert [name for name in (*SHARED, *ADDRESSED) if not head.said.get(name)] == [], page
        assert len(head.said["description"]) <= 163, page


def test_the_picture_is_there_and_small(sample_site: Path, heads: Heads) -> None:
    address = heads["index.html"].said["og:image"]
    picture = (sample_site / address.removeprefix(HOME)).read_bytes()
    assert picture.startswith(b"\x89PNG")
    assert len(picture) < 10_000
    assert (sample_site / "assets/touch-icon.png").stat().st_size < 10_000


def test_the_icon_stands_in_every_page(sample_site: Path) -> None:
    icon = (bundled_themes() / "default/templates/icon.svg").read_text("utf-8")
    for page in ("index.html", "entries/black-friday.html"):
        found = re.search(
            'rel="icon" href="data:image/svg.xml,([^"]+)"', (sample_site / page).read_text("utf-8")
        )
        assert found, page
        assert unquote(found[1]).strip() == icon.strip()


def test_the_sitemap_lists_what_robots_may_find(sample_site: Path, heads: Heads) -> None:
    root = ET.fromstring((sample_site / "sitemap.xml").read_bytes())  # noqa: S314 -- ours
    listed = {node.text for node in root.iter() if node.tag.endswith("}loc")}
    open_to_all = {head.canonical for head in heads.values() if "robots" not in head.said}
    assert listed == open_to_all
    assert {page for page, head in heads.items() if "robots" in head.said} == HIDDEN


def test_each_canonical_address_is_that_of_a_page(heads: Heads) -> None:
    addresses = {head.canonical for head in heads.values()} - {"", HOME}
    pages = {re.sub(f"^{HOME}", "", address) for address in addresses}
    assert pages <= heads.keys()


def test_an_entry_begins_its_suggestion(sample_site: Path) -> None:
    for page in ("entries/black-friday", "campaigns/autumn-clearance"):
        text = (sample_site / f"{page}.html").read_text("utf-8")
        suggest = re.search(r'<a class="suggest" href="([^"]*)"', text)
        assert suggest is not None
        assert "Black%20Friday" in suggest[1]

"""Lists of 2,000 things in three channels: no page is too long, and nothing is lost on the way."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.crowded import CHANNELS
from tests.site.links import broken_links, doubled_anchors, pages_of

COUNT, NODES = 2_000, 4_500


class Rows(HTMLParser):
    """Gathers the pages that the rows of a list lead to, and counts the nodes of the page."""

    def __init__(self) -> None:
        super().__init__()
        self.nodes, self.things, self.titles = 0, Counter[str](), 0
        self._in_row = self._outside = False

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        values = dict(attributes)
        self._outside = self._outside or tag == "template"
        self.nodes += not self._outside
        self.titles += tag == "h1"
        if tag == "li":
            self._in_row = "data-f" in values
        elif tag == "a" and self._in_row:
            self.things[(values.get("href") or "").removeprefix("../").removeprefix("../")] += 1
            self._in_row = False

    def handle_endtag(self, tag: str) -> None:
        self._outside = self._outside and tag != "template"


@pytest.fixture(scope="module")
def site(crowded: Path) -> Path:
    return crowded


@pytest.fixture(scope="module")
def rows(site: Path) -> Mapping[str, Rows]:
    """Every page but those of things, by its address."""
    found = {}
    for path in site.rglob("*.html"):
        if path.parent.name != "entries":
            found[path.relative_to(site).as_posix()] = page = Rows()
            page.feed(path.read_text("utf-8"))
    return found


@pytest.fixture(scope="module")
def entries(site: Path) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads((site / "api/entries.json").read_text("utf-8"))[
        "entries"
    ]
    assert len(found) == COUNT
    return found


def shown(rows: Mapping[str, Rows], name: str) -> Counter[str]:
    """What the rows of a list lead to, over all of its pages."""
    total = Counter[str]()
    parts = [path for path in rows if path.startswith(f"{name}/")]
    assert len(parts) > 1
    for path in (f"{name}.html", *parts):
        total += rows[path].things
    return total


def test_no_page_has_too_many_nodes(rows: Mapping[str, Rows]) -> None:
    assert {path: page.nodes for path, page in rows.items() if page.nodes > NODES} == {}


def test_every_link_resolves(site: Path) -> None:
    pages = pages_of(site)
    assert broken_links(site, pages) == {}
    assert doubled_anchors(pages) == []


@pytest.mark.parametrize("channel", CHANNELS)
def test_each_thing_of_a_channel_stands_on_one_of_its_pages(
    rows: Mapping[str, Rows], entries: list[dict[str, object]], channel: str
) -> None:
    expected = [one["url"] for one in entries if channel in str(one["channels"])]
    assert shown(rows, f"channels/{channel}") == Counter(expected)


def test_each_thing_of_a_campaign_stands_on_one_of_its_pages(
    rows: Mapping[str, Rows], entries: list[dict[str, object]]
) -> None:
    expected = [one["url"] for one in entries if one["campaign"] == "everything"]
    assert shown(rows, "campaigns/everything") == Counter(expected)


def test_each_thing_that_sales_suggested_stands_on_one_page(
    rows: Mapping[str, Rows], entries: list[dict[str, object]]
) -> None:
    expected = [one["url"] for one in entries if one["sales_suggested"]]
    assert len(expected) > NODES // 10
    assert shown(rows, "suggestions") == Counter(expected)


def test_each_part_has_a_title_of_its_own_and_can_be_found(
    site: Path, rows: Mapping[str, Rows]
) -> None:
    parts = [path for path in rows if path.startswith(("channels/", "people/", "suggestions/"))]
    assert {rows[path].titles for path in parts} == {1}
    known = (site / "sitemap.xml").read_text("utf-8")
    assert [path for path in parts if f"/{path}</loc>" not in known] == []

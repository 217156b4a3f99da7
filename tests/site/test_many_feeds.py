"""A site with hundreds of calendars has one page to subscribe that anything can still open."""

from __future__ import annotations

import gzip
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import pytest

from tests.building import built
from tests.projects import write_project

COUNT, NODES = 300, 4_500
SITE = """\
title: Fernhill
calendar_id: fernhill
url: https://calendar.fernhill.example
access: public
"""
CAMPAIGNS = "".join(
    f"- {{id: campaign-{n}, title: Campaign {n}, start: 2026-12-01, end: 2026-12-0{2 + n % 7}}}\n"
    for n in range(COUNT)
)


class Ways(HTMLParser):
    """Counts the nodes of a page, and gathers where its links lead and what it has in code."""

    def __init__(self) -> None:
        super().__init__()
        self.nodes, self.links, self.codes = 0, set[str](), set[str]()
        self._in_code = False

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.nodes += 1
        self._in_code = tag == "code"
        if tag == "a":
            self.links.add(dict(attributes).get("href") or "")

    def handle_data(self, data: str) -> None:
        if self._in_code:
            self.codes.add(data)

    def handle_endtag(self, _tag: str) -> None:
        self._in_code = False


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Ways:
    files = {"site.yaml": SITE, "content/campaigns/all.yaml": CAMPAIGNS}
    project = write_project(tmp_path_factory.mktemp("campaigns"), files)
    found = Ways()
    found.feed((built(project) / "subscribe.html").read_text("utf-8"))
    return found


def test_hundreds_of_calendars_make_no_heavy_page(page: Ways) -> None:
    assert page.nodes < NODES - COUNT  # script adds to those that are offered, or unfolded


def test_each_has_its_address_and_every_way_to_subscribe_without_script(page: Ways) -> None:
    links = {unquote(link) for link in page.links}
    for n in range(COUNT):
        place = f"://calendar.fernhill.example/feeds/campaign/campaign-{n}.ics"
        named = f"?url=https{place}&name=Campaign {n} · Fernhill"
        assert f"https{place}" in page.codes
        assert links >= {
            f"webcal{place}",
            f"https://outlook.office.com/calendar/0/addfromweb{named}",
            f"https://outlook.live.com/calendar/0/addfromweb{named}",
            f"https://calendar.google.com/calendar/r?cid=webcal{place}",
        }


def test_the_page_of_the_sample_is_small(sample_site: Path) -> None:
    page = (sample_site / "subscribe.html").read_bytes()
    assert len(page) <= 110_000
    assert len(gzip.compress(page)) <= 15_000

"""Feeds in a folder that nobody guesses: its name stands where it must, and nowhere else."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.building import built
from tests.projects import write_project
from tests.site.links import broken_links, doubled_anchors, pages_of

KEY = "7b1e5d90c2864fa3be0d41f7"
FILES = {
    "content/people.yaml": "- {id: ted, name: Ted Barnes, team: sales, email: ted@x.example}\n",
    "content/campaigns/spring.yaml": "title: Spring\nstart: 2026-11-01\nend: 2026-12-20\n",
    "content/promotions/sale.md": (
        "---\ntitle: Sale\nstart: 2026-11-27\nowner: ted\nsuggested_by: ted\ncampaign: spring\n"
        "channels: [blog]\nproducts: [tents]\n---\nCheaper.\n"
    ),
    "content/meetings/weekly.yaml": "title: Weekly\nstart: 2026-11-02 09:00\nrepeat: weekly\n",
}
SITE = """\
title: Fernhill
calendar_id: fernhill
url: https://calendar.fernhill.example/team
timezone: Europe/London
access: {access}
feeds: {{{feeds}}}
"""
MAY = {"subscribe.html", "api/feeds.json"}


def site(tmp_path: Path, feeds: str, access: str = "private") -> Path:
    text = SITE.format(access=access, feeds=feeds)
    return built(write_project(tmp_path / "project", {**FILES, "site.yaml": text}))


def telling(out: Path) -> Iterator[str]:
    """Yield every file in whose name or bytes the key stands."""
    for file in sorted(out.rglob("*")):
        name = file.relative_to(out).as_posix()
        if KEY in name or (file.is_file() and KEY.encode() in file.read_bytes()):
            yield name


@pytest.mark.parametrize(
    ("folder", "url", "access"),
    [
        ("feeds", "", "private"),
        ("our/dates", ", url: 'https://feeds.fernhill.example'", "private"),
        ("feeds", "", "public"),
    ],
)
def test_the_key_is_told_by_what_lists_the_feeds_and_by_themselves_alone(
    tmp_path: Path, folder: str, url: str, access: str
) -> None:
    out = site(tmp_path, f"folder: {folder}, key: {KEY}{url}", access)
    told = {name for name in telling(out) if not name.startswith(f"{folder}/{KEY}")}
    assert told == MAY


def test_with_a_key_nothing_stands_at_the_path_that_all_know(tmp_path: Path) -> None:
    plain = site(tmp_path / "plain", "")
    keyed = site(tmp_path / "keyed", f"key: {KEY}")
    assert [path.name for path in (keyed / "feeds").iterdir()] == [KEY]
    files = {path.relative_to(plain / "feeds") for path in (plain / "feeds").rglob("*")}
    assert {
        path.relative_to(keyed / "feeds" / KEY) for path in (keyed / "feeds" / KEY).rglob("*")
    } == files
    assert not list(keyed.rglob("feeds/**/index.html"))


def test_a_site_that_takes_a_key_or_another_one_leaves_no_copy_behind(tmp_path: Path) -> None:
    out = site(tmp_path, "")
    assert (out / "feeds/all.ics").is_file()
    assert site(tmp_path, f"key: {KEY}") == out
    assert not (out / "feeds/all.ics").exists()
    other = KEY[::-1]
    site(tmp_path, f"key: {other}")
    assert list(telling(out)) == []
    assert (out / "feeds" / other / "all.ics").is_file()


def test_every_link_and_every_listed_feed_is_there(tmp_path: Path) -> None:
    out = site(tmp_path, f"key: {KEY}")
    pages = pages_of(out)
    assert broken_links(out, pages) == {}
    assert doubled_anchors(pages) == []
    feeds = json.loads((out / "api/feeds.json").read_text("utf-8"))["feeds"]
    assert len(feeds) > 10
    assert all((out / feed["path"]).is_file() for feed in feeds)
    assert all(feed["path"].startswith(f"feeds/{KEY}/") for feed in feeds)


def test_the_folder_of_feeds_is_whole_without_the_pages(tmp_path: Path) -> None:
    """It can be put on another host alone: each feed names its own address there."""
    out = site(tmp_path, f"key: {KEY}, url: 'https://feeds.fernhill.example/ours'")
    for feed in (out / "feeds" / KEY).rglob("*.ics"):
        text = feed.read_bytes().replace(b"\r\n ", b"").decode()
        path = feed.relative_to(out / "feeds").as_posix()
        assert f"SOURCE;VALUE=URI:https://feeds.fernhill.example/ours/{path}\r\n" in text
    own = (out / "entries/sale.ics").read_bytes().replace(b"\r\n ", b"").decode()
    assert "URL:https://calendar.fernhill.example/team/entries/sale.html\r\n" in own
    assert KEY not in own
    page = (out / "subscribe.html").read_text("utf-8")
    assert f"https://feeds.fernhill.example/ours/{KEY}/all.ics" in page
    assert f"team/feeds/{KEY}" not in page

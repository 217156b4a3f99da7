"""The sample company's calendars, as they are published."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from calgen.model.feeds import PAGE_ENDINGS, PAGE_FOLDERS
from calgen.render.feeds.window import MOST_EVENTS
from tests.building import built
from tests.projects import write_project

KEY = "7b1e5d90c2864fa3be0d41f7"


def summaries(site: Path, path: str) -> list[str]:
    text = (site / path).read_text(encoding="utf-8").replace("\n ", "")
    return [line.partition(":")[2] for line in text.splitlines() if line.startswith("SUMMARY")]


def test_feeds_may_stand_in_no_folder_of_pages(sample_site: Path) -> None:
    folders = {path.name for path in sample_site.iterdir() if path.is_dir()}
    assert folders - {"feeds"} <= PAGE_FOLDERS
    assert [
        one.name for one in sample_site.iterdir() if one.suffix not in ("", *PAGE_ENDINGS)
    ] == []


def test_every_feed_is_listed_with_as_many_events_as_it_has(sample_site: Path) -> None:
    listed = json.loads((sample_site / "api/feeds.json").read_text(encoding="utf-8"))["feeds"]
    written = {path.relative_to(sample_site).as_posix() for path in sample_site.rglob("*.ics")}
    assert {one["path"] for one in listed} == {one for one in written if one[:6] == "feeds/"}
    for one in listed:
        assert one["title"]
        assert one["edition"] == "internal"
        uids = {
            line
            for line in (sample_site / one["path"]).read_bytes().split(b"\r\n")
            if line.startswith(b"UID:")
        }
        assert len(uids) == one["count"], one["path"]


def test_no_feed_is_larger_than_programs_take(sample_site: Path) -> None:
    for path in (sample_site / "feeds").rglob("*.ics"):
        data = path.read_bytes()
        assert len(data) < 1_000_000, path
        assert data.count(b"BEGIN:VEVENT") <= MOST_EVENTS, path


def test_what_runs_for_weeks_has_a_beginning_and_an_end(sample_site: Path) -> None:
    found = summaries(sample_site, "feeds/highlights.ics")
    assert [one for one in found if one.startswith("Starts: ")]
    assert [one for one in found if one.startswith("Last day: ")]


def test_the_sample_shows_work_that_is_due_and_work_that_is_done(sample_site: Path) -> None:
    found = summaries(sample_site, "feeds/steps.ics")
    assert [one for one in found if one.startswith("Draft due: ") and "(Blog topic)" in one]
    assert [one for one in found if one.startswith("Draft done: ")]
    assert [one for one in summaries(sample_site, "feeds/person/beth.ics") if " due: " in one]


def test_partners_see_what_is_certain_and_nothing_else(sample_site: Path) -> None:
    data = (sample_site / "feeds/named/partners.ics").read_bytes()
    assert b"STATUS:CONFIRMED" in data
    assert b"STATUS:TENTATIVE" not in data


@pytest.mark.parametrize(
    ("settings", "path"),
    [
        ("{folder: calendars/open}", "calendars/open/all.ics"),
        (f"{{key: {KEY}}}", f"feeds/{KEY}/all.ics"),
        (f"{{folder: calendars, key: {KEY}}}", f"calendars/{KEY}/all.ics"),
    ],
)
def test_all_feeds_stand_where_the_site_says_and_none_elsewhere(
    tmp_path: Path, settings: str, path: str
) -> None:
    files = {
        "site.yaml": f"title: x\nfeeds: {settings}\n",
        "content/topics/a.yaml": "title: A\nstart: 2026-12-01\n",
    }
    site = built(write_project(tmp_path, files))
    assert (site / path).is_file()
    folder = path.removesuffix("all.ics")
    found = {one.relative_to(site).as_posix() for one in site.rglob("*.ics")}
    assert {one for one in found if not one.startswith(folder)} == {"entries/a.ics"}

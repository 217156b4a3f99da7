"""Where feeds stand: what is too long, of the wrong kind, or apart from pages nobody knows."""

from __future__ import annotations

from pathlib import Path

import pytest

from calgen.model.problem import Effect, Severity
from calgen.read.site import SiteReading, read_site


def read(folder: Path, feeds: str, more: str = "") -> SiteReading:
    (folder / "site.yaml").write_text(f"title: x\nfeeds: {{{feeds}}}\n{more}", encoding="utf-8")
    return read_site(folder, ())


FEEDS = "https://feeds.fernhill.example/"
PAGES = "url: https://fernhill.example\ncalendar_id: x\n"


@pytest.mark.parametrize(
    ("field", "longest"),
    [("url", FEEDS + "x" * (500 - len(FEEDS))), ("folder", "/".join(["a" * 39] * 5))],
)
def test_an_address_is_no_longer_than_can_be_passed_on(
    tmp_path: Path, field: str, longest: str
) -> None:
    assert read(tmp_path, f"{field}: {longest}", PAGES).problems == ()
    (problem,) = read(tmp_path, f"{field}: {longest}/aa", PAGES).problems
    assert problem.rule == "bad-value"
    assert (problem.line, problem.column) == (2, 11 + len(field))
    assert problem.message.startswith(f"feeds: {field}: it has ")
    assert problem.hint.startswith("write at most ")


@pytest.mark.parametrize("folder", ["[a]", "{a: b}", '"a\\a"'])
def test_a_folder_of_the_wrong_kind_is_one_fault(tmp_path: Path, folder: str) -> None:
    (problem,) = read(tmp_path, f"folder: {folder}").problems
    assert (problem.column, problem.effect) == (17, Effect.FILE_LEFT_OUT)


def test_feeds_apart_from_pages_whose_address_nobody_knows_are_told(tmp_path: Path) -> None:
    """Their events and news would lead to pages beside them, where none is."""
    (problem,) = read(tmp_path, f"url: {FEEDS}").problems
    assert (problem.rule, problem.severity) == ("missing-field", Severity.WARNING)
    assert (problem.line, problem.column) == (2, 14)
    assert "the address of the pages" in problem.hint
    assert read(tmp_path, f"url: {FEEDS}", PAGES).problems == ()


def test_one_feed_that_is_no_mapping_is_shown_how_one_is_written(tmp_path: Path) -> None:
    (problem,) = read(tmp_path, "named: {a: ad}").problems
    assert problem.hint.startswith("write it as {title: ")
    (problem,) = read(tmp_path, "named: ad").problems
    assert problem.hint.startswith("write it as {paid-media: {title: ")

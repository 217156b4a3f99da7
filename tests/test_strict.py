"""What a strict build does about feeds that are wrong."""

import io
import os
from datetime import date
from pathlib import Path

import pytest

from calgen.commands import build
from calgen.report.terminal import terminal_of
from calgen.strict import FaultyFeedsError, approve_feeds
from tests.audit.samples import BAD, GOOD
from tests.projects import write_project

TODAY = date(2026, 11, 22)
ARCHIVE = "feeds/archive.ics"
WRONG = GOOD.replace(b"STATUS:CANCELLED", b"STATUS:CANCELED")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    entry = "title: Sale\nstart: 2026-11-27\nstatus: confirmed\n"
    return write_project(tmp_path / "project", {"content/ads/sale.yaml": entry})


def run(project: Path, *, strict: bool) -> tuple[int, str]:
    said = io.StringIO()
    options = build.BuildOptions(project / "public", TODAY, strict=strict)
    return build.run(project, options, terminal_of(said, {})), said.getvalue()


def test_a_strict_build_publishes_feeds_that_are_right(project: Path) -> None:
    code, said = run(project, strict=True)
    assert (code, "bug" in said) == (0, False)
    assert (project / "public/feeds/all.ics").is_file()


def test_a_feed_that_a_former_version_left_is_audited_too(project: Path) -> None:
    """The file stands as the former build made it, so that nothing renders it again."""
    run(project, strict=False)
    feed = project / "public/feeds/all.ics"
    found = feed.stat()
    feed.write_bytes(feed.read_bytes().replace(b"STATUS:CONFIRMED", b"STATUS:CONFIRMER"))
    os.utime(feed, ns=(found.st_atime_ns, found.st_mtime_ns))
    code, said = run(project, strict=True)
    assert code == 1
    line = feed.read_bytes().split(b"\r\n").index(b"STATUS:CONFIRMER") + 1
    assert f"feeds/all.ics:{line}: error[value]: STATUS: 'CONFIRMER' is none of" in said
    assert f"  {line} | STATUS:CONFIRMER\n" in said
    assert "This is a bug in calgen" in said
    assert run(project, strict=False)[0] == 0


def test_what_is_wrong_leaves_the_old_site(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run(project, strict=True)
    before = (project / "public/feeds/all.ics").read_bytes()
    (project / "content/ads/sale.yaml").write_text("title: Other\nstart: 2026-11-28\n")
    monkeypatch.setattr("calgen.formats.ics._REFRESH", "6H")
    code, said = run(project, strict=True)
    assert code == 1
    assert "error[value]: REFRESH-INTERVAL: '6H' is no length of time" in said
    assert (project / "public/feeds/all.ics").read_bytes() == before
    assert [one.name for one in project.iterdir() if "staging" in one.name] == []


def test_a_fault_of_one_event_is_said_once_whatever_number_of_feeds(tmp_path: Path) -> None:
    for name in ("a", "b", "c"):
        (tmp_path / f"{name}.ics").write_bytes(WRONG)
    with pytest.raises(FaultyFeedsError) as raised:
        approve_feeds(tmp_path, tmp_path / "none", ARCHIVE)
    assert raised.value.text.count("CANCELED' is none of") == 1
    assert "3 feeds are wrong" in raised.value.text


def test_a_large_feed_is_said_and_published(tmp_path: Path) -> None:
    large = next(bad for bad in BAD if bad.name == "too many events").spoil(GOOD)
    for path in ("feeds/all.ics", "feeds/archive.ics", "entries/a.ics"):
        file = tmp_path / path
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(large)
    said = approve_feeds(tmp_path, tmp_path / "none", ARCHIVE)
    assert said.startswith("warning: feeds/all.ics: it has 1,004 events")
    assert said.count("\n") == 1


def test_only_the_archive_of_the_site_may_be_large(tmp_path: Path) -> None:
    """A channel, a tag or a person may be called archive too."""
    large = next(bad for bad in BAD if bad.name == "too many events").spoil(GOOD)
    for path in ("calendars/7b1e5d90c2864fa3be0d/archive.ics", "calendars/channel/archive.ics"):
        file = tmp_path / path
        file.parent.mkdir(parents=True)
        file.write_bytes(large)
    said = approve_feeds(tmp_path, tmp_path / "none", "calendars/7b1e5d90c2864fa3be0d/archive.ics")
    assert said.startswith("warning: calendars/channel/archive.ics: it has 1,004 events")
    assert said.count("\n") == 1


def test_the_projects_own_files_are_its_own_affair(project: Path) -> None:
    write_project(project / "static", {"mine.ics": "BEGIN:VCALENDAR\n"})
    assert run(project, strict=True)[0] == 0

"""What becomes of calendar files between the build and who reads them: git, and robots.txt."""

from __future__ import annotations

import os
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest

from calgen.scaffold.plan import plan
from calgen.scaffold.project import NewProject
from calgen.scaffold.requirement import Requirement

NEW = NewProject("Our calendar", "our", date(2026, 11, 22), Requirement("calgen==0.1.0"))


@pytest.mark.parametrize("setting", ["true", "input"])
def test_git_leaves_the_ends_of_lines_of_calendars_alone(
    sample_site: Path, tmp_path: Path, setting: str
) -> None:
    """Who has git turn CRLF into line feeds would publish calendars that are none."""
    for file in plan(NEW):
        if file.path == ".gitattributes":
            (tmp_path / file.path).write_text(file.text, encoding="utf-8")
    feed = tmp_path / "all.ics"
    shutil.copy(sample_site / "feeds" / "all.ics", feed)
    before = feed.read_bytes()
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "config", "core.autocrlf", setting)
    git(tmp_path, "add", "--all")
    feed.unlink()
    git(tmp_path, "checkout", "--", "all.ics")
    assert b"\r\n" in before
    assert feed.read_bytes() == before
    assert git(tmp_path, "cat-file", "blob", ":all.ics") == before


def test_nothing_that_we_publish_keeps_calendar_programs_out(sample_site: Path) -> None:
    """Some obey robots.txt; only a site's own may forbid anything."""
    assert not (sample_site / "robots.txt").exists()


def git(folder: Path, *arguments: str) -> bytes:
    plain = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    plain["GIT_CONFIG_GLOBAL"] = os.devnull
    command = ["git", "-C", str(folder), *arguments]
    return subprocess.run(command, check=True, capture_output=True, env=plain).stdout

"""Real git repositories with dates that are given, for the tests of what git knows."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from tests.projects import write_project


def day(number: int) -> datetime:
    """Give noon of a day of January 2026, in UTC."""
    return datetime(2026, 1, number, 12, tzinfo=UTC)


class Repository:
    """A project in git; every commit has the date that it is told."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self.git("init", "--quiet", "--initial-branch=main")
        self.git("config", "user.name", "Somebody")
        self.git("config", "user.email", "somebody@fernhill.example")
        self.git("config", "commit.gpgsign", "false")

    def git(self, *arguments: str, at: datetime | None = None) -> str:
        """Run git in the repository; `at` is the date of the commit that it makes."""
        stamp = f"{(at or day(1)).timestamp():.0f} +0000"
        plain = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
        dated = {
            "GIT_AUTHOR_DATE": stamp,
            "GIT_COMMITTER_DATE": stamp,
            "GIT_CONFIG_GLOBAL": os.devnull,
        }
        command = ["git", "-C", str(self.folder), *arguments]
        done = subprocess.run(command, check=True, capture_output=True, env={**plain, **dated})
        return done.stdout.decode().strip()

    def commit(self, at: datetime, files: Mapping[str, str | None]) -> str:
        """Write files (None deletes one) and commit them; gives the commit."""
        write_project(self.folder, {name: text for name, text in files.items() if text is not None})
        for name in (name for name, text in files.items() if text is None):
            (self.folder / name).unlink()
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", "change", at=at)
        return self.git("rev-parse", "HEAD")

    def merge(self, branch: str, at: datetime) -> None:
        """Merge a branch into this one with a commit of its own."""
        self.git("merge", "--quiet", "--no-ff", "--no-edit", branch, at=at)

"""The sample company in a repository of its own, with one commit at a fixed time."""

from __future__ import annotations

import os
import shutil
import subprocess
from datetime import date
from pathlib import Path

PROJECT = Path(__file__).parents[1]
TODAY = date(2026, 11, 22)
NOON = f"{TODAY}T12:00:00Z"  # what the clock of every browser says, unless a test says otherwise
_AT = "2026-11-20T10:00:00+0000"
_FIXED = {"GIT_AUTHOR_DATE": _AT, "GIT_COMMITTER_DATE": _AT, "GIT_CONFIG_GLOBAL": os.devnull}


def clone(to: Path) -> Path:
    """Copy the sample; the same bytes and times wherever and whenever it is done."""
    to.mkdir(parents=True)
    shutil.copy(PROJECT / "site.yaml", to)
    shutil.copytree(PROJECT / "content", to / "content")
    for command in (
        ["init", "-q", "-b", "main"],
        ["add", "."],
        ["-c", "user.name=T", "-c", "user.email=t@example.org", "commit", "-qm", "All"],
    ):
        subprocess.run(["git", *command], cwd=to, check=True, env=os.environ | _FIXED)
    return to

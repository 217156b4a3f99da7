"""A made-up project of any size, in git: the same bytes for the same size and seed."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from random import Random

from benchmarks.company import files
from benchmarks.entries import entry_files
from benchmarks.history import edited, history
from benchmarks.repository import git, write_repository

_SEED = 2026
_ASIDE = "old-"


def make_project(folder: Path, entries: int) -> None:
    """Make a project of so many entries, or bring back one that an earlier run left there."""
    if folder.exists():
        git(folder, "reset", "--quiet", "--hard", "main")
        put_output_aside(folder)
        return
    random = Random(_SEED)
    found = list(entry_files(entries, random))
    random.shuffle(found)
    write_repository(folder, history(files(), found, random))


def put_output_aside(folder: Path) -> None:
    """Forget what was built, and delete nothing before all is measured.

    For minutes after many files are deleted, ext4 passes over the inode of each of them to find
    one for a new file: writing a site would take ten times as long as anywhere else.
    """
    aside = Path(tempfile.mkdtemp(prefix=_ASIDE, dir=folder.parent))
    for name in ("public", ".calgen"):
        if (folder / name).exists():
            (folder / name).rename(aside / name)


def remove_put_aside(folder: Path) -> None:
    """Delete what was put aside beside the projects in a folder."""
    for aside in folder.glob(f"{_ASIDE}*"):
        shutil.rmtree(aside)


def edit_one(folder: Path) -> None:
    """Change the text of one entry, as a person would before committing it."""
    path = min((folder / "content" / "topics").glob("*.md"))
    text = path.read_text(encoding="utf-8")
    path.write_text(edited(path.name, text, Random(_SEED)), encoding="utf-8", newline="\n")

"""A made-up project of any size, in git: the same bytes for the same size and seed."""

from __future__ import annotations

import shutil
from pathlib import Path
from random import Random

from benchmarks.company import files
from benchmarks.entries import entry_files
from benchmarks.history import edited, history
from benchmarks.repository import git, write_repository

_SEED = 2026


def make_project(folder: Path, entries: int) -> None:
    """Make a project of so many entries, or bring back one that an earlier run left there."""
    if folder.exists():
        git(folder, "reset", "--quiet", "--hard", "main")
        remove_output(folder)
        return
    random = Random(_SEED)
    found = list(entry_files(entries, random))
    random.shuffle(found)
    write_repository(folder, history(files(), found, random))


def remove_output(folder: Path) -> None:
    """Forget what was built."""
    for name in ("public", ".calgen"):
        shutil.rmtree(folder / name, ignore_errors=True)


def edit_one(folder: Path) -> None:
    """Change the text of one entry, as a person would before committing it."""
    path = min((folder / "content" / "topics").glob("*.md"))
    text = path.read_text(encoding="utf-8")
    path.write_text(edited(path.name, text, Random(_SEED)), encoding="utf-8", newline="\n")

"""The builds that are measured: the first, one without changes, one after an edit."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.company import TODAY
from benchmarks.measure import Measured, measure
from benchmarks.project import edit_one, make_project

COLD, AGAIN, EDITED = "cold", "no changes", "one edited"


@dataclass(frozen=True, slots=True)
class Build:
    """One measured build: of which size, what went before, and what it took."""

    entries: int
    name: str
    measured: Measured


@dataclass(frozen=True, slots=True)
class Site:
    """What was built: files, and their bytes."""

    entries: int
    files: int
    bytes: int


def measure_builds(folder: Path, entries: int) -> Iterator[Build | Site]:
    """Make a project in a folder and build it three times, each in a fresh process."""
    project = folder / f"entries-{entries}"
    make_project(project, entries)
    yield Build(entries, COLD, _build(project))
    yield _site(project / "public", entries)
    yield Build(entries, AGAIN, _build(project))
    edit_one(project)
    yield Build(entries, EDITED, _build(project))


def _build(project: Path) -> Measured:
    today = ("--today", TODAY.isoformat())
    return measure([sys.executable, "-m", "calgen", "--quiet", "build", *today], project)


def _site(out: Path, entries: int) -> Site:
    sizes = [path.stat().st_size for path in out.rglob("*") if path.is_file()]
    return Site(entries, len(sizes), sum(sizes))

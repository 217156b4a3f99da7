"""The builds that are measured: the first, one without changes, one after an edit."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.company import TODAY
from benchmarks.measure import Measured, measure
from benchmarks.project import edit_one, make_project, put_output_aside

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


def measure_builds(folder: Path, entries: int, rounds: int) -> Iterator[Build | Site]:
    """Make a project in a folder and build it in three ways, each time in a fresh process.

    Of several rounds the quickest counts: the others had to wait for something else.
    """
    project = folder / f"entries-{entries}"
    make_project(project, entries)
    yield Build(entries, COLD, _quickest(project, rounds, put_output_aside))
    yield _site(project / "public", entries)
    yield Build(entries, AGAIN, _quickest(project, rounds, lambda _: None))
    yield Build(entries, EDITED, _quickest(project, rounds, edit_one))


def _quickest(project: Path, rounds: int, before: Callable[[Path], None]) -> Measured:
    return min((_build(project, before) for _ in range(rounds)), key=lambda taken: taken.wall)


def _build(project: Path, before: Callable[[Path], None]) -> Measured:
    before(project)
    today = ("--today", TODAY.isoformat())
    return measure([sys.executable, "-m", "calgen", "--quiet", "build", *today], project)


def _site(out: Path, entries: int) -> Site:
    sizes = [path.stat().st_size for path in out.rglob("*") if path.is_file()]
    return Site(entries, len(sizes), sum(sizes))

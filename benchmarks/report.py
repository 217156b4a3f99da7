"""Measured builds as a table for people and as JSON for programs."""

from __future__ import annotations

import platform
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict

from benchmarks.builds import AGAIN, COLD, Build, Site

_MEGABYTE = 1_000_000
_MARKED_ENTRIES = 10_000
_WALL_MARKS = {COLD: 15.0, AGAIN: 4.0}
_MEMORY_MARKS = {COLD: 500 * _MEGABYTE}
_GROWTH_MARK = 1.1  # times the growth in entries


def as_table(builds: Sequence[Build], sites: Sequence[Site]) -> str:
    """Write what was measured as lines of text, each with its mark where there is one."""
    return "\n".join((*_site_lines(sites), "", *_build_lines(builds), *_growth_lines(builds), ""))


def as_data(builds: Sequence[Build], sites: Sequence[Site]) -> Mapping[str, object]:
    """Give what was measured, and on what, as plain data: seconds and bytes."""
    return {
        "version": 1,
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.machine()}",
        "sites": [asdict(site) for site in sites],
        "builds": [
            {"entries": build.entries, "build": build.name, **asdict(build.measured)}
            for build in builds
        ],
    }


def _site_lines(sites: Sequence[Site]) -> Iterator[str]:
    yield f"{'entries':>8}  {'files':>8}  {'MB':>8}"
    for site in sites:
        yield f"{site.entries:8,}  {site.files:8,}  {site.bytes / _MEGABYTE:8,.1f}"


def _build_lines(builds: Sequence[Build]) -> Iterator[str]:
    yield f"{'entries':>8}  {'build':<12}{'wall s':>8}{'CPU s':>8}{'peak MB':>9}"
    for build in builds:
        taken = build.measured
        yield (
            f"{build.entries:8,}  {build.name:<12}{taken.wall:8.2f}{taken.cpu:8.2f}"
            f"{taken.memory / _MEGABYTE:9.0f}{_against_marks(build)}"
        )


def _against_marks(build: Build) -> str:
    if build.entries != _MARKED_ENTRIES:
        return ""
    wall, memory = _WALL_MARKS.get(build.name), _MEMORY_MARKS.get(build.name)
    words = [_met(build.measured.wall <= wall, f"{wall:g} s")] if wall else []
    if memory:
        words.append(_met(build.measured.memory <= memory, f"{memory // _MEGABYTE} MB"))
    return "  " + ", ".join(words) if words else ""


def _met(met: bool, mark: str) -> str:  # noqa: FBT001 -- the fact that is put in words
    return f"{'within' if met else 'MISSES'} {mark}"


def _growth_lines(builds: Sequence[Build]) -> Iterator[str]:
    """Compare the largest size with the smallest, build by build."""
    small, large = (pick(build.entries for build in builds) for pick in (min, max))
    if small == large:
        return
    yield ""
    taken = {(build.entries, build.name): build.measured.wall for build in builds}
    mark = large / small * _GROWTH_MARK
    for name in dict.fromkeys(build.name for build in builds):
        growth = taken[large, name] / taken[small, name]
        met = _met(growth <= mark, f"{mark:g}x")
        yield f"{name}: {growth:.1f}x the time for {large / small:g}x the entries, {met}"

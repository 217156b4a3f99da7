"""Measured pages as a table for people and as JSON for programs."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict

from benchmarks.pages.marks import Mark
from benchmarks.pages.measuring import PROFILES, Measured


def as_table(found: Sequence[Measured], marks: Sequence[Mark], load: float) -> str:
    """Write the figures, then the marks; `load` is how busy the machine was."""
    return "\n".join((*_figures(found), "", *_judged(marks, load), "", *_warning(load)))


def as_data(found: Sequence[Measured], marks: Sequence[Mark], load: float) -> Mapping[str, object]:
    """Give what was measured as plain data: bytes and milliseconds."""
    return {
        "version": 1,
        "load": load,
        "processors": os.cpu_count(),
        "pages": [
            {
                "page": one.page.name,
                "entries": one.page.entries,
                **asdict(one.reach),
                **{profile.name: asdict(one.on(profile)) for profile in PROFILES},
            }
            for one in found
        ],
        "marks": [asdict(mark) for mark in marks],
    }


def is_loaded(load: float) -> bool:
    """Tell whether the machine had more to do than it has processors."""
    return load > (os.cpu_count() or 1)


def _figures(found: Sequence[Measured]) -> Iterator[str]:
    yield (
        f"{'entries':>7}  {'page':<14}{'device':<8}{'kB':>7}{'script':>7}{'req':>4}{'FCP':>6}"
        f"{'shown':>7}{'TBT':>6}{'CPU':>6}{'DOM':>7}{'axe':>5}{'text':>6}{'over':>5}"
    )
    for one in found:
        for profile in PROFILES:
            taken, phone = one.on(profile), profile.is_phone
            broken = one.reach.broken_on_phone if phone else one.reach.broken
            yield (
                f"{one.page.entries:7,}  {one.page.name:<14}{profile.name:<8}"
                f"{taken.bytes / 1000:7.1f}{taken.script_bytes / 1000:7.1f}{taken.requests:4}"
                f"{taken.first_paint:6.0f}{taken.shown:7.0f}{taken.blocking:6.0f}{taken.cpu:6.0f}"
                f"{taken.elements:7,}{broken:5}{one.reach.text:5}%"
                f"{one.reach.overflow if phone else 0:5}"
            )


def _judged(marks: Sequence[Mark], load: float) -> Iterator[str]:
    """Say what was reached; where times mean little, a miss that depends on them is in doubt."""
    for mark in marks:
        in_doubt = mark.timed and is_loaded(load)
        verdict = "reached" if mark.met else "unsure" if in_doubt else "MISSED"
        limit = f"(mark {mark.limit:,.0f})"
        yield f"{verdict:<8}{mark.entries:4,}  {mark.what}: {mark.ours:,.0f} {limit}"
    yield f"{sum(mark.met for mark in marks)} of {len(marks)} marks reached"


def _warning(load: float) -> Iterator[str]:
    if is_loaded(load):
        yield (
            f"This machine had other work (load {load:.1f} on {os.cpu_count()} processors): "
            "times and CPU say little, measure again when it is idle.\n"
        )

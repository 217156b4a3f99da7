"""What our month page has to reach: its own budget, and to be ahead of the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from benchmarks.pages.loading import DESKTOP, PHONE
from benchmarks.pages.measuring import Measured
from benchmarks.pages.sites import OURS

_MOST_BYTES, _MOST_SCRIPT, _MOST_ELEMENTS, _MOST_CPU = 90_000, 6_000, 4_500, 250
_MOST_BLOCKING = {DESKTOP: 50, PHONE: 200}
_BLOCKING_COUNTS_UP_TO = 150


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing to reach: our figure beside its limit; `timed` ones depend on the machine."""

    entries: int
    what: str
    ours: float
    limit: float
    met: bool
    timed: bool = False


def marks(found: Sequence[Measured]) -> Iterator[Mark]:
    """Yield every mark for each number of entries."""
    for entries in dict.fromkeys(one.page.entries for one in found):
        of_size = [one for one in found if one.page.entries == entries]
        (ours,) = (one for one in of_size if one.page.name == OURS)
        yield from _budget(ours)
        yield from _ahead(ours, [one for one in of_size if one is not ours])


def _budget(ours: Measured) -> Iterator[Mark]:
    desk, entries = ours.on(DESKTOP), ours.page.entries
    limits = (
        ("bytes", desk.bytes, _MOST_BYTES, False),
        ("bytes of script", desk.script_bytes, _MOST_SCRIPT, False),
        ("elements", desk.elements, _MOST_ELEMENTS, False),
        ("CPU ms, desktop", desk.cpu, _MOST_CPU, True),
    )
    for what, figure, limit, timed in limits:
        yield Mark(entries, f"{what} within the budget", figure, limit, figure <= limit, timed)
    if entries <= _BLOCKING_COUNTS_UP_TO:
        for profile, limit in _MOST_BLOCKING.items():
            figure = ours.on(profile).blocking
            what = f"TBT ms, {profile.name}, within the budget"
            yield Mark(entries, what, figure, limit, figure <= limit, timed=True)


def _ahead(ours: Measured, others: Sequence[Measured]) -> Iterator[Mark]:
    entries = ours.page.entries
    fewer = (
        ("bytes", [one.on(DESKTOP).bytes for one in (ours, *others)], False),
        ("ms until shown, phone", [one.on(PHONE).shown for one in (ours, *others)], True),
        ("elements that axe finds", [_broken(one) for one in (ours, *others)], False),
        ("per cent of text that needs script", [_hidden(one) for one in (ours, *others)], False),
    )
    for what, (figure, *theirs), timed in fewer:
        best = min(theirs)
        yield Mark(entries, f"{what}, fewer than all", figure, best, figure < best, timed)
    figure = ours.on(DESKTOP).cpu
    for one in others:
        if one.page.name == "FullCalendar":
            limit = one.on(DESKTOP).cpu
            what = "CPU ms, desktop, at most FullCalendar's"
            yield Mark(entries, what, figure, limit, figure <= limit, timed=True)


def _broken(one: Measured) -> int:
    return one.reach.broken + one.reach.broken_on_phone


def _hidden(one: Measured) -> int:
    return 100 - one.reach.text

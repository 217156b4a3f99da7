"""Lanes: which bars of a week's row find a place, and which are counted as more.

The order here is the order of the bars in the page; the style sheet packs them in the same way
(grid-auto-flow: row dense), so that no lane number has to be written down, and lanes close up
where a filter hides a bar.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from calgen.model.entry import Status
from calgen.model.span import is_instant
from calgen.model.type_names import CAMPAIGN, MEETING, PROMOTION
from calgen.render.pages.plan import Held

LANES = 6
LONG_LANES = 4
LOW_LANES = 3
BANDS = 2


@dataclass(frozen=True, slots=True)
class Placed:
    """A bar of a row: its first and last column, 0 to 6."""

    held: Held
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Row:
    """The bars of a week that found a place; those that did not, and how many these are by day.

    `lines` is how many lines its bands, its lanes and its "more" take.
    """

    bands: tuple[Placed, ...]
    bars: tuple[Placed, ...]
    spare: tuple[Placed, ...]
    hidden: tuple[int, ...]
    total: tuple[int, ...]
    lines: int


def pack(held: Iterable[Held], week: Sequence[date], outside: Container[int] = ()) -> Row:
    """Find places for what has a day in a week.

    A campaign is a thin band above the lanes. A promotion has a lane before anything else: no other
    type has one on a day where a promotion has none. The last lanes are kept free of other long
    things, so that those of one day are seen. On columns `outside` of the month promotions,
    campaigns and what reaches into the month come first; all else has what is left of a low row.
    """
    total, hidden, full = [0] * 7, [0] * 7, [False] * 7
    bands: list[Placed] = []
    bars: list[Placed] = []
    band_lanes: list[int] = []
    lanes: list[int] = []
    last: list[Placed] = []
    spare: list[Placed] = []
    for bar in sorted((_placed(one, week) for one in held), key=_by_rank):
        days = range(bar.first, bar.last + 1)
        for day in days:
            total[day] += 1
        kind = bar.held.entry.type
        if kind == CAMPAIGN:
            kept = _fits(bar, band_lanes, BANDS)
        elif kind == PROMOTION:
            kept = _fits(bar, lanes, LANES)
        else:
            wanted = not any(full[day] for day in days)
            if wanted and all(day in outside for day in days):
                last.append(bar)
                continue
            kept = wanted and _fits(bar, lanes, LANES if bar.held.one.days == 1 else LONG_LANES)
        if kept:
            (bands if kind == CAMPAIGN else bars).append(bar)
            continue
        spare.append(bar)
        for day in days:
            full[day] = full[day] or kind == PROMOTION
    room = max(LOW_LANES, len(lanes))
    shown = [bar for bar in last if _fits(bar, lanes, room)]
    spare.extend(bar for bar in last if bar not in shown)
    for bar in spare:
        for day in range(bar.first, bar.last + 1):
            hidden[day] += 1
    lines = len(band_lanes) + len(lanes) + any(hidden)
    return Row(tuple(bands), (*bars, *shown), tuple(spare), tuple(hidden), tuple(total), lines)


def _fits(bar: Placed, lanes: list[int], most: int) -> bool:
    """Take the first free lane, each a mask of its taken days; False when there is none."""
    mask = ((1 << (bar.last - bar.first + 1)) - 1) << bar.first
    for index, taken in enumerate(lanes[:most]):
        if not taken & mask:
            lanes[index] |= mask
            return True
    if len(lanes) < most:
        lanes.append(mask)
        return True
    return False


def _placed(held: Held, week: Sequence[date]) -> Placed:
    first = max(0, (held.one.first_day - week[0]).days)
    last = min(6, (held.one.last_day - week[0]).days)
    return Placed(held, first, last)


def _by_rank(bar: Placed) -> tuple[bool, bool, bool, bool, date, int, float, bool, str]:
    """Sort promotions first and meetings last; then the long, by start, the longest first.

    What is cancelled takes no lane from its like.
    """
    entry, one = bar.held.entry, bar.held.one
    start = one.span.start
    return (
        entry.type != PROMOTION,
        entry.type == MEETING,
        entry.status is Status.CANCELLED,
        one.days == 1,
        one.first_day,
        -one.days,
        start.timestamp() if is_instant(start) else 0.0,
        not entry.sales_suggested,
        entry.id,
    )

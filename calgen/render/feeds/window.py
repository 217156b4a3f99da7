"""What a feed has room for: programs give up on large files, and on very many events.

Google loses events of feeds with more than about a thousand, and none should be above 1 MB.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from calgen.render.feeds.members import Member
from calgen.timing.weeks import months_after

MOST_EVENTS = 1_000
# Of 1 MB; the rest is for what stands before the events: names, and zones with all their changes.
MOST_BYTES = 940_000


@dataclass(frozen=True, slots=True)
class Window:
    """What a feed holds: what ended up to `back` months ago, and what begins up to `ahead` on.

    Months are whole, the present one not counted; None is all. `narrowed` when there was no room
    for as many as the site keeps, `cut` when not even for the present month.
    """

    back: int | None = None
    ahead: int | None = None
    narrowed: bool = False
    cut: bool = False


def in_window(
    members: Sequence[Member], today: date, months: int
) -> tuple[tuple[Member, ...], Window]:
    """Leave out what ended more than so many months ago, and more where there is no room.

    First the past is shortened, then what is far ahead. What was cancelled stays until the month
    in which it would have ended is over. Where nothing is left, what ended last stays: clients
    take an empty file for a broken one.
    """
    this_month, oldest = months_after(today, 0), months_after(today, -months)
    live = [one for one in members if one.last >= (this_month if one.cancelled else oldest)]
    if _fits(live):
        return tuple(live) or _last(members), Window(months)
    ages = [max(0, _months(one.last, today)) for one in live]
    back = _most(live, ages)
    if back is not None:
        kept = [one for one, age in zip(live, ages, strict=True) if age <= back]
        return tuple(kept), Window(back, narrowed=True)
    present = [one for one, age in zip(live, ages, strict=True) if not age]
    distances = [max(0, -_months(one.first, today)) for one in present]
    ahead = _most(present, distances)
    near = [one for one, far in zip(present, distances, strict=True) if far <= (ahead or 0)]
    if ahead is not None:
        return tuple(near), Window(0, ahead, narrowed=True)
    return _beginning(near), Window(0, 0, narrowed=True, cut=True)


def everything(members: Sequence[Member], today: date) -> tuple[tuple[Member, ...], Window]:
    """Leave out nothing, however old, but what was cancelled and is over."""
    this_month = months_after(today, 0)
    live = tuple(one for one in members if not one.cancelled or one.last >= this_month)
    return live or _last(members), Window()


def _most(members: Sequence[Member], months: Sequence[int]) -> int | None:
    """Give the greatest number of months up to which all members have room; None for none.

    Not all of them have room together.
    """
    together: dict[int, list[Member]] = {}
    for one, number in zip(members, months, strict=True):
        together.setdefault(number, []).append(one)
    count = size = 0
    before = None
    for number in sorted(together):
        count += sum(one.count for one in together[number])
        size += sum(one.size for one in together[number])
        if count > MOST_EVENTS or size > MOST_BYTES:
            return None if before is None else number - 1
        before = number
    return before


def _beginning(members: Sequence[Member]) -> tuple[Member, ...]:
    """Keep what there is room for, in the order of lists."""
    kept: list[Member] = []
    count = size = 0
    for one in members:
        if count + one.count <= MOST_EVENTS and size + one.size <= MOST_BYTES:
            kept.append(one)
            count, size = count + one.count, size + one.size
    return tuple(kept)


def _fits(members: Sequence[Member]) -> bool:
    return (
        sum(one.count for one in members) <= MOST_EVENTS
        and sum(one.size for one in members) <= MOST_BYTES
    )


def _last(members: Sequence[Member]) -> tuple[Member, ...]:
    return (max(members, key=_when),) if members else ()


def _when(one: Member) -> tuple[date, str]:
    return one.last, one.event.uid


def _months(day: date, today: date) -> int:
    """Count the months from a day's to today's; below zero for a day in a later one."""
    return (today.year - day.year) * 12 + today.month - day.month

"""What a feed has room for: programs give up on large files, and on very many events.

Google loses events of feeds with more than about a thousand, and none should be above 1 MB.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from calgen.render.feeds.members import Member
from calgen.timing.weeks import months_after

MOST_EVENTS = 1_000
# Of 1 MB; the rest is for what stands before the events: names, and zones with all their changes.
MOST_BYTES = 940_000
# What takes more than a tenth of a feed makes no other wait that comes after it.
_LARGE = 10


@dataclass(frozen=True, slots=True)
class Window:
    """What a feed holds: what ended up to `back` months ago, and what begins up to `ahead` on.

    Months are whole, the present one not counted; None is all. `narrowed` when there was no room
    for as much as the site keeps, `cut` when not even for all within those months.
    """

    back: int | None = None
    ahead: int | None = None
    narrowed: bool = False
    cut: bool = False


def in_window(
    members: Sequence[Member], today: date, months: int
) -> tuple[tuple[Member, ...], Window]:
    """Leave out what ended more than so many months ago, and more where there is no room.

    Then first what is longest past goes, then what is furthest ahead, and of the present month
    what ends first: nobody knows on which day a feed is read, and whichever it is, what is over
    is missed least. Nothing of it changes but with the month. What was cancelled goes the day
    after it would have ended, and nothing comes in its place before the month is over. Where
    nothing is left, what ended last stays: clients take an empty file for a broken one.
    """
    this_month, oldest = months_after(today, 0), months_after(today, -months)
    live = [one for one in members if _lasts(one, this_month, oldest)]
    if _fits(live):
        return _told(live, today) or _last(members), Window(months)
    kept = _nearest(live, today)
    if not kept:
        return _last(live), Window(months, narrowed=True, cut=True)
    narrowed = [one for one in live if one in kept]
    return _told(narrowed, today) or _last(narrowed), _window(live, kept, today, months)


def everything(members: Sequence[Member], today: date) -> tuple[tuple[Member, ...], Window]:
    """Leave out nothing, however old, but what was cancelled and is over."""
    return _told(members, today) or _last(members), Window()


def _told(members: Iterable[Member], today: date) -> tuple[Member, ...]:
    """Leave out what was cancelled and is over: nobody need be told any more."""
    return tuple(one for one in members if not one.cancelled or one.until >= today)


def _lasts(one: Member, this_month: date, oldest: date) -> bool:
    return one.last >= oldest and (not one.cancelled or one.until >= this_month)


def _nearest(members: Iterable[Member], today: date) -> frozenset[Member]:
    """Keep as many as there is room for: what runs this month, what comes, then what was."""
    kept: list[Member] = []
    count = size = 0
    for one in sorted(members, key=lambda one: _turn(one, today)):
        if count + one.count <= MOST_EVENTS and size + one.size <= MOST_BYTES:
            kept.append(one)
            count, size = count + one.count, size + one.size
        elif one.count <= MOST_EVENTS // _LARGE and one.size <= MOST_BYTES // _LARGE:
            break
    return frozenset(kept)


def _turn(one: Member, today: date) -> tuple[int, int, str]:
    """Give an event's turn, which is the same on each day of a month."""
    if _months(one.last, today) > 0:
        return 2, -one.last.toordinal(), one.event.uid
    if _months(one.first, today) < 0:
        return 1, one.first.toordinal(), one.event.uid
    return 0, -one.last.toordinal(), one.event.uid


def _window(members: Sequence[Member], kept: frozenset[Member], today: date, months: int) -> Window:
    """Say what was kept: all within some months, or not all even of those."""
    left = [one for one in members if one not in kept]
    ages = [age for one in left if (age := _months(one.last, today)) > 0]
    back = max([0, *(_months(one.last, today) for one in kept)]) if ages else months
    if len(ages) == len(left):
        return Window(back, narrowed=True, cut=any(age <= back for age in ages))
    ahead = max([0, *(-_months(one.first, today) for one in kept)])
    to_come = [-_months(one.first, today) for one in left if _months(one.last, today) <= 0]
    return Window(back, ahead, narrowed=True, cut=any(far <= ahead for far in to_come))


def _fits(members: Sequence[Member]) -> bool:
    return (
        sum(one.count for one in members) <= MOST_EVENTS
        and sum(one.size for one in members) <= MOST_BYTES
    )


def _last(members: Sequence[Member]) -> tuple[Member, ...]:
    """Give what ended last, and nothing that was cancelled while there is anything else."""
    return (max(members, key=_when),) if members else ()


def _when(one: Member) -> tuple[bool, date, str]:
    return not one.cancelled, one.last, one.event.uid


def _months(day: date, today: date) -> int:
    """Count the months from a day's to today's; below zero for a day in a later one."""
    return (today.year - day.year) * 12 + today.month - day.month

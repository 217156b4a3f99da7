"""Days that a series is said to leave out or to move, and on which it never took place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from itertools import islice

from calgen.model.span import Moment, is_instant
from calgen.timing.series import starts

_FURTHER = timedelta(days=366)
_MOST = 5_000


def strays(
    rule: str, start: Moment, timezone: str, moments: Sequence[Moment]
) -> Mapping[Moment, Moment]:
    """Give those of some days and times that are none of a series, each with the nearest that is.

    `rule` is normal RRULE text. A day alone is any time of that day. What comes after the first
    5,000 occurrences is not judged.
    """
    if not moments:
        return {}
    last = max(map(_day, moments)) + min(_FURTHER, date.max - max(map(_day, moments)))
    found: list[Moment] = []
    for one in islice(starts(rule, start, timezone), _MOST):
        if _day(one) > last:
            break
        found.append(one)
    else:
        if len(found) == _MOST:
            moments = [moment for moment in moments if _day(moment) <= _day(found[-1])]
    days = [*map(_day, found)]
    known = {*found, *days}

    def nearest(day: date) -> Moment:
        after = bisect_left(days, day)
        near = found[max(after - 1, 0) : after + 1]
        return min(near, key=lambda one: abs(_day(one) - day))

    return {moment: nearest(_day(moment)) for moment in moments if moment not in known}


def _day(moment: Moment) -> date:
    return moment.date() if is_instant(moment) else moment

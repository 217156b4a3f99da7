"""How far a zone is from UTC, and from when on: what a reader's device need not know by itself."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta, tzinfo

_STEP = timedelta(days=7)
_MINUTE = timedelta(minutes=1)


def offsets(place: tzinfo, start: datetime, end: datetime) -> Iterator[tuple[int, int]]:
    """Yield each offset of a zone between two moments: since when (Unix time), minutes east of UTC.

    The first begins at `start`; no zone changes its offset twice in a week.
    """
    known = _minutes(place, start)
    yield int(start.timestamp()), known
    while start < end:
        following = start + _STEP
        if _minutes(place, following) != known:
            moment = _change(place, start, following)
            known = _minutes(place, moment)
            yield int(moment.timestamp()), known
        start = following


def _change(place: tzinfo, before: datetime, after: datetime) -> datetime:
    """Find the first whole minute of another offset than that before."""
    known = _minutes(place, before)
    while after - before > _MINUTE:
        middle = before + (after - before) // _MINUTE // 2 * _MINUTE
        if _minutes(place, middle) == known:
            before = middle
        else:
            after = middle
    return after


def _minutes(place: tzinfo, moment: datetime) -> int:
    return int((moment.astimezone(place).utcoffset() or timedelta()) / _MINUTE)

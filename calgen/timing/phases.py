"""Phases: what a day says about an entry."""

from __future__ import annotations

from datetime import date

from calgen.model.entry import Entry, Phase
from calgen.model.span import Moment, Occurrence, is_instant
from calgen.timing.rrule import ends


def phase(entry: Entry, occurrences: tuple[Occurrence, ...], today: date) -> Phase | None:
    """Tell whether an entry is upcoming, running or over on a day; None without a date.

    A series is running on days with an occurrence, over after its last, otherwise upcoming.
    An unending series is never over. `occurrences` are in order of time.
    """
    if entry.span is None:
        return None
    if any(one.first_day <= today <= one.last_day for one in occurrences):
        return Phase.RUNNING
    if entry.repeat and not ends(entry.repeat):
        return Phase.UPCOMING
    last = max((one.last_day for one in occurrences), default=_day(entry.span.end))
    return Phase.OVER if last < today else Phase.UPCOMING


def _day(moment: Moment) -> date:
    return moment.date() if is_instant(moment) else moment

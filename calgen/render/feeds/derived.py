"""Events that an entry gives rise to beside its own: on one day, whole, and free."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from calgen.formats.feed import EventView

_DAY = timedelta(days=1)


def on_day(event: EventView, uid: str, summary: str, day: date) -> EventView:
    """Give an event of one day with the stamps, the link and the words of another."""
    return replace(
        event,
        uid=uid,
        summary=summary,
        start=day,
        end=day + _DAY,
        timezone="",
        repeat="",
        duration=None,
        excluded=(),
        moved=(),
        singles=(),
        busy=False,
    )

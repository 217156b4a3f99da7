"""What waits on the sheet of a week: as the front page says it on the Monday of that week."""

from __future__ import annotations

from datetime import date, timedelta

from calgen.model.entry import Entry
from calgen.render.pages.cards import Cards
from calgen.render.pages.desk import Desk
from calgen.render.pages.waiting import all_waiting
from calgen.render.views.calendars import Awaited
from calgen.render.views.front import Waiting

_MOST = 30
_SUNDAY = timedelta(days=6)


class AwaitedWork:
    """Answers, signatures and steps that nobody has given or done yet, found once."""

    def __init__(self, desk: Desk, cards: Cards) -> None:
        """Work at a desk."""
        self._desk, self._cards, self._all = desk, cards, all_waiting(desk)
        self._until = [
            "" if one.kind == "answer" else self._last_day(entry) for entry, one in self._all
        ]

    def in_week(self, start: date) -> tuple[tuple[Entry, Waiting], ...]:
        """Give what waits in a week, all of it: it depends on that week and not on today.

        What has no answer waits in every week from its own on; a signature and a step until what
        they are for is over, a step from the Monday after the day on which it is due.
        """
        first, last = start.isoformat(), (start + _SUNDAY).isoformat()
        return tuple(
            (entry, one)
            for (entry, one), until in zip(self._all, self._until, strict=True)
            if max(one.shown_from, one.since) <= (first if one.kind == "step" else last)
            and (not until or until >= first)
        )

    def _last_day(self, entry: Entry) -> str:
        spans = self._desk.material.occurrences.get(entry.id, ())
        return spans[-1].last_day.isoformat() if spans else ""

    def shown(self, found: tuple[tuple[Entry, Waiting], ...]) -> tuple[Awaited, ...]:
        """Put the first of these into words."""
        return tuple(self._awaited(entry, one) for entry, one in found[:_MOST])

    def _awaited(self, entry: Entry, one: Waiting) -> Awaited:
        """Say what is missing; of a step its day, as it is not late yet for an early reader."""
        day = self._desk.dates.day(date.fromisoformat(one.since)) if one.since else ""
        step = one.kind == "step"
        what = self._desk.words("step_open", step=one.step, day=day) if step else one.what
        since = "" if step else one.since
        return Awaited(self._cards.card(entry), what, one.who, since, day if since else "")

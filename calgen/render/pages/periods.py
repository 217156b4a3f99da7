"""Periods: the months, weeks, quarters and years that have pages, and the ways between them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from calgen.render.pages.desk import Desk
from calgen.render.pages.plan import Plan
from calgen.render.urls import INDEX, month_url, timeline_url, week_url, year_url
from calgen.render.views.switch import Switch, SwitchItem
from calgen.timing.weeks import (
    WEEK,
    iso_week,
    month_of,
    month_start,
    months_after,
    quarter_of,
    quarter_start,
    week_start,
)

VIEWS = ("month", "week", "year", "agenda", "timeline", "board")
AGENDA = "agenda.html"
BOARD = "board.html"

_LENGTH = {"week": 0, "month": 1, "agenda": 1, "timeline": 2, "year": 3, "board": 4}
_HALF_WEEK = timedelta(days=3)


class Periods:
    """Knows the periods that have pages: those of the months that have one (design §8)."""

    def __init__(
        self,
        desk: Desk,
        plan: Plan,
        agenda_of: Callable[[str], str],
        board_of: Callable[[date], str] = lambda _: BOARD,
    ) -> None:
        """Work from the plan; the others give the pages of a month's agenda and a day's board."""
        self._first_weekday = desk.dates.first_weekday
        self._agenda_of, self.board_of = agenda_of, board_of
        self.months = tuple(month_start(month) for month in plan.months())
        self.weeks = plan.weeks(self._first_weekday)
        self.quarters = tuple(dict.fromkeys(quarter_start(quarter_of(m)) for m in self.months))
        self.years = tuple(dict.fromkeys(date(month.year, 1, 1) for month in self.months))

    def switch(
        self, current: str, first: date | None = None, last: date | None = None, path: str = ""
    ) -> Switch:
        """Give the ways to the other views of the days from first to last, as near as there are.

        Without days the ways lead to the page of today, through the front page. `path` is the
        page's own address where it is not that of its period.
        """
        if first is None or last is None:
            today = {"agenda": AGENDA, "board": BOARD, "week": f"{INDEX}#week"}
            pages = {view: today.get(view, f"{INDEX}#month") for view in VIEWS}
            first_day = last_day = ""
        else:
            pages = self._pages(current, first, last)
            first_day, last_day = first.isoformat(), last.isoformat()
        pages[current] = path or pages[current]
        items = (
            SwitchItem(view, pages[view], view == current, _LENGTH[view] < _LENGTH[current])
            for view in VIEWS
        )
        return Switch(tuple(items), first_day, last_day)

    def last_from(self, day: date) -> date:
        """Give the last day until which every month has a page, from a day's month on."""
        following = months_after(day, 1)
        while following in self.months:
            following = months_after(following, 1)
        return following - timedelta(days=1)

    def _pages(self, current: str, first: date, last: date) -> dict[str, str]:
        """Give the nearest page of each view; a week belongs to the month of its middle."""
        day = first + _HALF_WEEK if current == "week" else first
        week = week_start(day, self._first_weekday)
        if first.day == 1 and week + _HALF_WEEK < first:
            week += WEEK
        month = month_of(_nearest(self.months, day.replace(day=1), last))
        quarter = quarter_of(_nearest(self.quarters, quarter_start(quarter_of(day)), last))
        year = _nearest(self.years, date(day.year, 1, 1), last)
        monday = _nearest(self.weeks, week, last)
        agenda = self._agenda_of(month)
        return {
            "month": month_url(month),
            "week": week_url(iso_week(monday, self._first_weekday)),
            "year": year_url(f"{year.year:04}"),
            "agenda": f"{agenda}#agenda" if agenda == month_url(month) else agenda,
            "timeline": timeline_url(quarter),
            "board": self.board_of(day),
        }


def _nearest(starts: Sequence[date], wanted: date, last: date) -> date:
    """Give the period that begins on a day; otherwise the next one until `last`, or the nearest."""
    index = bisect_left(starts, wanted)
    after = starts[index] if index < len(starts) else None
    before = starts[index - 1] if index else None
    if after is None or before is None:
        return after or before or wanted
    return after if after <= last or after - wanted <= wanted - before else before

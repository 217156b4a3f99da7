"""A month's grid: weeks of days, with bars over every day that something covers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from calgen.render.pages.cards import Cards
from calgen.render.pages.desk import Desk
from calgen.render.pages.lanes import CAMPAIGN, Placed, Row, pack
from calgen.render.pages.plan import Plan
from calgen.render.urls import month_agenda_url, month_url, week_url
from calgen.render.views.calendars import Bar, Day, Grid, WeekRow
from calgen.render.views.frame import Anchor
from calgen.timing.weeks import iso_week, month_of, month_start, month_weeks

MOST_IN_ONE_PAGE = 150


class Grids:
    """Makes grids of months."""

    def __init__(self, desk: Desk, cards: Cards, plan: Plan) -> None:
        """Work from the plan."""
        self._desk, self._cards, self._plan = desk, cards, plan
        self._months = frozenset(plan.months())
        self._agendas: dict[str, str] = {}

    def agenda_of(self, month: str) -> str:
        """Give the address of the page that holds a month's agenda."""
        if month not in self._agendas:
            entries = {held.entry.id for held in self._plan.in_month(month)}
            full = len(entries) > MOST_IN_ONE_PAGE
            self._agendas[month] = month_agenda_url(month) if full else month_url(month)
        return self._agendas[month]

    def grid(self, month: str) -> Grid:
        """Make the grid of a month, such as `2026-11`."""
        first = month_start(month)
        agenda = self.agenda_of(month)
        weeks = month_weeks(first.year, first.month, self._desk.dates.first_weekday)
        return Grid(
            key=month,
            title=self._desk.dates.month(first),
            weekdays=self._desk.dates.weekdays(),
            weeks=tuple(self._row(week, month, agenda) for week in weeks),
        )

    def _row(self, week: Sequence[date], month: str, agenda: str) -> WeekRow:
        row = pack(self._plan.between(week[0], week[-1]), week)
        address = iso_week(week[0], self._desk.dates.first_weekday)
        label = self._desk.words("week_number", n=int(address[-2:]))
        days = tuple(self._day(day, index, month, row) for index, day in enumerate(week))
        return WeekRow(
            label=label,
            week=Anchor(label, week_url(address)),
            days=days,
            bands=tuple(self._bar(bar, week, month, agenda) for bar in row.bands),
            bars=tuple(self._bar(bar, week, month, agenda) for bar in row.bars),
        )

    def _day(self, day: date, index: int, month: str, row: Row) -> Day:
        inside = month_of(day) == month
        page = self.agenda_of(month_of(day))
        total = row.total[index]
        exists = inside or month_of(day) in self._months
        blackout = next((b.name for b in self._desk.site.blackouts if b.start <= day <= b.end), "")
        return Day(
            date=day.isoformat(),
            number=day.day,
            words=self._desk.dates.long(day),
            column=index + 1,
            inside=inside,
            weekend=day.weekday() in self._desk.dates.weekend,
            holiday=self._desk.holidays.get(day, ""),
            blackout=blackout,
            total=total,
            hidden=row.hidden[index],
            href=f"{page}#d-{day.isoformat()}" if total and exists else "",
        )

    def _bar(self, bar: Placed, week: Sequence[date], month: str, agenda: str) -> Bar:
        entry, one = bar.held.entry, bar.held.one
        card = self._cards.at(entry, one)
        shown_in = month_of(max(week[bar.first], min(one.last_day, week[bar.last])))
        page = agenda if _touches(one.first_day, one.last_day, month) else self.agenda_of(shown_in)
        return Bar(
            column=bar.first + 1,
            span=bar.last - bar.first + 1,
            before=one.first_day < week[0],
            after=one.last_day > week[-1],
            long=one.days > 1,
            thin=entry.type == CAMPAIGN,
            href=f"{page}#{card.anchor}",
            card=card,
        )


def _touches(first: date, last: date, month: str) -> bool:
    return month_of(first) <= month <= month_of(last)

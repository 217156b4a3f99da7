"""Month pages, with their agendas, and the agenda of the months to come."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import groupby

from calgen.model.product import Product
from calgen.render.pages.agendas import agenda
from calgen.render.pages.cards import Cards
from calgen.render.pages.descriptions import of_days
from calgen.render.pages.desk import Desk
from calgen.render.pages.filters import filters_of
from calgen.render.pages.grids import Grids
from calgen.render.pages.periods import AGENDA, Periods
from calgen.render.pages.plan import Plan
from calgen.render.urls import month_url
from calgen.render.views.calendars import AgendaDay, AgendaMonth, AgendaPage, MonthPage
from calgen.render.views.frame import Anchor, Steps
from calgen.timing.weeks import month_end, month_of, month_start, months_after

_MONTHS_TO_COME = 3


class Months:
    """Makes the pages of months."""

    def __init__(
        self, desk: Desk, cards: Cards, plan: Plan, grids: Grids, periods: Periods
    ) -> None:
        """Work from the plan."""
        self._desk, self._cards, self._plan, self._grids = desk, cards, plan, grids
        self._periods = periods
        self._all = plan.months()

    def pages(self) -> Iterator[Product]:
        """Yield every month's page, with an agenda page where the month is full."""
        for index, month in enumerate(self._all):
            yield from self._month(month, index)

    def _month(self, month: str, index: int) -> Iterator[Product]:
        path, title = month_url(month), self._title(month)
        first, last = month_start(month), month_end(month)
        elsewhere = self._grids.agenda_of(month)
        whole = self.agenda_of(month)
        about = of_days(self._plan.in_month(month), self._desk)
        filters = filters_of((one.entry for one in self._plan.in_month(month)), self._desk)
        if elsewhere != path:
            heading = self._desk.words("agenda_of", month=title)
            frame = self._desk.frame(elsewhere, heading, about, tab="calendar")
            steps = self._agenda_steps(month, month)
            switch = self._periods.switch("agenda", first, last)
            listed = (AgendaMonth(month, title, whole),)
            page = AgendaPage(frame, heading, steps, switch, filters, (), listed)
            yield Product(elsewhere, "agenda.html", page)
        view = MonthPage(
            frame=self._desk.frame(path, title, about, tab="calendar"),
            grid=self._grids.grid(month),
            steps=Steps(self._step(index - 1), self._step(index + 1)),
            switch=self._periods.switch("month", first, last),
            agenda=whole if elsewhere == path else (),
            agenda_page="" if elsewhere == path else elsewhere,
            filters=filters,
        )
        yield Product(path, "month.html", view)

    def agenda_of(self, month: str) -> tuple[AgendaDay, ...]:
        """Give every thing of a month, day by day."""
        first, last = month_start(month), month_end(month)
        held = self._plan.in_month(month)
        return agenda(held, first, last, self._cards)

    def to_come(self) -> Product:
        """Give the agenda of today's month and the next two."""
        today = self._desk.material.today
        first, next_one = months_after(today, 0), months_after(today, _MONTHS_TO_COME)
        last = next_one - timedelta(days=1)
        held = self._plan.between(first, last)
        until = months_after(today, _MONTHS_TO_COME + 1) - timedelta(days=1)
        days = agenda(self._plan.between(first, until), first, until, self._cards)
        months = tuple(
            AgendaMonth(month, self._title(month), tuple(inside))
            for month, inside in groupby(
                (day for day in days if day.date >= today.isoformat()), lambda day: day.date[:7]
            )
        )
        later = month_of(next_one)
        heading = self._desk.words("agenda")
        view = AgendaPage(
            frame=self._desk.frame(
                "agenda.html", heading, of_days(held, self._desk), tab="calendar"
            ),
            heading=heading,
            steps=self._agenda_steps(month_of(first), month_of(last)),
            switch=self._periods.switch("agenda", today, last, AGENDA),
            filters=filters_of((one.entry for one in held), self._desk),
            past=tuple(day for day in days if day.date < today.isoformat()),
            months=tuple(month for month in months if month.key != later),
            later=tuple(month for month in months if month.key == later),
            today=today.isoformat(),
        )
        return Product("agenda.html", "agenda.html", view)

    def _agenda_steps(self, first: str, last: str) -> Steps:
        """Lead to the agendas of the months before and after those that an agenda shows."""
        before = [month for month in self._all if month < first]
        after = [month for month in self._all if month > last]
        return Steps(self._agenda_at(before[-1:]), self._agenda_at(after[:1]))

    def _agenda_at(self, months: Sequence[str]) -> Anchor | None:
        if not months:
            return None
        path = self._grids.agenda_of(months[0])
        within = "#agenda" if path == month_url(months[0]) else ""
        return Anchor(self._title(months[0]), path + within)

    def _title(self, month: str) -> str:
        return self._desk.dates.month(month_start(month))

    def _step(self, index: int) -> Anchor | None:
        if not 0 <= index < len(self._all):
            return None
        return Anchor(self._title(self._all[index]), month_url(self._all[index]))

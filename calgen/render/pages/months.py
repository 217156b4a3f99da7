"""Month pages, with their agendas, and the agenda of the months to come."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from itertools import groupby

from calgen.model.product import Product
from calgen.render.pages.agendas import agenda
from calgen.render.pages.cards import Cards
from calgen.render.pages.desk import Desk
from calgen.render.pages.grids import Grids
from calgen.render.pages.plan import Plan
from calgen.render.urls import month_url
from calgen.render.views.calendars import AgendaDay, AgendaMonth, AgendaPage, MonthPage
from calgen.render.views.frame import Anchor, Steps
from calgen.timing.weeks import month_start, months_after

_MONTHS_TO_COME = 3


class Months:
    """Makes the pages of months."""

    def __init__(self, desk: Desk, cards: Cards, plan: Plan, grids: Grids) -> None:
        """Work from the plan."""
        self._desk, self._cards, self._plan, self._grids = desk, cards, plan, grids
        self._all = plan.months()

    def pages(self) -> Iterator[Product]:
        """Yield every month's page, with an agenda page where the month is full."""
        for index, month in enumerate(self._all):
            yield from self._month(month, index)

    def _month(self, month: str, index: int) -> Iterator[Product]:
        path, title = month_url(month), self._title(month)
        elsewhere = self._grids.agenda_of(month)
        whole = self.agenda_of(month)
        if elsewhere != path:
            heading = self._desk.words("agenda_of", month=title)
            frame = self._desk.frame(elsewhere, heading, tab="agenda")
            steps = Steps(Anchor(title, path), None)
            listed = (AgendaMonth(month, title, whole),)
            yield Product(elsewhere, "agenda.html", AgendaPage(frame, heading, steps, (), listed))
        held = self._plan.in_month(month)
        entries = {one.entry.id: one.entry for one in held}.values()
        counts = Counter(entry.type for entry in entries)
        view = MonthPage(
            frame=self._desk.frame(path, title, tab="month"),
            grid=self._grids.grid(month),
            steps=Steps(self._step(index - 1), self._step(index + 1)),
            agenda=whole if elsewhere == path else (),
            agenda_page="" if elsewhere == path else elsewhere,
            types=tuple((name, counts[name]) for name in self._desk.site.types if counts[name]),
            sales=sum(entry.sales_suggested for entry in entries),
        )
        yield Product(path, "month.html", view)

    def agenda_of(self, month: str) -> tuple[AgendaDay, ...]:
        """Give every thing of a month, day by day."""
        first = month_start(month)
        last = months_after(first, 1) - timedelta(days=1)
        held = self._plan.in_month(month)
        return agenda(held, first, last, self._cards)

    def to_come(self) -> Product:
        """Give the agenda of today's month and the next two."""
        today = self._desk.material.today
        first, last = months_after(today, 0), months_after(today, _MONTHS_TO_COME)
        last -= timedelta(days=1)
        held = self._plan.between(first, last)
        days = agenda(held, first, last, self._cards)
        from_today = (day for day in days if day.date >= today.isoformat())
        heading = self._desk.words("agenda")
        view = AgendaPage(
            frame=self._desk.frame("agenda.html", heading, tab="agenda"),
            heading=heading,
            steps=None,
            past=tuple(day for day in days if day.date < today.isoformat()),
            months=tuple(
                AgendaMonth(month, self._title(month), tuple(inside))
                for month, inside in groupby(from_today, lambda day: day.date[:7])
            ),
        )
        return Product("agenda.html", "agenda.html", view)

    def _title(self, month: str) -> str:
        return self._desk.dates.month(month_start(month))

    def _step(self, index: int) -> Anchor | None:
        if not 0 <= index < len(self._all):
            return None
        return Anchor(self._title(self._all[index]), month_url(self._all[index]))

"""Month pages, with their agendas, and the agenda of the months to come."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import accumulate

from calgen.model.product import Product
from calgen.render.pages.agendas import agenda
from calgen.render.pages.cards import Cards
from calgen.render.pages.descriptions import of_days
from calgen.render.pages.desk import Desk
from calgen.render.pages.filters import filters_of
from calgen.render.pages.grids import Grids
from calgen.render.pages.periods import AGENDA, Periods
from calgen.render.pages.plan import Plan
from calgen.render.pages.splits import MONTH, MOST_ROWS
from calgen.render.urls import month_url
from calgen.render.views.calendars import AgendaDay, AgendaMonth, AgendaPage, MonthPage
from calgen.render.views.frame import Anchor, Steps
from calgen.render.views.parts import Period
from calgen.timing.weeks import month_end, month_of, month_start, months_after, months_between

_MONTHS_TO_COME = 3
_DAY = timedelta(days=1)


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
        """Give the agenda of today's month and the next two; of the days that fit, if too long."""
        today = self._desk.material.today
        first, later = months_after(today, 0), months_after(today, _MONTHS_TO_COME)
        last, until = later - _DAY, months_after(later, 1) - _DAY
        days = agenda(self._plan.between(first, until), first, until, self._cards)
        past = tuple(day for day in days if day.date < today.isoformat())
        rest = tuple(day for day in days if day.date >= later.isoformat())
        coming = days[len(past) : len(days) - len(rest)]
        periods: tuple[Period, ...] = ()
        if sum(len(day.cards) for day in (*past, *coming)) > MOST_ROWS:
            past = rest = ()
            coming = _fitting(agenda(self._plan.between(today, last), today, last, self._cards))
            periods = tuple(self._month_of_agenda(month) for month in months_between(first, last))
            first, last = today, date.fromisoformat(coming[-1].date)
        held = self._plan.between(first, last)
        heading = self._desk.words("agenda")
        view = AgendaPage(
            frame=self._desk.frame(
                "agenda.html", heading, of_days(held, self._desk), tab="calendar"
            ),
            heading=heading,
            steps=self._agenda_steps(month_of(first), month_of(last)),
            switch=self._periods.switch("agenda", today, last, AGENDA),
            filters=filters_of((one.entry for one in held), self._desk),
            past=past,
            months=self._by_month(coming, past),
            later=self._by_month(rest),
            today=today.isoformat(),
            periods=periods,
        )
        return Product("agenda.html", "agenda.html", view)

    def _by_month(
        self, days: Iterable[AgendaDay], past: Iterable[AgendaDay] = ()
    ) -> tuple[AgendaMonth, ...]:
        """Give the months of days; the month of `past` days has its heading in any case."""
        inside: dict[str, list[AgendaDay]] = {day.date[:MONTH]: [] for day in past}
        for day in days:
            inside.setdefault(day.date[:MONTH], []).append(day)
        return tuple(
            AgendaMonth(month, self._title(month), tuple(found)) for month, found in inside.items()
        )

    def _month_of_agenda(self, month: str) -> Period:
        """Give the way to the whole agenda of a month."""
        first, last = month_start(month), month_end(month)
        count = len({held.entry.id for held in self._plan.in_month(month)})
        return Period(self._agenda_at(month), count, first.isoformat(), last.isoformat())

    def _agenda_steps(self, first: str, last: str) -> Steps:
        """Lead to the agendas of the months before and after those that an agenda shows."""
        before = [month for month in self._all if month < first]
        after = [month for month in self._all if month > last]
        return Steps(
            self._agenda_at(before[-1]) if before else None,
            self._agenda_at(after[0]) if after else None,
        )

    def _agenda_at(self, month: str) -> Anchor:
        path = self._grids.agenda_of(month)
        within = "#agenda" if path == month_url(month) else ""
        return Anchor(self._title(month), path + within)

    def _title(self, month: str) -> str:
        return self._desk.dates.month(month_start(month))

    def _step(self, index: int) -> Anchor | None:
        if not 0 <= index < len(self._all):
            return None
        return Anchor(self._title(self._all[index]), month_url(self._all[index]))


def _fitting(days: Sequence[AgendaDay]) -> tuple[AgendaDay, ...]:
    """Give the first day, and those after it while there is room for them."""
    sums = accumulate(len(day.cards) for day in days)
    fits = sum(rows <= MOST_ROWS for rows in sums)
    return tuple(days[: max(1, fits)])

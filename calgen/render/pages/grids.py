"""A month's grid: weeks of days, with bars over every day that something covers."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from calgen.model.entry import Status
from calgen.model.span import is_instant
from calgen.model.type_names import CAMPAIGN, PROMOTION
from calgen.render.pages.cards import Cards
from calgen.render.pages.desk import Desk
from calgen.render.pages.lanes import Placed, Row, pack
from calgen.render.pages.plan import Held, Plan
from calgen.render.urls import month_agenda_url, month_url, week_url
from calgen.render.views.calendars import Bar, Day, Grid, WeekRow
from calgen.render.views.frame import Anchor
from calgen.timing.weeks import iso_week, month_of, month_start, month_weeks
from calgen.timing.zones import zone

MOST_IN_ONE_PAGE = 150

_FEW_DAYS = 2
_ROOM = 16
"""How many letters a day's width holds beside the time."""

_PRINTED_LINES = (31, 38, 45, 50)
"""How many lines a printed month may have at most, by how small they are."""


@dataclass(frozen=True, slots=True)
class _Marks:
    """The days on which a promotion begins, and those on which a suggestion of Sales does."""

    promotion: Container[date]
    sales: Container[date]


class Grids:
    """Makes grids of months."""

    def __init__(self, desk: Desk, cards: Cards, plan: Plan) -> None:
        """Work from the plan."""
        self._desk, self._cards, self._plan = desk, cards, plan
        self._zone = zone(desk.site.timezone)
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
        weeks = month_weeks(first.year, first.month, self._desk.dates.first_weekday)
        held = [self._plan.between(week[0], week[-1]) for week in weeks]
        rows = [_packed(one, week, month) for one, week in zip(held, weeks, strict=True)]
        lines = sum(row.lines for row in rows)
        return Grid(
            key=month,
            title=self._desk.dates.month(first),
            weekdays=self._desk.dates.weekdays(),
            weeks=tuple(
                self._row(week, month, row, _marked(one))
                for week, row, one in zip(weeks, rows, held, strict=True)
            ),
            fit=sum(lines > most for most in _PRINTED_LINES),
        )

    def _row(self, week: Sequence[date], month: str, row: Row, marks: _Marks) -> WeekRow:
        address = iso_week(week[0], self._desk.dates.first_weekday)
        label = self._desk.words("week_number", n=int(address[-2:]))
        return WeekRow(
            label=label,
            week=Anchor(label, week_url(address)),
            days=tuple(self._day(week, index, month, row, marks) for index in range(7)),
            bands=tuple(self._bar(bar, week, month) for bar in row.bands),
            bars=tuple(self._bar(bar, week, month) for bar in row.bars),
            spare=tuple(self._bar(bar, week, month) for bar in row.spare),
            few=_is_few(week, month),
        )

    def _day(self, week: Sequence[date], index: int, month: str, row: Row, marks: _Marks) -> Day:
        day = week[index]
        inside = month_of(day) == month
        page = self.agenda_of(month_of(day))
        total = row.total[index]
        exists = inside or month_of(day) in self._months
        blackout = self._blackout(day)
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
            promotion=day in marks.promotion,
            sales=day in marks.sales,
            again=bool(blackout and index and blackout == self._blackout(week[index - 1])),
        )

    def _blackout(self, day: date) -> str:
        blackouts = self._desk.site.blackouts
        return next((one.name for one in blackouts if one.start <= day <= one.end), "")

    def _bar(self, bar: Placed, week: Sequence[date], month: str) -> Bar:
        entry, one = bar.held.entry, bar.held.one
        card = self._cards.at(entry, one)
        touches = month_of(one.first_day) <= month <= month_of(one.last_day)
        shown_in = month_of(max(week[bar.first], min(one.last_day, week[bar.last])))
        before = one.first_day < week[0]
        return Bar(
            column=bar.first + 1,
            span=bar.last - bar.first + 1,
            before=before,
            after=one.last_day > week[-1],
            long=one.days > 1,
            thin=entry.type == CAMPAIGN,
            href=f"{self.agenda_of(month if touches else shown_in)}#{card.anchor}",
            card=card,
            at="" if before else self._clock(bar),
            outside=not touches,
        )

    def _clock(self, bar: Placed) -> str:
        """Say when a bar begins, if its title leaves room for that."""
        start, room = bar.held.one.span.start, (bar.last - bar.first + 1) * _ROOM
        if not is_instant(start) or len(bar.held.entry.title) > room:
            return ""
        return self._desk.dates.time(start.astimezone(self._zone))


def _packed(held: Iterable[Held], week: Sequence[date], month: str) -> Row:
    """Pack a week; where few of its days belong to the month, the others keep the row low."""
    few = _is_few(week, month)
    outside = {index for index, day in enumerate(week) if few and month_of(day) != month}
    return pack(held, week, outside)


def _is_few(week: Sequence[date], month: str) -> bool:
    return sum(month_of(day) == month for day in week) <= _FEW_DAYS


def _marked(held: Iterable[Held]) -> _Marks:
    kept = [one for one in held if one.entry.status is not Status.CANCELLED]
    return _Marks(
        {one.one.first_day for one in kept if one.entry.type == PROMOTION},
        {one.one.first_day for one in kept if one.entry.sales_suggested},
    )

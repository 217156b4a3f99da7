"""Week pages: the sheet for the Monday meeting."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from calgen.model.entry import Entry
from calgen.model.product import Product
from calgen.model.type_names import CAMPAIGN, PROMOTION
from calgen.render.pages.agendas import agenda
from calgen.render.pages.awaited import AwaitedWork
from calgen.render.pages.cards import Cards
from calgen.render.pages.descriptions import of_days
from calgen.render.pages.desk import Desk
from calgen.render.pages.filters import filters_of
from calgen.render.pages.periods import Periods
from calgen.render.pages.plan import Held, Plan
from calgen.render.pages.sheets import fitting
from calgen.render.steps import Step, open_steps
from calgen.render.urls import week_url
from calgen.render.views.calendars import DueStep, Stretch, WeekDay, WeekPage
from calgen.render.views.card import Card
from calgen.render.views.frame import Anchor, Steps
from calgen.timing.weeks import days_between, iso_week

_SUNDAY = timedelta(days=6)


class Weeks:
    """Makes the pages of weeks."""

    def __init__(self, desk: Desk, cards: Cards, plan: Plan, periods: Periods) -> None:
        """Work from the plan; open steps are sorted by their day once."""
        self._desk, self._cards, self._plan = desk, cards, plan
        self._periods, self._all = periods, periods.weeks
        self._open = sorted(
            open_steps(desk.material), key=lambda one: (one[1].due or date.max, one[0].id)
        )
        self._awaited = AwaitedWork(desk, cards)

    def page(self, index: int) -> Product:
        """Make the page of one week, by its place among all that have one."""
        start = self._all[index]
        key = self._key(start)
        return Product(week_url(key), "week.html", self._view(start, key, index))

    def _view(self, start: date, key: str, index: int) -> WeekPage:
        end = start + _SUNDAY
        held = self._plan.between(start, end)
        running = sorted((one for one in held if _covers(one, start, end)), key=_by_kind)
        whole = tuple(self._cards.at(one.entry, one.one) for one in running)
        inside = [one for one in held if not _covers(one, start, end)]
        days = tuple(self._days(inside, start))
        owed = [(entry, step) for entry, step in self._open if _within(step, start)]
        due = tuple(self._due(entry, step) for entry, step in owed)
        awaited = self._awaited.in_week(start)
        waiting = self._awaited.shown(awaited)
        about = (*(one.entry for one in held), *(of for of, _ in (*owed, *awaited[: len(waiting)])))
        heading = self._heading(start)
        return WeekPage(
            frame=self._desk.frame(
                week_url(key), heading, of_days(held, self._desk), tab="calendar"
            ),
            key=key,
            heading=self._short_heading(start),
            steps=Steps(self._step(index - 1), self._step(index + 1)),
            switch=self._periods.switch("week", start, end),
            filters=filters_of(about, self._desk),
            all_week=whole,
            days=days,
            due=due,
            waiting=waiting,
            more_waiting=len(awaited) - len(waiting),
            fit=fitting(whole, days, due, waiting),
        )

    def _days(self, inside: list[Held], start: date) -> Iterator[WeekDay]:
        """Give all seven days; what began in the week before stands on the first."""
        end = start + _SUNDAY
        found = {day.date: day.cards for day in agenda(inside, start, end, self._cards)}
        for day in days_between(start, end):
            cards = found.get(day.isoformat(), ())
            stretches = [_stretch(card, day, end) for card in cards]
            yield WeekDay(
                date=day.isoformat(),
                words=self._desk.dates.short(day),
                notes=self._notes(day),
                long=tuple(one for one in stretches if one.span > 1),
                cards=tuple(one.card for one in stretches if one.span == 1),
            )

    def _notes(self, day: date) -> tuple[str, ...]:
        blackouts = self._desk.site.blackouts
        found = [self._desk.holidays.get(day, "")]
        found += (one.name for one in blackouts if one.start <= day <= one.end)
        return tuple(filter(None, found))

    def _due(self, entry: Entry, step: Step) -> DueStep:
        due = step.due or date.max
        desk = self._desk
        card = self._cards.card(entry)
        return DueStep(step.name, card, desk.party(step.owner), str(due), desk.dates.short(due))

    def _heading(self, start: date) -> str:
        return self._desk.words("week_of", day=self._desk.dates.day(start))

    def _short_heading(self, start: date) -> str:
        """Say a week without its year, unless another year's begins on the same day."""
        alike = [day for day in self._all if (day.month, day.day) == (start.month, start.day)]
        if len(alike) > 1:
            return self._heading(start)
        return self._desk.words("week_of", day=self._desk.dates.month_day(start))

    def _key(self, start: date) -> str:
        return iso_week(start, self._desk.dates.first_weekday)

    def _step(self, index: int) -> Anchor | None:
        if not 0 <= index < len(self._all):
            return None
        start = self._all[index]
        return Anchor(self._heading(start), week_url(self._key(start)))


def _covers(held: Held, start: date, end: date) -> bool:
    return held.one.first_day <= start and held.one.last_day >= end


def _stretch(card: Card, day: date, end: date) -> Stretch:
    span = (min(end, date.fromisoformat(card.end)) - day).days + 1
    return Stretch(card, span, card.type.id == PROMOTION)


def _by_kind(held: Held) -> tuple[bool, bool]:
    return held.entry.type != PROMOTION, held.entry.type != CAMPAIGN


def _within(step: Step, start: date) -> bool:
    return step.due is not None and start <= step.due <= start + _SUNDAY

"""Agendas: day by day, what begins and what still runs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from calgen.model.span import is_instant
from calgen.model.type_names import CAMPAIGN, PROMOTION
from calgen.render.pages.cards import Cards
from calgen.render.pages.plan import Held
from calgen.render.views.calendars import AgendaDay
from calgen.render.views.frame import Anchor
from calgen.timing.weeks import days_between

MOST_RUNNING = 8
FEW_RUNNING = 3
MANY = 150


def agenda(held: Iterable[Held], first: date, last: date, cards: Cards) -> tuple[AgendaDay, ...]:
    """Give the days between two days, both inclusive, on which something begins or runs.

    What began before the first day stands on the first, so that each thing stands there once.
    Of those that still run, fewer are named where there are many things.
    """
    begins: dict[date, list[Held]] = defaultdict(list)
    runs: dict[date, list[Held]] = defaultdict(list)
    for one in held:
        start = max(first, one.one.first_day)
        begins[start].append(one)
        for day in days_between(start, min(last, one.one.last_day))[1:]:
            runs[day].append(one)
    most = MOST_RUNNING if sum(map(len, begins.values())) <= MANY else FEW_RUNNING
    return tuple(
        _day(day, begins[day], runs[day], cards, most)
        for day in days_between(first, last)
        if begins[day] or runs[day]
    )


def _day(day: date, begins: list[Held], runs: list[Held], cards: Cards, most: int) -> AgendaDay:
    desk = cards.desk
    running = sorted(runs, key=lambda held: _rank(held, day))
    return AgendaDay(
        date=day.isoformat(),
        words=desk.dates.long(day),
        cards=tuple(
            cards.at(held.entry, held.one) for held in sorted(begins, key=lambda h: _rank(h, day))
        ),
        running=tuple(
            Anchor(held.entry.title, cards.card(held.entry).href) for held in running[:most]
        ),
        more=max(0, len(running) - most),
        holiday=desk.holidays.get(day, ""),
    )


def _rank(held: Held, day: date) -> tuple[bool, bool, bool, float, str]:
    """Sort promotions first, then campaigns, whole days, hours."""
    span = held.one.span
    before = held.one.first_day < day
    start = span.start
    instant = start.timestamp() if is_instant(start) and not before else 0.0
    kind = held.entry.type
    return kind != PROMOTION, kind != CAMPAIGN, not span.all_day, instant, held.entry.id

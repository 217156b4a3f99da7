"""Axes of days: where bars and their labels stand, and what lies behind them.

The style sheet packs bars into lanes (grid-auto-flow: row dense). A bar takes the columns of its
label too, so that no label lies over another; here it is only counted how many lanes there are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from unicodedata import east_asian_width

from calgen.model.type_names import CAMPAIGN
from calgen.render.pages.cards import Cards
from calgen.render.pages.desk import Desk
from calgen.render.pages.plan import Held
from calgen.render.views.axes import AxisBar, Shade
from calgen.timing.weeks import days_between

_LETTER = 6.8
"""In pixels: how wide a letter of a label is; one of Chinese or Japanese takes two."""
_AROUND = 34
"""In pixels: the shape before a label, and the space around both."""


@dataclass(frozen=True, slots=True)
class Axis:
    """Days in columns; `column` is the width of a day on a wide screen, in pixels.

    `longest` is how many columns a label beside its bar may take.
    """

    first: date
    last: date
    column: int
    longest: int

    @property
    def days(self) -> int:
        """How many columns there are."""
        return (self.last - self.first).days + 1

    def bar(self, held: Held, cards: Cards) -> AxisBar:
        """Place a thing that has a day on the axis."""
        one, card = held.one, cards.at(held.entry, held.one)
        column = max(0, (one.first_day - self.first).days) + 1
        until = min(self.days, (one.last_day - self.first).days + 1)
        days = until - column + 1
        label, room = self._label(card.title, column, until)
        return AxisBar(
            column=column - room if label == "before" else column,
            span=days + room,
            days=days,
            label=label,
            begun=one.first_day < self.first,
            goes_on=one.last_day > self.last,
            thin=held.entry.type == CAMPAIGN,
            card=card,
        )

    def _label(self, title: str, column: int, until: int) -> tuple[str, int]:
        """Tell where a label stands, and how many columns it takes beside its bar.

        A label in its bar needs none. One beside it stands after it where there is room.
        """
        wide = _width(title)
        days = until - column + 1
        needed = min(self.longest, -int(-wide // self.column))
        after, before = self.days - until, column - 1
        if wide <= days * self.column or days >= max(needed, 1):
            return "in", 0
        if after >= needed or after >= before:
            return ("after", min(needed, after)) if after > days else ("in", 0)
        return ("before", min(needed, before)) if before > days else ("in", 0)

    def shades(self, desk: Desk) -> tuple[Shade, ...]:
        """Give the weekends, holidays and blackouts of the axis."""
        days = days_between(self.first, self.last)
        kinds = [_kind(day, desk) for day in days]
        found = []
        for (kind, words), run in groupby(range(len(days)), lambda n: kinds[n]):
            inside = list(run)
            if kind:
                found.append(Shade(inside[0] + 1, len(inside), kind, words))
        return (*found, *self._blackouts(desk))

    def _blackouts(self, desk: Desk) -> Iterator[Shade]:
        for one in desk.site.blackouts:
            start, end = max(one.start, self.first), min(one.end, self.last)
            if start <= end:
                column = (start - self.first).days + 1
                yield Shade(column, (end - start).days + 1, "blackout", one.name)


def _kind(day: date, desk: Desk) -> tuple[str, str]:
    holiday = desk.holidays.get(day)
    if holiday:
        return "holiday", desk.words("note_on_day", day=desk.dates.short(day), note=holiday)
    return ("weekend", "") if day.weekday() in desk.dates.weekend else ("", "")


def _width(text: str) -> float:
    """Estimate how wide a label is, in pixels."""
    wide = 0 if text.isascii() else sum(east_asian_width(letter) in "WF" for letter in text)
    return (len(text) + wide) * _LETTER + _AROUND


def packed(bars: Iterable[AxisBar], most: int) -> tuple[tuple[AxisBar, ...], int]:
    """Keep the bars that find a place in at most so many lanes; and tell how many those take."""
    lanes: list[int] = []
    kept = []
    for bar in bars:
        mask = ((1 << bar.span) - 1) << bar.column
        index = next((n for n, taken in enumerate(lanes) if not taken & mask), len(lanes))
        if index == most:
            continue
        if index == len(lanes):
            lanes.append(0)
        lanes[index] |= mask
        kept.append(bar)
    return tuple(kept), len(lanes)


def longest_first(held: Held) -> tuple[date, int, bool, str]:
    """Order bars by their first day, then the longest, then what Sales suggested."""
    one = held.one
    return one.first_day, -one.days, not held.entry.sales_suggested, held.entry.id


def gaps_between(spans: Iterable[tuple[date, date]]) -> Iterator[tuple[date, date]]:
    """Yield the days that no span covers, between the first and the last that one does."""
    day = timedelta(days=1)
    until: date | None = None
    for first, last in sorted(spans):
        if until is not None and first > until + day:
            yield until + day, first - day
        until = last if until is None else max(until, last)

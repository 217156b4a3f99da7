"""Plan: which occurrences fall on which days, weeks and months, found once for all pages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from calgen.model.entry import Entry, Status
from calgen.model.span import Occurrence, is_instant
from calgen.render.material import Material
from calgen.timing.weeks import (
    month_of,
    month_start,
    month_weeks,
    months_after,
    months_between,
    week_start,
)

_LONGEST_GAP = 12
_WEEKS_A_YEAR = 53


@dataclass(frozen=True, slots=True)
class Held:
    """One occurrence with its entry."""

    entry: Entry
    one: Occurrence


class Plan:
    """All occurrences that grids show, in the order of lists, by month."""

    def __init__(self, material: Material) -> None:
        """Sort what the material holds; what was declined stands on no grid."""
        entries = material.calendar.entries
        self.all = tuple(
            sorted(
                (
                    Held(entries[entry_id], one)
                    for entry_id, spans in material.occurrences.items()
                    if entry_id in entries and entries[entry_id].status is not Status.DECLINED
                    for one in spans
                ),
                key=_order,
            )
        )
        by_month: dict[str, list[Held]] = defaultdict(list)
        for held in self.all:
            for month in months_between(held.one.first_day, held.one.last_day):
                by_month[month].append(held)
        self._by_month: Mapping[str, list[Held]] = by_month
        self._today = material.today

    def in_month(self, month: str) -> list[Held]:
        """Give what has a day in a month."""
        return self._by_month.get(month, [])

    def between(self, first: date, last: date) -> list[Held]:
        """Give what has a day between two days, both inclusive, in order, each once."""
        months = months_between(first, last)
        found = {id(held): held for month in months for held in self.in_month(month)}
        kept = (
            held
            for held in found.values()
            if held.one.first_day <= last and held.one.last_day >= first
        )
        return sorted(kept, key=_order)

    def months(self) -> tuple[str, ...]:
        """Give the months that have a page, in order (design §8)."""
        today = self._today
        wanted = {*self._by_month, month_of(today), month_of(months_after(today, 1))}
        return tuple(_with_short_gaps(sorted(wanted)))

    def weeks(self, first_weekday: int) -> tuple[date, ...]:
        """Give the first days of the weeks that have a page, in order: all that months show too."""
        weeks: set[date] = set()
        for held in self.all:
            start = week_start(held.one.first_day, first_weekday)
            while start <= held.one.last_day:
                weeks.add(start)
                start = _next_week(start)
        this = week_start(self._today, first_weekday)
        weeks |= {this, _next_week(this)}
        for first in map(month_start, self.months()):
            weeks |= {week[0] for week in month_weeks(first.year, first.month, first_weekday)}
        return tuple(_weeks_with_short_gaps(sorted(weeks)))


def _order(held: Held) -> tuple[date, bool, float, str]:
    start = held.one.span.start
    instant = start.timestamp() if is_instant(start) else 0.0
    return held.one.first_day, not held.one.span.all_day, instant, held.entry.id


def _next_week(start: date) -> date:
    return date.fromordinal(start.toordinal() + 7)


def _with_short_gaps(months: list[str]) -> Iterable[str]:
    """Fill gaps of up to 12 months between months that have something."""
    for month, following in zip(months, [*months[1:], ""], strict=True):
        yield month
        if following:
            first, last = (date.fromisoformat(f"{one}-01") for one in (month, following))
            between = months_between(first, last)[1:-1]
            if len(between) <= _LONGEST_GAP:
                yield from between


def _weeks_with_short_gaps(weeks: list[date]) -> Iterable[date]:
    for start, following in zip(weeks, [*weeks[1:], None], strict=True):
        yield start
        if following and (following - start).days <= 7 * _WEEKS_A_YEAR:
            between = _next_week(start)
            while between < following:
                yield between
                between = _next_week(between)

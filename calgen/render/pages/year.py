"""Year pages: the months with promotions and campaigns as bars, and the gaps between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from calgen.model.entry import Status
from calgen.model.product import Product
from calgen.model.type_names import CAMPAIGN, PROMOTION
from calgen.render.pages.axes import Axis, gaps_between, longest_first, packed
from calgen.render.pages.cards import Cards
from calgen.render.pages.descriptions import of_days
from calgen.render.pages.filters import filters_of
from calgen.render.pages.periods import Periods
from calgen.render.pages.plan import Held, Plan
from calgen.render.urls import month_url, year_url
from calgen.render.views.axes import YearMonth, YearPage
from calgen.render.views.frame import Anchor, Steps
from calgen.timing.weeks import month_end, month_of

BANDS = 2
LANES = 5
SHORTEST_GAP = 14
MOST_GAPS = 3

_PUSHES = frozenset({PROMOTION, CAMPAIGN})
_NOT_SURE = frozenset({Status.IDEA, Status.CANCELLED})
_COLUMN, _LONGEST = 37, 11


class YearPages:
    """Makes the pages of years."""

    def __init__(self, cards: Cards, plan: Plan, periods: Periods) -> None:
        """Work from the plan; the times without a promotion are found once."""
        self._desk, self._cards, self._plan, self._periods = cards.desk, cards, plan, periods
        self._months = frozenset(periods.months)
        self._gaps = tuple(
            gaps_between(
                (held.one.first_day, held.one.last_day)
                for held in plan.all
                if held.entry.type == PROMOTION and held.entry.status not in _NOT_SURE
            )
        )

    def pages(self) -> Iterator[Product]:
        """Yield every year's page."""
        for index, first in enumerate(self._periods.years):
            yield Product(year_url(_name(first)), "year.html", self._view(first, index))

    def _view(self, first: date, index: int) -> YearPage:
        desk, last = self._desk, date(first.year, 12, 31)
        starts = [date(first.year, month, 1) for month in range(1, 13)]
        months = [self._plan.in_month(month_of(start)) for start in starts]
        pushes = any(held.entry.type in _PUSHES for month in months for held in month)
        shown = [[one for one in month if _is_shown(one, pushes=pushes)] for month in months]
        rows = [self._row(*month) for month in zip(starts, months, shown, strict=True)]
        found = {held.entry.id: held for month in shown for held in month}.values()
        beside = (held.entry for month in months for held in month)
        path = year_url(_name(first))
        paged = [start in self._months for start in starts]
        begin, end = paged.index(True), 12 - paged[::-1].index(True)
        return YearPage(
            frame=desk.frame(path, _name(first), of_days(found, desk), tab="calendar"),
            heading=_name(first),
            steps=Steps(self._step(index - 1), self._step(index + 1)),
            switch=self._periods.switch("year", first, last),
            filters=filters_of((held.entry for held in found), desk, beside),
            months=tuple(row for row, _ in rows[begin:end]),
            before=self._months_of(starts[:begin]),
            after=self._months_of(starts[end:]),
            gaps=tuple(self._longest_gaps(first, last)),
            lanes=sum(lanes for _, lanes in rows),
            pushes=pushes,
        )

    def _row(
        self, first: date, held: Iterable[Held], shown: Iterable[Held]
    ) -> tuple[YearMonth, int]:
        """Make a month's row; also tell how many lanes it has."""
        dates, month = self._desk.dates, month_of(first)
        axis = Axis(first, month_end(month), _COLUMN, _LONGEST)
        placed = [axis.bar(one, self._cards) for one in sorted(shown, key=longest_first)]
        bands, thin_lanes = packed((bar for bar in placed if bar.thin), BANDS)
        bars, lanes = packed((bar for bar in placed if not bar.thin), LANES)
        there = {bar.card.id for bar in (*bands, *bars)}
        row = YearMonth(
            name=dates.month_name(first),
            month=Anchor(dates.month(first), month_url(month) if first in self._months else ""),
            first=first.isoformat(),
            last=axis.last.isoformat(),
            days=axis.days,
            shades=axis.shades(self._desk),
            bands=bands,
            bars=bars,
            more=len({one.entry.id for one in held} - there),
        )
        return row, thin_lanes + lanes

    def _months_of(self, starts: Sequence[date]) -> str:
        """Name months that follow each other: "January to April"; '' for none."""
        names = [self._desk.dates.month_name(start) for start in starts]
        if len(names) < 2:
            return "".join(names)
        return self._desk.words("months_to", first=names[0], last=names[-1])

    def _longest_gaps(self, first: date, last: date) -> Iterator[tuple[str, int]]:
        """Say the longest times of a year without a promotion, in the order of their days."""
        inside = [
            (max(start, first), min(end, last))
            for start, end in self._gaps
            if start <= last and end >= first
        ]
        long = [(start, end) for start, end in inside if (end - start).days >= SHORTEST_GAP]
        longest = sorted(long, key=lambda gap: gap[0] - gap[1])[:MOST_GAPS]
        for start, end in sorted(longest):
            yield self._desk.dates.short_span(start, end), (end - start).days + 1

    def _step(self, index: int) -> Anchor | None:
        if not 0 <= index < len(self._periods.years):
            return None
        name = _name(self._periods.years[index])
        return Anchor(name, year_url(name))


def _is_shown(held: Held, *, pushes: bool) -> bool:
    """Show promotions and campaigns; in a year without any, what takes more than a day."""
    return held.entry.type in _PUSHES if pushes else held.one.days > 1


def _name(year: date) -> str:
    return f"{year.year:04}"

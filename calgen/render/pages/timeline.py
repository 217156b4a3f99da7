"""Timelines: a quarter as an axis of days, its campaigns and promotions as bars."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from calgen.model.entry import Entry
from calgen.model.product import Product
from calgen.model.type_names import CAMPAIGN, PROMOTION
from calgen.render.pages.axes import Axis, longest_first, packed
from calgen.render.pages.cards import Cards
from calgen.render.pages.descriptions import of_days
from calgen.render.pages.filters import filters_of
from calgen.render.pages.periods import Periods
from calgen.render.pages.plan import Held, Plan
from calgen.render.urls import month_url, timeline_url, week_url
from calgen.render.views.axes import AxisGroup, AxisHead, TimelinePage
from calgen.render.views.frame import Anchor, Steps, TypeMark
from calgen.timing.weeks import (
    WEEK,
    iso_week,
    month_end,
    month_of,
    months_after,
    quarter_of,
    week_start,
)

MOST_BARS = 260
_COLUMN, _LONGEST = 12, 30
_ROOM_FOR_LINK = 3
_DAY = timedelta(days=1)
_FIRST = frozenset({PROMOTION, CAMPAIGN})
_Key = tuple[int, int, str]


class Timelines:
    """Makes the pages of quarters."""

    def __init__(self, cards: Cards, plan: Plan, periods: Periods) -> None:
        """Work from the plan."""
        self._desk, self._cards, self._plan, self._periods = cards.desk, cards, plan, periods
        self._months, self._weeks = frozenset(periods.months), frozenset(periods.weeks)
        others = (name for name in self._desk.site.types if name not in {PROMOTION, CAMPAIGN})
        order = (PROMOTION, CAMPAIGN, *others)
        self._rank = {name: rank for rank, name in enumerate(order)}

    def pages(self) -> Iterator[Product]:
        """Yield every quarter's page."""
        for index, first in enumerate(self._periods.quarters):
            path = timeline_url(quarter_of(first))
            yield Product(path, "timeline.html", self._view(first, path, index))

    def _view(self, first: date, path: str, index: int) -> TimelinePage:
        desk, last = self._desk, months_after(first, 3) - _DAY
        axis = Axis(first, last, _COLUMN, _LONGEST)
        held = self._plan.between(first, last)
        running = {one.entry.id: one.entry for one in held if one.entry.type == CAMPAIGN}
        by_type, lanes = self._groups(held, {}, axis)
        by_campaign, more_lanes = self._groups(held, running, axis) if running else ((), 0)
        heading = desk.dates.quarter(first)
        long = {one.entry.id: one.entry for one in held if _is_long(one)}
        return TimelinePage(
            frame=desk.frame(path, heading, of_days(held, desk), tab="calendar"),
            heading=heading,
            period=desk.dates.months(first, last),
            steps=Steps(self._step(index - 1), self._step(index + 1)),
            switch=self._periods.switch("timeline", first, last),
            filters=filters_of(long.values(), desk, (one.entry for one in held)),
            first=first.isoformat(),
            last=last.isoformat(),
            days=axis.days,
            months=tuple(self._month(axis, months_after(first, n)) for n in range(3)),
            weeks=tuple(self._weeks_of(axis)),
            shades=axis.shades(desk),
            by_campaign=by_campaign,
            by_type=by_type,
            short=len({one.entry.id for one in held} - long.keys()),
            lanes=max(lanes, more_lanes),
        )

    def _groups(
        self, held: Sequence[Held], running: Mapping[str, Entry], axis: Axis
    ) -> tuple[tuple[AxisGroup, ...], int]:
        """Group what is long by the running campaign that it belongs to, or by its type.

        Also tell how many lanes all groups have.
        """
        bars, more, short = defaultdict[_Key, list[Held]](list), Counter[_Key](), Counter[_Key]()
        shown = {id(one) for one in self._most_important(held)}
        for one in held:
            key = self._key(one.entry, running)
            if id(one) in shown:
                bars[key].append(one)
            elif _is_long(one):
                more[key] += 1
            else:
                short[key] += 1
        groups, all_lanes = [], 0
        for key in sorted(bars):
            placed = (axis.bar(one, self._cards) for one in sorted(bars[key], key=_band_first))
            kept, lanes = packed(placed, MOST_BARS)
            title, mark = self._title(key, running)
            groups.append(AxisGroup(title, mark, kept, more[key], short[key]))
            all_lanes += lanes
        return tuple(groups), all_lanes

    def _most_important(self, held: Sequence[Held]) -> list[Held]:
        """Choose the bars of a page: promotions and campaigns first, then the longest."""
        long = [one for one in held if _is_long(one)]
        if len(long) <= MOST_BARS:
            return long
        return sorted(long, key=lambda one: (one.entry.type not in _FIRST, -one.one.days))[
            :MOST_BARS
        ]

    def _key(self, entry: Entry, running: Mapping[str, Entry]) -> _Key:
        """Give what sorts groups: campaigns in order of time, then types."""
        campaign = entry.id if entry.type == CAMPAIGN else entry.campaign
        if campaign in running:
            return 0, self._begins(campaign), campaign
        return 1, self._rank[entry.type], entry.type

    def _begins(self, campaign: str) -> int:
        return self._desk.material.occurrences[campaign][0].first_day.toordinal()

    def _title(self, key: _Key, running: Mapping[str, Entry]) -> tuple[Anchor, TypeMark | None]:
        _, _, name = key
        if name in running:
            return Anchor(running[name].title, self._desk.page_of(running[name])), None
        mark = self._desk.mark(name)
        return Anchor(mark.plural), mark

    def _month(self, axis: Axis, first: date) -> AxisHead:
        href = month_url(month_of(first)) if first in self._months else ""
        link = Anchor(self._desk.dates.month(first), href)
        days = month_end(month_of(first)).day
        return AxisHead((first - axis.first).days + 1, days, link.words, link)

    def _weeks_of(self, axis: Axis) -> Iterator[AxisHead]:
        first_weekday = self._desk.dates.first_weekday
        week = week_start(axis.first, first_weekday)
        while week <= axis.last:
            start, end = max(week, axis.first), min(week + WEEK - _DAY, axis.last)
            column, days = (start - axis.first).days + 1, (end - start).days + 1
            linked = week in self._weeks and days >= _ROOM_FOR_LINK
            href = week_url(iso_week(week, first_weekday)) if linked else ""
            link = Anchor(self._desk.words("week_of", day=self._desk.dates.day(week)), href)
            yield AxisHead(column, days, str(start.day), link)
            week += WEEK

    def _step(self, index: int) -> Anchor | None:
        if not 0 <= index < len(self._periods.quarters):
            return None
        first = self._periods.quarters[index]
        return Anchor(self._desk.dates.quarter(first), timeline_url(quarter_of(first)))


def _is_long(held: Held) -> bool:
    return held.one.days > 1 or held.entry.type in _FIRST


def _band_first(held: Held) -> tuple[bool, bool, date, int, bool, str]:
    kind = held.entry.type
    return kind != CAMPAIGN, kind != PROMOTION, *longest_first(held)

"""Parts: the pages of a list that is too long for one, and the ways between them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Generic

from calgen.formats.dates import Dates
from calgen.render.pages.desk import Desk
from calgen.render.pages.splits import MONTH, Key, Row, Split
from calgen.render.urls import file_of, part_url
from calgen.render.views.frame import Anchor, Frame, Steps
from calgen.render.views.parts import PartOf, Period
from calgen.timing.weeks import month_start, months_after, quarter_start

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Part(Generic[Row]):
    """A part of a list, for who makes the page at `path`: its frame, and its rows by section."""

    path: str
    frame: Frame
    of: PartOf
    rows: Mapping[str, Sequence[Row]]

    def of_section(self, name: str) -> Sequence[Row]:
        """Give the rows of a section, none where it has none in this part."""
        return self.rows.get(name, ())


class Parts(Generic[Row]):
    """The parts of a list whose own page has the frame `frame`, at `whole`."""

    def __init__(self, split: Split[Row], whole: Anchor, frame: Frame, desk: Desk) -> None:
        """Work from what was split."""
        self._parts, self._whole, self._frame, self._desk = split.parts, whole, frame, desk
        self._pages = [
            Anchor(self._words(key), part_url(whole.href, key.address)) for key in split.parts
        ]

    def periods(self) -> tuple[Period, ...]:
        """Give the ways to all parts; none where the list stands on one page."""
        return tuple(
            Period(page, sum(map(len, rows.values())), *_days(key))
            for page, (key, rows) in zip(self._pages, self._parts.items(), strict=True)
        )

    def __iter__(self) -> Iterator[Part[Row]]:
        """Yield the parts, for their pages to be made; nothing of them depends on today."""
        whole, pages = self._frame, [None, *self._pages, None]
        for before, page, after, rows in zip(
            pages, self._pages, pages[2:], self._parts.values(), strict=False
        ):
            title = f"{self._whole.words}: {page.words}"
            frame = self._desk.frame(page.href, title, whole.description, whole.tab)
            yield Part(file_of(page.href), frame, PartOf(self._whole, Steps(before, after)), rows)

    def _words(self, key: Key) -> str:
        """Name a part: `2026`, or a quarter or month in the words of the locale."""
        words, span = self._desk.words, _span(key.period)
        named = span[2](self._desk.dates, span[0]) if span else words("no_date")
        return named if key.number == 1 else words("part_number", name=named, n=key.number)


def _days(key: Key) -> tuple[str, str]:
    """Give the first and the last day of a part; of a period's further parts none."""
    span = _span(key.period)
    if span is None or key.number > 1:
        return "", ""
    first, months, _ = span
    return first.isoformat(), (months_after(first, months) - _DAY).isoformat()


def _span(period: str) -> tuple[date, int, Callable[[Dates, date], str]] | None:
    """Give a period's first day, its months, and how it is named; None for what has no date."""
    if not period:
        return None
    if "Q" in period:
        return quarter_start(period), 3, Dates.quarter
    if len(period) == MONTH:
        return month_start(period), 1, Dates.month
    return month_start(f"{period}-01"), 12, lambda _, first: f"{first.year:04}"

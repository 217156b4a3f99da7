"""The search page: all that is in the calendar, and the months as a way in without script."""

from __future__ import annotations

from dataclasses import dataclass

from calgen.render.views.filters import Filters
from calgen.render.views.frame import Anchor, Frame, TypeMark


@dataclass(frozen=True, slots=True)
class SearchData:
    """Everything in columns, which pack better than rows; in the order of the calendar.

    `types` point into the page's kinds. `days` are in words; `starts` and `ends` are the first and
    the last day, empty for what has no date. `series` are the places of what repeats, each with how
    many days a date of it covers, and the days from each date to the next: pairs of such a gap and
    how often it comes in a row. `marks` are those of cards, and `x:1` for what Sales suggested.
    `texts` are shown, `others` only found.
    """

    ids: tuple[str, ...]
    titles: tuple[str, ...]
    types: tuple[int, ...]
    days: tuple[str, ...]
    starts: tuple[str, ...]
    ends: tuple[str, ...]
    series: tuple[tuple[int, ...], ...]
    marks: tuple[str, ...]
    texts: tuple[str, ...]
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SearchKind:
    """A type; `page` is the address of what is of it, with `%7Bid%7D` for the id."""

    type: TypeMark
    page: str


@dataclass(frozen=True, slots=True)
class SearchPage:
    """Search over everything, also ideas and what was not taken up; `years` hold their months."""

    frame: Frame
    filters: Filters
    kinds: tuple[SearchKind, ...]
    data: SearchData
    years: tuple[tuple[str, tuple[Anchor, ...]], ...]

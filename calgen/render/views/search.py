"""The search page: all that is in the calendar, and the months as a way in without script."""

from __future__ import annotations

from dataclasses import dataclass

from calgen.render.views.filters import Filters
from calgen.render.views.frame import Anchor, Frame, TypeMark


@dataclass(frozen=True, slots=True)
class SearchData:
    """Everything in columns, which pack better than rows; in the order of the calendar.

    `types` point into the page's kinds. `days` are in words; `ends` is the last day, empty for
    what has no date. `marks` are those of cards, and `x:1` for what Sales suggested. `texts` are
    shown, `others` only found.
    """

    ids: tuple[str, ...]
    titles: tuple[str, ...]
    types: tuple[int, ...]
    days: tuple[str, ...]
    ends: tuple[str, ...]
    marks: tuple[str, ...]
    texts: tuple[str, ...]
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SearchKind:
    """A type, and the address of what is of it, with `%7Bid%7D` for the id."""

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

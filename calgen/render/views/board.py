"""The board: everything by its status."""

from __future__ import annotations

from dataclasses import dataclass

from calgen.render.views.card import Card
from calgen.render.views.filters import Filters
from calgen.render.views.frame import Anchor, Frame, Steps
from calgen.render.views.switch import Switch


@dataclass(frozen=True, slots=True)
class BoardPart:
    """A month of a column, or what repeats, or what has no date.

    `last` is the last day of what stands in it, empty where it is never over.
    """

    title: str
    last: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class BoardColumn:
    """Everything of one status, in parts."""

    status: str
    count: int
    parts: tuple[BoardPart, ...]


@dataclass(frozen=True, slots=True)
class BoardPeriod:
    """A year or month that has a board of its own, with the counts of the columns."""

    page: Anchor
    first: str
    last: str
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class BoardPage:
    """Everything by its status; what is not taken up or does not take place stands below.

    Too much for one page stands by `periods`; then `columns` hold what has no date.
    """

    frame: Frame
    heading: str
    switch: Switch
    filters: Filters
    steps: Steps | None
    columns: tuple[BoardColumn, ...]
    gone: tuple[BoardColumn, ...]
    periods: tuple[BoardPeriod, ...]

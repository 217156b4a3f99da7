"""Years: what is too long for one list stands a year at a time, folded."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from calgen.model.entry import Entry
from calgen.render.pages.cards import Cards
from calgen.render.views.lists import Years

Part = TypeVar("Part")

MOST_ROWS = 500
"""A list of more rows is split by year (design §8)."""


def in_years(
    parts: Iterable[Part], day: Callable[[Part], str], no_date: str
) -> tuple[tuple[str, tuple[Part, ...]], ...]:
    """Split a list into years with their titles, in the order of the first part of each.

    `day` gives the day or month of a part (`2026-11`), empty for none.
    """
    years: dict[str, list[Part]] = defaultdict(list)
    for part in parts:
        years[day(part)[:4] or no_date].append(part)
    return tuple((year, tuple(found)) for year, found in years.items())


def in_parts(
    rows: Sequence[Part], day: Callable[[Part], str], no_date: str
) -> tuple[tuple[str, tuple[Part, ...]], ...]:
    """Give a list as one part without a title, or where it has many rows a year at a time."""
    if len(rows) > MOST_ROWS:
        return in_years(rows, day, no_date)
    return (("", tuple(rows)),) if rows else ()


def listed(entries: Iterable[Entry], cards: Cards) -> Years:
    """Give entries as a list of cards, a year at a time where there are many."""
    found = tuple(cards.card(entry) for entry in entries)
    return Years(len(found), in_parts(found, lambda one: one.start, cards.desk.words("no_date")))

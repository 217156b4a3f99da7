"""Years: what is too long for one list stands a year at a time, folded."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
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


def listed(entries: Iterable[Entry], cards: Cards) -> Years:
    """Give entries as a list of cards, a year at a time where there are many."""
    found = tuple(cards.card(entry) for entry in entries)
    if len(found) > MOST_ROWS:
        no_date = cards.desk.words("no_date")
        return Years(len(found), in_years(found, lambda one: one.start, no_date))
    return Years(len(found), (("", found),) if found else ())

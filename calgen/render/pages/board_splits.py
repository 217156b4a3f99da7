"""Which boards there are: one for all, or where it is too long by year and month."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from calgen.model.entry import Entry
from calgen.render.pages.cards import Cards
from calgen.render.pages.splits import MONTH, MOST_ROWS, YEAR, by_key
from calgen.render.urls import board_url
from calgen.timing.weeks import month_of


class BoardSplits:
    """Divides everything over boards: a thing stands where its first day is.

    `undated` stands on the first board, with everything else where that is not too much.
    `boards` are those of years and months, `full` the years that have too much for one board.
    """

    def __init__(self, cards: Cards) -> None:
        """Divide what the calendar of a desk has."""
        self._cards = cards
        self.undated: list[Entry] = list(cards.desk.calendar.entries.values())
        self.years: tuple[str, ...] = ()
        self.full: Mapping[str, Mapping[str, list[Entry]]] = {}
        self.boards: Mapping[str, list[Entry]] = {}
        if len(self.undated) > MOST_ROWS:
            self._divide(self.undated)

    def url_of(self, day: date) -> str:
        """Give the address of the board that holds what begins on a day."""
        month = month_of(day)
        held = (key for key in (month, month[:YEAR]) if key in self.boards or key in self.full)
        return board_url(next(held, ""))

    def _divide(self, entries: Iterable[Entry]) -> None:
        years = self._by(entries, YEAR)
        self.undated = years.pop("", [])
        self.years = tuple(years)
        self.full = {
            year: self._by(found, MONTH) for year, found in years.items() if len(found) > MOST_ROWS
        }
        parts = (self.full.get(year, {year: found}) for year, found in years.items())
        self.boards = {key: found for part in parts for key, found in part.items()}

    def _by(self, entries: Iterable[Entry], length: int) -> dict[str, list[Entry]]:
        return by_key(entries, lambda entry: self._cards.card(entry).start[:length])

"""Open first: what the pages of channels, products and campaigns keep where there is too much.

They must not depend on today. So they keep what has no date or repeats, and what nobody has marked
as done; the rest stands by period.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from calgen.model.entry import Entry
from calgen.render.pages.bymonth import CLOSED, months_of, period_day
from calgen.render.pages.cards import Cards
from calgen.render.pages.splits import MOST_ROWS, Section, Split, split
from calgen.render.views.lists import MonthOfChannel


class OpenFirst:
    """Splits lists of entries by what is still open."""

    def __init__(self, cards: Cards) -> None:
        """Find out the order of the calendar once."""
        self._cards = cards
        self._places = {id_: place for place, id_ in enumerate(cards.desk.calendar.entries)}

    def split(self, entries: Iterable[Entry], room: int = MOST_ROWS, size: int = 1) -> Split[Entry]:
        """Split a page that has room for so many rows; an entry takes the room of `size`."""
        names = ("loose", "open", "closed")
        found: Mapping[str, list[Entry]] = {name: [] for name in names}
        for entry in entries:
            card = self._cards.card(entry)
            is_loose = card.repeats or not card.start
            name = "closed" if entry.status in CLOSED else "loose" if is_loose else "open"
            found[name].append(entry)
        sections = [Section(name, found[name], size) for name in names]
        return split(sections, lambda entry: period_day(self._cards.card(entry)), room)

    def months(self, found: Split[Entry]) -> tuple[MonthOfChannel, ...]:
        """Give what is kept, by month."""
        return months_of(self.in_order(found.kept), self._cards)

    def in_order(self, rows: Mapping[str, Sequence[Entry]]) -> list[Entry]:
        """Give what is kept or stands in a part, in the order of the calendar."""
        return sorted(chain.from_iterable(rows.values()), key=lambda one: self._places[one.id])

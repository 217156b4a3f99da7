"""The board: everything by its status, month by month; too much for one page by year and month.

Nothing here depends on today: a script folds what is over.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from calgen.model.entry import Entry, Status
from calgen.model.product import Product
from calgen.render.pages.board_splits import BoardSplits
from calgen.render.pages.cards import Cards
from calgen.render.pages.filters import filters_of
from calgen.render.pages.periods import Periods
from calgen.render.pages.splits import MONTH
from calgen.render.urls import board_url, file_of
from calgen.render.views.board import BoardColumn, BoardPage, BoardPart, BoardPeriod
from calgen.render.views.card import Card
from calgen.render.views.frame import Anchor, Steps
from calgen.timing.weeks import month_start, months_after

COLUMNS = (Status.IDEA, Status.PLANNED, Status.CONFIRMED, Status.DONE)
GONE = (Status.DECLINED, Status.CANCELLED)
_NEWEST_FIRST = frozenset({Status.DONE, *GONE})
_REPEATING = "repeating"


class Boards:
    """Makes the board, and those of years and months where there is too much for one."""

    def __init__(self, cards: Cards, splits: BoardSplits, periods: Periods) -> None:
        """Work with cards; `splits` knows the boards, `periods` the ways to the other views."""
        self._desk, self._cards, self._splits = cards.desk, cards, splits
        self._periods = periods

    def pages(self) -> Iterator[Product]:
        """Yield board.html, and the boards of periods where there are too many rows for it."""
        splits = self._splits
        yield self._page("", splits.undated, splits.boards, None)
        for year, months in splits.full.items():
            yield self._page(year, (), months, self._steps(year, splits.years))
        for key, found in splits.boards.items():
            yield self._page(key, found, {}, self._steps(key, tuple(splits.boards)))

    def _page(
        self,
        key: str,
        entries: Sequence[Entry],
        parts: Mapping[str, list[Entry]],
        steps: Steps | None,
    ) -> Product:
        """Make the board of a period; `parts` are shorter ones that have boards of their own."""
        desk, path = self._desk, board_url(key)
        title = desk.words("board")
        first, last = _days(key) if key else (None, None)
        columns = {status: self._column(status, entries) for status in (*COLUMNS, *GONE)}
        view = BoardPage(
            frame=desk.frame(
                path,
                f"{title}: {self._words(key)}" if key else title,
                desk.words("about_board"),
                "calendar",
            ),
            heading=self._words(key),
            switch=self._periods.switch("board", first, last, path),
            filters=filters_of(entries, desk),
            steps=steps,
            columns=tuple(columns[status] for status in COLUMNS),
            gone=tuple(columns[status] for status in GONE),
            periods=tuple(self._period(name, found) for name, found in parts.items()),
        )
        return Product(file_of(path), "board.html", view)

    def _column(self, status: Status, entries: Sequence[Entry]) -> BoardColumn:
        """Give what has a status by month; then what repeats, then what has no date."""
        found: dict[str, list[Card]] = defaultdict(list)
        for entry in entries:
            if entry.status is status:
                card = self._cards.card(entry)
                found[_REPEATING if card.repeats else card.start[:MONTH]].append(card)
        repeating, undated = found.pop(_REPEATING, []), found.pop("", [])
        months = sorted(found.items(), reverse=status in _NEWEST_FIRST)
        words = self._desk.words
        parts = [
            BoardPart(self._words(month), max(card.end for card in cards), tuple(cards))
            for month, cards in months
        ]
        others = ((words("repeating"), repeating), (words("no_date"), undated))
        parts += (BoardPart(title, "", tuple(cards)) for title, cards in others if cards)
        return BoardColumn(status.value, sum(len(part.cards) for part in parts), tuple(parts))

    def _period(self, key: str, entries: Sequence[Entry]) -> BoardPeriod:
        first, last = _days(key)
        counts = Counter(one.status for one in entries)
        page = Anchor(self._words(key), board_url(key))
        ordered = tuple(counts[status] for status in (*COLUMNS, *GONE))
        return BoardPeriod(page, first.isoformat(), last.isoformat(), ordered)

    def _steps(self, key: str, keys: Sequence[str]) -> Steps:
        at = keys.index(key)
        before, after = keys[:at][-1:], keys[at + 1 :][:1]
        return Steps(*(self._anchor(found) for found in (before, after)))

    def _anchor(self, keys: Sequence[str]) -> Anchor | None:
        return Anchor(self._words(keys[0]), board_url(keys[0])) if keys else None

    def _words(self, key: str) -> str:
        """Name a period: `2026`, or a month in the words of the locale."""
        return self._desk.dates.month(month_start(key)) if len(key) == MONTH else key


def _days(key: str) -> tuple[date, date]:
    """Give the first and the last day of a year (`2026`) or a month (`2026-11`)."""
    first = date.fromisoformat(f"{key}-01" if len(key) == MONTH else f"{key}-01-01")
    following = months_after(first, 1 if len(key) == MONTH else 12)
    return first, date.fromordinal(following.toordinal() - 1)

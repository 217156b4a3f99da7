"""How the sheet of a week fits one printed page: in which letters, and what is left to the page.

Sizes are in points of a landscape A4; the style sheet's `fit1` to `fit4` are the same steps.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from calgen.render.views.calendars import Fit, WeekDay
from calgen.render.views.card import Card

_LINES = 40
"""That a page takes with a column a day, in letters of the usual size."""
_COLUMN = 20
"""In letters: the width of a day on it."""
_ABREAST = 3
"""How many of what runs all week stand beside each other."""
_OWED = 3
"""How many lines a step that is due takes at most, or a suggestion that waits."""


@dataclass(frozen=True, slots=True)
class _Step:
    """Columns of text: the letters of a line, its height, what a thing takes beside its lines."""

    letters: int
    line: float
    around: float
    room: float


_STEPS = (
    _Step(33, 10, 3.6, 1650),
    _Step(32, 8.1, 2.4, 2150),
    _Step(31, 6.8, 1.8, 2650),
    _Step(29, 6, 1.8, 3100),
)


def fitting(whole: Sequence[Card], days: Sequence[WeekDay], due: int, waiting: int) -> Fit:
    """Choose the largest letters that show everything, or how much the smallest can."""
    lists = [tuple(whole)]
    for day in days:
        lists += [tuple(one.card for one in day.long), day.cards]
    longest = max(due, waiting, *map(len, lists))
    if _in_columns_of_days(whole, days, max(2 * due, waiting)):
        return Fit(0, longest, 0)
    for number, step in enumerate(_STEPS, 1):
        if _height(lists, due, waiting, step, longest) <= step.room:
            return Fit(number, longest, 0)
    last = _STEPS[-1]
    fits = (n for n in range(longest, 1, -1) if _height(lists, due, waiting, last, n) <= last.room)
    most = next(fits, 1)
    counts = (due, waiting, *map(len, lists))
    return Fit(len(_STEPS), most, sum(max(0, count - most) for count in counts))


def _height(lists: list[tuple[Card, ...]], due: int, waiting: int, step: _Step, most: int) -> float:
    lines = [n for cards in lists for n in _lines_of(cards[:most], step.letters)]
    owed = min(due, most) + min(waiting, most)
    return (sum(lines) + owed * _OWED) * step.line + (len(lines) + owed) * step.around


def _in_columns_of_days(whole: Sequence[Card], days: Sequence[WeekDay], below: int) -> bool:
    lanes = [0] * len(days)
    for first, day in enumerate(days):
        for stretch in day.long:
            for n in range(first, first + stretch.span):
                lanes[n] += 1
    tallest = max(sum(_lines_of(day.cards, _COLUMN)) + len(day.cards) / 3 for day in days)
    rows = -(-len(whole) // _ABREAST)
    above = rows * max(_lines_of(whole, 2 * _COLUMN), default=0)
    return above + max(lanes) * 1.3 + tallest + below <= _LINES


def _lines_of(cards: Sequence[Card], letters: int) -> Iterator[int]:
    """Count lines; neither a title nor what stands below it takes more than two on paper."""
    for card in cards:
        when = card.when if card.days > 1 else ""
        about = (when, card.time, card.location, card.offer, card.code)
        owner = card.owner.words if card.owner else ""
        told = sum(len(words) + 2 for words in (*about, owner) if words) + 8 * bool(card.flag)
        yield min(2, -(-len(card.title) // letters)) + min(2, -(-told // letters))

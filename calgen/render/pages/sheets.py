"""How the sheet of a week fits one printed page: in which letters, and what is left to the page.

Sizes are in points of a landscape A4; the style sheet's `fit1` to `fit4` are the same steps.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from calgen.render.views.calendars import Awaited, DueStep, Fit, Stretch, WeekDay
from calgen.render.views.card import Card

_LINES = 40
"""That a page takes with a column a day, in letters of the usual size."""
_COLUMN = 20
"""In letters: the width of a day on it."""
_ABREAST = 3
"""How many columns a page takes of what runs all week, and of what is due or waits."""
_WIDE = 54
"""In letters: the width of such a column."""
_MARK = 9
"""In letters: what a mark takes, such as that of Sales."""

_Thing = tuple[str, list[int]]
"""A title, and how many letters each of the parts takes that stand below it."""


@dataclass(frozen=True, slots=True)
class _Step:
    """Columns of text: the letters of a line, its height, what a thing takes beside its lines.

    `cut` tells that what is due or waits has a title of one line; nothing else of it is ever cut.
    """

    letters: int
    line: float
    around: float
    room: float
    cut: bool


_STEPS = (
    _Step(33, 10, 3.6, 2020, cut=False),
    _Step(32, 8.1, 2.4, 2150, cut=False),
    _Step(31, 6.8, 1.8, 2650, cut=True),
    _Step(29, 6, 1.8, 3100, cut=True),
)


def fitting(
    whole: Sequence[Card],
    days: Sequence[WeekDay],
    due: Sequence[DueStep],
    waiting: Sequence[Awaited],
) -> Fit:
    """Choose the largest letters that show everything, or how much the smallest can."""
    cards = [tuple(whole)]
    for day in days:
        cards += [tuple(one.card for one in day.long), day.cards]
    things = [[_thing(card) for card in one] for one in cards]
    work = [[_owed(one) for one in due], [_awaited(one) for one in waiting]]
    lists = [*((one, _thing_lines) for one in things), *((one, _work_lines) for one in work)]
    longest = max(len(one) for one, _ in lists)
    if _in_columns_of_days(whole, days, *work):
        return Fit(0, longest, 0)
    for number, step in enumerate(_STEPS, 1):
        if _height(lists, step, longest) <= step.room:
            return Fit(number, longest, 0)
    last = _STEPS[-1]
    shown = range(2, longest + 1)
    most = 1 + bisect_right(shown, last.room, key=lambda n: _height(lists, last, n))
    return Fit(len(_STEPS), most, sum(max(0, len(one) - most) for one, _ in lists))


def _height(
    lists: Iterable[tuple[list[_Thing], Callable[[_Thing, _Step], int]]], step: _Step, most: int
) -> float:
    lines = [count(one, step) for things, count in lists for one in things[:most]]
    return sum(lines) * step.line + len(lines) * step.around


def _thing_lines(thing: _Thing, step: _Step) -> int:
    return _lines_of(thing, step.letters)


def _work_lines(thing: _Thing, step: _Step) -> int:
    """Count the lines of running text, or where a title takes one line only, of what follows."""
    title, told = thing
    inline = step.letters if step.cut else len(title)
    return -(-(inline + sum(told)) // step.letters)


def _in_columns_of_days(
    whole: Sequence[Card], days: Sequence[WeekDay], due: list[_Thing], waiting: list[_Thing]
) -> bool:
    tallest = max(
        sum(_lines_of(_thing(card), _COLUMN) for card in day.cards) + len(day.cards) / 3
        for day in days
    )
    rows = -(-len(whole) // _ABREAST)
    above = rows * max((_lines_of(_thing(card), 2 * _COLUMN) for card in whole), default=0)
    below = max(sum(map(_lines_below, due)), sum(map(_lines_below, waiting)) / (_ABREAST - 1))
    return above + _high(days) + tallest + below <= _LINES


def _lines_below(thing: _Thing) -> float:
    """Count the lines of work that is due or waits, and what it takes beside them."""
    title, told = thing
    return -(-(len(title) + sum(told)) // _WIDE) + 1 / 3


def _high(days: Sequence[WeekDay]) -> float:
    """Give how many lines the bars of a week take: each in the first row with room, as a grid."""
    bars = [(first, one) for first, day in enumerate(days) for one in day.long]
    rows: list[tuple[set[int], int]] = []
    for first, one in sorted(bars, key=lambda bar: not bar[1].first):
        covered, lines = set(range(first, first + one.span)), _bar_lines(one)
        at = next((n for n, (taken, _) in enumerate(rows) if not taken & covered), len(rows))
        taken, high = rows[at] if at < len(rows) else (set[int](), 0)
        rows[at : at + 1] = [(taken | covered, max(high, lines))]
    return sum(1.3 * high for _, high in rows)


def _bar_lines(one: Stretch) -> int:
    letters = one.span * _COLUMN
    told = _told(one.card)
    if len(one.card.title) <= letters:
        return _lines([len(one.card.title), *told], letters)
    return 2 + _lines(told, letters)


def _lines_of(thing: _Thing, letters: int) -> int:
    """Count a thing's lines; on paper its title takes no more than two."""
    title, told = thing
    return min(2, -(-len(title) // letters)) + _lines(told, letters)


def _lines(parts: Iterable[int], letters: int) -> int:
    """Count the lines of parts of so many letters: one that has no room begins the next line."""
    lines, used = 0, letters
    for part in parts:
        if used + part > letters:
            lines, used = lines + 1, 0
        more, used = divmod(used + part - 1, letters)
        lines, used = lines + more, used + 1
    return lines


def _thing(card: Card) -> _Thing:
    return card.title, _told(card)


def _told(card: Card) -> list[int]:
    """Give the letters of what stands below a title."""
    when = f"{card.when if card.days > 1 else ''} {card.time}".strip()
    about = (card.offer, card.code, when, card.location, card.status_words)
    owner = card.owner.words if card.owner else ""
    found = [len(words) + 2 for words in (*about, owner) if words]
    return [*found, *_marks(card)]


def _marks(card: Card) -> Iterator[int]:
    if card.flag is not None:
        yield _MARK if card.flag.sales else _MARK + len(card.flag.by.words)
        if card.flag.state == "waiting":
            yield 2 * _MARK


def _owed(one: DueStep) -> _Thing:
    who = [len(one.who.words) + 2] if one.who else []
    return one.card.title, [len(one.words) + 2, len(one.what) + 2, *who]


def _awaited(one: Awaited) -> _Thing:
    flag = one.card.flag
    mark = [_MARK] if flag and flag.sales else []
    asked = [len(one.ask.words) + 6] if one.ask else []
    since = [len(one.since_words) + 8] if one.since else []
    return one.card.title, [*mark, len(one.what) + 1, *asked, *since]

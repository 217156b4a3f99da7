"""Splits: what is too long for one page stands by period, on pages of its own (design §8)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Row = TypeVar("Row")

MOST_ROWS = 500
"""A page of more rows is split by period: so many lines are less than 4,500 nodes."""

YEAR, MONTH = len("2026"), len("2026-11")


@dataclass(frozen=True, slots=True)
class Key:
    """A part: its period, a year, quarter (`2026-Q4`) or month, empty for what has no date.

    Even a month may be too much: then its parts have a `number`, from 1 on.
    """

    period: str
    number: int = 1

    @property
    def address(self) -> str:
        """How it is named in addresses."""
        return (self.period or "undated") + (f"-{self.number}" if self.number > 1 else "")


@dataclass(frozen=True, slots=True)
class Section(Generic[Row]):
    """A list of a page; `size` is how many rows one of its things takes the room of."""

    name: str
    rows: Sequence[Row]
    size: int = 1


@dataclass(frozen=True, slots=True)
class Split(Generic[Row]):
    """What stays on a page, by section, and what stands on pages of its own, by period.

    `moved` are the sections of which nothing stays though they are not empty.
    """

    kept: Mapping[str, Sequence[Row]]
    parts: Mapping[Key, Mapping[str, Sequence[Row]]]
    moved: tuple[str, ...]


def split(
    sections: Sequence[Section[Row]], day: Callable[[Row], str], room: int = MOST_ROWS
) -> Split[Row]:
    """Keep the first sections of a page while there is room; the others stand by period.

    `room` is in rows; of the very first section, which matters most, as many stay as it holds.
    `day` gives the day (`2026-11-03`) by which a row finds its period, empty for none. Periods are
    years, or where these have too many rows quarters, months and then numbered parts.
    """
    kept = {section.name: section.rows[:0] for section in sections}
    moved: list[Section[Row]] = []
    for place, section in enumerate(sections):
        fits = max(0, room) // section.size
        room -= _size([section])
        if room >= 0:
            kept[section.name] = section.rows
        elif section.rows:
            at = 0 if place else fits
            kept[section.name] = section.rows[:at]
            moved.append(Section(section.name, section.rows[at:], section.size))
    gone = tuple(section.name for section in moved if not kept[section.name])
    return Split(kept, dict(_parts(moved, day)), gone)


def numbered(
    sections: Iterable[Section[Row]], most: int = MOST_ROWS
) -> Iterator[Mapping[str, Sequence[Row]]]:
    """Yield sections in parts that have room for so many rows each, and at least one."""
    part, room = dict[str, list[Row]](), most
    for section in sections:
        for row in section.rows:
            room -= section.size
            if room < 0 and part:
                yield part
                part, room = {}, most - section.size
            part.setdefault(section.name, []).append(row)
    yield part


def by_key(rows: Iterable[Row], key: Callable[[Row], str]) -> dict[str, list[Row]]:
    """Divide rows by what a key gives for them, in the order of the keys."""
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        found[key(row)].append(row)
    return dict(sorted(found.items()))


def _quarter(day: str) -> str:
    """Give the quarter of a day: `2026-Q4` for `2026-11-03`."""
    return f"{day[:YEAR]}-Q{(int(day[YEAR + 1 : MONTH]) + 2) // 3}" if day else ""


_PERIODS: tuple[Callable[[str], str], ...] = (
    lambda day: day[:YEAR],
    _quarter,
    lambda day: day[:MONTH],
)


def _parts(
    sections: Sequence[Section[Row]],
    day: Callable[[Row], str],
    periods: Sequence[Callable[[str], str]] = _PERIODS,
) -> Iterator[tuple[Key, Mapping[str, Sequence[Row]]]]:
    """Yield periods, the first one first, what has no date last."""
    found: dict[str, list[Section[Row]]] = defaultdict(list)
    for section in sections:
        for key, rows in by_key(section.rows, lambda row: periods[0](day(row))).items():
            found[key].append(Section(section.name, rows, section.size))
    for key in sorted(found, key=lambda key: (not key, key)):
        inside = found[key]
        if len(periods) > 1 and key and _size(inside) > MOST_ROWS:
            yield from _parts(inside, day, periods[1:])
        else:
            for number, part in enumerate(numbered(inside), start=1):
                yield Key(key, number), part


def _size(sections: Iterable[Section[Row]]) -> int:
    return sum(len(section.rows) * section.size for section in sections)

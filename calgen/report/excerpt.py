"""The line that a problem is about, with carets under the place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from calgen.report.visible import cells, columns

_WIDEST = 100
_TAB_STOP = 4


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A line as printed, and what is printed under it to point at the place."""

    line: str
    carets: str


def excerpt(line: str, column: int, width: int) -> Excerpt:
    """Show a line around a place: `column` counts characters from 1, `width` is its length.

    Tabs become spaces, so that the carets stand right in every editor and log; a long line is
    cut on both sides.
    """
    line = line.rstrip("\r\n")
    at = min(max(column, 1) - 1, len(line))
    first = max(at - _WIDEST, 0)
    piece = _without_tabs(cells(line[first : at + 2 * _WIDEST]))
    begin, end = _window([columns(cell) for cell in piece], at - first)
    before = "…" if first + begin else ""
    after = "…" if first + end < len(line) else ""
    lead = sum(columns(cell) for cell in piece[begin : at - first])
    marked = piece[at - first : min(at - first + max(width, 1), end)]
    return Excerpt(
        line=before + "".join(piece[begin:end]).rstrip() + after,
        carets=" " * (len(before) + lead) + "^" * max(sum(map(columns, marked)), 1),
    )


def _without_tabs(characters: Sequence[str]) -> list[str]:
    shown: list[str] = []
    taken = 0
    for cell in characters:
        wide = " " * (_TAB_STOP - taken % _TAB_STOP) if cell == r"\x09" else cell
        shown.append(wide)
        taken += columns(wide)
    return shown


def _window(widths: Sequence[int], at: int) -> tuple[int, int]:
    """Choose the characters to show, from and up to, so that they fit and `at` is among them."""
    if sum(widths) <= _WIDEST:
        return 0, len(widths)
    begin, room = at, _WIDEST // 3
    while begin and widths[begin - 1] <= room:
        begin -= 1
        room -= widths[begin]
    end, room = begin, _WIDEST
    while end < len(widths) and widths[end] <= room:
        room -= widths[end]
        end += 1
    return begin, end

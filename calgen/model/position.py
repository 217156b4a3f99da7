"""Where something was written: a line and a column packed into one integer.

A calendar of ten thousand entries remembers about a hundred thousand places; as objects they
would outweigh the calendar itself.
"""

from __future__ import annotations

from typing import NewType

Position = NewType("Position", int)

_COLUMN_BITS = 16
_LAST_COLUMN = (1 << _COLUMN_BITS) - 1


def position(line: int, column: int) -> Position:
    """Pack a line and a column, both counted from 1; a column past 65,535 counts as that."""
    return Position(line << _COLUMN_BITS | min(column, _LAST_COLUMN))


def line_of(place: Position) -> int:
    """Give the line, counted from 1."""
    return place >> _COLUMN_BITS


def column_of(place: Position) -> int:
    """Give the column in characters, counted from 1."""
    return place & _LAST_COLUMN


START = position(1, 1)

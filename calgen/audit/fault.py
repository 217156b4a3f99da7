"""One finding about a calendar file."""

from __future__ import annotations

from typing import NamedTuple


class Fault(NamedTuple):
    """What is wrong on a line (counted from 1), by which check, in words."""

    line: int
    check: str
    message: str

"""How much work something is, counted in calls: the same on every machine, however loaded."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType

_CALLS = frozenset(("call", "c_call"))


def calls_in(run: Callable[[], object]) -> int:
    """Run something, and count the calls of functions in it, also of those written in C."""
    count = 0

    def note(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in _CALLS

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        run()
    finally:
        sys.setprofile(before)
    return count

"""A disk on which something happens at the n-th call."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from calgen.output.disk import Disk


class TrapDisk(Disk):
    """Counts the calls, and springs at the one numbered `at`: a file is half written by then."""

    def __init__(self, at: int, spring: Callable[[], None], *, can_exchange: bool = True) -> None:
        self._left = at
        self._spring = spring
        self._can_exchange = can_exchange

    @property
    def sprung(self) -> bool:
        return self._left <= 0

    def __getattribute__(self, name: str) -> Any:  # noqa: ANN401  stands for every method
        found = super().__getattribute__(name)
        if name.startswith("_") or name == "sprung":
            return found
        if name == "exchange" and not self._can_exchange:
            return lambda _one, _other: False
        self._left -= 1
        if self._left:
            return found
        return self._half if name == "create" else self._now

    def _half(self, path: Path, data: bytes) -> None:
        path.write_bytes(data[: len(data) // 2])
        self._spring()

    def _now(self, *_: object) -> None:
        self._spring()


class WatchedDisk(Disk):
    """Looks at the site before every call, as a reader would who comes at the worst moment."""

    def __init__(self, look: Callable[[], None], *, can_exchange: bool = True) -> None:
        self._look = look
        self._can_exchange = can_exchange

    def __getattribute__(self, name: str) -> Any:  # noqa: ANN401  stands for every method
        found = super().__getattribute__(name)
        if name.startswith("_"):
            return found
        if name == "exchange" and not self._can_exchange:
            return lambda _one, _other: False
        self._look()
        return found

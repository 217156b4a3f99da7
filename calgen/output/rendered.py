"""What goes into the output folder, what came of it, and the one error of writing it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rendered:
    """One file to publish at `path`, relative to the site, with `/`.

    Files of the same path and the same `key` have the same bytes; `render` is called only when
    the last build's file cannot be kept.
    """

    path: str
    key: bytes
    render: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Written:
    """How many files the site has, and how many were written, kept and removed."""

    total: int
    written: int
    unchanged: int
    removed: int


class OutputError(Exception):
    """Nothing could be written; `hint` says what to do (may be empty). The site stays whole."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


def one_by_one(files: Iterable[Rendered]) -> Iterator[bytes]:
    """Render each file in turn, in this process."""
    return (file.render() for file in files)

"""What the place that we print to can show: colour, a bar that moves, or plain lines only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TextIO, TypeVar

_LONG = 500
_LINES = 4

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Terminal:
    """A stream to print to; `color` and `live` tell whether it takes colour and a moving bar."""

    stream: TextIO
    color: bool
    live: bool


def terminal_of(stream: TextIO, environment: Mapping[str, str]) -> Terminal:
    """Judge a stream: NO_COLOR (no-color.org) is stronger than FORCE_COLOR."""
    live = stream.isatty() and environment.get("TERM") != "dumb"
    forced = environment.get("FORCE_COLOR", "") not in {"", "0"}
    color = not environment.get("NO_COLOR") and (live or forced)
    return Terminal(stream, color, live)


def track(items: Iterable[Item], total: int, label: str, terminal: Terminal) -> Iterator[Item]:
    """Pass the items through and show how far they are; short work is not worth a word."""
    if total < _LONG:
        return iter(items)
    if terminal.live:
        return _with_bar(items, total, label, terminal)
    return _with_lines(items, total, label, terminal)


def _with_lines(
    items: Iterable[Item], total: int, label: str, terminal: Terminal
) -> Iterator[Item]:
    told = 0
    for done, item in enumerate(items, start=1):
        yield item
        if done * _LINES // total > told:
            told = done * _LINES // total
            print(f"{label}: {done:,} of {total:,}", file=terminal.stream, flush=True)


def _with_bar(items: Iterable[Item], total: int, label: str, terminal: Terminal) -> Iterator[Item]:
    from rich.console import Console
    from rich.progress import Progress

    console = Console(file=terminal.stream, no_color=not terminal.color)
    with Progress(console=console, transient=True) as progress:
        yield from progress.track(items, total=total, description=label)

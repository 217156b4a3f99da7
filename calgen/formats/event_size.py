"""How much an event takes in a calendar file, found without writing it."""

from __future__ import annotations

from calgen.formats.feed import EventView

# The names of properties, dates, and everything else that is as long in every event.
_BARE = 380
_MOMENT = 64
# A line of 75 octets ends in CRLF and a space: three more for each 71 to 74 of text.
_LINE = 71
_FOLD = 3
_ESCAPED = "\\;,\n\r"


def count_events(event: EventView) -> int:
    """Count the events that an event is written as, those of moved occurrences too."""
    return len(event.singles) or 1 + len(event.moved)


def most_bytes(event: EventView) -> int:
    """Give a number of bytes that an event never exceeds, and is not far from."""
    texts = sum(map(_bytes, _texts(event)))
    one = _BARE + texts + len(event.categories)
    single = max(1, len(event.singles))
    return single * one + len(event.moved) * (one + 2 * _MOMENT) + len(event.excluded) * _MOMENT


def _texts(event: EventView) -> tuple[str, ...]:
    return (
        event.uid,
        event.summary,
        event.timezone,
        event.timezone,
        event.repeat,
        event.description,
        event.location,
        *event.categories,
        event.url,
        event.color,
    )


def _bytes(text: str) -> int:
    plain = len(text) if text.isascii() else len(text.encode("utf-8", "replace"))
    escaped = plain + sum(map(text.count, _ESCAPED))
    return escaped + escaped // _LINE * _FOLD

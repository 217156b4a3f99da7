"""What a calendar feed says, before it is written: plain values, ready for any client."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from calgen.model.span import Moment


@dataclass(frozen=True, slots=True)
class MovedEvent:
    """One occurrence of a series that takes place at another time; `end` is exclusive.

    Its instants are written in `timezone`, or in UTC where that is empty.
    """

    original: Moment
    start: Moment
    end: Moment
    timezone: str = ""


@dataclass(frozen=True, slots=True)
class SingleEvent:
    """One occurrence that is an event of its own: `part` stands in its UID, see `derived_uid`.

    `end` is exclusive. Its instants are written in `timezone`, or in UTC where that is empty.
    """

    part: str
    start: Moment
    end: Moment
    timezone: str = ""


@dataclass(frozen=True, slots=True)
class EventView:
    """One event, the same in every feed it stands in.

    `end` is exclusive: the day after the last, or an instant (RFC 5545 §3.6.1). Instants are
    written in `timezone`, or in UTC where that is empty. `repeat` is RRULE text, `excluded` are
    the exact starts of occurrences that do not take place. A series whose own first end is none
    to count from says its `duration`; of one whose rule clients read differently all `singles` are
    events instead of it. `color` is a CSS name (RFC 7986 §5.9).
    """

    uid: str
    summary: str
    start: Moment
    end: Moment
    created: datetime
    changed: datetime
    sequence: int = 0
    timezone: str = ""
    repeat: str = ""
    duration: timedelta | None = None
    excluded: tuple[Moment, ...] = ()
    moved: tuple[MovedEvent, ...] = ()
    singles: tuple[SingleEvent, ...] = ()
    status: str = "CONFIRMED"
    busy: bool = False
    description: str = ""
    location: str = ""
    categories: tuple[str, ...] = ()
    url: str = ""
    color: str = ""


@dataclass(frozen=True, slots=True)
class FeedView:
    """One calendar file: its header and its events, in order.

    `source` is the file's own address, `url` that of the page about it, both empty when the site
    has no address. The zones that its events use, and `timezone` when it has none, are described
    for the years from `first_year` to `last_year`. It has no UID of its own (RFC 7986 §5.3):
    vdirsyncer would take the whole feed for the one event of that name. Nor does it say when it
    last changed: the time of its newest event goes back when that is removed. A file without a
    `name` is no feed but something to add once, and says nothing of itself.
    """

    name: str
    timezone: str
    first_year: int
    last_year: int
    events: tuple[EventView, ...] = ()
    description: str = ""
    source: str = ""
    url: str = ""
    color: str = ""


def derived_uid(uid: str, part: str) -> str:
    """Give the UID of a part of an entry, such as `sale+starts@fernhill`; no id holds a `+`."""
    entry_id, _, calendar_id = uid.rpartition("@")
    return f"{entry_id}+{part}@{calendar_id}"

"""An entry: one thing on the calendar."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from calgen.model.position import START, Position
from calgen.model.span import Moment, Span


class Status(StrEnum):
    """What people set."""

    IDEA = "idea"
    PLANNED = "planned"
    CONFIRMED = "confirmed"
    DONE = "done"
    DECLINED = "declined"
    CANCELLED = "cancelled"


GONE = frozenset({Status.DECLINED, Status.CANCELLED})
"""The statuses of what does not take place."""


class Phase(StrEnum):
    """What the date says; never written in a file."""

    UPCOMING = "upcoming"
    RUNNING = "running"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Link:
    """An address with the words that stand for it."""

    url: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a suggestion was told, by whom and when."""

    says: str
    by: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Signature:
    """A named person of a team approved the entry; `of` is the hash of what was approved."""

    team: str
    by: str
    on: date | None = None
    of: str = ""


@dataclass(frozen=True, slots=True)
class StepMark:
    """What an entry says about a step of its type's process."""

    name: str
    done: date | None = None
    due: date | None = None
    owner: str = ""


@dataclass(frozen=True, slots=True)
class Waiver:
    """A written exception from a rule, or from a clash with another entry, until a day."""

    of: str
    why: str
    by: str = ""
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Move:
    """One occurrence of a series that takes place at another time."""

    original: Moment
    start: Moment


@dataclass(frozen=True, slots=True)
class Source:
    """Where an entry is written: a path relative to the project, with `/`, and a place."""

    path: str
    position: Position = START


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing on the calendar, as meant.

    `timezone` is the IANA name that its times were written in. `repeat` is RRULE text (RFC 5545
    §3.3.10), empty for a single entry. `details` holds the fields of its type, by name.
    `positions` says where each value was written: `owner`, `channels.0`, `answer.by`.
    `sales_suggested` is true when the flagged team, or a person of it, suggested the entry.
    """

    id: str
    type: str
    title: str
    status: Status
    source: Source
    timezone: str
    span: Span | None = None
    repeat: str = ""
    exceptions: tuple[Moment, ...] = ()
    moved: tuple[Move, ...] = ()
    reason: str = ""
    owner: str = ""
    team: str = ""
    suggested_by: str = ""
    suggested_on: date | None = None
    sales_suggested: bool = False
    answer: Answer | None = None
    customer: str = ""
    channels: tuple[str, ...] = ()
    products: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    audience: str = ""
    location: str = ""
    campaign: str = ""
    supports: tuple[str, ...] = ()
    variant_of: str = ""
    link: str = ""
    links: tuple[Link, ...] = ()
    live: str = ""
    summary: str = ""
    tags: tuple[str, ...] = ()
    steps: tuple[StepMark, ...] = ()
    sign_off: tuple[Signature, ...] = ()
    waive: tuple[Waiver, ...] = ()
    visibility: str = ""
    body: str = ""
    details: Mapping[str, object] = field(default_factory=dict)
    positions: Mapping[str, Position] = field(default_factory=dict)

    @property
    def is_suggestion(self) -> bool:
        """Whether somebody suggested it, of whatever team."""
        return bool(self.suggested_by)

    @property
    def waits(self) -> bool:
        """Whether it is a suggestion that nobody has answered yet."""
        return self.is_suggestion and self.status is Status.IDEA and self.answer is None

    @property
    def all_day(self) -> bool:
        """Whether it counts whole days; an idea without a date does not."""
        return self.span is not None and self.span.all_day

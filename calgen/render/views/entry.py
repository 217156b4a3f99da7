"""Everything about one thing of the calendar."""

from __future__ import annotations

from dataclasses import dataclass

from calgen.render.views.card import Card
from calgen.render.views.frame import Anchor, Frame


@dataclass(frozen=True, slots=True)
class Row:
    """A fact: its label, and one or more values."""

    label: str
    values: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True)
class Signed:
    """A team's signature, or that it is missing (`by` is None)."""

    team: str
    by: Anchor | None
    on: str


@dataclass(frozen=True, slots=True)
class StepRow:
    """A step of its process: when it is due and whether it is done."""

    name: str
    due: str
    due_words: str
    done: str
    team: str
    who: Anchor | None


@dataclass(frozen=True, slots=True)
class Taken:
    """One time of something that repeats, up to the day `last`; `words` are its days in words."""

    last: str
    words: str


@dataclass(frozen=True, slots=True)
class EntryPage:
    """One thing: facts, people, text, and what belongs to it.

    `mail` is the address of whom to ask, empty when unknown. `terms` are those of the offer,
    `say` and `objections` are what Sales may tell a customer. `body` is Markdown. `edit` is the
    address to edit it at the forge, `feed` that of its own calendar file; empty when there is
    none. `dates` are all days of a repeating one, the first `dates_open` of them to be seen at
    once. `month` is its page in the grid.
    """

    frame: Frame
    card: Card
    mail: str
    reason: str
    terms: tuple[str, ...]
    say: tuple[str, ...]
    objections: tuple[str, ...]
    rows: tuple[Row, ...]
    signed: tuple[Signed, ...]
    steps: tuple[StepRow, ...]
    waivers: tuple[str, ...]
    supported_by: tuple[Card, ...]
    dates: tuple[Taken, ...]
    dates_open: int
    body: str
    live: str
    edit: str
    feed: str
    month: Anchor | None
    source: str

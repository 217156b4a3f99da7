"""The front page."""

from __future__ import annotations

from dataclasses import dataclass

from calgen.render.views.calendars import AgendaDay, Grid
from calgen.render.views.card import Card
from calgen.render.views.frame import Anchor, Frame


@dataclass(frozen=True, slots=True)
class OnNow:
    """A thing that runs today; `ends` says until when, such as `ends Sunday`."""

    card: Card
    ends: str


@dataclass(frozen=True, slots=True)
class Waiting:
    """What waits for somebody: `kind` is answer, signature or step; `days` since when.

    `who` should act; `what` says what is missing.
    """

    kind: str
    card: Anchor
    what: str
    who: Anchor | None
    days: int
    sales: bool


@dataclass(frozen=True, slots=True)
class Changed:
    """What was added or changed lately, on the day `on`."""

    card: Anchor
    what: str
    on: str
    words: str


@dataclass(frozen=True, slots=True)
class FrontPage:
    """On now, the next 14 days, waiting, changed this week, then the month.

    `today_full` is today with its year, for readers of another day.
    """

    frame: Frame
    today: str
    today_words: str
    today_full: str
    built: str
    built_words: str
    revision: str
    on_now: tuple[OnNow, ...]
    campaigns_now: tuple[OnNow, ...]
    next_days: tuple[AgendaDay, ...]
    week: Anchor
    waiting: tuple[Waiting, ...]
    changed: tuple[Changed, ...]
    more_changed: int
    grid: Grid
    month: Anchor
    problems: int

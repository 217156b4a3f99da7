"""The front page."""

from __future__ import annotations

from dataclasses import dataclass

from calgen.render.views.calendars import Grid
from calgen.render.views.card import Card
from calgen.render.views.frame import Anchor, Frame
from calgen.render.views.switch import Switch


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing that runs today or soon; `ends` says until when, such as `ends Sunday`.

    What is on now stands in the order of `order`, which holds its last day; it is empty for what
    is never on, an idea or what was cancelled. `until` is the last day in words, empty for what
    takes one day; `at` says the hours of a timed one of one day, such as `today at 17:00`. `who`
    are the ids of whoever owns or suggested it.
    """

    card: Card
    order: str
    until: str
    at: str
    ends: str
    who: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ComingDay:
    """A day on which something begins."""

    date: str
    words: str
    holiday: str
    things: tuple[Thing, ...]


@dataclass(frozen=True, slots=True)
class Waiting:
    """What waits for somebody: `kind` is answer, signature or step; `days` since when.

    `step` is the name of a step, empty for the others. `place` is its place among all of them.
    `who` should act, by the id `party`; `what` says what is missing. It waits since the day `since`
    (empty when unknown), and stands on the page from the day `shown_from` to the day `shown_until`
    (empty for always).
    """

    kind: str
    place: int
    card: Anchor
    what: str
    who: Anchor | None
    party: str
    days: int
    sales: bool
    since: str
    shown_from: str
    shown_until: str
    step: str = ""


@dataclass(frozen=True, slots=True)
class Changed:
    """What was added or changed lately, on the day `on`."""

    card: Anchor
    what: str
    on: str
    words: str


@dataclass(frozen=True, slots=True)
class Told:
    """A suggestion of the person `by`, and what became of it."""

    by: str
    card: Anchor
    state: str
    words: str


@dataclass(frozen=True, slots=True)
class FrontPage:
    """On now, the next 14 days, waiting, changed this week, then the month.

    What is on later, and what waits then, is for whoever reads the page days after it was built:
    `later_days`, `later_waiting`, `later_month` with its `later_grid` and `later_switch`, the words
    `days_to_come` of the days after it, and `weekdays` from Sunday on. `today_full` is today with
    its year, `week` the address of its week. `suggested` tells people their own. `more_changed`
    counts what is not in `changed`, the oldest of it of the day `more_since`.
    """

    frame: Frame
    today: str
    today_words: str
    today_full: str
    weekdays: tuple[str, ...]
    days_to_come: tuple[str, ...]
    built: str
    built_words: str
    revision: str
    on_now: tuple[Thing, ...]
    campaigns_now: tuple[Thing, ...]
    next_days: tuple[ComingDay, ...]
    later_days: tuple[ComingDay, ...]
    week: str
    waiting: tuple[Waiting, ...]
    later_waiting: tuple[Waiting, ...]
    changed: tuple[Changed, ...]
    more_changed: int
    more_since: str
    suggested: tuple[Told, ...]
    grid: Grid
    month: Anchor
    switch: Switch
    later_grid: Grid
    later_month: Anchor
    later_switch: Switch
    problems: int

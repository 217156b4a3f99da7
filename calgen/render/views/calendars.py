"""Month, week and agenda."""

from __future__ import annotations

from dataclasses import dataclass

from calgen.render.views.card import Card
from calgen.render.views.frame import Anchor, Frame, Steps


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar in a week's row: `column` 1 to 7, `span` days wide.

    `before` and `after` tell whether it goes on in the rows around. `thin` is a campaign's band.
    `long` covers more than a day. `href` leads to its place in the agenda, relative to the root.
    """

    column: int
    span: int
    before: bool
    after: bool
    long: bool
    thin: bool
    href: str
    card: Card


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the grid. `total` counts what it holds, `hidden` what found no lane."""

    date: str
    number: int
    words: str
    column: int
    inside: bool
    weekend: bool
    holiday: str
    blackout: str
    total: int
    hidden: int
    href: str


@dataclass(frozen=True, slots=True)
class WeekRow:
    """A row of the grid: its days, and its bars in the order of their lanes."""

    label: str
    week: Anchor
    days: tuple[Day, ...]
    bands: tuple[Bar, ...]
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class AgendaDay:
    """A day of an agenda: what begins on it, and what still runs (with `more` beyond those)."""

    date: str
    words: str
    cards: tuple[Card, ...]
    running: tuple[Anchor, ...]
    more: int = 0
    holiday: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """A month's grid; `key` is its address, such as `2026-11`."""

    key: str
    title: str
    weekdays: tuple[tuple[str, str], ...]
    weeks: tuple[WeekRow, ...]


@dataclass(frozen=True, slots=True)
class MonthPage:
    """A month: its grid, then every thing of it once as an agenda.

    `agenda` is empty, and `agenda_page` its own page's address, when there is too much for one.
    """

    frame: Frame
    grid: Grid
    steps: Steps
    agenda: tuple[AgendaDay, ...]
    agenda_page: str
    types: tuple[tuple[str, int], ...]
    sales: int


@dataclass(frozen=True, slots=True)
class AgendaMonth:
    """A month of an agenda; `key` is its address, such as `2026-11`."""

    key: str
    title: str
    days: tuple[AgendaDay, ...]


@dataclass(frozen=True, slots=True)
class AgendaPage:
    """Days in a list: of one month, or of the months to come; `past` are those before today."""

    frame: Frame
    heading: str
    steps: Steps | None
    past: tuple[AgendaDay, ...]
    months: tuple[AgendaMonth, ...]


@dataclass(frozen=True, slots=True)
class DueStep:
    """A step of somebody's work that is due on a day, or a signature that is needed."""

    what: str
    card: Anchor
    who: Anchor | None
    date: str
    words: str


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A suggestion that waits, and who should answer it."""

    card: Card
    ask: Anchor | None


@dataclass(frozen=True, slots=True)
class WeekPage:
    """The Monday-meeting sheet: runs all week, by day, due, waiting."""

    frame: Frame
    key: str
    heading: str
    steps: Steps
    all_week: tuple[Card, ...]
    days: tuple[AgendaDay, ...]
    due: tuple[DueStep, ...]
    waiting: tuple[Unanswered, ...]

"""Month, week and agenda."""

from __future__ import annotations

from dataclasses import dataclass

from calgen.render.views.card import Card
from calgen.render.views.filters import Filters
from calgen.render.views.frame import Anchor, Frame, Steps
from calgen.render.views.parts import Period
from calgen.render.views.switch import Switch


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar in a week's row: `column` 1 to 7, `span` days wide.

    `before` and `after` tell whether it goes on in the rows around. `thin` is a campaign's band.
    `long` covers more than a day. `href` leads to its place in the agenda, relative to the root.
    `at` is the time at which it begins, empty for whole days and where there is no room for it.
    `outside` has no day in the month.
    """

    column: int
    span: int
    before: bool
    after: bool
    long: bool
    thin: bool
    href: str
    card: Card
    at: str = ""
    outside: bool = False


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the grid. `total` counts what it holds, `hidden` what found no lane.

    `promotion` tells that one begins, `sales` that something does which Sales suggested. `again`
    tells that the blackout's name stands on an earlier day of the row.
    """

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
    promotion: bool = False
    sales: bool = False
    again: bool = False


@dataclass(frozen=True, slots=True)
class WeekRow:
    """A row of the grid: its days, and its bars in the order of their lanes.

    `spare` are the bars that found no lane, for whoever filters the others away. `few` tells that
    one or two of its days belong to the month: the row is a low one.
    """

    label: str
    week: Anchor
    days: tuple[Day, ...]
    bands: tuple[Bar, ...]
    bars: tuple[Bar, ...]
    few: bool = False
    spare: tuple[Bar, ...] = ()


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
    """A month's grid; `key` is its address, such as `2026-11`.

    `fit` is how small its lines are printed to fit on one page, 0 to 4.
    """

    key: str
    title: str
    weekdays: tuple[tuple[str, str], ...]
    weeks: tuple[WeekRow, ...]
    fit: int = 0


@dataclass(frozen=True, slots=True)
class MonthPage:
    """A month: its grid, then every thing of it once as an agenda.

    `agenda` is empty, and `agenda_page` its own page's address, when there is too much for one.
    """

    frame: Frame
    grid: Grid
    steps: Steps
    switch: Switch
    agenda: tuple[AgendaDay, ...]
    agenda_page: str
    filters: Filters


@dataclass(frozen=True, slots=True)
class AgendaMonth:
    """A month of an agenda; `key` is its address, such as `2026-11`."""

    key: str
    title: str
    days: tuple[AgendaDay, ...]


@dataclass(frozen=True, slots=True)
class AgendaPage:
    """Days in a list: of one month, or of the months to come; `past` are those before `today`.

    `later` is the month after those, for whoever reads the page a month after it was built.
    `periods` are the months that there is no room for: each has its own agenda.
    """

    frame: Frame
    heading: str
    steps: Steps
    switch: Switch
    filters: Filters
    past: tuple[AgendaDay, ...]
    months: tuple[AgendaMonth, ...]
    later: tuple[AgendaMonth, ...] = ()
    today: str = ""
    periods: tuple[Period, ...] = ()


@dataclass(frozen=True, slots=True)
class DueStep:
    """A step of somebody's work that is due on a day; `card` is the thing that it is part of."""

    what: str
    card: Card
    who: Anchor | None
    date: str
    words: str


@dataclass(frozen=True, slots=True)
class Awaited:
    """What somebody still has to give or to do: `what` says it, `ask` is who.

    It has waited since the day `since`, with its year in `since_words`; both are empty when
    unknown, and for a step, which names its day itself.
    """

    card: Card
    what: str
    ask: Anchor | None
    since: str
    since_words: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """A thing of several days in a week, which it covers for `span` days from where it stands.

    `first` is true for a promotion, which stands above all others.
    """

    card: Card
    span: int
    first: bool


@dataclass(frozen=True, slots=True)
class WeekDay:
    """A day of the week's sheet: what begins on it, for several days of the week and for this one.

    What began in the week before stands on its first day. `notes` are its holiday and blackout.
    """

    date: str
    words: str
    notes: tuple[str, ...]
    long: tuple[Stretch, ...]
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Fit:
    """How small a sheet is printed: at `step` 0 with a column a day, else in columns of text.

    Of each list at most `most` things are printed; `beyond` counts those that are not.
    """

    step: int
    most: int
    beyond: int


@dataclass(frozen=True, slots=True)
class WeekPage:
    """The Monday-meeting sheet: runs all week, by day, due, waiting.

    `more_waiting` counts what waits and is not in `waiting`. `fit` tells how it is printed on one
    page.
    """

    frame: Frame
    key: str
    heading: str
    steps: Steps
    switch: Switch
    filters: Filters
    all_week: tuple[Card, ...]
    days: tuple[WeekDay, ...]
    due: tuple[DueStep, ...]
    waiting: tuple[Awaited, ...]
    more_waiting: int
    fit: Fit

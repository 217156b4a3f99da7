"""Bars along an axis of days: a year's months, and a quarter."""

from __future__ import annotations

from dataclasses import dataclass

from calgen.render.views.card import Card
from calgen.render.views.filters import Filters
from calgen.render.views.frame import Anchor, Frame, Steps, TypeMark
from calgen.render.views.switch import Switch


@dataclass(frozen=True, slots=True)
class AxisBar:
    """A bar with room for its label: `column` and `span` are those of both, `days` of the bar.

    `label` tells where it stands: `in` the bar, or `after` or `before` it. `begun` and `goes_on`
    tell whether the thing reaches beyond the axis. `thin` is a campaign's band.
    """

    column: int
    span: int
    days: int
    label: str
    begun: bool
    goes_on: bool
    thin: bool
    card: Card


@dataclass(frozen=True, slots=True)
class Shade:
    """Days behind the bars: `kind` is weekend, holiday or blackout; `words` are empty for one."""

    column: int
    span: int
    kind: str
    words: str


@dataclass(frozen=True, slots=True)
class AxisHead:
    """A month or week over an axis; `short` is what there is room for."""

    column: int
    span: int
    short: str
    link: Anchor


@dataclass(frozen=True, slots=True)
class YearMonth:
    """A month's row; `first` and `last` are its days, `more` counts what is no bar here."""

    name: str
    month: Anchor
    first: str
    last: str
    days: int
    shades: tuple[Shade, ...]
    bands: tuple[AxisBar, ...]
    bars: tuple[AxisBar, ...]
    more: int


@dataclass(frozen=True, slots=True)
class YearPage:
    """Months with promotions and campaigns as bars; other long things where there are none.

    `before` and `after` name the months at the year's ends that have no page. `gaps` are the
    longest times without a promotion, with their days. `lanes` counts all rows of bars, for a print
    that fits its paper. `pushes` tells that promotions and campaigns are all that stands here.
    """

    frame: Frame
    heading: str
    steps: Steps
    switch: Switch
    filters: Filters
    months: tuple[YearMonth, ...]
    before: str
    after: str
    gaps: tuple[tuple[str, int], ...]
    lanes: int
    pushes: bool = True


@dataclass(frozen=True, slots=True)
class AxisGroup:
    """What belongs together: `title` leads to a campaign, or `mark` is that of the type.

    `more` counts bars beyond the most that a page holds, `short` the things of one day.
    """

    title: Anchor
    mark: TypeMark | None
    bars: tuple[AxisBar, ...]
    more: int
    short: int


@dataclass(frozen=True, slots=True)
class TimelinePage:
    """A quarter as an axis of days, its bars by campaign and by type.

    `by_campaign` is empty where no campaign runs. `short` counts the things of one day.
    """

    frame: Frame
    heading: str
    period: str
    steps: Steps
    switch: Switch
    filters: Filters
    first: str
    last: str
    days: int
    months: tuple[AxisHead, ...]
    weeks: tuple[AxisHead, ...]
    shades: tuple[Shade, ...]
    by_campaign: tuple[AxisGroup, ...]
    by_type: tuple[AxisGroup, ...]
    short: int
    lanes: int

"""Coverage: what supports each promotion on each channel, and the gaps."""

from __future__ import annotations

from dataclasses import dataclass

from calgen.render.views.card import Card
from calgen.render.views.frame import Anchor, Frame


@dataclass(frozen=True, slots=True)
class Supporter:
    """What supports a promotion; `state` is `done`, `planned` or `idea`."""

    thing: Anchor
    state: str


@dataclass(frozen=True, slots=True)
class Column:
    """A channel, or a kind of thing that promotions need; `ask` is whom to ask for it."""

    title: Anchor
    ask: Anchor | None
    needed: bool


@dataclass(frozen=True, slots=True)
class Cell:
    """What supports a promotion in one column.

    `state` is that of what is least far among all that was agreed: `planned`, `done`; `idea`
    where there are only ideas; `gap` where something is needed, also where there is only an idea;
    `own` where only the promotion names the channel; `none`. `found` are the first, `more` counts
    the others, `out` those of all that are done.
    """

    state: str
    found: tuple[Supporter, ...]
    more: int
    out: int = 0


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """A promotion with a cell for each column."""

    card: Card
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Missing:
    """Something that is needed and not there; `ideas` might become it."""

    what: str
    ideas: tuple[Anchor, ...]
    ask: Anchor | None


@dataclass(frozen=True, slots=True)
class Gaps:
    """All that a promotion needs and does not have."""

    promotion: Card
    missing: tuple[Missing, ...]


@dataclass(frozen=True, slots=True)
class ProductRow:
    """A product in the list of all, and how many of its offers are not over."""

    product: Anchor
    offers: int


@dataclass(frozen=True, slots=True)
class CoveragePage:
    """Promotions and what supports them: those to come or running, then those that are over.

    `more_gaps`, `more_coming` and `more_past` count those that are not listed. `has_needs` tells
    whether the site says what a promotion needs.
    """

    frame: Frame
    gaps: tuple[Gaps, ...]
    more_gaps: int
    columns: tuple[Column, ...]
    coming: tuple[CoverageRow, ...]
    past: tuple[CoverageRow, ...]
    more_coming: int
    more_past: int
    has_needs: bool
    products: tuple[ProductRow, ...]

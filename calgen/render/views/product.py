"""What is sold: a page for each product."""

from __future__ import annotations

from dataclasses import dataclass

from calgen.render.views.card import Card
from calgen.render.views.frame import Anchor, Frame
from calgen.render.views.lists import MonthOfChannel
from calgen.render.views.parts import PartOf, Period


@dataclass(frozen=True, slots=True)
class Said:
    """What Sales may tell a customer about one offer, and what customers ask."""

    offer: Anchor
    say: tuple[str, ...]
    objections: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ProductPage:
    """One product: its offers, what to say about them, its months, whom to ask.

    `offers` are those that are not marked as done, the first one first; `earlier` the others.
    `ask` are the people to ask. `feed` is empty where there is none. Too much for one page stands
    by `periods`, which are empty otherwise; `part` is None but on the page of one of them.
    `has_no_room` tells that even the offers stand there alone.
    """

    frame: Frame
    title: str
    ask: tuple[Anchor, ...]
    offers: tuple[Card, ...]
    earlier: tuple[Card, ...]
    said: tuple[Said, ...]
    months: tuple[MonthOfChannel, ...]
    feed: str
    periods: tuple[Period, ...] = ()
    has_no_room: bool = False
    part: PartOf | None = None

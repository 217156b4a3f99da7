"""What is sold: a page for each product."""

from __future__ import annotations

from dataclasses import dataclass

from calgen.render.views.card import Card
from calgen.render.views.frame import Anchor, Frame
from calgen.render.views.lists import MonthOfChannel, Years


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
    `ask` are the people to ask. `years` are the months, with a year's title where they stand
    folded. `feed` is empty where there is none.
    """

    frame: Frame
    title: str
    ask: tuple[Anchor, ...]
    offers: tuple[Card, ...]
    earlier: Years
    said: tuple[Said, ...]
    years: tuple[tuple[str, tuple[MonthOfChannel, ...]], ...]
    feed: str

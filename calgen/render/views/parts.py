"""A list that is too long for one page: its periods, and the page of one of them."""

from __future__ import annotations

from dataclasses import dataclass

from calgen.render.views.frame import Anchor, Steps


@dataclass(frozen=True, slots=True)
class Period:
    """A part of a list that has a page of its own, with how many things stand there.

    `page` is its name, with a link. `first` and `last` are its days, empty where it has none: a
    script marks the one of today.
    """

    page: Anchor
    count: int
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class PartOf:
    """Which part a page shows: `whole` leads to the page of the list, `steps` to its neighbours."""

    whole: Anchor
    steps: Steps

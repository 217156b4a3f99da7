"""A product: one file of the site before it has bytes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Product:
    """One file to publish at `path`, relative to the site, with `/`.

    Its bytes are a function of the template (a file of the theme, or the name of a writer such
    as `ics`) and of the frozen `view`, and of nothing else.
    """

    path: str
    template: str
    view: object

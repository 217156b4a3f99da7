"""What the style sheets and the scripts hold."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Styles:
    """What style sheets depend on: each type's id and its hue in degrees."""

    types: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Script:
    """What scripts depend on: nothing."""


@dataclass(frozen=True, slots=True)
class Built:
    """When the site was built (ISO 8601, UTC; and in words, in the site's zone), and of what.

    `month` and `week` are the addresses of the pages that held the day of the build.
    """

    built: str
    built_words: str
    revision: str
    month: str
    week: str

"""What the style sheets and the scripts hold."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Hue:
    """A hue in degrees of OKLCH, and how much of it is seen: 0 per cent is grey."""

    degrees: int
    vivid: int


@dataclass(frozen=True, slots=True)
class Styles:
    """What style sheets depend on: each type's id and hue.

    `hues` are those of teams and campaigns that have a colour of their own, by the name that
    pages give them (`data-h`).
    """

    types: tuple[tuple[str, Hue], ...]
    hues: tuple[tuple[str, Hue], ...]


@dataclass(frozen=True, slots=True)
class Script:
    """What scripts depend on: nothing."""


@dataclass(frozen=True, slots=True)
class Built:
    """When the site was built (ISO 8601, UTC; and in words, in the site's zone), and of what.

    `month`, `week`, `year`, `timeline` and `board` are the addresses of the pages that held the
    day of the build, which is `day`. `later` are those of the weeks after it: from which day on,
    which of them, its address. `offsets` are those of the site's zone for a year: since when
    (Unix time), minutes east of UTC.
    """

    built: str
    built_words: str
    revision: str
    month: str
    week: str
    day: str
    year: str
    timeline: str
    board: str
    later: tuple[tuple[str, str, str], ...]
    offsets: tuple[tuple[int, int], ...]

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

    Every day from that of the build, `day`, to `last` has the pages of its week, month, quarter
    and year, which script finds by their addresses: `shift` is how many days into its week a
    Thursday is. `board` is the address of the board that held the day of the build. `offsets` are
    those of the site's zone for a year: since when (in minutes of Unix time, the first since ever),
    minutes east of UTC.
    """

    built: str
    built_words: str
    revision: str
    day: str
    last: str
    shift: int
    board: str
    offsets: tuple[tuple[int, int], ...]

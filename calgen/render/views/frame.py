"""What stands around every page; it depends on site.yaml alone, never on an entry or a day."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TypeMark:
    """How a type is told apart: its words, its shape, and the class `t-ID` for its hue."""

    id: str
    title: str
    plural: str
    shape: str


@dataclass(frozen=True, slots=True)
class Chrome:
    """The site's own words for every page.

    `suggest` is the address that a suggestion starts from, empty when there is none. `flag` is
    the title of the flagged team.
    """

    title: str
    lang: str
    direction: str
    timezone: str
    suggest: str
    flag: str
    noindex: bool
    types: tuple[TypeMark, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """One page's place: `root` leads back to the site's root (`../`), `current` is its tab.

    `tab` is one of month, week, agenda, suggestions, topics, campaigns, people, subscribe, help,
    or empty.
    """

    chrome: Chrome
    root: str
    title: str
    description: str
    tab: str = ""


@dataclass(frozen=True, slots=True)
class Anchor:
    """Words that lead somewhere; `href` is relative to the site's root, empty for words alone."""

    words: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class Steps:
    """Previous and next: None where the calendar ends."""

    previous: Anchor | None
    next: Anchor | None

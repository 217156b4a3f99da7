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

    `home` is the site's full address with a `/` at its end, empty when it has none. `locale` is
    written as Open Graph does, such as `en_GB`. `suggest` is the address that a suggestion starts
    from, empty when there is none, `suggest_as` the same from somebody (see Frame). `flag` is the
    title of the flagged team. `updates` is the address of what changed, as Atom, relative to the
    site's root; empty where every page would tell a key with it, or it is served apart.
    """

    title: str
    home: str
    lang: str
    locale: str
    direction: str
    timezone: str
    suggest: str
    suggest_as: str
    flag: str
    updates: str
    types: tuple[TypeMark, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """One page's place: `root` leads back to the site's root (`../`), `tab` is its section.

    `tab` is one of calendar, suggestions, topics, campaigns, coverage, people, subscribe, help,
    or empty. `suggest` is the address that a suggestion about this page starts from, `suggest_as`
    the same from somebody, whose name stands for `%7Bname%7D`; empty where it is none. `canonical`
    is the one full address of what it tells, empty on a site without an address and where search
    engines have nothing to find; `indexed` tells them whether to look at all.
    """

    chrome: Chrome
    root: str
    title: str
    description: str
    tab: str
    suggest: str
    suggest_as: str
    canonical: str
    indexed: bool


@dataclass(frozen=True, slots=True)
class Anchor:
    """Words that lead somewhere; `href` is relative to the site's root, empty for words alone."""

    words: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class TeamMark:
    """A team's title; `hue` names the hue of its colour (`data-h`), empty where it has none."""

    title: str
    hue: str = ""


@dataclass(frozen=True, slots=True)
class Steps:
    """Previous and next: None where the calendar ends."""

    previous: Anchor | None
    next: Anchor | None

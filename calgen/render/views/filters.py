"""What the things of a page can be narrowed by."""

from __future__ import annotations

from dataclasses import dataclass

from calgen.render.views.frame import TypeMark


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a filter as it stands in marks, and how many things of the page have it.

    With a `count` of 0 it is no choice: the page knows its words, for addresses that ask for it.
    `href` leads to what shows the same without script: a page, or a calendar to subscribe to;
    empty where there is none.
    """

    value: str
    words: str
    count: int
    href: str


@dataclass(frozen=True, slots=True)
class FilterGroup:
    """A filter; `key` is team, person, channel, campaign, product or status, as in addresses."""

    key: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Filters:
    """All filters of a page: its types and how many things suggested by Sales, then the groups."""

    types: tuple[tuple[TypeMark, int], ...]
    sales: int
    groups: tuple[FilterGroup, ...]

"""The switch between the views of the calendar, which keeps the period."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SwitchItem:
    """A view: `key` is month, week, year, agenda, timeline or board; `current` is this page's.

    `near` is true where its period is shorter than the one shown: a script leads to the page of
    today instead, when today is in the period shown.
    """

    key: str
    href: str
    current: bool
    near: bool


@dataclass(frozen=True, slots=True)
class Switch:
    """All views; `first` and `last` are the days shown, empty on a page without a period."""

    items: tuple[SwitchItem, ...]
    first: str
    last: str

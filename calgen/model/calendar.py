"""The calendar: everything that a project's files mean, together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from calgen.model.entry import Entry
from calgen.model.goals import Goal
from calgen.model.people import Person
from calgen.model.site import Site
from calgen.model.update import Update


@dataclass(frozen=True, slots=True)
class Calendar:
    """A whole calendar. `entries` are in the order of design: day, all-day first, instant, id.

    `has_people` tells whether people.yaml exists: only then is an unknown name a problem.
    """

    site: Site
    entries: Mapping[str, Entry] = field(default_factory=dict)
    people: Mapping[str, Person] = field(default_factory=dict)
    goals: tuple[Goal, ...] = ()
    updates: tuple[Update, ...] = ()
    has_people: bool = False

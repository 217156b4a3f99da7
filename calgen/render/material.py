"""Everything that rendering may look at, gathered once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from calgen.formats.feed import EventView
from calgen.model.calendar import Calendar
from calgen.model.change import Changes
from calgen.model.lost import Lost
from calgen.model.problem import Problem
from calgen.model.span import Occurrence
from calgen.model.stamp import Revision, Stamp
from calgen.model.words import Words

_NO_WORDS = Words({})


@dataclass(frozen=True, slots=True, eq=False)
class Material:
    """A checked calendar with what time, git and the rules say about it.

    `occurrences` holds each entry's spans in order of time, by entry id, for every entry with a
    date; a dateless entry has no key. `built` is when the site was built, in UTC; a day that was
    given by hand counts as its midnight, so that the same input gives the same bytes. `words` are
    those that feeds speak in: `in_words` puts them in. `changes` are what the last commits did, the
    newest first. `events` are those of entries by id, made beforehand; without them they are made
    when they are asked for. `step_stamps` are those of entries' steps by entry id, where they are
    not the entry's own. `lost` are the campaigns and people that faults keep off the calendar, and
    that some subscribe to. One material equals itself alone, so that what is found out about it can
    be remembered.
    """

    calendar: Calendar
    today: date
    built: datetime
    occurrences: Mapping[str, tuple[Occurrence, ...]]
    stamps: Mapping[str, Stamp] = field(default_factory=dict)
    step_stamps: Mapping[str, Stamp] = field(default_factory=dict)
    revision: Revision = field(default_factory=Revision)
    problems: tuple[Problem, ...] = ()
    words: Words = _NO_WORDS
    events: Mapping[str, EventView] = field(default_factory=dict)
    changes: tuple[Changes, ...] = ()
    lost: Lost = field(default_factory=dict)

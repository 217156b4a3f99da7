"""A rule looks for one kind of fault in a calendar that was read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from calgen.model.calendar import Calendar
from calgen.model.entry import Entry
from calgen.model.position import START, Position
from calgen.model.problem import Problem, Severity
from calgen.model.site import Site
from calgen.model.span import Occurrence


@dataclass(frozen=True, slots=True, eq=False)
class Checked:
    """What rules look at. `occurrences` are those of each dated entry, in order of time.

    `left_out` are the ids that are written down but are not on the calendar, for their own
    faults: a name that leads to one of them is no second fault. `broken` is what could be read
    of them, so that what they name is checked in the same run. One equals itself alone, so that
    what is found out about it can be remembered.
    """

    calendar: Calendar
    today: date
    occurrences: Mapping[str, tuple[Occurrence, ...]] = field(default_factory=dict)
    left_out: frozenset[str] = frozenset()
    broken: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. `manual` is its page: what it looks for, why, examples, how to mend and silence.

    `check` is None for what is found while a file is read.
    """

    id: str
    severity: Severity
    manual: str
    check: Callable[[Checked], Iterator[Problem]] | None = None

    @property
    def summary(self) -> str:
        """What it looks for, in a few words: the first line of its manual page."""
        return self.manual.split("\n", 1)[0].rstrip(".")

    def problem(self, entry: Entry, at: str, message: str, hint: str, width: int = 1) -> Problem:
        """Make a finding about an entry, at the place of its value `at`, for its owner."""
        return Problem(
            path=entry.source.path,
            rule=self.id,
            severity=self.severity,
            message=message,
            hint=hint,
            position=place(entry.positions, at, entry.source.position),
            width=width,
            about=entry.id,
            owner=entry.owner,
        )

    def about_site(self, site: Site, at: str, message: str, hint: str, width: int = 1) -> Problem:
        """Make a finding about a value `at` a place of site.yaml."""
        return Problem(
            path="site.yaml",
            rule=self.id,
            severity=self.severity,
            message=message,
            hint=hint,
            position=place(site.positions, at, START),
            width=width,
        )


def place(positions: Mapping[str, Position], at: str, otherwise: Position) -> Position:
    """Find where a value was written: `a.b.c` itself, else `a.b`, else `a`, else otherwise."""
    while at:
        if at in positions:
            return positions[at]
        at = at.rpartition(".")[0]
    return otherwise

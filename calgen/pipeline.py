"""The journey from text to what can be rendered: read, check, look at time and git.

What follows, from there to files, is `publishing.py`; `calgen check` never loads it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time
from functools import partial
from pathlib import Path

from calgen.history.stamps import read_history, read_revision
from calgen.model.calendar import Calendar
from calgen.model.change import History
from calgen.model.known import keep_known
from calgen.model.lost import Lost, lost_groups
from calgen.model.problem import Effect, Problem, Severity
from calgen.model.span import Occurrence
from calgen.parallel import FEWEST, begin, map_in_processes
from calgen.read.project import read_project
from calgen.read.site import FILE
from calgen.render.material import Material
from calgen.rules import RULES
from calgen.rules.rule import Checked
from calgen.rules.run import run
from calgen.timing.instants import at
from calgen.timing.occurrences import horizon, occurrences
from calgen.timing.zones import zone

RULE_IDS = tuple(rule.id for rule in RULES)


@dataclass(frozen=True, slots=True)
class CheckedProject:
    """A project that was read and checked on a day.

    `calendar` is as written: names that nobody declared are still in it. `history` gives what git
    says of its entries, `lost` names the campaigns and people that faults keep off the calendar.
    """

    project: Path
    calendar: Calendar
    today: date
    day_given: bool
    occurrences: Mapping[str, tuple[Occurrence, ...]]
    problems: tuple[Problem, ...]
    history: Callable[[], History]
    lost: Lost = field(default_factory=dict)

    @property
    def has_errors(self) -> bool:
        """Whether any problem is an error."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)

    @property
    def has_site(self) -> bool:
        """Whether site.yaml is there and says what it should: else nothing may be published.

        Its defaults would give every subscriber other events.
        """
        return not any(p.path == FILE and p.effect is Effect.FILE_LEFT_OUT for p in self.problems)

    @property
    def left_out(self) -> int:
        """How many problems keep something off the calendar."""
        out = {Effect.ENTRY_LEFT_OUT, Effect.FILE_LEFT_OUT}
        return len({(p.path, p.about) for p in self.problems if p.effect in out})


def check(project: Path, today: date | None = None, *, to_publish: bool = False) -> CheckedProject:
    """Read a project and look for every problem.

    `today` is the date to judge by; without it, today in the site's time zone. With `to_publish`,
    git is asked meanwhile for what `material` will need.
    """
    reading = read_project(project, RULE_IDS, map_in_processes)
    calendar = reading.calendar
    timezone = calendar.site.timezone
    day = today or datetime.now(zone(timezone)).date()
    until = horizon(calendar.entries.values(), day)
    spans = {
        entry.id: occurrences(entry, timezone, until, day)
        for entry in calendar.entries.values()
        if entry.span is not None
    }
    ask_git = partial(read_history, project, calendar, _doubtful(reading.problems))
    is_large = len(calendar.entries) >= FEWEST
    history = begin(ask_git) if to_publish and is_large else ask_git
    problems = run(
        Checked(calendar, day, spans, reading.left_out, reading.broken), reading.problems
    )
    lost = lost_groups(calendar, reading.left_out, reading.broken)
    return CheckedProject(project, calendar, day, today is not None, spans, problems, history, lost)


def _doubtful(problems: tuple[Problem, ...]) -> frozenset[str]:
    """Name the files of which something is not on the calendar."""
    return frozenset(one.path for one in problems if one.effect is Effect.ENTRY_LEFT_OUT)


def material(checked: CheckedProject) -> Material:
    """Add what git knows to a checked project: all that rendering may look at."""
    calendar = keep_known(checked.calendar)
    timezone = calendar.site.timezone
    history, revision = checked.history(), read_revision(checked.project)
    revision = replace(revision, unread=revision.unread or history.unread)
    midnight = at(datetime.combine(checked.today, time()), timezone)
    return Material(
        calendar=calendar,
        today=checked.today,
        built=midnight.astimezone(UTC) if checked.day_given else datetime.now(UTC),
        occurrences=checked.occurrences,
        stamps=history.stamps,
        step_stamps=history.work,
        changes=history.told(shallow=revision.shallow),
        revision=revision,
        problems=checked.problems,
        lost=checked.lost,
    )

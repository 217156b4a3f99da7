"""Its day has passed, and nothing says that it is done.

Looks for what was planned or confirmed and ended before today, within the last 12 months: what
is older is an archive. Meetings and whatever repeats need no `status: done`, and neither does
an idea, nor what was declined or cancelled.

Why: a calendar that still calls last month's post "planned" tells nobody whether it went out.

Passes, on 22 November 2026:

    title: How to choose a tent
    start: 2026-11-20
    status: done

Fails, on 22 November 2026:

    title: How to choose a tent
    start: 2026-11-20

To mend: write `status: done`, which pages show in the type's own word, such as "Published"; or
the new date, or `status: cancelled` and the `reason`.
To keep it as it is, in the file: `waive: {not-done: {why: the printer is late}}`.
To change how much it matters, in `site.yaml`: `rules: {not-done: info}`, or `off`.
"""

from __future__ import annotations

from collections.abc import Iterator

from calgen.model.entry import Entry, Status
from calgen.model.problem import Problem, Severity
from calgen.model.site import Site
from calgen.model.type_names import MEETING
from calgen.rules.rule import Checked, Rule

_OPEN = {Status.PLANNED, Status.CONFIRMED}
_ARCHIVE_DAYS = 366


def _check(checked: Checked) -> Iterator[Problem]:
    for entry in checked.calendar.entries.values():
        spans = checked.occurrences.get(entry.id, ())
        if not spans or not _needs_done(entry):
            continue
        last = spans[-1].last_day
        if 0 < (checked.today - last).days <= _ARCHIVE_DAYS:
            at = _place(entry)
            message = f"{at}: this ended on {last} and is still {entry.status}"
            hint = (
                f"write 'status: done' if it is {_done_word(entry, checked.calendar.site)}; "
                "otherwise the new date, or 'status: cancelled'"
            )
            yield RULE.problem(entry, at, message, hint, _width(entry))


def _needs_done(entry: Entry) -> bool:
    return entry.status in _OPEN and not entry.repeat and entry.type != MEETING


def _done_word(entry: Entry, site: Site) -> str:
    return site.types[entry.type].done.lower() if entry.type in site.types else "done"


def _place(entry: Entry) -> str:
    """Point at the status, or at the day that passed where no status is written."""
    return next((at for at in ("status", "end", "start") if at in entry.positions), "status")


def _width(entry: Entry) -> int:
    """Cover the status, or the day with its time as people write it: 2026-11-27 09:00."""
    if "status" in entry.positions:
        return len(entry.status)
    return 10 if entry.all_day else 16


RULE = Rule(id="not-done", severity=Severity.WARNING, manual=__doc__, check=_check)

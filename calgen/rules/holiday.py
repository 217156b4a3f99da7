"""A meeting, or a step of the work, on a public holiday.

Looks for meetings that start, and for steps that are due, on a public holiday of one of the
countries under `holidays` in `site.yaml`. Only days from today on count, and only what still is
to take place or to be done. It is silent while `site.yaml` names no country.

Why: a meeting on a holiday is a meeting without half of its people, and a draft that is due then
is late. Promotions and posts may well run on holidays.

Passes, with `holidays: [GB]`:

    title: Monday meeting
    start: 2026-11-23 10:00
    repeat: weekly
    except: [2026-12-28]

Fails, because 28 December 2026 is a bank holiday:

    title: Monday meeting
    start: 2026-11-23 10:00
    repeat: weekly

To mend: choose another day; for one of many, `except` leaves it out and `moved` moves it; for a
step, write its day: `steps: {Draft: {due: 2026-12-23}}`.
To keep it as it is, in the file: `waive: {holiday: {why: we all work that day}}`.
To change how much it matters, in `site.yaml`: `rules: {holiday: info}`, or `off`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from calgen.model.entry import Entry, Status
from calgen.model.fields import EntryType
from calgen.model.problem import Problem, Severity
from calgen.model.span import is_instant
from calgen.model.type_names import MEETING
from calgen.rules.rule import Checked, Rule
from calgen.schema.reading import shown
from calgen.timing.holidays import public_holidays

_SETTLED = {Status.DONE, Status.DECLINED, Status.CANCELLED}


def _check(checked: Checked) -> Iterator[Problem]:
    site = checked.calendar.site
    if not site.holidays:
        return
    meetings: list[tuple[Entry, list[date]]] = []
    works: list[tuple[Entry, list[tuple[date, str]]]] = []
    for entry in checked.calendar.entries.values():
        if entry.status in _SETTLED:
            continue
        if entry.type == MEETING:
            meetings.append((entry, _meeting_days(entry, checked)))
        works.append((entry, _step_days(entry, site.types.get(entry.type), checked.today)))
    years = {day.year for _, days in meetings for day in days}
    years |= {day.year for _, steps in works for day, _ in steps}
    if not years:
        return
    holidays = public_holidays(site.holidays, years)
    for entry, days in meetings:
        yield from _meeting_problems(entry, days, holidays)
    for entry, steps in works:
        yield from _step_problems(entry, steps, holidays)


def _meeting_days(entry: Entry, checked: Checked) -> list[date]:
    spans = checked.occurrences.get(entry.id, ())
    return [span.first_day for span in spans if span.first_day >= checked.today]


def _step_days(entry: Entry, type_: EntryType | None, today: date) -> list[tuple[date, str]]:
    """Give the steps that are still to be done from today on, in order of their days."""
    marks = {mark.name: mark for mark in entry.steps}
    due = {name: mark.due for name, mark in marks.items() if mark.due}
    if entry.span is not None and type_ is not None:
        start = entry.span.start
        first = start.date() if is_instant(start) else start
        for step in type_.steps:
            due.setdefault(step.name, first - timedelta(days=step.before))
    done = {name for name, mark in marks.items() if mark.done}
    return sorted((day, name) for name, day in due.items() if name not in done and day >= today)


def _meeting_problems(
    entry: Entry, days: list[date], holidays: Mapping[date, str]
) -> Iterator[Problem]:
    found = [day for day in days if day in holidays]
    if not found:
        return
    message = f"start: {found[0]} is a public holiday, {holidays[found[0]]}"
    hint = "choose another day"
    if entry.repeat:
        hint = f"leave the day out with 'except: {found[0]}', or give it another under 'moved'"
        message = f"repeat: {found[0]} is a public holiday, {holidays[found[0]]}"
        if len(found) > 1:
            message += f", the first of {len(found)}"
    width = 10 if entry.all_day else 16
    yield RULE.problem(entry, "start", message, hint, width)


def _step_problems(
    entry: Entry, steps: list[tuple[date, str]], holidays: Mapping[date, str]
) -> Iterator[Problem]:
    found = [(day, name) for day, name in steps if day in holidays]
    if not found:
        return
    day, name = found[0]
    message = f"steps: {shown(name)} is due on {day}, a public holiday, {holidays[day]}"
    if len(found) > 1:
        message += f", the first of {len(found)}"
    written = f"steps.{name}.due"
    if written in entry.positions:
        yield RULE.problem(entry, written, message, "choose another day", 10)
    else:
        hint = "give it another day with 'steps: {" + name + ": {due: YYYY-MM-DD}}'"
        yield RULE.problem(entry, "start", message, hint, 10)


RULE = Rule(id="holiday", severity=Severity.WARNING, manual=__doc__, check=_check)

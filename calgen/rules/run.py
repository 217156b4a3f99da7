"""All rules over one calendar, as its site wants them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from calgen.model.calendar import Calendar
from calgen.model.problem import Effect, Problem, Severity, in_reading_order
from calgen.rules import RULES
from calgen.rules.rule import Checked

OFF = "off"

_LEFT_OUT = {Effect.ENTRY_LEFT_OUT, Effect.FILE_LEFT_OUT}


def run(checked: Checked, found: Iterable[Problem]) -> tuple[Problem, ...]:
    """Give what reading found and what the rules find, in reading order, as the site wants it.

    A site raises, lowers or silences a rule. What leaves something out of the calendar is never
    silenced: `off` makes it an information. An entry waives a rule's finding about itself until
    a day, unless a value of it was dropped.
    """
    problems = (*found, *_findings(checked))
    wanted = (_as_wanted(problem, checked.calendar.site.rules) for problem in problems)
    return tuple(sorted(filter(None, wanted), key=in_reading_order))


def _findings(checked: Checked) -> Iterator[Problem]:
    for rule in RULES:
        if rule.check is None or checked.calendar.site.rules.get(rule.id) == OFF:
            continue
        for problem in rule.check(checked):
            if not _is_waived(problem, checked.calendar, checked.today):
                yield problem


def _is_waived(problem: Problem, calendar: Calendar, today: date) -> bool:
    entry = calendar.entries.get(problem.about)
    if entry is None or problem.effect is not Effect.NONE:
        return False
    return any(
        waiver.of == problem.rule and (waiver.until is None or today <= waiver.until)
        for waiver in entry.waive
    )


def _as_wanted(problem: Problem, wanted: Mapping[str, str]) -> Problem | None:
    severity = wanted.get(problem.rule, problem.severity)
    if severity == OFF:
        return replace(problem, severity=Severity.INFO) if problem.effect in _LEFT_OUT else None
    return replace(problem, severity=Severity(severity))

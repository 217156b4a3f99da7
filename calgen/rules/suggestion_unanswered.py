"""A suggestion that waits for an answer too long.

Looks for suggestions that are still ideas, have no `answer`, and were made longer ago than
`suggestions: {answer_within: 14d}` of `site.yaml` allows (14 days, if it says nothing). A
suggestion without `suggested_on` is not looked at.

Why: who hears nothing stops suggesting. A no with its reason is an answer too.

Passes, on 22 November 2026:

    title: How to dry a wet tent
    suggested_by: ted
    suggested_on: 2026-10-20
    answer: {by: martha, on: 2026-10-25, says: "Yes, before the spring fairs"}

Fails, on 22 November 2026:

    title: How to dry a wet tent
    suggested_by: ted
    suggested_on: 2026-10-20

To mend: answer it. With a yes, also give it a `start`; with a no, also write
`status: declined` and the `reason`.
To keep it as it is for a while, in the file:
`waive: {suggestion-unanswered: {why: decided at the spring meeting, until: 2027-03-01}}`.
To change how much it matters, in `site.yaml`: `rules: {suggestion-unanswered: error}`, or `off`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from calgen.model.answers import who_answers
from calgen.model.problem import Problem, Severity
from calgen.rules.rule import Checked, Rule


def _check(checked: Checked) -> Iterator[Problem]:
    site, today = checked.calendar.site, checked.today
    within = site.suggestions.answer_within
    for entry in checked.calendar.entries.values():
        if not entry.waits or entry.suggested_on is None:
            continue
        days = (today - entry.suggested_on).days
        if days > within:
            message = (
                f"suggested_on: {entry.suggested_by} has waited {days} days for an answer, "
                f"{within} are allowed"
            )
            asked = who_answers(entry, site, checked.calendar.people)
            who = "" if asked in site.teams else asked
            hint = f"answer it: 'answer: {{by: {who or 'NAME'}, on: {today}, says: …}}'"
            found = RULE.problem(entry, "suggested_on", message, hint, 10)
            yield replace(found, owner=who)


RULE = Rule(id="suggestion-unanswered", severity=Severity.WARNING, manual=__doc__, check=_check)

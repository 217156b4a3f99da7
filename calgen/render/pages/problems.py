"""Problems: what was left out and why, by person."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from calgen.model.problem import Effect, Problem, Severity
from calgen.model.product import Product
from calgen.render.forge import edit_url
from calgen.render.pages.desk import Desk
from calgen.render.views.frame import Anchor
from calgen.render.views.services import Alike, PersonProblems, ProblemRow, ProblemsPage

_LEFT_OUT = frozenset({Effect.ENTRY_LEFT_OUT, Effect.FILE_LEFT_OUT})
_GRAVEST_FIRST = {severity: rank for rank, severity in enumerate(Severity)}
_MOST_ALIKE = 12
_FIELD = re.compile(r"[\w.-]+: ")
_DAY = re.compile(r"\b\d{4}-\d\d-\d\d\b")


def problems_page(desk: Desk) -> Product:
    """Make problems.html: each person's problems, and last those of nobody."""
    problems = desk.material.problems
    by_person: dict[str, list[Problem]] = defaultdict(list)
    for problem in problems:
        owner = problem.owner if problem.owner in desk.calendar.people else ""
        by_person[owner].append(problem)
    view = ProblemsPage(
        frame=desk.frame("problems.html", desk.words("problems"), indexed=False),
        left_out=len({(one.path, one.about) for one in problems if one.effect in _LEFT_OUT}),
        dropped=sum(one.effect is Effect.VALUE_DROPPED for one in problems),
        people=tuple(
            _person(owner, by_person[owner], desk)
            for owner in sorted(by_person, key=lambda owner: (not owner, owner))
        ),
    )
    return Product("problems.html", "problems.html", view)


def _person(owner: str, problems: Iterable[Problem], desk: Desk) -> PersonProblems:
    alike: dict[tuple[int, str], list[ProblemRow]] = defaultdict(list)
    for problem in problems:
        alike[_GRAVEST_FIRST[problem.severity], problem.rule].append(_row(problem, desk))
    return PersonProblems(
        who=desk.party(owner) or Anchor(desk.words("nobody_named")),
        count=sum(map(len, alike.values())),
        alike=tuple(
            Alike(tuple(rows[:_MOST_ALIKE]), tuple(rows[_MOST_ALIKE:]))
            for _, rows in sorted(alike.items())
        ),
    )


def _row(problem: Problem, desk: Desk) -> ProblemRow:
    repository = desk.site.repository
    about = None if problem.effect in _LEFT_OUT else desk.entry(problem.about)
    shown = problem.effect is Effect.NONE
    return ProblemRow(
        place=f"{problem.path}:{problem.line}:{problem.column}",
        about=about,
        edit=edit_url(repository, problem.path) if repository else "",
        severity=problem.severity.value,
        rule=problem.rule,
        message=_sentence(problem, desk) if about and shown else problem.message,
        hint=problem.hint,
        effect="" if shown else desk.words(f"effect_{problem.effect.value.replace('-', '_')}"),
    )


def _sentence(problem: Problem, desk: Desk) -> str:
    """Say what was found for readers of pages: without the field, with names and dates.

    What stands in quotes was written so, and is left as it is.
    """
    entry = desk.calendar.entries[problem.about]
    names = {who for who in (entry.owner, entry.suggested_by) if who in desk.calendar.people}
    said = _FIELD.sub("", problem.message, count=1) if _FIELD.match(problem.message) else ""
    if not said or said.startswith("'"):
        return problem.message
    parts = said.split("'")
    for place in range(0, len(parts), 2):
        part = _DAY.sub(lambda found: _day(found[0], desk), parts[place])
        for who in names:
            name = desk.calendar.people[who].name
            part = re.sub(rf"(?<![\w-]){re.escape(who)}(?![\w-])", name.replace("\\", ""), part)
        parts[place] = part
    said = "'".join(parts)
    return said[:1].upper() + said[1:]


def _day(written: str, desk: Desk) -> str:
    try:
        return desk.dates.day(date.fromisoformat(written))
    except ValueError:
        return written

"""Problems: what was left out and why, by person."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby

from calgen.model.problem import Effect, Problem, Severity
from calgen.model.product import Product
from calgen.render.forge import edit_url
from calgen.render.pages.desk import Desk
from calgen.render.pages.splits import MOST_ROWS, Section, numbered
from calgen.render.urls import part_url
from calgen.render.views.frame import Anchor, Steps
from calgen.render.views.parts import PartOf, Period
from calgen.render.views.services import Alike, PersonProblems, ProblemRow, ProblemsPage

_PATH = "problems.html"
_IN_A_PART = 400
"""So many stand in a part where there are too many for one page; each takes more than a line."""

_LEFT_OUT = frozenset({Effect.ENTRY_LEFT_OUT, Effect.FILE_LEFT_OUT})
_GRAVEST_FIRST = {severity: rank for rank, severity in enumerate(Severity)}
_MOST_ALIKE = 12
_FIELD = re.compile(r"[\w.-]+: ")
_DAY = re.compile(r"\b\d{4}-\d\d-\d\d\b")


def problems_pages(desk: Desk) -> Iterator[Product]:
    """Yield problems.html, each person's problems and last those of nobody, and its parts."""
    problems = desk.material.problems
    by_person: dict[str, list[Problem]] = defaultdict(list)
    for problem in problems:
        owner = problem.owner if problem.owner in desk.calendar.people else ""
        by_person[owner].append(problem)
    sections = [
        Section(owner, sorted(by_person[owner], key=_gravest_first))
        for owner in sorted(by_person, key=lambda owner: (not owner, owner))
    ]
    most = MOST_ROWS if len(problems) <= MOST_ROWS else _IN_A_PART
    parts = list(numbered(sections, most))
    left_out = len({(one.path, one.about) for one in problems if one.effect in _LEFT_OUT})
    grave = any(one.severity is Severity.ERROR for one in problems)
    title = desk.words("problems" if grave else "warnings")
    pages = [_anchor(number, title, desk) for number in range(1, len(parts) + 1)]
    for at, (page, part) in enumerate(zip(pages, parts, strict=True)):
        neighbours = [pages[one] if 0 <= one < len(pages) else None for one in (at - 1, at + 1)]
        yield Product(
            page.href,
            "problems.html",
            ProblemsPage(
                frame=desk.frame(page.href, page.words, indexed=False),
                left_out=left_out,
                dropped=sum(one.effect is Effect.VALUE_DROPPED for one in problems),
                people=tuple(_person(owner, rows, desk) for owner, rows in part.items()),
                periods=_ways(parts, pages, desk) if len(parts) > 1 and not at else (),
                part=PartOf(pages[0], Steps(*neighbours)) if at else None,
            ),
        )


def _ways(
    parts: Sequence[Mapping[str, Sequence[Problem]]], pages: Sequence[Anchor], desk: Desk
) -> tuple[Period, ...]:
    """Give the ways to where each person's problems begin, with how many these are."""
    counts, begins = Counter[str](), dict[str, str]()
    for page, part in zip(pages, parts, strict=True):
        for owner, rows in part.items():
            counts[owner] += len(rows)
            begins.setdefault(owner, f"{page.href}#{_at(owner)}")
    return tuple(
        Period(Anchor(_who(owner, desk).words, begins[owner]), n, "", "")
        for owner, n in counts.items()
    )


def _anchor(number: int, title: str, desk: Desk) -> Anchor:
    """Name a part of the problems."""
    if number == 1:
        return Anchor(title, _PATH)
    return Anchor(desk.words("part_number", name=title, n=number), part_url(_PATH, str(number)))


def _gravest_first(problem: Problem) -> tuple[int, str]:
    return _GRAVEST_FIRST[problem.severity], problem.rule


def _who(owner: str, desk: Desk) -> Anchor:
    return desk.party(owner) or Anchor(desk.words("nobody_named"))


def _at(owner: str) -> str:
    return f"of-{owner}" if owner else "of-nobody-named"


def _person(owner: str, problems: Sequence[Problem], desk: Desk) -> PersonProblems:
    alike = [
        [_row(problem, desk) for problem in found]
        for _, found in groupby(problems, key=_gravest_first)
    ]
    return PersonProblems(
        who=_who(owner, desk),
        anchor=_at(owner),
        count=len(problems),
        alike=tuple(Alike(tuple(rows[:_MOST_ALIKE]), tuple(rows[_MOST_ALIKE:])) for rows in alike),
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

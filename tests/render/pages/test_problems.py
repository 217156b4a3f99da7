"""Problems: things are counted once, everybody finds theirs, and many alike do not bury others."""

from __future__ import annotations

from datetime import date

from calgen.model.position import position
from calgen.model.problem import Effect, Problem, Severity
from calgen.render.pages.problems import problems_pages
from calgen.render.pages.splits import MOST_ROWS
from calgen.render.views.services import ProblemsPage
from tests.calendars import days
from tests.render.pages.desks import desk

ENTRY = days("black-friday", date(2026, 11, 27))
LEFT_OUT, DROPPED = Effect.ENTRY_LEFT_OUT, Effect.VALUE_DROPPED


def problem(about: str = "", effect: Effect = Effect.NONE, owner: str = "", n: int = 1) -> Problem:
    return Problem(
        "a.yaml", "bad-value", Severity.ERROR, f"{n}", "", position(n, 1), 1, effect, about, owner
    )


def page(*problems: Problem) -> ProblemsPage:
    view = next(problems_pages(desk([ENTRY], problems=problems))).view
    assert isinstance(view, ProblemsPage)
    return view


def test_a_thing_with_two_faults_is_left_out_once() -> None:
    twice = (problem("x", LEFT_OUT, n=1), problem("x", LEFT_OUT, n=2))
    assert page(*twice, problem("y", LEFT_OUT)).left_out == 2


def test_values_that_were_dropped_are_told_apart_from_what_was_left_out() -> None:
    shown = page(problem("x", DROPPED, n=1), problem("x", DROPPED, n=2), problem("y"))
    assert (shown.left_out, shown.dropped) == (0, 2)


def test_a_problem_leads_to_the_page_of_its_thing_unless_that_was_left_out() -> None:
    shown = page(problem("black-friday", n=1), problem("black-friday", LEFT_OUT, n=2), problem("z"))
    rows = [row.about for row in shown.people[0].alike[0].first]
    assert [about and (about.words, about.href) for about in rows] == [
        ("black-friday", "entries/black-friday.html"),
        None,
        None,
    ]


def test_what_is_shown_is_told_with_names_and_dates_and_without_its_field() -> None:
    entry = days("tents", date(2026, 11, 27), owner="martha", suggested_by="ted")
    said = "suggested_on: ted has waited since 2026-11-02, not 'ted 2026-11-02'; ted-2 has not"
    quoted = "tags: 'ted' is no tag"
    found = tuple(
        Problem("a.yaml", "a-rule", Severity.WARNING, message, "", about="tents")
        for message in (said, quoted, "it waits")
    )
    view = next(problems_pages(desk([entry], problems=found))).view
    assert isinstance(view, ProblemsPage)
    assert [(row.message, row.effect) for row in view.people[0].alike[0].first] == [
        ("Ted Barnes has waited since Nov 2, 2026, not 'ted 2026-11-02'; ted-2 has not", ""),
        (quoted, ""),
        ("it waits", ""),
    ]


def test_what_nobody_is_named_for_comes_last() -> None:
    shown = page(problem(), problem(owner="ted"), problem(owner="nobody-known"))
    named = [(person.who.words, person.count) for person in shown.people]
    assert named == [("Ted Barnes", 1), ("Not known who", 2)]


def test_more_than_twelve_alike_wait_behind_a_click() -> None:
    (person,) = page(*(problem(n=n) for n in range(15))).people
    (alike,) = person.alike
    assert [row.message for row in alike.first] == [str(n) for n in range(12)]
    assert len(alike.more) == 3
    assert person.count == 15


def test_errors_come_before_warnings_of_the_same_person() -> None:
    warning = Problem("a.yaml", "a-rule", Severity.WARNING, "late")
    (person,) = page(warning, problem()).people
    assert [alike.first[0].severity for alike in person.alike] == ["error", "warning"]


def test_too_many_problems_stand_on_numbered_pages_and_each_person_finds_theirs() -> None:
    by = ("martha", "ted", "")
    found = [problem(owner=by[n % 3], n=n) for n in range(3 * MOST_ROWS)]
    pages = {one.path: one.view for one in problems_pages(desk([ENTRY], problems=tuple(found)))}
    assert list(pages) == [
        "problems.html",
        "problems/2.html",
        "problems/3.html",
        "problems/4.html",
    ]
    first, second, *_ = pages.values()
    assert isinstance(first, ProblemsPage)
    assert isinstance(second, ProblemsPage)
    assert [(one.page.href, one.count) for one in first.periods] == [
        ("problems.html#of-martha", MOST_ROWS),
        ("problems/2.html#of-ted", MOST_ROWS),
        ("problems/3.html#of-nobody-named", MOST_ROWS),
    ]
    assert [person.anchor for person in second.people] == ["of-martha", "of-ted"]
    assert second.part is not None
    assert (second.part.whole.href, second.part.steps.previous) == (
        "problems.html",
        second.part.whole,
    )


def test_as_many_problems_as_fit_stand_on_one_page() -> None:
    found = tuple(problem(n=n) for n in range(MOST_ROWS))
    (only,) = problems_pages(desk([ENTRY], problems=found))
    assert isinstance(only.view, ProblemsPage)
    assert only.view.periods == ()

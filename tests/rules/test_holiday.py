from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from calgen.model.entry import Entry, Status, StepMark
from calgen.model.fields import StepRule
from calgen.model.problem import Problem
from calgen.rules.holiday import RULE
from calgen.schema.declarations import builtin
from tests.rules.calendars import calendar, checked, entry, found_by, places, site, span

TYPES = builtin().types
STEPS = (StepRule("Draft", 10), StepRule("Review", 2))
SITE = site(
    holidays=("GB-ENG",),
    types={**TYPES, "topic": replace(TYPES["topic"], steps=STEPS)},
)


def problems(*entries: Entry, today: date = date(2026, 11, 22)) -> list[Problem]:
    return list(found_by(RULE, checked(calendar(*entries, of=SITE), today)))


def meeting(start: str, **values: Any) -> Entry:  # noqa: ANN401 -- tests give any field
    return entry("monday", type="meeting", span=span(start), positions=places("start"), **values)


def test_a_meeting_on_a_holiday_is_reported_at_its_start() -> None:
    (problem,) = problems(meeting("2026-12-25"))
    assert problem.message == "start: 2026-12-25 is a public holiday, Christmas Day"
    assert (problem.hint, problem.line) == ("choose another day", 2)


def test_a_series_is_one_problem_that_names_the_first_day_and_how_many() -> None:
    (problem,) = problems(meeting("2026-12-18", repeat="FREQ=WEEKLY;COUNT=20"))
    assert problem.message == (
        "repeat: 2026-12-25 is a public holiday, Christmas Day, the first of 3"
    )
    assert problem.hint == (
        "leave the day out with 'except: 2026-12-25', or give it another under 'moved'"
    )


def test_days_that_passed_are_not_reported() -> None:
    assert problems(meeting("2026-12-25"), today=date(2026, 12, 26)) == []


@pytest.mark.parametrize("status", [Status.DONE, Status.DECLINED, Status.CANCELLED])
def test_what_does_not_take_place_is_not_reported(status: Status) -> None:
    assert problems(meeting("2026-12-25", status=status)) == []


def test_a_promotion_may_run_on_a_holiday() -> None:
    assert problems(entry(span=span("2026-12-25"))) == []


def test_without_holidays_in_the_site_nothing_is_reported() -> None:
    assert list(found_by(RULE, checked(calendar(meeting("2026-12-25"))))) == []


def test_a_step_that_is_due_on_a_holiday_is_reported() -> None:
    (problem,) = problems(entry("how-to", type="topic", span=span("2027-01-04")))
    assert problem.message == (
        "steps: 'Draft' is due on 2026-12-25, a public holiday, Christmas Day"
    )
    assert problem.hint == "give it another day with 'steps: {Draft: {due: YYYY-MM-DD}}'"


@pytest.mark.parametrize(
    "mark", [StepMark("Draft", done=date(2026, 12, 1)), StepMark("Draft", due=date(2026, 12, 23))]
)
def test_a_step_that_is_done_or_has_another_day_is_not_reported(mark: StepMark) -> None:
    assert problems(entry("how-to", type="topic", span=span("2027-01-04"), steps=(mark,))) == []


def test_a_day_that_somebody_wrote_for_a_step_is_reported_where_it_stands() -> None:
    mark = StepMark("Draft", due=date(2026, 12, 25))
    where = places("start", "steps.Draft.due")
    one = entry("x", type="topic", span=span("2027-02-04"), steps=(mark,), positions=where)
    (problem,) = problems(one)
    assert problem.line == 3

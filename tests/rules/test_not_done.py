from datetime import UTC, datetime

import pytest

from calgen.model.entry import Entry, Status
from calgen.model.span import Span
from calgen.rules.not_done import RULE
from tests.rules.calendars import calendar, checked, entry, found_by, places, span


def reported(one: Entry) -> bool:
    return bool(list(found_by(RULE, checked(calendar(one)))))


def test_what_ended_yesterday_and_is_still_planned_is_reported_to_its_owner() -> None:
    one = entry(
        "how-to",
        type="topic",
        owner="ana",
        span=span("2026-11-20", "2026-11-21"),
        positions=places("start", "end"),
    )
    (problem,) = found_by(RULE, checked(calendar(one)))
    assert problem.message == "end: this ended on 2026-11-21 and is still planned"
    assert problem.hint == (
        "write 'status: done' if it is published; otherwise the new date, or 'status: cancelled'"
    )
    assert (problem.owner, problem.line, problem.severity) == ("ana", 3, "warning")


def test_it_points_at_the_status_where_one_is_written() -> None:
    where = places("start", "status")
    one = entry(span=span("2026-11-20"), status=Status.CONFIRMED, positions=where)
    (problem,) = found_by(RULE, checked(calendar(one)))
    assert (problem.line, problem.width) == (3, len("confirmed"))


def test_the_caret_covers_the_day_with_its_time() -> None:
    timed = Span(datetime(2026, 11, 20, 9, tzinfo=UTC), datetime(2026, 11, 20, 10, tzinfo=UTC))
    one = entry(span=timed, positions=places("start"))
    (problem,) = found_by(RULE, checked(calendar(one)))
    assert problem.width == len("2026-11-20 09:00")


def test_what_still_runs_today_is_not_reported() -> None:
    assert not reported(entry(span=span("2026-11-20", "2026-11-22")))


@pytest.mark.parametrize("status", [Status.IDEA, Status.DONE, Status.DECLINED, Status.CANCELLED])
def test_only_what_is_planned_or_confirmed_needs_done(status: Status) -> None:
    assert not reported(entry(span=span("2026-11-20"), status=status))


def test_meetings_and_series_need_no_done() -> None:
    assert not reported(entry(type="meeting", span=span("2026-11-20")))
    assert not reported(entry(span=span("2026-10-20"), repeat="FREQ=WEEKLY;COUNT=2"))


def test_what_ended_more_than_a_year_ago_is_an_archive() -> None:
    assert reported(entry(span=span("2025-11-22")))
    assert not reported(entry(span=span("2025-11-20")))


def test_an_idea_without_a_date_is_not_looked_at() -> None:
    assert not reported(entry())

from datetime import UTC, date, datetime, timedelta

import pytest

from calgen.model.entry import Move
from calgen.model.span import Span
from calgen.timing.changes import excluded_starts, length_on_wall, moved_starts, shifted
from calgen.timing.instants import at
from tests.calendars import LONDON, NEW_YORK, days, timed, wall


def test_excluded_starts_are_exact_and_real() -> None:
    weekly = timed(
        "weekly",
        wall(2026, 11, 2, 10),
        NEW_YORK,
        repeat="weekly",
        exceptions=(
            date(2026, 11, 9),
            date(2026, 11, 10),
            at(wall(2026, 11, 16, 10), NEW_YORK).astimezone(UTC),
        ),
    )
    assert excluded_starts(weekly) == (
        at(wall(2026, 11, 9, 10), NEW_YORK),
        at(wall(2026, 11, 16, 10), NEW_YORK),
    )


def test_moved_starts_tell_the_original_and_the_new_span() -> None:
    weekly = timed(
        "weekly",
        wall(2026, 11, 2, 10),
        repeat="weekly",
        moved=(Move(date(2026, 11, 30), at(wall(2026, 12, 1, 15), LONDON)),),
    )
    ((original, span),) = moved_starts(weekly)
    assert original == at(wall(2026, 11, 30, 10), LONDON)
    assert span == Span(at(wall(2026, 12, 1, 15), LONDON), at(wall(2026, 12, 1, 16), LONDON))


def test_changes_far_into_a_long_series_are_found() -> None:
    daily = days(
        "daily",
        date(2023, 1, 2),
        repeat="daily",
        exceptions=(date(2026, 11, 25),),
        moved=(Move(date(2026, 11, 26), date(2026, 11, 28)),),
    )
    assert excluded_starts(daily) == (date(2026, 11, 25),)
    assert moved_starts(daily) == ((date(2026, 11, 26), Span(*[date(2026, 11, 28)] * 2)),)


def test_a_single_entry_has_no_changes() -> None:
    single = days("single", date(2026, 11, 2), exceptions=(date(2026, 11, 2),))
    assert excluded_starts(single) == ()
    assert moved_starts(single) == ()


def test_a_timed_span_moved_to_a_day_keeps_its_time() -> None:
    span = Span(at(wall(2026, 11, 2, 10), LONDON), at(wall(2026, 11, 2, 12), LONDON))
    assert shifted(span, date(2026, 7, 1), LONDON) == Span(
        at(wall(2026, 7, 1, 10), LONDON), at(wall(2026, 7, 1, 12), LONDON)
    )


@pytest.mark.parametrize(
    ("begin", "minutes", "expected"),
    [
        (wall(2026, 3, 29, 1, 30), 60, ["02:30", "03:30"]),
        (wall(2026, 10, 25, 0, 30), 60, ["00:30", "01:30"]),
        (wall(2026, 10, 25, 1, 30), 30, ["01:30", "02:00"]),
    ],
)
def test_nothing_ends_before_it_begins_where_the_clock_jumps(
    begin: datetime, minutes: int, expected: list[str]
) -> None:
    usual = timed("usual", wall(2026, 7, 5, begin.hour, begin.minute), minutes=minutes).span
    assert usual is not None
    span = shifted(usual, at(begin, LONDON), LONDON)
    assert [f"{one:%H:%M}" for one in (span.start, span.end)] == expected


def test_what_ends_on_the_hour_that_it_began_in_is_as_long_in_truth() -> None:
    first, again = at(wall(2026, 10, 25, 0, 45), LONDON), wall(2026, 10, 25, 1, 15)
    end = again.replace(tzinfo=first.tzinfo, fold=1)
    assert length_on_wall(first, end, LONDON) == timedelta(minutes=30)
    begin = at(wall(2026, 10, 25, 1, 15), LONDON)
    assert length_on_wall(begin, end, LONDON) == timedelta(hours=1)


def test_an_all_day_span_stays_so() -> None:
    span = Span(date(2026, 11, 2), date(2026, 11, 4))
    moved = shifted(span, at(wall(2026, 12, 1, 10), LONDON), LONDON)
    assert moved == Span(date(2026, 12, 1), date(2026, 12, 3))

from datetime import date, timedelta

import pytest

from calgen.model.entry import Phase
from calgen.timing.occurrences import occurrences
from calgen.timing.phases import phase
from tests.calendars import LONDON, days, made


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2026, 3, 1), Phase.UPCOMING),
        (date(2026, 3, 2), Phase.RUNNING),
        (date(2026, 3, 6), Phase.RUNNING),
        (date(2026, 3, 7), Phase.OVER),
    ],
)
def test_a_phase_counts_whole_days(today: date, expected: Phase) -> None:
    sale = days("sale", date(2026, 3, 2), date(2026, 3, 6))
    assert phase(sale, occurrences(sale, LONDON, today, today), today) is expected


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2026, 3, 1), Phase.UPCOMING),
        (date(2026, 3, 9), Phase.RUNNING),
        (date(2026, 3, 10), Phase.UPCOMING),
        (date(2026, 3, 16), Phase.RUNNING),
        (date(2026, 3, 17), Phase.OVER),
    ],
)
def test_a_series_runs_on_its_days_and_is_over_after_its_last(today: date, expected: Phase) -> None:
    series = days("series", date(2026, 3, 2), repeat="weekly 3 times")
    assert phase(series, occurrences(series, LONDON, today, today), today) is expected


def test_an_unending_series_is_never_over() -> None:
    series = days("series", date(2020, 1, 6), repeat="weekly")
    today = date(2026, 11, 24)
    until = today + timedelta(days=365)
    assert phase(series, occurrences(series, LONDON, until, today), today) is Phase.UPCOMING


def test_an_unending_series_without_any_occurrence_left_is_still_to_come() -> None:
    series = days("series", date(2020, 1, 6), repeat="weekly")
    assert phase(series, (), date(2026, 11, 24)) is Phase.UPCOMING


def test_there_is_no_phase_without_a_date() -> None:
    assert phase(made("idea", "promotion", LONDON, None, {}), (), date(2026, 1, 1)) is None


def test_a_series_without_any_occurrence_left_has_the_phase_of_its_start() -> None:
    gone = days("gone", date(2026, 3, 2), repeat="weekly 1 times", exceptions=(date(2026, 3, 2),))
    assert phase(gone, (), date(2026, 3, 3)) is Phase.OVER
    assert phase(gone, (), date(2026, 3, 1)) is Phase.UPCOMING

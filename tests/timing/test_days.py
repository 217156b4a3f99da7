from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calgen.model.span import Span
from calgen.timing.days import covered_days
from tests.calendars import LONDON, NEW_YORK

INSTANTS = st.datetimes(datetime(1971, 1, 1), datetime(2199, 1, 1), timezones=st.just(UTC))


def utc(month: int, day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=UTC)


def test_whole_days_belong_to_no_zone() -> None:
    span = Span(date(2026, 3, 2), date(2026, 3, 6))
    assert covered_days(span, "Pacific/Kiritimati") == (date(2026, 3, 2), date(2026, 3, 6))


@pytest.mark.parametrize(
    ("span", "zone", "first", "last"),
    [
        (Span(utc(7, 1, 22), utc(7, 1, 23)), LONDON, date(2026, 7, 1), date(2026, 7, 1)),
        (Span(utc(7, 1, 22), utc(7, 1, 23, 1)), LONDON, date(2026, 7, 1), date(2026, 7, 2)),
        (Span(utc(1, 1, 22), utc(1, 2, 0)), LONDON, date(2026, 1, 1), date(2026, 1, 1)),
        (Span(utc(1, 1, 2), utc(1, 1, 3)), NEW_YORK, date(2025, 12, 31), date(2025, 12, 31)),
        (Span(utc(1, 1, 0), utc(1, 1, 0)), LONDON, date(2026, 1, 1), date(2026, 1, 1)),
    ],
)
def test_an_end_at_midnight_does_not_occupy_that_day(
    span: Span, zone: str, first: date, last: date
) -> None:
    assert covered_days(span, zone) == (first, last)


@given(INSTANTS, st.timedeltas(timedelta(0), timedelta(days=40)))
def test_a_span_covers_its_first_day_and_never_ends_before_it(
    start: datetime, length: timedelta
) -> None:
    first, last = covered_days(Span(start, start + length), "UTC")
    assert first == start.date()
    assert first <= last <= (start + length).date()

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calgen.model.entry import Entry, Move, Status
from calgen.model.span import Span, is_instant
from calgen.timing.instants import at
from calgen.timing.occurrences import horizon, occurrences
from tests.calendars import LONDON, NEW_YORK, days, made, timed, wall

TODAY = date(2026, 11, 22)
DAYS = st.dates(date(1970, 1, 1), date(2150, 1, 1))
WORDS = st.sampled_from(
    ["daily", "weekly", "every 2 weeks", "monthly", "yearly", "weekly 7 times", "daily 400 times"]
)


def first_days(entry: Entry, until: date = date(2027, 1, 1)) -> list[date]:
    return [one.first_day for one in occurrences(entry, LONDON, until, TODAY)]


def test_a_single_entry_occurs_once() -> None:
    (one,) = occurrences(days("sale", date(2026, 3, 2), date(2026, 3, 6)), LONDON, TODAY, TODAY)
    assert (one.entry_id, one.first_day, one.last_day) == (
        "sale", date(2026, 3, 2), date(2026, 3, 6),
    )  # fmt: skip
    assert one.days == 5


def test_an_idea_without_a_date_never_occurs() -> None:
    idea = made("idea", "promotion", LONDON, None, {"status": Status.IDEA})
    assert occurrences(idea, LONDON, TODAY, TODAY) == ()


def test_an_unending_series_reaches_its_last_day_inclusive() -> None:
    weekly = days("weekly", date(2026, 11, 2), repeat="weekly")
    assert first_days(weekly, date(2026, 11, 16)) == [
        date(2026, 11, 2),
        date(2026, 11, 9),
        date(2026, 11, 16),
    ]


def test_a_series_that_ends_is_whole_however_far_it_reaches() -> None:
    assert len(first_days(days("ten", date(2026, 11, 2), repeat="monthly 10 times"), TODAY)) == 10
    until = days("until", date(2026, 11, 2), repeat="weekly until 2027-01-04")
    assert first_days(until, TODAY)[-1] == date(2027, 1, 4)


def test_until_includes_the_last_day_in_the_entrys_own_zone() -> None:
    late = timed("late", wall(2026, 11, 2, 23), NEW_YORK, repeat="weekly until 2026-11-16")
    assert len(occurrences(late, LONDON, TODAY, TODAY)) == 3


def test_a_long_series_keeps_its_first_occurrence_and_the_latest() -> None:
    found = first_days(days("daily", date(2023, 1, 2), repeat="daily"), date(2027, 11, 30))
    assert len(found) == 1000
    assert found[0] == date(2023, 1, 2)
    assert found[-1] == date(2027, 11, 30)
    assert set(found[1:]) >= {TODAY, date(2026, 1, 1)}


@pytest.mark.parametrize(
    ("start", "words"),
    [
        (date(2022, 1, 3), "every weekday"),
        (date(2023, 1, 2), "FREQ=DAILY;COUNT=1500"),
        (date(2023, 1, 2), "FREQ=DAILY;COUNT=9999"),
        (date(1970, 1, 1), "daily until 2199-12-31"),
        (date(2026, 11, 1), "daily"),
    ],
)
def test_what_is_far_ahead_never_pushes_today_out(start: date, words: str) -> None:
    found = first_days(days("long", start, repeat=words), date(2150, 1, 1))
    assert len(found) == 1000
    assert found[0] == start
    friday = date(2026, 11, 20)
    assert {friday, date(2026, 11, 23), date(2026, 12, 31)} <= set(found)


def test_of_a_long_series_the_first_that_takes_place_is_kept() -> None:
    daily = days("daily", date(2023, 1, 2), repeat="daily", exceptions=(date(2023, 1, 2),))
    assert first_days(daily)[0] == date(2023, 1, 3)


def test_the_time_on_the_wall_stays_when_the_clock_changes() -> None:
    ten = timed("ten", wall(2026, 10, 19, 10), repeat="weekly 2 times")
    summer, winter = (one.span.start for one in occurrences(ten, "UTC", TODAY, TODAY))
    assert is_instant(summer)
    assert is_instant(winter)
    assert (summer.hour, winter.hour) == (10, 10)
    assert winter.astimezone(UTC) - summer.astimezone(UTC) == timedelta(days=7, hours=1)


@pytest.mark.parametrize("first", [wall(2026, 10, 17), wall(2026, 10, 24), wall(2026, 10, 31)])
def test_a_night_lasts_until_the_same_hour_whatever_the_clock_did_in_the_first(
    first: datetime,
) -> None:
    span = Span(*(at(first + timedelta(hours=hours), LONDON) for hours in (22, 30)))
    entry = made("night", "meeting", LONDON, span, {"repeat": "weekly 3 times"})
    ends = [one.span.end for one in occurrences(entry, LONDON, TODAY, TODAY)]
    assert [f"{end:%H:%M}" for end in ends] == ["06:00"] * 3


def test_a_series_in_another_zone_stands_on_the_sites_days() -> None:
    late = timed("late", wall(2026, 11, 2, 22), NEW_YORK, repeat="weekly 2 times")
    assert first_days(late) == [date(2026, 11, 3), date(2026, 11, 10)]


def test_excepted_days_and_times_do_not_occur() -> None:
    weekly = timed(
        "weekly",
        wall(2026, 11, 2, 10),
        repeat="weekly 4 times",
        exceptions=(date(2026, 11, 9), at(wall(2026, 11, 16, 10), LONDON)),
    )
    assert first_days(weekly) == [date(2026, 11, 2), date(2026, 11, 23)]


def test_an_exception_that_is_no_occurrence_changes_nothing() -> None:
    weekly = days(
        "weekly", date(2026, 11, 2), repeat="weekly 2 times", exceptions=(date(2026, 11, 3),)
    )
    assert first_days(weekly) == [date(2026, 11, 2), date(2026, 11, 9)]


def test_a_moved_occurrence_takes_its_new_place_in_time() -> None:
    moved = timed(
        "moved",
        wall(2026, 11, 2, 10),
        repeat="weekly 3 times",
        moved=(Move(date(2026, 11, 2), at(wall(2026, 11, 24, 15), LONDON)),),
    )
    spans = [one.span for one in occurrences(moved, LONDON, TODAY, TODAY)]
    assert [span.start for span in spans] == [
        at(wall(2026, 11, 9, 10), LONDON),
        at(wall(2026, 11, 16, 10), LONDON),
        at(wall(2026, 11, 24, 15), LONDON),
    ]
    assert spans[2].end == at(wall(2026, 11, 24, 16), LONDON)


def test_what_is_excepted_is_not_moved() -> None:
    both = days(
        "both",
        date(2026, 11, 2),
        repeat="weekly 2 times",
        exceptions=(date(2026, 11, 2),),
        moved=(Move(date(2026, 11, 2), date(2026, 11, 3)),),
    )
    assert first_days(both) == [date(2026, 11, 9)]


def test_a_thirty_first_skips_the_months_that_have_none() -> None:
    monthly = days("monthly", date(2026, 1, 31), repeat="monthly 3 times")
    assert first_days(monthly) == [date(2026, 1, 31), date(2026, 3, 31), date(2026, 5, 31)]


@given(DAYS, st.integers(0, 40), WORDS)
def test_occurrences_are_in_order_begin_with_the_start_and_are_as_long(
    start: date, length: int, words: str
) -> None:
    entry = days("any", start, start + timedelta(days=length), repeat=words)
    found = occurrences(entry, LONDON, start + timedelta(days=800), TODAY)
    assert found[0].first_day == start
    assert all(one.days == length + 1 for one in found)
    starts = [one.first_day for one in found]
    assert starts == sorted(set(starts))
    assert len(found) <= 1000


@given(st.datetimes(datetime(1970, 2, 1), datetime(2150, 1, 1)), WORDS)
def test_a_timed_series_shows_the_same_time_except_in_an_hour_that_is_skipped(
    start: datetime, words: str
) -> None:
    entry = timed("any", start.replace(second=0, microsecond=0), NEW_YORK, repeat=words)
    for one in occurrences(entry, NEW_YORK, start.date() + timedelta(days=800), TODAY):
        begin = one.span.start
        assert is_instant(begin)
        assert entry.span is not None
        assert begin == at(
            datetime.combine(begin.date(), datetime.min.time()).replace(
                hour=begin.hour, minute=begin.minute
            ),
            NEW_YORK,
        )


def test_the_horizon_is_a_year_after_the_later_of_today_and_the_last_entry() -> None:
    unending = days("weekly", date(2026, 1, 5), repeat="weekly")
    assert horizon([unending], TODAY) == date(2027, 11, 30)
    assert horizon([], TODAY) == date(2027, 11, 30)
    assert horizon([unending, days("far", date(2027, 2, 28))], TODAY) == date(2028, 2, 29)
    ended = days("ended", date(2027, 1, 1), repeat="monthly 3 times")
    assert horizon([ended, days("over", date(2020, 1, 1))], TODAY) == date(2028, 3, 31)

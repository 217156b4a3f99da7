from datetime import date
from itertools import islice

from calgen.timing.instants import at
from calgen.timing.series import first_start, starts
from tests.calendars import LONDON, NEW_YORK, wall


def test_starts_are_lazy_and_stop_with_the_year_2200() -> None:
    assert len(list(islice(starts("FREQ=DAILY", date(2026, 1, 1), LONDON), 5))) == 5
    assert list(starts("FREQ=YEARLY", date(2198, 6, 1), LONDON)) == [
        date(2198, 6, 1),
        date(2199, 6, 1),
        date(2200, 6, 1),
    ]
    assert len(list(starts("FREQ=YEARLY;COUNT=999", date(2198, 6, 1), LONDON))) == 3


def test_an_instant_counts_by_the_clock_of_the_zone_wherever_it_was_written() -> None:
    start = at(wall(2026, 3, 1, 22), NEW_YORK)
    found = list(
        starts(
            "FREQ=WEEKLY;COUNT=3", start.astimezone(at(wall(2026, 1, 1), LONDON).tzinfo), NEW_YORK
        )
    )
    assert found == [at(wall(2026, 3, day, 22), NEW_YORK) for day in (1, 8, 15)]


def test_an_hour_that_is_skipped_counts_with_the_offset_before() -> None:
    found = list(starts("FREQ=DAILY;COUNT=3", at(wall(2026, 3, 28, 1, 30), LONDON), LONDON))
    assert [f"{one:%d %H:%M}" for one in found] == ["28 01:30", "29 02:30", "30 01:30"]


def test_the_first_start_ignores_what_is_before_and_finds_rare_days() -> None:
    assert first_start("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", date(2025, 1, 1), LONDON) == date(
        2028, 2, 29
    )
    assert first_start("FREQ=WEEKLY;BYDAY=TU;UNTIL=20260105", date(2026, 1, 5), LONDON) is None

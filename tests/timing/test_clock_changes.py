from datetime import UTC, date, datetime

import pytest

from calgen.model.entry import Entry, Move
from calgen.model.span import Span, is_instant
from calgen.timing.clock_changes import as_counted, is_uneven, uneven_occurrences
from calgen.timing.instants import at
from tests.calendars import LONDON, NEW_YORK, days, timed, wall

LAST = date(2027, 12, 31)


def touched(entry: Entry, zone: str = LONDON) -> list[str]:
    return [f"{start:%m-%d %H:%M}" for start, _ in uneven_occurrences(entry, zone, LAST)]


@pytest.mark.parametrize(
    ("start", "end", "uneven"),
    [
        (wall(2026, 3, 29, 0, 30), wall(2026, 3, 29, 0, 45), False),
        (wall(2026, 3, 29, 0, 30), wall(2026, 3, 29, 3), True),
        (wall(2026, 10, 25, 1, 15), wall(2026, 10, 25, 1, 30), True),
        (wall(2026, 10, 25, 3), wall(2026, 10, 25, 4), False),
        (wall(2026, 3, 1), wall(2026, 11, 1), False),
    ],
)
def test_a_span_is_uneven_where_the_clock_changes(
    start: datetime, end: datetime, *, uneven: bool
) -> None:
    assert is_uneven(Span(at(start, LONDON), at(end, LONDON)), LONDON) is uneven
    assert not is_uneven(Span(at(start, LONDON), at(end, LONDON)), "UTC")


def test_whole_days_are_never_uneven() -> None:
    assert not is_uneven(Span(date(2026, 3, 28), date(2026, 3, 30)), LONDON)


def test_an_occurrence_in_a_skipped_hour_has_the_name_that_its_rule_gives_it() -> None:
    first, skipped = at(wall(2026, 3, 22, 1, 30), LONDON), at(wall(2026, 3, 29, 1, 30), LONDON)
    assert f"{skipped:%H:%M}" == "02:30"
    found = as_counted(skipped, first, LONDON)
    assert is_instant(found)
    assert f"{found:%m-%d %H:%M}" == "03-29 01:30"
    assert found.astimezone(UTC) == skipped.astimezone(UTC)
    assert as_counted(first, first, LONDON) == first
    assert as_counted(date(2026, 3, 29), date(2026, 3, 22), LONDON) == date(2026, 3, 29)


def test_only_what_a_change_touches_is_found() -> None:
    assert touched(timed("usual", wall(2026, 1, 4, 10), repeat="daily")) == []
    nights = timed("nights", wall(2026, 1, 3, 22), minutes=480, repeat="weekly")
    assert touched(nights) == ["03-28 22:00", "10-24 22:00", "03-27 22:00", "10-30 22:00"]
    gap = timed("gap", wall(2026, 1, 4, 1, 30), minutes=30, repeat="weekly 60 times")
    assert touched(gap) == ["03-29 02:30", "10-25 01:30"]
    west = timed("west", wall(2026, 1, 4, 2, 30), NEW_YORK, repeat="weekly")
    assert touched(west, NEW_YORK) == ["03-08 03:30", "03-14 03:30"]
    midnight = timed("midnight", wall(2026, 4, 20, 0, 15), "Africa/Cairo", repeat="daily 10 times")
    assert touched(midnight, "Africa/Cairo") == ["04-24 01:15"]


def test_what_does_not_take_place_then_is_not_found() -> None:
    entry = timed(
        "gap",
        wall(2026, 1, 4, 1, 30),
        repeat="weekly",
        exceptions=(date(2026, 3, 29),),
        moved=(Move(date(2026, 10, 25), at(wall(2026, 10, 26, 1), LONDON)),),
    )
    assert touched(entry) == ["03-28 02:30", "10-31 01:30"]


def test_whole_days_are_not_touched() -> None:
    assert touched(days("days", date(2026, 3, 29), repeat="daily")) == []

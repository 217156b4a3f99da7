from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from calgen.formats.feed import MovedEvent, SingleEvent
from calgen.model.entry import Entry, Move
from calgen.model.span import Span, is_instant
from calgen.model.stamp import Stamp
from calgen.render.feeds.recurrence import Recurrence, recurrence_of
from calgen.timing.instants import at
from tests.calendars import LONDON, STAMP, days, made, material, timed, wall

WORKDAYS = "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"


def recurrence(entry: Entry, stamp: Stamp = STAMP) -> Recurrence:
    given = material([entry])
    assert entry.span is not None
    return recurrence_of(entry, entry.span, given.occurrences[entry.id], stamp)


def shown(one: MovedEvent | SingleEvent) -> str:
    return f"{one.start:%y-%m-%d %H:%M}–{one.end:%H:%M} {one.timezone}"


def test_what_does_not_repeat_has_no_rule() -> None:
    assert recurrence(days("sale", date(2026, 12, 1))) == Recurrence()


def test_a_series_tells_its_rule_and_its_changes_by_the_exact_original_start() -> None:
    found = recurrence(
        timed(
            "series",
            wall(2026, 12, 7, 10),
            repeat="weekly",
            exceptions=(date(2026, 12, 28),),
            moved=(
                Move(date(2027, 1, 4), at(wall(2027, 1, 5, 10), LONDON)),
                Move(at(wall(2026, 12, 14, 10), LONDON), at(wall(2026, 12, 15, 9), LONDON)),
            ),
        )
    )
    assert found.rule == "FREQ=WEEKLY"
    assert found.excluded == (at(wall(2026, 12, 28, 10), LONDON),)
    assert [one.original for one in found.moved] == [
        at(wall(2026, 12, 14, 10), LONDON),
        at(wall(2027, 1, 4, 10), LONDON),
    ]
    assert [shown(one) for one in found.moved] == [
        "26-12-15 09:00–10:00 Europe/London",
        "27-01-05 10:00–11:00 Europe/London",
    ]


def test_whole_days_are_moved_as_whole_days() -> None:
    entry = days(
        "series",
        date(2026, 12, 7),
        date(2026, 12, 9),
        repeat="weekly",
        moved=(Move(date(2026, 12, 14), date(2026, 12, 21)),),
    )
    assert recurrence(entry).moved == (
        MovedEvent(date(2026, 12, 14), date(2026, 12, 21), date(2026, 12, 24)),
    )


def test_what_was_moved_beyond_what_pages_show_is_moved_all_the_same() -> None:
    entry = days(
        "series",
        date(2026, 12, 7),
        repeat="weekly",
        moved=(Move(date(2026, 12, 14), date(2036, 1, 1)),),
    )
    assert [one.start for one in recurrence(entry).moved] == [date(2036, 1, 1)]


def test_what_is_left_out_cannot_be_moved() -> None:
    day = date(2026, 12, 14)
    move = Move(day, date(2026, 12, 15))
    entry = days("series", date(2026, 12, 7), repeat="weekly", exceptions=(day,), moved=(move,))
    assert (recurrence(entry).excluded, recurrence(entry).moved) == ((day,), ())


def test_nights_of_a_change_of_the_clock_are_told_by_themselves() -> None:
    span = Span(at(wall(2026, 10, 24, 22), LONDON), at(wall(2026, 10, 25, 6), LONDON))
    found = recurrence(made("night", "meeting", LONDON, span, {"repeat": "weekly 30 times"}))
    assert found.duration == timedelta(hours=8)
    assert [shown(one) for one in found.moved] == [
        "26-10-24 22:00–06:00 ",
        "27-03-27 22:00–06:00 ",
    ]


def test_an_hour_that_is_skipped_is_told_by_the_name_that_clients_give_it() -> None:
    entry = timed("gap", wall(2026, 3, 15, 1, 30), minutes=30, repeat="weekly 5 times")
    (moved,) = recurrence(entry).moved
    assert f"{moved.original:%m-%d %H:%M}" == "03-29 01:30"
    assert is_instant(moved.start)
    assert moved.start.astimezone(UTC) == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)
    excluded = recurrence(replace(entry, exceptions=(date(2026, 3, 29),))).excluded
    assert [f"{one:%m-%d %H:%M}" for one in excluded] == ["03-29 01:30"]


def test_an_unchanged_series_tells_the_same_nights_on_every_day() -> None:
    nights = timed("nights", wall(2026, 1, 3, 22), minutes=480, repeat="weekly")
    first = recurrence(nights)
    for today in (date(2026, 11, 23), date(2027, 6, 1), date(2031, 1, 1)):
        given = material([nights], today=today)
        assert nights.span is not None
        assert recurrence_of(nights, nights.span, given.occurrences["nights"], STAMP) == first
    assert {one.start.year for one in first.moved} == set(range(2026, 2033))


def test_days_that_some_months_lack_are_written_out() -> None:
    leap = days("leap", date(2024, 2, 29), repeat="yearly")
    assert recurrence(leap).rule == "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29"


def test_a_rule_that_clients_read_differently_is_told_day_by_day() -> None:
    entry = days(
        "workdays",
        date(2026, 1, 30),
        repeat=f"{WORKDAYS};COUNT=5",
        exceptions=(date(2026, 3, 31),),
        moved=(Move(date(2026, 4, 30), date(2026, 5, 4)),),
    )
    found = recurrence(entry)
    assert (found.rule, found.excluded, found.moved) == ("", (), ())
    assert [(one.part, one.start.isoformat()) for one in found.singles] == [
        ("20260130", "2026-01-30"),
        ("20260227", "2026-02-27"),
        ("20260430", "2026-05-04"),
        ("20260529", "2026-05-29"),
    ]


def test_single_events_of_a_series_have_times_that_clients_read_alike() -> None:
    entry = timed("late", wall(2026, 1, 30, 22), minutes=480, repeat=f"{WORKDAYS};COUNT=12")
    found = recurrence(entry).singles
    assert [shown(one) for one in found][:2] == [
        "26-01-30 22:00–06:00 Europe/London",
        "26-02-27 22:00–06:00 Europe/London",
    ]

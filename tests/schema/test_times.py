from datetime import date, datetime

import pytest

from calgen.formats.yaml import parse
from calgen.model.fields import Field
from calgen.model.node import Mapping, Node
from calgen.model.position import column_of
from calgen.schema.reading import Reading
from calgen.schema.times import read_moves, read_repeat, read_timezone

FIELD = Field("x", "moves", example='{2026-11-30: "2026-12-01 10:00"}')


def node_of(text: str) -> Node:
    node, faults = parse(f"a: {text}\n")
    assert not faults
    assert isinstance(node, Mapping)
    value = node.get("a")
    assert value is not None
    return value


def repeat(text: str) -> Reading:
    return read_repeat(node_of(text), FIELD)


def test_a_repetition_is_taken_as_it_is_written() -> None:
    assert repeat("weekly").value == "weekly"
    assert repeat("FREQ=WEEKLY;BYDAY=MO").value == "FREQ=WEEKLY;BYDAY=MO"
    assert repeat("{every: 2 weeks, on: [monday, friday]}").value == {
        "every": "2 weeks",
        "on": ("monday", "friday"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "[weekly]",
        "{every: {weeks: 2}}",
        "{on: [{day: monday}]}",
        r'"weekly\0"',
        "w" * 400,
        "{every: " + "2" * 400 + "}",
    ],
)
def test_what_nobody_can_follow_is_refused_and_not_dropped_in_silence(text: str) -> None:
    reading = repeat(text)
    assert reading.value is None
    (fault,) = reading.faults
    assert fault.hint
    assert len(fault.message) < 200


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("{2026-11-09: }", "the new day of '2026-11-09' is missing", "write it after the colon"),
        ("{2026-11-09: 2026-11-10T10:00+25:00}", "'+25:00' is no offset from UTC", "as +01:00"),
        ("{2026-11-09: 2026-11-10 10:00+01:60}", "'+01:60' is no offset from UTC", "as +01:00"),
        ("{2026-11-09: 2026-11-10 25:00}", "there is no time '25:00'", "24 hours"),
    ],
)
def test_what_is_wrong_with_a_move_is_blamed(text: str, message: str, hint: str) -> None:
    (fault,) = read_moves(node_of(text), FIELD).faults
    assert fault.message == message
    assert hint in fault.hint


def test_moved_days_are_read_in_pairs() -> None:
    found = read_moves(node_of('{2026-11-30: "2026-12-01 10:00"}'), FIELD)
    assert found.value == ((date(2026, 11, 30), datetime(2026, 12, 1, 10)),)


def test_a_bad_pair_is_a_fault_at_its_place_and_the_others_stay() -> None:
    found = read_moves(node_of("{2026-11-30: tomorrow, 2026-12-07: 2026-12-08}"), FIELD)
    assert found.value == ((date(2026, 12, 7), date(2026, 12, 8)),)
    assert [column_of(fault.position) for fault in found.faults] == [17]


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("Europe/Londn", "did you mean 'Europe/London'?"),
        ("London", "did you mean 'Europe/London'?"),
        ("europe/london", "did you mean 'Europe/London'?"),
        ("Mars/Olympus", "use a name such as Europe/London"),
        ("../../etc/passwd", "use a name such as Europe/London"),
    ],
)
def test_an_unknown_zone_gives_the_one_that_was_meant(written: str, hint: str) -> None:
    (fault,) = read_timezone(node_of(written), Field("timezone", "timezone")).faults  # type: ignore[arg-type]  # a text gives a scalar
    assert fault.hint == hint

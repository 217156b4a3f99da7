"""What each check wants is there in a right file, and missed in one that lacks only that."""

import random
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calgen.audit.run import CHECKS, MOST_EVENTS, Auditor, audit
from calgen.model.entry import Entry
from tests.audit.samples import BAD, GOOD, Bad
from tests.calendars import NEW_YORK, days, material, timed, wall
from tests.clients.feeds import written_feeds
from tests.clients.hard_case import hard_entries


def test_a_right_file_has_no_fault() -> None:
    assert audit(GOOD) == ()


@pytest.mark.parametrize("bad", BAD, ids=lambda bad: bad.name)
def test_each_fault_is_found(bad: Bad) -> None:
    data = bad.spoil(GOOD)
    assert data != GOOD
    assert bad.check in {fault.check for fault in audit(data)}


def test_every_check_is_tried() -> None:
    assert {bad.check for bad in BAD} == set(CHECKS)


def test_a_fault_tells_its_line_and_what_to_make_of_it() -> None:
    (fault,) = audit(GOOD.replace(b"STATUS:CANCELLED", b"STATUS:CANCELED"))
    lines = GOOD.split(b"\r\n")
    assert lines[fault.line - 1] == b"STATUS:CANCELLED"
    assert "'CANCELED' is none of TENTATIVE" in fault.message


def test_a_fault_of_an_event_has_its_line_in_each_file() -> None:
    auditor = Auditor()
    bad = GOOD.replace(b"STATUS:CANCELLED", b"STATUS:CANCELED")
    (first,) = auditor.audit(bad)
    (second,) = auditor.audit(bad.replace(b"COLOR:teal\r\n", b""))
    assert second == first._replace(line=first.line - 1)


def test_what_nobody_subscribes_to_may_be_large() -> None:
    bad = next(bad for bad in BAD if bad.name == "too many events")
    assert audit(bad.spoil(GOOD), sized=False) == ()
    assert f"{MOST_EVENTS:,}" in audit(bad.spoil(GOOD))[0].message


def test_a_zone_without_a_clock_change_is_right_by_one_offset() -> None:
    assert audit(_in_kolkata("+0530")) == ()
    assert [fault.check for fault in audit(_in_kolkata("+0500"))] == ["zone-right"]


def _in_kolkata(offset: str) -> bytes:
    zone = (
        f"BEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:{offset}\r\n"
        f"TZOFFSETTO:{offset}\r\nTZNAME:IST\r\nEND:STANDARD\r\n"
    ).encode()
    begin, end = GOOD.index(b"BEGIN:DAYLIGHT"), GOOD.index(b"END:VTIMEZONE")
    data = GOOD[:begin] + zone + GOOD[end:]
    return data.replace(b"Europe/Berlin", b"Asia/Kolkata").replace(b"T225959Z", b"T182959Z")


@pytest.mark.parametrize(
    "entry",
    [
        days("first", date(1970, 1, 1)),
        days("last", date(2200, 12, 31)),
        timed("early", wall(1970, 1, 1), NEW_YORK),
        timed("late", wall(2200, 12, 31, 23), NEW_YORK),
        timed("seconds", wall(1971, 6, 1, 10), "Africa/Monrovia"),
        timed("seconds-weekly", wall(1971, 6, 1, 10), "Africa/Monrovia", repeat="weekly"),
        timed("seconds-before", wall(1973, 6, 1, 10), "Africa/Monrovia", repeat="weekly"),
    ],
    ids=lambda entry: entry.id,
)
def test_what_stands_at_the_edges_of_time_has_no_fault(entry: Entry) -> None:
    found = written_feeds(material([entry]))
    assert [audit(data) for path, data in found.items() if "entries/" in path] == [()]
    assert audit(found["feeds/archive.ics"]) == ()


def test_what_we_write_of_hard_cases_has_no_fault() -> None:
    auditor = Auditor()
    found = {
        path: auditor.audit(data) for path, data in written_feeds(material(hard_entries())).items()
    }
    assert len(found) > 40
    assert {path: faults for path, faults in found.items() if faults} == {}


@settings(max_examples=400)
@given(st.integers(min_value=0), st.integers(min_value=1, max_value=6))
def test_whatever_a_file_holds_is_told_in_faults(seed: int, changes: int) -> None:
    data = GOOD
    chance = random.Random(seed)  # noqa: S311 -- any chance will do
    for _ in range(changes):
        data = _mutated(data, chance)
    lines = data.count(b"\n") + 1
    for fault in audit(data):
        assert 1 <= fault.line <= lines
        assert fault.message


_PIECES = (
    b"", b"\r\n", b"\n", b"\r", b"\x00", b"\xff", b";", b":", b",", b'"', b"\\", b"=", b" ", b"Z",
    b"T", b"0", b"9", b"-", b"\r\n ", b"BEGIN:VEVENT\r\n", b"END:VEVENT\r\n", b"END:VCALENDAR\r\n",
    b"RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30\r\n", b"99991231T235959Z", b"00010101", b"\xc3\xa9",
    b"DTSTART:\r\n", b"COUNT=9999", b"INTERVAL=0", b"FREQ=SECONDLY", b"TZID=Africa/Casablanca",
)  # fmt: skip


def _mutated(data: bytes, chance: random.Random) -> bytes:
    """Take something out, put something in, or swap two lines."""
    begin = chance.randrange(len(data) + 1)
    end = min(len(data), begin + chance.choice((0, 1, 1, 2, 8, 30)))
    if chance.random() < 0.3:
        lines = data.split(b"\r\n")
        first, second = chance.randrange(len(lines)), chance.randrange(len(lines))
        lines[first], lines[second] = lines[second], lines[chance.choice((first, second))]
        return b"\r\n".join(lines)
    return data[:begin] + chance.choice(_PIECES) + data[end:]

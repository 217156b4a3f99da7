from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from icalendar import Calendar

from calgen.formats.feed import EventView, FeedView, MovedEvent
from calgen.formats.ics import IcsWriter, write_feed
from calgen.timing.instants import at
from tests.calendars import BERLIN, LONDON, NEW_YORK, wall

CREATED = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
CHANGED = datetime(2026, 2, 3, 4, 5, 6, tzinfo=UTC)
SALE = EventView(
    uid="sale@shop",
    summary="Sale",
    start=date(2026, 3, 2),
    end=date(2026, 3, 7),
    created=CREATED,
    changed=CHANGED,
    sequence=3,
)
MEETING = replace(
    SALE,
    uid="meeting@shop",
    start=at(wall(2026, 3, 2, 10), BERLIN),
    end=at(wall(2026, 3, 2, 11), BERLIN),
    timezone=BERLIN,
    busy=True,
)
FEED = FeedView(
    name="Shop; promotions",
    timezone=LONDON,
    first_year=2026,
    last_year=2028,
    description="What we do, when",
    source="https://calendar.example/feeds/all.ics",
    url="https://calendar.example/",
    color="teal",
)


def lines(*events: EventView) -> list[str]:
    """The unfolded lines of a feed."""
    data = write_feed(replace(FEED, events=events))
    return data.decode().replace("\r\n ", "").split("\r\n")


def test_a_feed_is_written_as_clients_want_it() -> None:
    found = lines(SALE)
    assert found[:12] == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//calgen//calgen//EN",
        "CALSCALE:GREGORIAN",
        "NAME:Shop\\; promotions",
        "X-WR-CALNAME:Shop\\; promotions",
        "DESCRIPTION:What we do\\, when",
        "X-WR-CALDESC:What we do\\, when",
        "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
        "X-PUBLISHED-TTL:PT6H",
        "SOURCE;VALUE=URI:https://calendar.example/feeds/all.ics",
        "URL:https://calendar.example/",
    ]
    assert found[12:14] == ["COLOR:teal", "LAST-MODIFIED:20260203T040506Z"]
    assert found[-2:] == ["END:VCALENDAR", ""]
    assert not [one for one in found if one.startswith(("METHOD", "UID:feeds"))]


def test_an_event_is_written_as_clients_want_it() -> None:
    event = replace(
        SALE,
        description="Two\nlines",
        location="Leeds, UK",
        categories=("Promotion", "a,b", "SALES-SUGGESTED"),
        url="https://calendar.example/entries/sale.html",
        color="crimson",
    )
    found = lines(event)
    assert found[found.index("BEGIN:VEVENT") : -2] == [
        "BEGIN:VEVENT",
        "UID:sale@shop",
        "DTSTAMP:20260203T040506Z",
        "DTSTART;VALUE=DATE:20260302",
        "DTEND;VALUE=DATE:20260307",
        "CREATED:20260102T030405Z",
        "LAST-MODIFIED:20260203T040506Z",
        "SEQUENCE:3",
        "STATUS:CONFIRMED",
        "TRANSP:TRANSPARENT",
        "X-MICROSOFT-CDO-BUSYSTATUS:FREE",
        "SUMMARY:Sale",
        "DESCRIPTION:Two\\nlines",
        "LOCATION:Leeds\\, UK",
        "CATEGORIES:Promotion,a\\,b,SALES-SUGGESTED",
        "URL:https://calendar.example/entries/sale.html",
        "COLOR:crimson",
        "END:VEVENT",
    ]


def test_a_timed_event_names_a_zone_that_the_feed_describes() -> None:
    found = lines(MEETING)
    assert "DTSTART;TZID=Europe/Berlin:20260302T100000" in found
    assert "DTEND;TZID=Europe/Berlin:20260302T110000" in found
    assert found.count("BEGIN:VTIMEZONE") == 1
    assert "TZID:Europe/Berlin" in found


def test_without_a_zone_times_are_in_utc() -> None:
    found = lines(replace(MEETING, timezone=""))
    assert "DTSTART:20260302T090000Z" in found
    assert "BEGIN:VTIMEZONE" not in found


def test_each_zone_is_described_once_in_order() -> None:
    other = replace(MEETING, uid="other@shop", timezone=NEW_YORK)
    found = lines(other, MEETING, replace(MEETING, uid="third@shop"))
    assert [one for one in found if one.startswith("TZID:")] == [
        "TZID:America/New_York",
        "TZID:Europe/Berlin",
    ]


def test_an_empty_feed_has_a_component_all_the_same() -> None:
    found = lines()
    assert "TZID:Europe/London" in found
    assert "BEGIN:VEVENT" not in found
    assert not [one for one in found if one.startswith("LAST-MODIFIED")]


def test_a_series_excludes_and_moves_by_the_exact_original_start() -> None:
    series = replace(
        MEETING,
        repeat="FREQ=WEEKLY;UNTIL=20260630T215959Z",
        excluded=(at(wall(2026, 3, 9, 10), BERLIN), at(wall(2026, 4, 6, 10), BERLIN)),
        moved=(
            MovedEvent(
                at(wall(2026, 3, 16, 10), BERLIN),
                at(wall(2026, 3, 17, 15), BERLIN),
                at(wall(2026, 3, 17, 16), BERLIN),
                "Europe/Berlin",
            ),
        ),
    )
    found = lines(series)
    assert "RRULE:FREQ=WEEKLY;UNTIL=20260630T215959Z" in found
    assert [one for one in found if one.startswith("EXDATE")] == [
        "EXDATE;TZID=Europe/Berlin:20260309T100000",
        "EXDATE;TZID=Europe/Berlin:20260406T100000",
    ]
    override = found[len(found) - found[::-1].index("BEGIN:VEVENT") :]
    assert override[:5] == [
        "UID:meeting@shop",
        "DTSTAMP:20260203T040506Z",
        "DTSTART;TZID=Europe/Berlin:20260317T150000",
        "DTEND;TZID=Europe/Berlin:20260317T160000",
        "RECURRENCE-ID;TZID=Europe/Berlin:20260316T100000",
    ]
    assert "SUMMARY:Sale" in override
    assert not [one for one in override if one.startswith(("RRULE", "EXDATE"))]


def test_a_series_may_tell_its_length_and_write_one_of_its_nights_in_utc() -> None:
    first = at(wall(2026, 10, 24, 22), BERLIN)
    end = at(wall(2026, 10, 25, 6), BERLIN)
    night = replace(
        MEETING,
        start=first,
        end=end,
        repeat="FREQ=WEEKLY",
        duration=timedelta(hours=8),
        moved=(MovedEvent(first, first, end),),
    )
    found = lines(night)
    assert [one for one in found if one.startswith(("DTSTART;", "DURATION", "DTEND"))] == [
        "DTSTART;TZID=Europe/Berlin:20261024T220000",
        "DURATION:PT8H0M",
        "DTEND:20261025T050000Z",
    ]
    assert "DTSTART:20261024T200000Z" in found


def test_whole_days_are_excluded_as_days() -> None:
    series = replace(SALE, repeat="FREQ=MONTHLY", excluded=(date(2026, 4, 2),))
    assert "EXDATE;VALUE=DATE:20260402" in lines(series)


@pytest.mark.parametrize(
    ("busy", "status", "written"),
    [
        (True, "CONFIRMED", "BUSY"),
        (True, "TENTATIVE", "TENTATIVE"),
        (False, "TENTATIVE", "FREE"),
        (False, "CANCELLED", "FREE"),
    ],
)
def test_outlook_is_told_who_is_busy(*, busy: bool, status: str, written: str) -> None:
    found = lines(replace(MEETING, busy=busy, status=status))
    assert f"X-MICROSOFT-CDO-BUSYSTATUS:{written}" in found
    assert f"TRANSP:{'OPAQUE' if busy else 'TRANSPARENT'}" in found


def test_an_event_is_the_same_in_every_feed_and_written_once() -> None:
    writer = IcsWriter()
    first = writer.write(replace(FEED, events=(SALE, MEETING)))
    second = writer.write(replace(FEED, name="Other", events=(MEETING,)))
    assert first == write_feed(replace(FEED, events=(SALE, MEETING)))
    event = b"BEGIN:VEVENT" + second.split(b"BEGIN:VEVENT")[1].removesuffix(b"END:VCALENDAR\r\n")
    assert event in first


def test_a_strict_reader_finds_nothing_wrong() -> None:
    data = write_feed(replace(FEED, events=(SALE, MEETING)))
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    calendar = Calendar.from_ical(data)
    assert [error for one in calendar.walk() for error in one.errors] == []

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from icalendar import Calendar

from calgen.formats.feed import EventView, FeedView, MovedEvent, SingleEvent
from calgen.formats.ics import IcsWriter, write_feed
from calgen.timing.instants import at
from calgen.timing.zones import zone
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
    assert found[12:15] == ["COLOR:teal", "X-APPLE-CALENDAR-COLOR:#008080", "BEGIN:VEVENT"]
    assert found[-2:] == ["END:VCALENDAR", ""]
    assert not [one for one in found if one.startswith(("METHOD", "UID:feeds"))]


def test_a_feed_without_its_newest_event_does_not_look_older() -> None:
    newer = replace(MEETING, changed=CHANGED + timedelta(days=1))
    both, one = (lines(*events) for events in ((SALE, newer), (SALE,)))
    assert both[: both.index("BEGIN:VTIMEZONE")] == one[: one.index("BEGIN:VEVENT")]


def test_what_is_added_once_does_not_pose_as_a_subscription() -> None:
    data = write_feed(replace(FEED, name="", events=(SALE,))).decode()
    assert data.split("\r\n")[:5] == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//calgen//calgen//EN",
        "CALSCALE:GREGORIAN",
        "BEGIN:VEVENT",
    ]


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


def test_a_series_may_be_written_as_single_events() -> None:
    singles = (
        SingleEvent("20260331", date(2026, 3, 31), date(2026, 4, 1)),
        SingleEvent(
            "20260430",
            at(wall(2026, 4, 30, 10), BERLIN),
            at(wall(2026, 4, 30, 11), BERLIN),
            BERLIN,
        ),
    )
    found = lines(replace(SALE, singles=singles))
    assert [one for one in found if one.startswith(("UID", "DTSTART", "DTEND"))][-6:] == [
        "UID:sale+20260331@shop",
        "DTSTART;VALUE=DATE:20260331",
        "DTEND;VALUE=DATE:20260401",
        "UID:sale+20260430@shop",
        "DTSTART;TZID=Europe/Berlin:20260430T100000",
        "DTEND;TZID=Europe/Berlin:20260430T110000",
    ]
    assert found.count("BEGIN:VEVENT") == found.count("SUMMARY:Sale") == 2
    assert "TZID:Europe/Berlin" in found


def test_an_hour_that_is_skipped_keeps_its_name_on_the_wall() -> None:
    skipped = wall(2026, 3, 29, 2, 30).replace(tzinfo=zone(BERLIN))
    real = at(wall(2026, 3, 29, 2, 30), BERLIN)
    moved = MovedEvent(skipped, real, real + timedelta(minutes=30))
    found = lines(replace(MEETING, repeat="FREQ=DAILY", excluded=(skipped,), moved=(moved,)))
    assert "EXDATE;TZID=Europe/Berlin:20260329T023000" in found
    assert "RECURRENCE-ID;TZID=Europe/Berlin:20260329T023000" in found
    assert "DTSTART:20260329T013000Z" in found


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        ("Zelt\r\n und\tHeringe\u2028", "Zelt und Heringe"),
        ("a\x00b\x07c\x7f\x9f\ufeff", "abc"),
        ('a, b; c\\d: "e"', 'a\\, b\\; c\\\\d: "e"'),
        ("👩‍👩‍👧 " * 40, " ".join(["👩‍👩‍👧"] * 40)),
        ("שלום, עולם", "שלום\\, עולם"),
        ("\ud800half", "half"),
    ],
)
def test_no_title_breaks_a_file(text: str, summary: str) -> None:
    data = write_feed(replace(FEED, events=(replace(SALE, summary=text, location=text),)))
    assert all(len(one) <= 75 for one in data.split(b"\r\n"))
    assert not re.search(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", data)
    assert [one for one in data.split(b"\r\n")[:-1] if not one.strip() or b"\n" in one] == []
    unfolded = data.decode().replace("\r\n ", "").split("\r\n")
    assert f"SUMMARY:{summary}" in unfolded
    assert f"LOCATION:{summary}" in unfolded


def test_no_link_leaves_its_line() -> None:
    found = lines(replace(SALE, url='https://shop.example/a"b\r\nX-EVIL:1'))
    assert not [one for one in found if "EVIL" in one]
    assert not [one for one in found if one.startswith("URL:https://shop")]


def test_an_address_has_only_what_addresses_may_have() -> None:
    found = lines(replace(SALE, url='https://shop.example/größe?a="b"&c=<d>%20#e;f,g'))
    assert "URL:https://shop.example/gr%C3%B6%C3%9Fe?a=%22b%22&c=%3Cd%3E%20#e;f,g" in found


def test_a_parameter_is_never_made_of_free_text() -> None:
    event = replace(MEETING, summary="a;b:c", location='x"y', categories=("p;q",))
    known = {"VALUE=DATE", "VALUE=DURATION", "VALUE=URI", "TZID=Europe/Berlin"}
    names = [one.partition(":")[0] for one in lines(event, SALE)]
    assert {part for name in names for part in name.split(";")[1:]} <= known


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

"""What may and what may not stand in any feed, looked for in the bytes of the hard case."""

import re
from collections import Counter
from collections.abc import Iterator

import pytest

from calgen.formats.colors import CSS_COLORS
from calgen.render.feeds.colors import nearest_name
from tests.calendars import material
from tests.clients.feeds import written_feeds
from tests.clients.hard_case import hard_entries

FORBIDDEN = (
    # A feed is no message; nobody is invited, and nobody is woken.
    "METHOD", "ORGANIZER", "ATTENDEE", "BEGIN:VALARM", "BEGIN:VTODO", "REQUEST-STATUS",
    # What clients differ about.
    "RDATE", "EXRULE", "BYSETPOS", "BYWEEKNO", "BYYEARDAY", "RANGE=THISANDFUTURE",
    "X-WR-TIMEZONE", "COMMENT", "TZURL", "X-LIC-LOCATION",
)  # fmt: skip
TIMES = ("DTSTART", "DTEND", "EXDATE", "RECURRENCE-ID")
TIME = re.compile(r"\w+(-ID)?(;VALUE=DATE:\d{8}|;TZID=[\w/+-]+:\d{8}T\d{6}|:\d{8}T\d{6}Z)")


@pytest.fixture(scope="module")
def feeds() -> dict[str, bytes]:
    return dict(written_feeds(material(hard_entries())))


@pytest.fixture(scope="module")
def everything(feeds: dict[str, bytes]) -> list[str]:
    return lines(feeds["feeds/all.ics"])


def lines(data: bytes) -> list[str]:
    return data.decode("utf-8").replace("\r\n ", "").split("\r\n")


def components(found: list[str], name: str) -> Iterator[list[str]]:
    """The lines of each component of a name."""
    begin = [number for number, one in enumerate(found) if one == f"BEGIN:{name}"]
    for number in begin:
        yield found[number + 1 : found.index(f"END:{name}", number)]


def one_of(component: list[str], name: str) -> str:
    (found,) = (one for one in component if re.match(rf"{name}[:;]", one))
    return found.partition(":")[2]


def test_every_file_is_one_calendar_in_utf_8_without_a_mark(feeds: dict[str, bytes]) -> None:
    for data in feeds.values():
        assert data.startswith(b"BEGIN:VCALENDAR\r\n")
        assert data.endswith(b"END:VCALENDAR\r\n")
        assert data.count(b"BEGIN:VCALENDAR") == 1
        assert b"BEGIN:VEVENT" in data or b"BEGIN:VTIMEZONE" in data
        assert data.decode("utf-8").encode() == data


def test_every_line_is_folded_and_none_is_empty(feeds: dict[str, bytes]) -> None:
    for data in feeds.values():
        written = data.removesuffix(b"\r\n").split(b"\r\n")
        assert all(0 < len(one) <= 75 and one.strip() for one in written)
        assert not any(re.search(rb"[\x00-\x08\x0a-\x1f\x7f]", one) for one in written)
        assert all(one.decode("utf-8") for one in written)


@pytest.mark.parametrize("name", FORBIDDEN)
def test_nothing_stands_there_that_clients_stumble_over(name: str, everything: list[str]) -> None:
    assert [one for one in everything if one.startswith(name) or f";{name}" in one] == []


def test_no_time_floats(everything: list[str]) -> None:
    for event in components(everything, "VEVENT"):
        times = [one for one in event if one.startswith(TIMES)]
        assert [one for one in times if not TIME.fullmatch(one)] == []


def test_every_zone_that_is_used_is_described_once(everything: list[str]) -> None:
    used = set(re.findall(r"TZID=([\w/+-]+):", "\n".join(everything)))
    described = Counter(one_of(zone, "TZID") for zone in components(everything, "VTIMEZONE"))
    assert described == dict.fromkeys(used, 1)


def test_every_event_ends_after_it_starts(everything: list[str]) -> None:
    for event in components(everything, "VEVENT"):
        ends = [one for one in event if re.match("DTEND|DURATION", one)]
        assert len(ends) == 1
        assert ends[0].partition(":")[2] != one_of(event, "DTSTART")


def test_no_uid_stands_twice_but_with_the_occurrence_it_replaces(everything: list[str]) -> None:
    seen = Counter(
        (one_of(event, "UID"), next((one for one in event if one.startswith("RECURRENCE")), ""))
        for event in components(everything, "VEVENT")
    )
    assert max(seen.values()) == 1
    assert {uid for uid, replaced in seen if replaced} <= {uid for uid, one in seen if not one}


def test_what_replaces_an_occurrence_is_whole_and_as_new_as_its_series(
    everything: list[str],
) -> None:
    events = list(components(everything, "VEVENT"))
    masters = {one_of(one, "UID"): one for one in events if not has(one, "RECURRENCE-ID")}
    replacing = [one for one in events if has(one, "RECURRENCE-ID")]
    assert len(replacing) > 20
    for event in replacing:
        master = masters[one_of(event, "UID")]
        assert not has(event, "RRULE")
        assert not has(event, "EXDATE")
        for name in ("SUMMARY", "STATUS", "SEQUENCE", "DTSTAMP", "LAST-MODIFIED"):
            assert one_of(event, name) == one_of(master, name)
        original = next(one for one in event if one.startswith("RECURRENCE-ID"))
        start = next(one for one in master if one.startswith("DTSTART"))
        kind = re.compile(r"[;:](VALUE=DATE|TZID=[^:]+|)")
        assert kind.findall(original)[0] == kind.findall(start)[0]


def test_a_rule_ends_as_its_start_is_and_stands_alone(everything: list[str]) -> None:
    for event in components(everything, "VEVENT"):
        rules = [one for one in event if one.startswith("RRULE")]
        assert len(rules) <= 1
        for rule in rules:
            assert not ("COUNT" in rule and "UNTIL" in rule)
            until = re.search(r"UNTIL=(\w+)", rule)
            all_day = any(one.startswith("DTSTART;VALUE=DATE") for one in event)
            form = r"\d{8}" if all_day else r"\d{8}T\d{6}Z"
            assert until is None or re.fullmatch(form, until[1])


def test_stamps_are_the_last_change_in_utc(everything: list[str]) -> None:
    for event in components(everything, "VEVENT"):
        assert re.fullmatch(r"\d{8}T\d{6}Z", one_of(event, "DTSTAMP"))
        assert one_of(event, "DTSTAMP") == one_of(event, "LAST-MODIFIED")
        assert one_of(event, "STATUS") in {"TENTATIVE", "CONFIRMED", "CANCELLED"}


def test_whole_days_make_nobody_busy(everything: list[str]) -> None:
    for event in components(everything, "VEVENT"):
        if any(one.startswith("DTSTART;VALUE=DATE") for one in event):
            assert one_of(event, "TRANSP") == "TRANSPARENT"
            assert one_of(event, "X-MICROSOFT-CDO-BUSYSTATUS") == "FREE"


def test_the_link_is_there_twice_and_no_html(everything: list[str]) -> None:
    for event in components(everything, "VEVENT"):
        description = one_of(event, "DESCRIPTION")
        assert description.endswith(one_of(event, "URL"))
        assert not re.search(r"</?(p|a|b|em|strong|ul|li|br)\b", description)


def test_every_colour_is_one_that_clients_know() -> None:
    assert {nearest_name(hue) for hue in range(360)} <= CSS_COLORS.keys()
    assert all(re.fullmatch("#[0-9a-f]{6}", color) for color in CSS_COLORS.values())


def has(component: list[str], name: str) -> bool:
    return any(re.match(rf"{name}[:;]", one) for one in component)

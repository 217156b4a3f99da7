"""VTIMEZONEs are read by dateutil, which trusts what is written and knows no IANA names here."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, tzinfo
from io import StringIO

import pytest
from dateutil.tz import tzical

from calgen.formats.vtimezone import vtimezone
from calgen.timing.offsets import offsets
from calgen.timing.zones import zone, zone_names

FIRST, LAST = 2024, 2030
ODD = (
    "Africa/Cairo",  # the end of a day, which may be of the next month
    "Africa/Casablanca",  # by the moon
    "Africa/El_Aaiun",
    "America/Asuncion",  # changes of the clock were given up
    "America/Santiago",  # neither the last nor a counted weekday
    "America/Sao_Paulo",
    "Antarctica/Troll",  # two hours
    "Asia/Gaza",
    "Asia/Jerusalem",
    "Asia/Kolkata",
    "Australia/Lord_Howe",  # half an hour
    "Europe/Dublin",  # winter time is the exception
    "Pacific/Auckland",
    "UTC",
)
CHANGED = {  # zones that got other rules, with years around that
    "Africa/Cairo": (2009, 2025),
    "Africa/El_Aaiun": (2016, 2030),
    "America/Mexico_City": (2020, 2030),
    "America/Sao_Paulo": (2016, 2024),
    "Asia/Gaza": (2010, 2034),
    "Asia/Tehran": (2018, 2030),
    "Europe/Istanbul": (2014, 2020),
    "Europe/Volgograd": (2016, 2024),
    "Pacific/Apia": (2009, 2024),
}
MINUTE = timedelta(minutes=1)
NEAR = (-MINUTE, timedelta(0), timedelta(hours=-30), timedelta(hours=30), timedelta(days=4))


def disagreements(name: str, first: int, last: int) -> list[datetime]:
    """Times, every few hours, at which the written zone has another offset than the real one."""
    read, real = written(name, first, last), zone(name)
    found = []
    time = datetime(first, 1, 1, 0, 30)
    while time.year <= last:
        if differs(time, read, real):
            found.append(time)
        time += timedelta(hours=17)
    return found


def disagreements_at_changes(name: str, first: int, last: int) -> Iterator[datetime]:
    """Times around each change of the clock at which the two differ."""
    read, real = written(name, first, last), zone(name)
    begin, end = datetime(first, 1, 1, tzinfo=UTC), datetime(last + 1, 1, 1, tzinfo=UTC)
    for at, _ in list(offsets(real, begin, end))[1:]:
        for away in NEAR:
            time = (datetime.fromtimestamp(at, UTC) + away).astimezone(real).replace(tzinfo=None)
            if first <= time.year <= last and differs(time, read, real):
                yield time


def written(name: str, first: int, last: int) -> tzinfo:
    found = tzical(StringIO(vtimezone(name, first, last).decode())).get(name)
    assert isinstance(found, tzinfo)
    return found


def differs(time: datetime, read: tzinfo, real: tzinfo) -> bool:
    offset = time.replace(tzinfo=real).utcoffset()
    is_certain = offset == time.replace(tzinfo=real, fold=1).utcoffset()
    return is_certain and time.replace(tzinfo=read).utcoffset() != offset


@pytest.mark.parametrize("name", [*ODD, "Europe/London", "America/New_York"])
def test_a_written_zone_has_the_offsets_of_the_real_one(name: str) -> None:
    assert disagreements(name, FIRST, LAST) == []
    assert disagreements(name, 1995, 2012) == []


@pytest.mark.parametrize(("name", "years"), CHANGED.items())
def test_a_zone_that_changed_its_rules_is_right_before_and_after(
    name: str, years: tuple[int, int]
) -> None:
    assert disagreements(name, *years) == []
    assert list(disagreements_at_changes(name, *years)) == []


def test_every_zone_is_right_to_the_minute_for_every_year_of_a_feed() -> None:
    seen: dict[bytes, str] = {}
    for name in zone_names():
        seen.setdefault(vtimezone(name, 2020, 2034).replace(name.encode(), b""), name)
    assert len(seen) > 80
    found = {name: list(disagreements_at_changes(name, 2020, 2034)) for name in seen.values()}
    assert {name: times for name, times in found.items() if times} == {}


@pytest.mark.parametrize(
    ("name", "rules"),
    [
        (
            "Europe/Berlin",
            {
                ("DAYLIGHT", "19700329T020000", "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3"),
                ("STANDARD", "19701025T030000", "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10"),
            },
        ),
        (
            "America/New_York",
            {
                ("DAYLIGHT", "19700308T020000", "FREQ=YEARLY;BYDAY=2SU;BYMONTH=3"),
                ("STANDARD", "19701101T020000", "FREQ=YEARLY;BYDAY=1SU;BYMONTH=11"),
            },
        ),
    ],
)
def test_usual_zones_have_two_rules_from_1970(name: str, rules: set[tuple[str, str, str]]) -> None:
    text = vtimezone(name, FIRST, LAST).decode()
    found = re.findall(r"BEGIN:(\w+)\r\nDTSTART:(\w+)\r\nRRULE:(.+)\r\n", text)
    assert set(found) == rules
    assert text.count("BEGIN:") == 3


def test_a_zone_without_changes_is_one_standard() -> None:
    text = vtimezone("Asia/Tokyo", FIRST, LAST).decode()
    assert text.count("BEGIN:") == 2
    assert "BEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n" in text
    assert "TZOFFSETFROM:+0900\r\nTZOFFSETTO:+0900\r\n" in text


@pytest.mark.parametrize("name", ODD)
def test_nothing_is_written_that_clients_misread(name: str) -> None:
    text = vtimezone(name, FIRST, LAST).decode()
    assert "RDATE" not in text
    assert "COMMENT" not in text
    assert not re.search(r"TZOFFSET(FROM|TO):[+-]\d{6}", text)


def test_a_usual_zone_is_the_same_whatever_the_years() -> None:
    assert vtimezone("Europe/London", 2019, 2021) == vtimezone("Europe/London", 2026, 2040)

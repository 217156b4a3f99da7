"""VTIMEZONEs are read by dateutil, which trusts what is written and knows no IANA names here."""

import re
from datetime import datetime, timedelta
from io import StringIO

import pytest
from dateutil.tz import tzical

from calgen.formats.vtimezone import vtimezone
from calgen.timing.zones import zone, zone_names

FIRST, LAST = 2024, 2030
ODD = (
    "Africa/Cairo",  # the end of a day, which may be of the next month
    "Africa/Casablanca",  # by the moon
    "America/Asuncion",  # changes of the clock were given up
    "America/Santiago",  # neither the last nor a counted weekday
    "America/Sao_Paulo",
    "Asia/Gaza",
    "Asia/Jerusalem",
    "Asia/Kolkata",
    "Australia/Lord_Howe",  # half an hour
    "Europe/Dublin",  # winter time is the exception
    "Pacific/Auckland",
    "UTC",
)


def disagreements(name: str, first: int, last: int) -> list[datetime]:
    """Times, every few hours, at which the written zone has another offset than the real one."""
    read = tzical(StringIO(vtimezone(name, first, last).decode())).get(name)
    real = zone(name)
    found = []
    time = datetime(first, 1, 2, 12, 30)
    while time.year <= last:
        offset = time.replace(tzinfo=real).utcoffset()
        is_real = offset == time.replace(tzinfo=real, fold=1).utcoffset()
        if is_real and time.replace(tzinfo=read).utcoffset() != offset:
            found.append(time)
        time += timedelta(hours=17)
    return found


@pytest.mark.parametrize("name", [*ODD, "Europe/London", "America/New_York"])
def test_a_written_zone_has_the_offsets_of_the_real_one(name: str) -> None:
    assert disagreements(name, FIRST, LAST) == []
    assert disagreements(name, 1995, 2012) == []


def test_every_zone_has_the_real_offsets_in_the_year_of_today() -> None:
    assert [name for name in zone_names() if disagreements(name, 2026, 2027)] == []


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

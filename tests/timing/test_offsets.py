from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calgen.timing.offsets import offsets
from calgen.timing.zones import zone, zone_names

START = datetime(2026, 11, 22, tzinfo=UTC)
END = START + timedelta(days=731)


def test_a_zone_with_summer_time_changes_on_its_days() -> None:
    found = list(offsets(zone("Europe/London"), START, END))
    assert [(datetime.fromtimestamp(since, UTC), minutes) for since, minutes in found] == [
        (START, 0),
        (datetime(2027, 3, 28, 1, tzinfo=UTC), 60),
        (datetime(2027, 10, 31, 1, tzinfo=UTC), 0),
        (datetime(2028, 3, 26, 1, tzinfo=UTC), 60),
        (datetime(2028, 10, 29, 1, tzinfo=UTC), 0),
    ]


@pytest.mark.parametrize(("name", "minutes"), [("UTC", 0), ("Asia/Kolkata", 330)])
def test_a_zone_without_has_one(name: str, minutes: int) -> None:
    assert list(offsets(zone(name), START, END)) == [(int(START.timestamp()), minutes)]


@given(st.sampled_from(zone_names()), st.integers(0, 731 * 24 * 60 - 1))
def test_at_every_minute_it_is_what_the_zone_says(name: str, minute: int) -> None:
    moment = START + timedelta(minutes=minute)
    known = [
        found for since, found in offsets(zone(name), START, END) if since <= moment.timestamp()
    ]
    said = moment.astimezone(zone(name)).utcoffset()
    assert said is not None
    assert known[-1] == said // timedelta(minutes=1)

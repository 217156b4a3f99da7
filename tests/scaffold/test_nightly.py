from datetime import UTC, datetime, timedelta

import pytest

from calgen.scaffold.nightly import nightly
from calgen.timing.zones import zone, zone_names


@pytest.mark.parametrize(
    ("timezone", "cron"),
    [
        ("UTC", "17 1 * * *"),
        ("Europe/London", "17 1 * * *"),
        ("America/Los_Angeles", "17 9 * * *"),
        ("Asia/Kolkata", "47 19 * * *"),
        ("Pacific/Auckland", "17 13 * * *"),
    ],
)
def test_the_nightly_build_has_its_time_in_utc(timezone: str, cron: str) -> None:
    assert nightly(timezone, 2026) == cron


def test_in_every_zone_the_day_has_just_begun_when_the_nightly_build_starts() -> None:
    for name in zone_names():
        minute, hour = map(int, nightly(name, 2026).split()[:2])
        for month in range(1, 13):
            start = datetime(2026, month, 20, hour, minute, tzinfo=UTC).astimezone(zone(name))
            since = timedelta(hours=start.hour, minutes=start.minute)
            assert timedelta(hours=1) < since < timedelta(hours=4), (name, month)

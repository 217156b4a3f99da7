from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calgen.timing.instants import at
from calgen.timing.zones import zone_names

TIMES = st.datetimes(datetime(1970, 1, 2), datetime(2200, 12, 30))


@pytest.mark.parametrize(
    ("local", "zone", "utc"),
    [
        (datetime(2026, 7, 1, 12), "Europe/London", datetime(2026, 7, 1, 11)),
        # RFC 5545 §3.3.5 gives these two.
        (datetime(2007, 11, 4, 1, 30), "America/New_York", datetime(2007, 11, 4, 5, 30)),
        (datetime(2007, 3, 11, 2, 30), "America/New_York", datetime(2007, 3, 11, 7, 30)),
    ],
)
def test_a_local_time_is_the_instant_that_rfc_5545_says(
    local: datetime, zone: str, utc: datetime
) -> None:
    assert at(local, zone).astimezone(UTC) == utc.replace(tzinfo=UTC)


def test_an_hour_that_is_skipped_is_never_shown() -> None:
    assert (
        at(datetime(2026, 3, 29, 1, 30), "Europe/London").isoformat().startswith("2026-03-29T02:30")
    )


@given(TIMES, st.sampled_from(zone_names()))
def test_every_local_time_has_an_instant_that_the_clock_shows(local: datetime, zone: str) -> None:
    instant = at(local, zone)
    assert instant.fold == 0
    again = at(instant.replace(tzinfo=None), zone)
    assert again.astimezone(UTC) == instant.astimezone(UTC)

"""When a forge should rebuild the site: soon after the day has changed where its readers are."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from calgen.timing.zones import zone

_AFTER_MIDNIGHT = timedelta(hours=1, minutes=17)
"""Past the hour's start, when everybody's jobs are due, and past any change of the clocks."""


def nightly(timezone: str, year: int) -> str:
    """Give a cron line in UTC that is after midnight in the zone, in every season."""
    place = zone(timezone)
    moments = [datetime(year, month, 20, tzinfo=UTC).astimezone(place) for month in range(1, 13)]
    behind = min(moment.utcoffset() or timedelta() for moment in moments)
    minutes = int((_AFTER_MIDNIGHT - behind).total_seconds()) // 60 % (24 * 60)
    return f"{minutes % 60} {minutes // 60} * * *"

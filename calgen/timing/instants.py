"""Instants: what a local time means, also when the clock skips or repeats an hour."""

from __future__ import annotations

from datetime import UTC, datetime

from calgen.timing.zones import zone


def at(local: datetime, zone_name: str) -> datetime:
    """Give the instant of a local time (naive) in a zone, as RFC 5545 §3.3.5 says.

    A repeated hour means its first time; an hour that the clock skips counts with the offset
    before the gap, so that 02:30 becomes 03:30 when the clock jumps from two to three.
    """
    place = zone(zone_name)
    return local.replace(tzinfo=place, fold=0).astimezone(UTC).astimezone(place)

"""Time zones, read from the tzdata package alone: the system's own copy may not change a byte."""

from __future__ import annotations

import zoneinfo
from datetime import tzinfo
from functools import cache

zoneinfo.reset_tzpath(to=())


def zone(name: str) -> tzinfo:
    """Give the zone of an IANA name. Raises `zoneinfo.ZoneInfoNotFoundError` for an unknown one."""
    return zoneinfo.ZoneInfo(name)


def is_zone(name: str) -> bool:
    """Tell whether a name is an IANA name, written exactly so."""
    return name in _known()


def zone_names() -> tuple[str, ...]:
    """Give all IANA names, sorted."""
    return tuple(sorted(_known()))


@cache
def _known() -> frozenset[str]:
    return frozenset(zoneinfo.available_timezones())

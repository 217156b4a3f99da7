import zoneinfo
from datetime import datetime

import pytest

from calgen.timing.zones import is_zone, zone, zone_names


def test_zones_come_from_the_tzdata_package_alone() -> None:
    assert zone("Europe/London").utcoffset(datetime(2026, 7, 1)) is not None
    assert zoneinfo.TZPATH == ()


def test_only_exact_iana_names_are_zones() -> None:
    assert is_zone("America/New_York")
    assert is_zone("UTC")
    for name in ("europe/london", "America", "", "../etc/passwd", "BST", "Europe/Leeds"):
        assert not is_zone(name)


def test_names_are_sorted_and_each_is_a_zone() -> None:
    names = zone_names()
    assert list(names) == sorted(set(names))
    assert len(names) > 400
    assert all(zone(name) for name in names)


def test_an_unknown_zone_is_an_error() -> None:
    with pytest.raises(zoneinfo.ZoneInfoNotFoundError):
        zone("Europe/Leeds")

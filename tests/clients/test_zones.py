"""Zones whose rules change between 2024 and 2030, read by programs that trust what is written."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from calgen.model.entry import Entry
from tests.calendars import material, timed, wall
from tests.clients.feeds import written_feeds
from tests.clients.readers import LAST, LIBICAL, Files, Seeings
from tests.clients.truth import differences, what_we_say

READERS = ("ical.js", LIBICAL, "vobject")
ZONES = (
    "Africa/Cairo",
    "Africa/Casablanca",
    "Africa/El_Aaiun",
    "America/Asuncion",
    "America/Ciudad_Juarez",
    "America/Nuuk",
    "America/Scoresbysund",
    "America/Vancouver",
    "Antarctica/Troll",
    "Asia/Almaty",
    "Asia/Gaza",
    "Asia/Kolkata",
    "Asia/Tehran",
    "Australia/Lord_Howe",
    "Europe/Dublin",
    "Pacific/Apia",
)


def in_each_zone() -> list[Entry]:
    """At ten o'clock, once a week for seven years."""
    return [
        timed(zone.replace("/", "."), wall(2024, 1, 1, 10), zone, repeat="weekly until 2030-12-31")
        for zone in ZONES
    ]


@pytest.mark.clients
@pytest.mark.parametrize("reader", READERS)
def test_a_zone_that_changes_its_rules_is_read_as_it_is(
    look: Callable[[Files], Seeings], tmp_path: Path
) -> None:
    calendar = material(in_each_zone(), until=LAST, today=date(2026, 11, 22))
    file = tmp_path / "all.ics"
    file.write_bytes(written_feeds(calendar)["feeds/all.ics"])
    truth = {"feeds/all.ics": what_we_say(calendar)["feeds/all.ics"]}
    assert len(truth["feeds/all.ics"]) > 360 * len(ZONES)
    assert differences(look({"feeds/all.ics": file}), truth) == []

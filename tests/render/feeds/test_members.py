"""Every event is made once, and is the same in every feed it stands in."""

from __future__ import annotations

from datetime import date

from calgen.publishing import with_events
from calgen.render.feeds.members import members_of
from calgen.render.feeds.select import selections
from tests.calendars import days, material
from tests.clients.hard_case import hard_entries


def test_events_that_processes_made_are_those_made_when_asked_for() -> None:
    """Above 300 entries the work is shared among processes."""
    many = [days(f"d{n}", date(2026, 12, 1), summary="*Twenty* per cent") for n in range(400)]
    given = material([*hard_entries(), *many])
    asked = {id_: one.event for id_, one in members_of(given).whole.items()}
    assert dict(with_events(given).events) == asked


def test_no_feed_has_an_event_of_its_own() -> None:
    given = material(hard_entries())
    own = {id_: one.event for id_, one in members_of(given).whole.items()}
    for feed in selections(given):
        for member in feed.members:
            if member.event.uid.startswith(f"{member.entry.id}@"):
                assert member.event is own[member.entry.id], feed.path

"""What waits is told to the same person on every page, the longest wait first."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

from calgen.model.entry import Entry, Status
from calgen.model.stamp import Stamp
from tests.calendars import TODAY, days
from tests.render.pages.conftest import Views


def suggestion(id_: str, waits: int, **fields: Any) -> Entry:  # noqa: ANN401 -- any field
    since = TODAY - timedelta(days=waits)
    values = {"suggested_by": "ted", "suggested_on": since, "sales_suggested": True, **fields}
    return days(id_, date(2027, 1, 4), status=Status.IDEA, **values)


def waiting(shown: dict[str, Any]) -> list[Any]:
    return list(shown["suggestions.html"].waiting)


def test_the_suggester_is_asked_on_no_page(views: Views) -> None:
    shown = views([suggestion("own", 3, owner="ted")])
    assert shown["index.html"].waiting[0].who.words == "Marketing"
    assert waiting(shown)[0].ask.words == "Marketing"
    assert shown["week/2026-W48.html"].waiting[0].ask.words == "Marketing"


def test_an_owner_of_another_team_is_asked_on_every_page(views: Views) -> None:
    shown = views([suggestion("one", 3, owner="martha")])
    asked = shown["week/2026-W48.html"].waiting[0].ask
    assert (asked.words, asked.href) == ("Martha Quinn", "people/martha.html")
    assert shown["index.html"].waiting[0].who == asked
    assert waiting(shown)[0].ask == asked


def test_what_was_answered_asks_nobody(views: Views) -> None:
    planned = suggestion("one", 3, owner="martha")
    taken = days("two", TODAY, suggested_by="ted", sales_suggested=True)
    shown = views([planned, taken])["suggestions.html"]
    assert [one.ask for one in shown.answered] == [None]


def test_a_week_names_the_longest_wait_first(views: Views) -> None:
    found = [suggestion("a", 2), suggestion("b", 9), suggestion("c", 5)]
    listed = views(found)["week/2026-W48.html"].waiting
    assert [one.card.id for one in listed] == ["b", "c", "a"]


def test_a_suggestion_without_a_day_waits_since_it_was_added_by_the_sites_clock(
    views: Views,
) -> None:
    late_in_the_evening = datetime(2026, 9, 30, 23, 30, tzinfo=UTC)
    stamps = {"one": Stamp(late_in_the_evening, late_in_the_evening)}
    shown = views([suggestion("one", 0, suggested_on=None)], stamps=stamps)
    days_since = (TODAY - date(2026, 10, 1)).days
    assert shown["index.html"].waiting[0].days == days_since
    (one,) = waiting(shown)
    assert (one.days, one.late) == (days_since, True)
    assert one.card.flag.since == "2026-10-01"
    assert len(shown["week/2026-W47.html"].waiting) == 1

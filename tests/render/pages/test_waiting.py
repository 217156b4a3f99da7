"""What waits is told to the same person on every page, the longest wait first."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

from calgen.model.entry import Entry, Status, StepMark
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


def test_what_has_no_answer_waits_in_every_week_from_its_own_on(views: Views) -> None:
    until = days("far", date(2027, 3, 1))
    shown = views([suggestion("one", 3), until])
    sheets = {key[5:13]: page.waiting for key, page in shown.items() if key.startswith("week/")}
    assert [week for week, listed in sheets.items() if not listed] == [
        week for week in sheets if week < "2026-W47"
    ]
    assert sheets["2027-W09"]
    (one,) = sheets["2027-W03"]
    assert (one.what, one.since) == ("needs an answer", "2026-11-19")


def test_a_week_lists_signatures_and_steps_until_what_they_are_for_is_over(views: Views) -> None:
    steps = (StepMark("Draft", due=date(2026, 11, 25)),)
    work = days("work", date(2026, 12, 1), date(2026, 12, 8), steps=steps)
    shown = views([work, days("far", date(2027, 3, 1))])
    found = {
        week: [(one.card.id, one.what) for one in shown[f"week/2026-{week}.html"].waiting]
        for week in ("W48", "W49", "W50", "W51")
    }
    late = [("work", "Draft, due Nov 25, 2026")]
    assert found == {"W48": [], "W49": late, "W50": late, "W51": []}


def test_a_week_counts_what_it_has_no_room_for(views: Views) -> None:
    page = views([suggestion(f"s{n}", 3) for n in range(40)])["week/2026-W48.html"]
    assert (len(page.waiting), page.more_waiting) == (30, 10)


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

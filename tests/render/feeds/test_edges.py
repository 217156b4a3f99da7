"""Long things by their first and last day, each an event with an identity of its own."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from calgen.formats.feed import EventView
from calgen.model.entry import Entry, Move, Status
from calgen.model.feeds import FeedSettings
from calgen.model.site import Site
from calgen.render.feeds.select import selections
from tests.calendars import SITE as AMERICAN
from tests.calendars import STAMP, TODAY, days, material, timed, wall

SITE = replace(AMERICAN, locale="en-GB")
FIRST, LAST = date(2026, 11, 27), date(2026, 12, 24)


def highlights(*entries: Entry, site: Site = SITE, today: date = TODAY) -> list[EventView]:
    found = selections(material(entries, site, today))
    (feed,) = (one for one in found if one.kind == "highlights")
    return [member.event for member in feed.members]


def named(*entries: Entry, site: Site = SITE) -> list[tuple[str, str]]:
    return [(one.uid.partition("@")[0], str(one.start)) for one in highlights(*entries, site=site)]


@pytest.mark.parametrize(
    ("last", "names"),
    [
        (date(2026, 11, 27), ["sale"]),
        (date(2026, 12, 1), ["sale"]),
        (date(2026, 12, 2), ["sale+starts", "sale+ends"]),
    ],
)
def test_what_lasts_longer_than_five_days_is_two_events(last: date, names: list[str]) -> None:
    assert [name for name, _ in named(days("sale", FIRST, last))] == names


def test_the_edges_are_whole_days_that_say_what_they_are() -> None:
    starts, ends = highlights(days("sale", FIRST, LAST, title="Tents", sales_suggested=True))
    assert (starts.summary, ends.summary) == (
        "Starts: ★ Sales: Tents (Promotion)",
        "Last day: ★ Sales: Tents (Promotion)",
    )
    assert (starts.uid, ends.uid) == (
        "sale+starts@fernhill-calendar",
        "sale+ends@fernhill-calendar",
    )
    assert (starts.start, starts.end) == (FIRST, date(2026, 11, 28))
    assert (ends.start, ends.end) == (LAST, date(2026, 12, 25))
    assert starts.description.startswith("27 Nov – 24 Dec 2026\n\n")
    assert {(one.changed, one.sequence, one.url) for one in (starts, ends)} == {
        (STAMP.changed, STAMP.sequence, f"{SITE.url}/entries/sale.html")
    }


def test_what_is_short_is_the_same_event_as_everywhere() -> None:
    entry = days("sale", FIRST)
    given = material([entry])
    found = {one.kind: one.members for one in selections(given)}
    assert found["highlights"][0].event is found["all"][0].event


def test_a_long_thing_with_times_is_shown_by_whole_days_that_keep_nobody_busy() -> None:
    fair = timed("fair", wall(2026, 12, 1, 9), minutes=60 * 24 * 8 + 60 * 8)
    starts, ends = highlights(fair)
    assert (starts.start, ends.start) == (date(2026, 12, 1), date(2026, 12, 9))
    assert (starts.timezone, starts.busy) == ("", False)
    assert starts.description.startswith("1 Dec 2026, 09:00 – 9 Dec 2026, 17:00")


@pytest.mark.parametrize(("show", "status"), [(False, "CANCELLED"), (True, "CONFIRMED")])
def test_both_edges_of_what_was_cancelled_say_so(*, show: bool, status: str) -> None:
    site = replace(SITE, feeds=FeedSettings(full=True, show_cancelled=show))
    found = highlights(days("sale", FIRST, LAST, title="Tents", status=Status.CANCELLED), site=site)
    assert [(one.summary, one.status) for one in found] == [
        ("Cancelled: Tents (Promotion)", status)
    ] * 2


def test_a_dated_idea_is_tentative_at_both_ends() -> None:
    found = highlights(days("sale", FIRST, LAST, status=Status.IDEA))
    assert [one.status for one in found] == ["TENTATIVE"] * 2


def test_each_occurrence_of_a_long_series_has_edges_of_its_own() -> None:
    """A rule for the starts is none for the last days: the 7th day after the last of a month."""
    series = days("week", date(2026, 10, 30), date(2026, 11, 6), repeat="monthly 3 times")
    assert named(series) == [
        ("week+starts-20261030", "2026-10-30"),
        ("week+ends-20261030", "2026-11-06"),
        ("week+starts-20261130", "2026-11-30"),
        ("week+ends-20261130", "2026-12-07"),
        ("week+starts-20261230", "2026-12-30"),
        ("week+ends-20261230", "2027-01-06"),
    ]
    assert not any(one.repeat or one.moved or one.excluded for one in highlights(series))


def test_how_far_an_unending_series_goes_is_up_to_no_other_entry() -> None:
    """What is removed elsewhere may not take days of an unchanged thing out of calendars."""
    series = days("week", date(2026, 11, 2), date(2026, 11, 8), repeat="every 2 weeks")
    found = highlights(series, days("far", date(2029, 1, 1)))
    assert [one for one in found if one.uid.startswith("week")] == highlights(series)
    assert len(highlights(series)) > 50


def test_a_moved_occurrence_keeps_its_name() -> None:
    when, instead = date(2026, 11, 30), date(2026, 12, 3)
    series = days("week", date(2026, 11, 23), date(2026, 11, 29), repeat="weekly 3 times")
    moved = replace(series, moved=(Move(when, instead),))
    assert ("week+starts-20261130", "2026-11-30") in named(series)
    assert ("week+starts-20261130", "2026-12-03") in named(moved)
    assert [name for name, _ in named(series)] == [name for name, _ in named(moved)]


def test_an_occurrence_moved_onto_another_is_still_another_event() -> None:
    series = days("week", date(2026, 11, 23), date(2026, 11, 29), repeat="weekly 3 times")
    moved = replace(series, moved=(Move(date(2026, 11, 23), date(2026, 11, 30)),))
    names = [name for name, _ in named(moved)]
    assert len(set(names)) == len(names) == 6


def test_two_occurrences_moved_to_the_same_time_are_two_events() -> None:
    first, second, instead = date(2026, 11, 23), date(2026, 11, 30), date(2026, 12, 21)
    series = days("week", first, date(2026, 11, 29), repeat="weekly 3 times")
    moved = replace(series, moved=(Move(first, instead), Move(second, instead)))
    assert sorted(name for name, _ in named(moved)) == sorted(name for name, _ in named(series))


def test_a_left_out_occurrence_has_no_edges() -> None:
    series = days("week", date(2026, 11, 23), date(2026, 11, 29), repeat="weekly 3 times")
    without = replace(series, exceptions=(date(2026, 11, 30),))
    assert not [name for name, _ in named(without) if "20261130" in name]


def test_what_is_private_says_from_when_to_when_and_nothing_more() -> None:
    site = replace(SITE, feeds=FeedSettings(full=False))
    starts, _ = highlights(days("sale", FIRST, LAST, summary="Secret"), site=site)
    assert starts.description == f"27 Nov – 24 Dec 2026\n\n{SITE.url}/entries/sale.html"

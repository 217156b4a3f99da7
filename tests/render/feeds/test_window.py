"""A feed has room for 1,000 events and 1 MB, and says what it leaves out for that."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from calgen.formats.ics import write_feed
from calgen.model.entry import Entry, Move, Status
from calgen.model.feeds import FeedSettings
from calgen.model.site import Site
from calgen.render.feeds.products import feed_products
from calgen.render.feeds.select import Selection, selections
from calgen.render.feeds.titles import feed_description
from calgen.timing.weeks import months_after
from tests.calendars import SITE, TODAY, days, material

SHORT = replace(SITE, feeds=FeedSettings(full=True, months=3))


def feed(entries: Iterable[Entry], site: Site = SITE, path: str = "feeds/all.ics") -> Selection:
    return next(one for one in selections(material(entries, site)) if one.path == path)


def said(entries: Iterable[Entry], site: Site = SITE, path: str = "feeds/all.ics") -> str:
    given = material(entries, site)
    found = next(one for one in selections(given) if one.path == path)
    return feed_description(found, given)


def each_month(per_month: int, first: int, last: int, text: str = "") -> list[Entry]:
    """So many entries in each month, counted from today's."""
    return [
        days(f"m{month}-{n}", months_after(TODAY, month) + timedelta(days=n % 28), summary=text)
        for month in range(first, last + 1)
        for n in range(per_month)
    ]


def test_a_site_says_how_many_months_are_kept() -> None:
    old = days("old", date(2026, 7, 31))
    kept = days("kept", date(2026, 8, 1))
    assert [one.id for one in feed([old, kept], SHORT).entries] == ["kept"]
    assert "more than 3 months ago is left out" in said([old, kept], SHORT)
    assert [one.id for one in feed([old, kept]).entries] == ["old", "kept"]


def test_the_archive_holds_everything_but_what_never_took_place() -> None:
    entries = [
        days("ancient", date(1999, 1, 1)),
        days("off", date(2020, 1, 1), status=Status.CANCELLED),
        days("off-soon", date(2026, 12, 1), status=Status.CANCELLED),
    ]
    found = feed(entries, path="feeds/archive.ics")
    assert [one.id for one in found.entries] == ["ancient", "off-soon"]
    assert "Everything, however long ago" in said(entries, path="feeds/archive.ics")


def test_the_archive_takes_more_than_fits_elsewhere() -> None:
    assert feed(each_month(100, -12, 2), path="feeds/archive.ics").count == 1500


def test_where_there_is_no_room_fewer_whole_months_are_kept() -> None:
    entries = each_month(100, -12, 2)
    found = feed(entries)
    assert found.count == 1000
    assert found.window.back == 7
    assert said(entries) == (
        "Calendar programs take 1 MB and 1000 events at most, and there is more. "
        "What ended more than 7 months ago is left out. "
        "Calendar programs look for changes a few times a day at most."
    )


def test_a_month_that_has_no_room_as_a_whole_keeps_what_is_newest_of_it() -> None:
    entries = each_month(300, -4, 0)
    found = feed(entries)
    assert (found.window.back, found.window.cut, found.count) == (3, True, 1000)
    months = [one.first.month for one in found.members]
    assert [months.count(month) for month in (8, 9, 10, 11)] == [100, 300, 300, 300]
    oldest = min(one.first for one in found.members)
    assert oldest > date(2026, 8, 15)
    assert "more than 3 months ago is left out. So is a part of what is newer." in said(entries)


def test_what_comes_is_left_out_only_after_all_that_was() -> None:
    entries = each_month(300, -2, 6)
    found = feed(entries)
    assert (found.window.back, found.window.ahead, found.count) == (0, 3, 1000)
    assert "What ended before this month is left out" in said(entries)
    assert "from now is left out. So is a part of what begins until then." in said(entries)


def test_what_runs_for_years_stays_however_little_room_there_is() -> None:
    entries = [*each_month(300, -2, 6), days("long", date(2020, 1, 1), date(2030, 1, 1))]
    assert "long" in {one.id for one in feed(entries).entries}
    entries = [*each_month(1200, 0, 0), days("long", date(2020, 1, 1), date(2030, 1, 1))]
    assert "long" in {one.id for one in feed(entries).entries}


@pytest.mark.parametrize("month", [-13, -3, -1, 0, 1, 3, 40])
@pytest.mark.parametrize("others", [0, 1])
def test_a_month_with_too_much_in_it_fills_the_feed_whichever_it_is(
    month: int, others: int
) -> None:
    entries = [*each_month(1200, month, month), *each_month(others, 0, 0)]
    kept = feed(entries).count
    assert kept == (1000 if month >= -12 else 1)
    long = each_month(1200, month, month, text="Ein Zelt. " * 200)
    assert 500 < feed(long).count < 1000 or month < -12


def test_of_the_present_month_what_ends_first_is_left_out() -> None:
    """Whoever looks on the 22nd needs the 23rd more than the 1st."""
    entries = each_month(1200, 0, 0)
    found = feed([*entries, *each_month(10, -1, -1), *each_month(10, 1, 1)])
    kept = {one.first.day for one in found.members}
    assert found.count == 1000
    assert {22, 28} < kept
    assert 3 not in kept
    assert "So is a part of this month, above all what ends first." in said(entries)


def test_where_there_is_room_for_this_month_what_comes_next_fills_the_rest() -> None:
    found = feed([days("now", TODAY), *each_month(1200, 1, 1), *each_month(50, -3, -1)])
    days_kept = [one.first for one in found.members]
    assert found.count == 1000
    assert min(days_kept) == TODAY
    assert date(2026, 12, 28) not in days_kept


def moved_series(id_: str, start: date, moves: int, location: str = "") -> Entry:
    """A weekly series, so many of whose days are moved: each of them is an event more."""
    every = (start + timedelta(days=7 * number) for number in range(moves))
    moved = tuple(Move(day, day + timedelta(days=1)) for day in every)
    return days(id_, start, repeat="weekly 400 times", moved=moved, location=location)


def test_a_thing_that_has_no_room_itself_keeps_no_other_out() -> None:
    entries = [*each_month(800, 0, 0), *each_month(150, 3, 3)]
    series = moved_series("series", date(2027, 1, 4), 300)
    assert {one.id for one in feed([*entries, series]).entries} == {one.id for one in entries}
    assert "So is a part of what begins until then" in said([*entries, series])


def test_a_thing_that_has_no_room_in_any_feed_is_better_than_an_empty_one() -> None:
    huge = moved_series("huge", date(2026, 11, 2), 200, location="Leeds " * 3_000)
    assert feed([huge]).members[0].size > 1_000_000
    assert feed([huge]).count == 1


def test_long_words_take_room_too() -> None:
    entries = each_month(40, -12, 12, text="Ein Zelt, größer als die Welt; und wärmer. " * 200)
    found = feed(entries)
    assert found.count < 800
    given = material(entries)
    view = next(one.view for one in feed_products(given) if one.path == "feeds/all.ics")
    size = len(write_feed(view))  # type: ignore[arg-type]
    assert 700_000 < size < 1_000_000


def test_moved_occurrences_are_events_too() -> None:
    weekly = days("weekly", date(2026, 1, 5), repeat="weekly")
    assert feed([weekly]).members[0].count == 1


def test_nothing_comes_and_goes_because_something_that_was_cancelled_went() -> None:
    """Where there is no room, each day would bring back something older."""
    off = [days(f"off{n}", date(2026, 11, 20), status=Status.CANCELLED) for n in range(9)]
    entries = [*off, *each_month(100, -12, 2)]
    found = feed(entries)
    assert found.count == 1000 - len(off)
    assert not any(one.cancelled for one in found.members)


@pytest.mark.parametrize("day", [date(2026, 11, 1), date(2026, 11, 30)])
@pytest.mark.parametrize("months", [(100, -12, 2), (1200, 0, 0), (1200, 1, 1), (1200, -1, 1)])
def test_a_narrowed_window_is_the_same_all_month(day: date, months: tuple[int, int, int]) -> None:
    entries = each_month(*months)
    given = material(entries, today=day)
    found = next(one for one in selections(given) if one.path == "feeds/all.ics")
    assert [one.id for one in found.entries] == [one.id for one in feed(entries).entries]

"""A feed has room for 1,000 events and 1 MB, and says what it leaves out for that."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from calgen.formats.ics import write_feed
from calgen.model.entry import Entry, Status
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


def test_what_comes_is_left_out_only_after_all_that_was() -> None:
    entries = each_month(300, -2, 6)
    found = feed(entries)
    assert (found.window.back, found.window.ahead, found.count) == (0, 2, 900)
    assert "What ended before this month is left out" in said(entries)
    assert "more than 2 months from now is left out" in said(entries)


def test_what_runs_for_years_stays_however_little_room_there_is() -> None:
    entries = [*each_month(300, -2, 6), days("long", date(2020, 1, 1), date(2030, 1, 1))]
    assert "long" in {one.id for one in feed(entries).entries}


def test_of_a_single_month_with_too_much_in_it_the_beginning_is_kept() -> None:
    entries = each_month(1200, 0, 0)
    assert feed(entries).count == 1000
    assert "So is the rest of this month" in said(entries)


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


@pytest.mark.parametrize("day", [date(2026, 11, 1), date(2026, 11, 30)])
def test_a_narrowed_window_is_the_same_all_month(day: date) -> None:
    entries = each_month(100, -12, 2)
    given = material(entries, today=day)
    found = next(one for one in selections(given) if one.path == "feeds/all.ics")
    assert [one.id for one in found.entries] == [one.id for one in feed(entries).entries]

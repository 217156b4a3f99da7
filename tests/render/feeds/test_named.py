"""Feeds that a site puts together: any of the filters that pages know."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from calgen.model.entry import Entry, Status
from calgen.model.feeds import FeedSettings, NamedFeed
from calgen.render.feeds.select import Selection, selections
from calgen.render.feeds.titles import calendar_name, feed_description, title_of
from tests.calendars import LONDON, SITE, days, made, material

DAY = date(2026, 12, 1)
ENTRIES = (
    days("ad", DAY, type="ad", team="marketing", owner="martha", channels=("email",)),
    days("autumn", DAY, type="campaign", team="marketing"),
    days("sale", DAY, team="sales", campaign="autumn", products=("tents",), tags=("Clearance",)),
    days("wish", DAY, suggested_by="ted", sales_suggested=True, status=Status.IDEA),
    days("off", DAY, channels=("blog", "email"), status=Status.CANCELLED),
    days("no", DAY, status=Status.DECLINED),
    made("some-day", "ad", LONDON, None, {"status": Status.IDEA}),
)


def named(feed: NamedFeed, *entries: Entry) -> Selection:
    site = replace(SITE, feeds=FeedSettings(full=True, named=(feed,)))
    given = material(entries or ENTRIES, site)
    return next(one for one in selections(given) if one.kind == "named")


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({}, ["ad", "autumn", "sale", "wish", "off"]),
        ({"types": ("ad",)}, ["ad"]),
        ({"types": ("ad", "campaign")}, ["ad", "autumn"]),
        ({"teams": ("sales",)}, ["sale"]),
        ({"people": ("ted",)}, ["wish"]),
        ({"people": ("ted", "martha")}, ["ad", "wish"]),
        ({"channels": ("blog",)}, ["off"]),
        ({"channels": ("blog", "email")}, ["ad", "off"]),
        ({"campaigns": ("autumn",)}, ["autumn", "sale"]),
        ({"products": ("tents",)}, ["sale"]),
        ({"statuses": ("idea", "cancelled")}, ["wish", "off"]),
        ({"tags": ("clearance",)}, ["sale"]),
        ({"sales_suggested": True}, ["wish"]),
        ({"sales_suggested": False, "types": ("promotion",)}, ["sale", "off"]),
        ({"types": ("ad",), "channels": ("email",)}, ["ad"]),
        ({"types": ("ad",), "channels": ("blog",)}, []),
        ({"types": ("advert",)}, []),
        ({"refused": True}, []),
    ],
)
def test_values_are_one_or_the_other_and_filters_all_together(
    filters: dict[str, object], found: list[str]
) -> None:
    feed = NamedFeed("mine", "Mine", **filters)  # type: ignore[arg-type]
    assert [one.id for one in named(feed).entries] == found


def test_a_named_feed_has_an_address_and_a_title_of_its_own() -> None:
    one = named(NamedFeed("paid-media", "What we pay for"))
    given = material(
        (), replace(SITE, feeds=FeedSettings(named=(NamedFeed("paid-media", "Paid"),)))
    )
    assert one.path == "feeds/named/paid-media.ics"
    assert title_of(one, given) == "Paid"
    assert calendar_name(one, given) == f"Paid · {SITE.title}"


def test_it_may_show_long_things_by_their_edges() -> None:
    long = days("long", DAY, date(2026, 12, 24))
    one = named(NamedFeed("mine", "Mine", edges=True), long)
    assert [member.event.uid.partition("@")[0] for member in one.members] == [
        "long+starts",
        "long+ends",
    ]
    assert "only the first and the last day" in feed_description(one, material([long]))
    whole = named(NamedFeed("mine", "Mine"), long)
    assert [member.event.uid.partition("@")[0] for member in whole.members] == ["long"]


def test_it_keeps_its_address_while_nothing_is_in_it() -> None:
    one = named(NamedFeed("mine", "Mine", types=("meeting",)))
    assert (one.path, one.count) == ("feeds/named/mine.ics", 0)


def test_what_ended_last_stays_where_nothing_else_is_left() -> None:
    old = days("old", date(2019, 1, 1), type="ad")
    older = days("older", date(2018, 1, 1), type="ad")
    one = named(NamedFeed("ads", "Ads", types=("ad",)), older, old, days("new", DAY))
    assert [entry.id for entry in one.entries] == ["old"]

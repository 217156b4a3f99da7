import re
from dataclasses import fields, replace
from datetime import date, timedelta
from typing import Any

import pytest

from calgen.formats.feed import EventView
from calgen.formats.ics import IcsWriter
from calgen.model.entry import (
    Answer,
    Entry,
    Link,
    Move,
    Signature,
    Status,
    StepMark,
    Waiver,
)
from calgen.model.feeds import FeedSettings
from calgen.model.fields import EntryType
from calgen.model.site import Access, Site
from calgen.render.feeds.events import event_views
from calgen.render.feeds.products import feed_products
from calgen.render.translated import in_words
from calgen.timing.instants import at
from tests.calendars import GERMAN, LONDON, NEW_YORK, SITE, STAMP, days, material, timed, wall

DAY = date(2026, 12, 1)
PRIVATE = replace(SITE, access=Access.PRIVATE, feeds=FeedSettings())


def event(entry: Entry, site: Site = SITE) -> EventView:
    return event_views([entry], material([entry], site))[entry.id]


def test_identity_comes_from_the_id_and_the_calendars_name() -> None:
    found = event(days("zelt-größe", DAY))
    assert found.uid == "zelt-größe@fernhill-calendar"
    page = "https://calendar.fernhill.example/team/entries/zelt-gr%C3%B6%C3%9Fe.html"
    assert found.url == page


def test_stamps_come_from_history() -> None:
    found = event(days("sale", DAY))
    assert (found.created, found.changed, found.sequence) == (STAMP.created, STAMP.changed, 2)


def test_ends_are_exclusive() -> None:
    assert event(days("sale", DAY, DAY)).end == DAY + timedelta(days=1)
    meeting = timed("meeting", wall(2026, 12, 1, 10))
    assert event(meeting).end == at(wall(2026, 12, 1, 11), LONDON)


@pytest.mark.parametrize(
    ("status", "written", "title"),
    [
        (Status.IDEA, "TENTATIVE", "Sale (Promotion)"),
        (Status.PLANNED, "TENTATIVE", "Sale (Promotion)"),
        (Status.CONFIRMED, "CONFIRMED", "Sale (Promotion)"),
        (Status.DONE, "CONFIRMED", "Sale (Promotion)"),
        (Status.CANCELLED, "CANCELLED", "Cancelled: Sale (Promotion)"),
    ],
)
def test_a_status_is_said_in_the_words_of_calendars(
    status: Status, written: str, title: str
) -> None:
    found = event(days("sale", DAY, title="Sale", status=status))
    assert (found.status, found.summary) == (written, title)


def test_a_site_may_tell_what_is_cancelled_by_its_title_alone() -> None:
    site = replace(SITE, feeds=FeedSettings(full=True, show_cancelled=True))
    entry = timed("call", wall(2026, 12, 1, 10), title="Call", status=Status.CANCELLED)
    found = event(entry, site)
    assert (found.status, found.summary) == ("CONFIRMED", "Cancelled: Call (Meeting)")
    assert not found.busy


def test_only_what_takes_somebodys_time_is_busy() -> None:
    assert not event(days("sale", DAY)).busy
    assert event(timed("meeting", wall(2026, 12, 1, 10))).busy
    cancelled = timed("cancelled", wall(2026, 12, 1, 10), status=Status.CANCELLED)
    assert not event(cancelled).busy


def test_a_title_that_says_its_type_is_left_as_it_is() -> None:
    assert event(timed("monday", wall(2026, 12, 1, 10), title="Monday meeting")).summary == (
        "Monday meeting"
    )


@pytest.mark.parametrize(("site", "tags"), [(SITE, ("clearance",)), (PRIVATE, ())])
def test_what_sales_suggested_is_flagged_in_title_and_categories(
    site: Site, tags: tuple[str, ...]
) -> None:
    entry = days("sale", DAY, title="Sale", tags=("clearance",), sales_suggested=True)
    found = event(entry, site)
    assert found.summary == "★ Sales: Sale (Promotion)"
    assert found.categories == ("Promotion", *tags, "SALES-SUGGESTED")


def test_a_site_may_leave_the_mark_out_of_titles() -> None:
    entry = days("sale", DAY, title="Sale", sales_suggested=True)
    found = event(entry, replace(SITE, feeds=FeedSettings(mark=False)))
    assert found.summary == "Sale (Promotion)"
    assert "SALES-SUGGESTED" in found.categories


def test_a_title_is_one_line_and_not_too_long() -> None:
    assert event(days("sale", DAY, title="Sale\n of\ttents")).summary == "Sale of tents (Promotion)"
    assert event(days("sale", DAY, title="One promotion")).summary == "One promotion"
    assert event(days("sale", DAY, title="Promotional")).summary == "Promotional (Promotion)"
    found = event(days("sale", DAY, title="very long " * 100)).summary
    assert found.endswith("very… (Promotion)")
    assert len(found) < 270


def test_titles_are_in_the_language_of_the_site() -> None:
    entry = days("sale", DAY, title="Sale", sales_suggested=True, status=Status.CANCELLED)
    given = in_words(material([entry]), GERMAN)
    assert event_views([entry], given)["sale"].summary == "Abgesagt: ★ Vertrieb: Sale (Aktion)"


def test_a_public_feed_tells_what_a_customer_may_ask() -> None:
    found = event(days("sale", DAY, summary="All tents", owner="martha", location="Leeds"))
    assert found.description.startswith("All tents\n\nAsk: Martha Quinn (Marketing)")
    assert found.description.endswith("/entries/sale.html")
    assert found.location == "Leeds"


def test_a_private_feed_carries_title_dates_type_categories_and_link_only() -> None:
    entry = days(
        "sale", DAY, summary="All tents", owner="martha", location="Leeds", customer="They said"
    )
    found = event(entry, PRIVATE)
    assert found.description == found.url == f"{SITE.url}/entries/sale.html"
    assert found.location == ""
    assert event(entry, replace(PRIVATE, feeds=FeedSettings(full=True))) == event(entry)


def test_nothing_else_leaks_from_a_private_feed() -> None:
    """Every field says its own name, so that whatever appears in the bytes is known."""
    link, day = Link("https://secret.example/links", "secret-links"), date(2026, 10, 1)
    secrets: dict[str, Any] = {
        field.name: f"secret-{field.name}"
        for field in fields(Entry)
        if field.type == "str" and field.name not in {"id", "type", "title", "repeat", "timezone"}
    }
    entry = days(
        "sale",
        DAY,
        title="Sale",
        **secrets,
        suggested_on=day,
        sales_suggested=True,
        answer=Answer("secret-answer", "secret-by", day),
        channels=("secret-channel",),
        products=("secret-product",),
        regions=("secret-region",),
        supports=("secret-supports",),
        links=(link,),
        tags=("secret-tag",),
        steps=(StepMark("secret-step", owner="secret-owner"),),
        sign_off=(Signature("sales", "secret-signer", day),),
        waive=(Waiver("secret-rule", "secret-why"),),
        details={"offer": {"says": "secret-offer", "code": "secret-code"}, "say": ("secret-say",)},
    )
    files = {
        product.path: IcsWriter().write(product.view)  # type: ignore[arg-type]
        for product in feed_products(material([entry], PRIVATE))
        if "secret" not in product.path
    }
    assert b"CATEGORIES:Promotion,SALES-SUGGESTED" in files["feeds/all.ics"]
    leaks = {path: set(re.findall(rb"secret-\w+", data)) for path, data in files.items()}
    assert {path: found for path, found in leaks.items() if found} == {}


def test_without_an_address_there_is_no_link() -> None:
    found = event(days("sale", DAY), replace(PRIVATE, url=""))
    assert (found.url, found.description) == ("", "")


@pytest.mark.parametrize(
    ("entry", "zone"),
    [
        (timed("usual", wall(2026, 12, 1, 10), NEW_YORK), NEW_YORK),
        (timed("utc", wall(2026, 12, 1, 10), "UTC"), ""),
        (timed("over-a-change", wall(2026, 3, 29, 0, 30), minutes=120), ""),
        (timed("in-an-hour-twice", wall(2026, 10, 25, 1, 15), minutes=15), ""),
        (timed("series", wall(2026, 10, 25, 1, 15), repeat="weekly"), LONDON),
        (days("whole", DAY), ""),
    ],
)
def test_times_that_clients_read_differently_are_in_utc(entry: Entry, zone: str) -> None:
    assert event(entry).timezone == zone


def test_a_long_series_tells_the_changes_of_this_year() -> None:
    series = days(
        "daily",
        date(2023, 1, 2),
        repeat="daily",
        exceptions=(date(2026, 11, 25),),
        moved=(Move(date(2026, 11, 26), date(2026, 11, 28)),),
    )
    found = event(series)
    assert found.excluded == (date(2026, 11, 25),)
    assert [moved.original for moved in found.moved] == [date(2026, 11, 26)]


def test_a_type_has_a_colour_that_calendars_know() -> None:
    assert event(days("sale", DAY)).color == "crimson"


def test_a_type_that_nobody_declared_is_named_as_it_is() -> None:
    bare = replace(SITE, types={"other": EntryType("other", "Other", "Others", "others")})
    assert event(days("sale", DAY, title="Sale"), bare).categories == ("promotion",)

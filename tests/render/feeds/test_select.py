from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from calgen.model.entry import Entry, Status
from calgen.model.feeds import FeedSettings
from calgen.model.site import Site
from calgen.model.stamp import Stamp
from calgen.render.feeds.members import dated
from calgen.render.feeds.select import selections
from tests.calendars import LONDON, SITE, TODAY, days, made, material, timed, wall

SOON = date(2026, 12, 1)


def chosen(*entries: Entry, site: Site = SITE, today: date = TODAY) -> dict[str, list[str]]:
    """The ids that stand in each feed that is not empty."""
    found = selections(material(entries, site, today))
    return {one.path: [entry.id for entry in one.entries] for one in found if one.entries}


def test_an_entry_stands_in_the_feeds_of_all_it_names() -> None:
    entry = days(
        "sale",
        SOON,
        owner="martha",
        team="marketing",
        suggested_by="ted",
        sales_suggested=True,
        channels=("email", "blog"),
        products=("tents",),
        campaign="spring",
    )
    assert sorted(chosen(entry)) == [
        "feeds/all.ics",
        "feeds/archive.ics",
        "feeds/campaign/spring.ics",
        "feeds/channel/blog.ics",
        "feeds/channel/email.ics",
        "feeds/highlights.ics",
        "feeds/person/martha.ics",
        "feeds/person/ted.ics",
        "feeds/product/tents.ics",
        "feeds/sales-suggested.ics",
        "feeds/team/marketing.ics",
        "feeds/type/promotion.ics",
    ]


def test_a_campaign_stands_in_its_own_feed() -> None:
    campaign = days("spring", SOON, type="campaign")
    member = days("sale", SOON, campaign="spring")
    assert chosen(campaign, member)["feeds/campaign/spring.ics"] == ["spring", "sale"]


def test_a_person_who_owns_and_suggested_sees_an_entry_once() -> None:
    entry = days("sale", SOON, owner="ted", suggested_by="ted")
    assert chosen(entry)["feeds/person/ted.ics"] == ["sale"]


def test_a_team_that_suggested_is_no_person() -> None:
    entry = days("sale", SOON, suggested_by="sales")
    assert "feeds/person/sales.ics" not in chosen(entry)


def test_every_declared_name_has_a_feed_also_when_it_is_empty() -> None:
    undated = made("spring", "campaign", LONDON, None, {"status": Status.IDEA})
    assert [one.path for one in selections(material([undated]))] == [
        "feeds/all.ics",
        "feeds/highlights.ics",
        "feeds/sales-suggested.ics",
        "feeds/steps.ics",
        "feeds/archive.ics",
        "feeds/type/promotion.ics",
        "feeds/type/meeting.ics",
        "feeds/type/campaign.ics",
        "feeds/type/ad.ics",
        "feeds/team/sales.ics",
        "feeds/team/marketing.ics",
        "feeds/person/ted.ics",
        "feeds/person/martha.ics",
        "feeds/channel/email.ics",
        "feeds/channel/blog.ics",
        "feeds/campaign/spring.ics",
        "feeds/product/tents.ics",
    ]


def test_a_name_that_nobody_declared_has_a_feed_if_it_can_name_a_file() -> None:
    entry = days("sale", SOON, owner="Ana Smith", channels=("../x", "tiktok"), products=("größe",))
    found = chosen(entry)
    assert "feeds/channel/tiktok.ics" in found
    assert "feeds/product/größe.ics" in found
    assert not [path for path in found if ".." in path or " " in path]


def test_ideas_without_a_date_and_what_was_declined_are_in_no_feed() -> None:
    undated = made("idea", "promotion", LONDON, None, {"status": Status.IDEA})
    declined = days("no", SOON, status=Status.DECLINED)
    dated_idea = days("maybe", SOON, status=Status.IDEA)
    assert chosen(undated, declined, dated_idea)["feeds/all.ics"] == ["maybe"]


def test_a_series_without_any_occurrence_left_is_in_no_feed() -> None:
    gone = days("gone", SOON, repeat="weekly 1 times", exceptions=(SOON,))
    assert list(dated(material([gone]))) == []


@pytest.mark.parametrize(
    ("last", "stays"),
    [(date(2025, 10, 31), False), (date(2025, 11, 1), True), (date(2025, 11, 30), True)],
)
def test_what_ended_over_twelve_months_ago_goes_at_the_start_of_a_month(
    last: date, *, stays: bool
) -> None:
    found = chosen(days("old", date(2025, 10, 1), last), days("new", SOON))["feeds/all.ics"]
    assert ("old" in found) is stays


@pytest.mark.parametrize("day", [1, 15, 30])
def test_the_window_is_the_same_all_month(day: int) -> None:
    entries = [days(f"d{n}", date(2025, 10, 15 + n)) for n in range(15)]
    entries.append(days("cancelled", date(2026, 11, 30), status=Status.CANCELLED))
    first = chosen(*entries, today=date(2026, 11, 1))
    assert chosen(*entries, today=date(2026, 11, day)) == first


def test_an_unending_series_stays_however_old_it_is() -> None:
    weekly = days("weekly", date(2019, 1, 7), repeat="weekly")
    ended = days("ended", date(2019, 1, 7), repeat="weekly 3 times")
    assert chosen(ended, weekly)["feeds/all.ics"] == ["weekly"]


@pytest.mark.parametrize(
    ("today", "stays"),
    [(date(2026, 11, 30), True), (date(2026, 12, 1), True), (date(2026, 12, 2), False)],
)
@pytest.mark.parametrize("show", [False, True])
def test_what_was_cancelled_goes_once_its_last_day_has_passed(
    today: date, *, stays: bool, show: bool
) -> None:
    site = replace(SITE, feeds=FeedSettings(full=True, show_cancelled=show))
    off = days("off", date(2026, 11, 28), date(2026, 12, 1), status=Status.CANCELLED)
    there = days("there", date(2026, 11, 28), date(2026, 12, 1))
    found = chosen(there, off, site=site, today=today)
    for path in ("feeds/all.ics", "feeds/highlights.ics", "feeds/archive.ics"):
        assert found[path] == (["there", "off"] if stays else ["there"]), path


def test_what_was_cancelled_goes_by_the_day_of_its_site() -> None:
    """It ends at two in the morning, and the whole of that day is its last."""
    off = timed("off", wall(2026, 11, 21, 23), minutes=180, status=Status.CANCELLED)
    new = days("new", SOON)
    assert chosen(off, new, today=date(2026, 11, 22))["feeds/all.ics"] == ["off", "new"]
    assert chosen(off, new, today=date(2026, 11, 23))["feeds/all.ics"] == ["new"]


def test_a_feed_of_nothing_but_the_past_keeps_what_took_place() -> None:
    was = days("was", date(2020, 1, 1), channels=("email",))
    off = days("off", date(2026, 11, 10), status=Status.CANCELLED, channels=("email", "blog"))
    found = chosen(was, off)
    assert found["feeds/channel/email.ics"] == found["feeds/archive.ics"] == ["was"]
    assert found["feeds/channel/blog.ics"] == ["off"]


def test_a_feed_that_would_be_empty_keeps_what_ended_last() -> None:
    old = days("old", date(2020, 1, 1), date(2020, 3, 1), channels=("email",))
    older = days("older", date(2020, 2, 1), channels=("email", "blog"))
    found = chosen(old, older, days("new", SOON))
    assert found["feeds/channel/email.ics"] == ["old"]
    assert found["feeds/channel/blog.ics"] == ["older"]
    assert found["feeds/all.ics"] == ["new"]


def test_without_people_an_owner_has_a_feed() -> None:
    entry = days("sale", SOON, owner="ana")
    nobody = replace(SITE, teams={})
    assert chosen(entry, site=nobody)["feeds/person/ana.ics"] == ["sale"]


@pytest.mark.parametrize(
    ("today", "stays"),
    [(date(2026, 3, 31), True), (date(2026, 4, 1), False), (TODAY, False)],
)
def test_an_unending_series_that_was_cancelled_goes_after_a_month(
    today: date, *, stays: bool
) -> None:
    """Its last change is of February."""
    off = days("off", date(2025, 1, 6), repeat="weekly", status=Status.CANCELLED)
    long = days(
        "long", date(2025, 1, 6), date(2025, 1, 12), repeat="monthly", status=Status.CANCELLED
    )
    found = chosen(off, long, days("new", SOON), today=today)
    for path in ("feeds/all.ics", "feeds/highlights.ics", "feeds/archive.ics"):
        assert ("off" in found[path], "long" in found[path]) == (stays, stays), path


def test_an_unending_series_goes_by_the_month_of_its_site() -> None:
    """Its last change is of the last evening of January in UTC, in February where the site is."""
    off = days("off", date(2025, 1, 6), repeat="weekly", status=Status.CANCELLED)
    late = datetime(2026, 1, 31, 23, 30, tzinfo=UTC)
    site = replace(SITE, timezone="Europe/Berlin")
    for today, stays in ((date(2026, 3, 31), True), (date(2026, 4, 1), False)):
        made_of = material((off, days("new", SOON)), site, today)
        stamped = replace(made_of, stamps={"off": Stamp(late, late)})
        everything = next(one for one in selections(stamped) if one.kind == "all")
        assert ("off" in [one.id for one in everything.entries]) == stays


def test_what_is_cancelled_brings_nothing_back_that_is_long_past() -> None:
    """Its edges of years ago are left out like those of its twin that takes place."""
    first = date(2023, 1, 2)
    twin, off = (
        days(
            id_,
            first,
            date(2023, 1, 20),
            repeat="FREQ=MONTHLY;INTERVAL=3;COUNT=20",
            status=status,
        )
        for id_, status in (("twin", Status.CONFIRMED), ("off", Status.CANCELLED))
    )
    feeds = selections(material((twin, off), SITE, TODAY))
    highlights = next(one for one in feeds if one.kind == "highlights")
    shown = {
        id_: [m.first for m in highlights.members if m.entry.id == id_] for id_ in ("twin", "off")
    }
    assert min(shown["off"]) == min(shown["twin"]) > date(2025, 11, 1)


def test_a_feed_stays_while_a_fault_keeps_what_it_names_off_the_calendar() -> None:
    sale = days("sale", SOON)
    made_of = material((sale, days("other", SOON)), SITE, TODAY)
    lost = {("campaign", "spring"): ("sale", "undated"), ("person", "ana"): ()}
    found = {one.path: one for one in selections(replace(made_of, lost=lost))}
    assert [one.id for one in found["feeds/campaign/spring.ics"].entries] == ["sale"]
    assert found["feeds/person/ana.ics"].entries == ()


def test_a_series_that_was_cancelled_before_it_began_stays_until_then() -> None:
    off = days("off", date(2027, 1, 4), repeat="weekly", status=Status.CANCELLED)
    assert chosen(off)["feeds/all.ics"] == ["off"]

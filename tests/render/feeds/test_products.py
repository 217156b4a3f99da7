import pickle
from collections import Counter
from dataclasses import replace
from datetime import date

from calgen.audit.run import audit
from calgen.formats.feed import FeedView
from calgen.formats.ics import write_feed
from calgen.render.feeds.products import feed_list, feed_products
from calgen.render.material import Material
from tests.calendars import SITE, days, made, material, timed, wall
from tests.clients.hard_case import hard_entries

DAY = date(2026, 12, 1)


def views(given: Material) -> dict[str, FeedView]:
    found = {}
    for product in feed_products(given):
        assert product.template == "ics"
        assert isinstance(product.view, FeedView)
        found[product.path] = product.view
    return found


def test_every_feed_of_the_list_is_published_with_as_many_events() -> None:
    given = material(hard_entries())
    published = views(given)
    listed = {one.path: one.count for one in feed_list(given)}
    assert {path: len(published[path].events) for path in listed} == listed
    assert max(Counter(product.path for product in feed_products(given)).values()) == 1


def test_each_entry_with_a_date_has_a_file_of_its_own_and_nothing_else_has() -> None:
    given = material(hard_entries())
    own = {path for path in views(given) if path.startswith("entries/")}
    assert "entries/zelt-größe.2.ics" in own
    assert own.isdisjoint({"entries/declined.ics", "entries/no-date.ics"})
    assert len(own) == len(hard_entries()) - 2


def test_an_old_entry_keeps_its_own_file() -> None:
    given = material([days("old", date(2020, 1, 1)), days("new", DAY)])
    assert [event.uid for event in views(given)["entries/old.ics"].events] == [
        "old@fernhill-calendar"
    ]


def test_feeds_are_called_by_what_they_are_about() -> None:
    campaign = days("spring", DAY, type="campaign", title="Spring tents")
    other = days("sale", DAY, channels=("tiktok",))
    titles = {one.path: one.title for one in feed_list(material([campaign, other]))}
    assert titles == {
        "feeds/all.ics": "Everything",
        "feeds/highlights.ics": "Highlights",
        "feeds/sales-suggested.ics": "Suggested by Sales",
        "feeds/steps.ics": "Work to be done",
        "feeds/archive.ics": "Archive",
        "feeds/type/promotion.ics": "Promotions",
        "feeds/type/meeting.ics": "Meetings",
        "feeds/type/campaign.ics": "Campaigns",
        "feeds/type/ad.ics": "Ads",
        "feeds/team/sales.ics": "Sales",
        "feeds/team/marketing.ics": "Marketing",
        "feeds/person/ted.ics": "Ted Barnes",
        "feeds/person/martha.ics": "Martha Quinn",
        "feeds/channel/email.ics": "E-mail",
        "feeds/channel/blog.ics": "Blog",
        "feeds/campaign/spring.ics": "Spring tents",
        "feeds/product/tents.ics": "Tents",
        "feeds/channel/tiktok.ics": "tiktok",
    }


def test_a_calendar_is_known_by_feed_and_site() -> None:
    found = views(material([]))
    assert found["feeds/all.ics"].name == SITE.title
    assert found["feeds/team/sales.ics"].name == f"Sales · {SITE.title}"
    assert found["feeds/team/sales.ics"].color == "teal"


def test_addresses_are_full_or_absent() -> None:
    given = material([days("größe", DAY)])
    assert views(given)["feeds/all.ics"].source == f"{SITE.url}/feeds/all.ics"
    assert views(given)["feeds/all.ics"].url == f"{SITE.url}/"
    assert views(given)["entries/größe.ics"].events[0].url == (
        "https://calendar.fernhill.example/team/entries/gr%C3%B6%C3%9Fe.html"
    )
    assert views(material([], replace(SITE, url="")))["feeds/all.ics"].source == ""


def test_a_single_thing_says_nothing_that_a_subscription_does() -> None:
    own = views(material([days("sale", DAY)]))["entries/sale.ics"]
    assert (own.name, own.source, own.url, own.description, own.color) == ("",) * 5
    data = write_feed(own)
    assert b"NAME" not in data
    assert b"REFRESH" not in data
    assert audit(data) == ()


def test_zones_are_described_for_the_years_of_timed_events() -> None:
    given = material([days("old", date(2025, 12, 1)), timed("far", wall(2031, 1, 1, 9))])
    found = views(given)
    assert (found["feeds/all.ics"].first_year, found["feeds/all.ics"].last_year) == (2030, 2034)
    empty = found["feeds/team/sales.ics"]
    assert (empty.first_year, empty.last_year) == (2025, 2029)


def test_an_unchanged_entry_is_unchanged_in_a_later_build() -> None:
    entries = [days("sale", DAY), timed("weekly", wall(2026, 12, 1, 9), repeat="weekly")]
    before = views(material(entries))["feeds/all.ics"]
    after = views(material([*entries, days("new", DAY)], today=date(2026, 12, 31)))
    assert set(before.events) < set(after["feeds/all.ics"].events)


def test_views_pickle_and_hash() -> None:
    given = material(hard_entries())
    for path, view in views(given).items():
        again = pickle.loads(pickle.dumps(view))  # noqa: S301 -- it was made here
        assert (hash(again), again) == (hash(view), view), path


def test_an_empty_calendar_has_all_its_feeds() -> None:
    idea = made("idea", "promotion", "UTC", None, {})
    assert {one.count for one in feed_list(material([idea]))} == {0}

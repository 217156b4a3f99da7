"""Where feeds stand: today's addresses for life, and a folder that nobody guesses."""

from __future__ import annotations

from dataclasses import replace

import pytest

from calgen.model.feeds import FeedSettings
from calgen.model.site import Site
from calgen.render.feeds.addresses import (
    feed_address,
    feed_path,
    subscribe_url,
    webcal_address,
)
from tests.calendars import SITE

KEY = "3f9a2c41d07b4e6f8a1520c9"
APART = "https://feeds.fernhill.example/ours"


def at(**feeds: str) -> Site:
    return replace(SITE, feeds=FeedSettings(**feeds))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("site", "paths"),
    [
        (at(), ("feeds/all.ics", "feeds/type/ad.ics")),
        (at(folder="dates"), ("dates/all.ics", "dates/type/ad.ics")),
        (at(key=KEY), (f"feeds/{KEY}/all.ics", f"feeds/{KEY}/type/ad.ics")),
        (at(folder="a/b", key=KEY), (f"a/b/{KEY}/all.ics", f"a/b/{KEY}/type/ad.ics")),
    ],
)
def test_a_path_is_made_of_folder_key_kind_and_name(site: Site, paths: tuple[str, str]) -> None:
    assert (feed_path("all", "", site), feed_path("type", "ad", site)) == paths


def test_news_stand_beside_the_feeds() -> None:
    assert feed_path("updates", "", at(key=KEY), ".xml") == f"feeds/{KEY}/updates.xml"


def test_an_address_begins_with_that_of_the_site() -> None:
    path = feed_path("product", "größe", SITE)
    assert path == "feeds/product/größe.ics"
    expected = "https://calendar.fernhill.example/team/feeds/product/gr%C3%B6%C3%9Fe.ics"
    assert feed_address(path, SITE) == expected


@pytest.mark.parametrize("url", [APART, f"{APART}/"])
def test_feeds_that_are_served_apart_have_the_folder_at_its_own_address(url: str) -> None:
    site = at(folder="a/b", key=KEY, url=url)
    assert feed_address(feed_path("all", "", site), site) == f"{APART}/{KEY}/all.ics"
    plain = replace(at(url=url), url="")
    assert feed_address(feed_path("type", "ad", plain), plain) == f"{APART}/type/ad.ics"


def test_without_an_address_there_is_none() -> None:
    site = replace(SITE, url="")
    assert feed_address("feeds/all.ics", site) == ""
    assert webcal_address("") == ""


def test_webcal_is_the_same_place() -> None:
    assert webcal_address("https://a.example/feeds/all.ics") == "webcal://a.example/feeds/all.ics"


def test_pages_lead_to_the_place_that_says_how() -> None:
    assert subscribe_url("all", "") == "subscribe.html#feed-all"
    assert subscribe_url("product", "größe") == "subscribe.html#feed-product-gr%C3%B6%C3%9Fe"

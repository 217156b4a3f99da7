"""Feeds that a site puts together, of the filters that pages know."""

from __future__ import annotations

from calgen.model.entry import Entry
from calgen.model.feeds import NamedFeed
from calgen.model.filters import Filters


def filters_of_feed(feed: NamedFeed) -> Filters:
    """Give the filters that a feed shares with pages and lists."""
    return Filters(
        types=feed.types,
        teams=feed.teams,
        people=feed.people,
        channels=feed.channels,
        products=feed.products,
        campaigns=feed.campaigns,
        statuses=feed.statuses,
        sales_suggested=feed.sales_suggested is True,
    )


def is_wanted(entry: Entry, feed: NamedFeed, filters: Filters) -> bool:
    """Tell whether an entry stands in a feed, whose filters these are: it passes all of them."""
    if feed.refused or (feed.sales_suggested is False and entry.sales_suggested):
        return False
    tags = {tag.casefold() for tag in entry.tags} if feed.tags else set()
    tagged = not feed.tags or any(tag.casefold() in tags for tag in feed.tags)
    return tagged and filters.wants(entry, ())

"""`feeds/updates.xml`: what changed, as Atom, from git; private sites tell little, as in feeds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from urllib.parse import quote

from calgen.formats.atom import AtomEntry, AtomFeed
from calgen.formats.dates import Dates
from calgen.model.change import Change, ChangeKind, Changes
from calgen.model.product import Product
from calgen.model.site import Site
from calgen.model.type_names import CAMPAIGN
from calgen.render.feeds.addresses import feed_address, feed_path
from calgen.render.feeds.events import is_full
from calgen.render.feeds.news import News
from calgen.render.feeds.told import as_calendars_tell
from calgen.render.material import Material
from calgen.render.urls import INDEX, campaign_url, entry_url, full_url, up

_NOT_OF_A_NAME = re.compile(r"[^a-z0-9]+")
_SINCE = "2026"
_NEVER = datetime.fromtimestamp(0, UTC)


def updates_path(site: Site) -> str:
    """Give the feed's file, relative to the site; not percent-encoded."""
    return feed_path("updates", "", site, ".xml")


def update_products(material: Material) -> Iterator[Product]:
    """Yield the one file; without git it has no entries."""
    site, words = material.calendar.site, material.words
    path = updates_path(site)
    root = _root(site, path)
    news = News(material.calendar, words, Dates(site.locale), is_full(site))
    written = max((stamp.changed for stamp in material.stamps.values()), default=_NEVER)
    entries = tuple(one for those in material.changes for one in _entries(those, news, root))
    feed = AtomFeed(
        id=f"{_tag(site)}/updates",
        title=words("updates_feed_title", title=site.title),
        about=words("updates_feed_about"),
        updated=entries[0].updated if entries else written,
        language=words.language,
        author=site.title,
        home=_link(root, INDEX),
        source=feed_address(path, site),
        entries=entries,
    )
    yield Product(path, "atom", feed)


def _tag(site: Site) -> str:
    """Begin the ids of all that is told of a calendar, as tag URIs (RFC 4151)."""
    name = _NOT_OF_A_NAME.sub("-", site.calendar_id.casefold()).strip("-")
    return f"tag:{name or 'calendar'},{_SINCE}:{quote(site.calendar_id, safe='')}"


def _root(site: Site, path: str) -> str | None:
    """Give what links to pages begin with; None where nobody knows how pages are reached.

    Feeds with an address of their own stand apart from the pages, which are then not beside them.
    """
    return full_url("", site) or (None if site.feeds.url else up(path))


def _link(root: str | None, page: str) -> str:
    return "" if root is None else root + page


def _entries(changes: Changes, news: News, root: str | None) -> Iterator[AtomEntry]:
    if changes.count > len(changes.changes):
        yield _of_many(changes, news, root)
        return
    for change in _told(changes, news):
        yield _of_one(change, changes, news, root)


def _told(changes: Changes, news: News) -> tuple[Change, ...]:
    """Give the changes that may be told, as they may be."""
    if news.full:
        return changes.changes
    return tuple(filter(None, map(as_calendars_tell, changes.changes)))


def _of_one(change: Change, changes: Changes, news: News, root: str | None) -> AtomEntry:
    site, entry = news.calendar.site, change.entry
    kind = site.types.get(entry.type) if entry else None
    stamp = f"{change.at:%Y%m%dT%H%M%SZ}"
    return AtomEntry(
        id=f"{_tag(site)}/{quote(change.entry_id, safe='')}/{stamp}",
        title=news.title(change),
        updated=changes.at,
        link=_link(root, _page(change, news)),
        paragraphs=tuple(filter(None, [news.what(change)])),
        points=tuple(news.points(change)),
        category=kind.id if kind else "",
        category_title=kind.title if kind else "",
    )


def _of_many(changes: Changes, news: News, root: str | None) -> AtomEntry:
    """Tell of a commit that changed very much at once, without a flood."""
    added = all(change.kind is ChangeKind.ADDED for change in changes.changes)
    words, told = news.words, _told(changes, news)
    more = words("update_more", n=changes.count - len(told))
    return AtomEntry(
        id=f"{_tag(news.calendar.site)}/commit/{changes.commit}",
        title=words("update_added_at_once" if added else "update_at_once", n=changes.count),
        updated=changes.at,
        link=_link(root, INDEX),
        points=(*map(news.title, told), more) if told else (),
    )


def _page(change: Change, news: News) -> str:
    """Give the page that tells most of what changed; the front page for what has gone."""
    entry = news.calendar.entries.get(change.entry_id)
    if entry is None:
        return INDEX
    return campaign_url(entry.id) if entry.type == CAMPAIGN else entry_url(entry.id)

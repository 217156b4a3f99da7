"""Atom feeds (RFC 4287), written so that readers of any age take them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from html import escape

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NAMESPACE = "http://www.w3.org/2005/Atom"


@dataclass(frozen=True, slots=True)
class AtomEntry:
    """One piece of news; `id` is a URI that no other has, and the same for ever.

    `updated` is in UTC. `link` is its page, empty for none. `paragraphs` and then `points`, a list,
    are plain texts. `category` is a name for programs, `category_title` the same for people; empty
    for none.
    """

    id: str
    title: str
    updated: datetime
    link: str
    paragraphs: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    category: str = ""
    category_title: str = ""


@dataclass(frozen=True, slots=True)
class AtomFeed:
    """A feed with its entries, the newest first.

    `home` is the page that it is about, `source` the feed's own full address, each empty when
    nobody knows it. `language` is a BCP 47 name.
    """

    id: str
    title: str
    about: str
    updated: datetime
    language: str
    author: str
    home: str
    source: str = ""
    entries: tuple[AtomEntry, ...] = ()


def write_atom(feed: AtomFeed) -> bytes:
    """Write a feed. What XML cannot hold is left out of texts."""
    return "".join(f"{line}\n" for line in _feed(feed)).encode("utf-8")


def _feed(feed: AtomFeed) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="utf-8"?>'
    yield f'<feed xmlns="{_NAMESPACE}" xml:lang="{_text(feed.language)}">'
    yield f"<id>{_text(feed.id)}</id>"
    yield f"<title>{_text(feed.title)}</title>"
    yield f"<subtitle>{_text(feed.about)}</subtitle>"
    yield f"<updated>{_moment(feed.updated)}</updated>"
    yield f"<author><name>{_text(feed.author)}</name></author>"
    yield from _page(feed.home)
    if feed.source:
        yield f'<link rel="self" type="application/atom+xml" href="{_text(feed.source)}"/>'
    yield "<generator>calgen</generator>"
    for entry in feed.entries:
        yield from _entry(entry)
    yield "</feed>"


def _entry(entry: AtomEntry) -> Iterator[str]:
    yield "<entry>"
    yield f"<id>{_text(entry.id)}</id>"
    yield f"<title>{_text(entry.title)}</title>"
    yield f"<updated>{_moment(entry.updated)}</updated>"
    yield from _page(entry.link)
    if entry.category:
        label = _text(entry.category_title)
        yield f'<category term="{_text(entry.category)}" label="{label}"/>'
    yield f'<content type="html">{_text("".join(_html(entry)))}</content>'
    yield "</entry>"


def _page(address: str) -> Iterator[str]:
    if address:
        yield f'<link rel="alternate" type="text/html" href="{_text(address)}"/>'


def _html(entry: AtomEntry) -> Iterator[str]:
    """Give the content as HTML, which is escaped once more to stand in XML (RFC 4287 §3.1.1.2)."""
    yield from (f"<p>{escape(text)}</p>" for text in entry.paragraphs)
    if entry.points:
        yield "<ul>" + "".join(f"<li>{escape(text)}</li>" for text in entry.points) + "</ul>"


def _text(text: str) -> str:
    return escape(_NOT_XML.sub("", text))


def _moment(at: datetime) -> str:
    """Write an instant in UTC as RFC 3339 does."""
    return f"{at:%Y-%m-%dT%H:%M:%SZ}"

"""What RFC 4287 asks of an Atom feed, looked for in its bytes; knows nothing of their writer."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from xml.etree.ElementTree import Element, ParseError, fromstring

ATOM = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
_URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[!#-;=?-Z_a-z~%\[\]]+")
_TAG = re.compile(r"tag:[a-z0-9]([a-z0-9-]*[a-z0-9])?,\d{4}(-\d\d(-\d\d)?)?:.+")
_ONCE = ("id", "title", "updated")
_AT_MOST_ONCE = (
    "content",
    "generator",
    "icon",
    "logo",
    "published",
    "rights",
    "subtitle",
    "summary",
)
_OF_FEED = {*_ONCE, "author", "category", "entry", "generator", "link", "subtitle"}
_OF_ENTRY = {*_ONCE, "author", "category", "content", "link", "published", "summary"}
_ALLOWED_HTML = {"p", "ul", "li"}


def faults_in_atom(data: bytes) -> list[str]:
    """Name everything that is wrong with a feed; nothing is, of a good one."""
    try:
        feed = fromstring(data)  # noqa: S314 -- our own
    except ParseError as error:
        return [f"no XML: {error}"]
    if feed.tag != f"{ATOM}feed":
        return ["the root is no feed of Atom"]
    return [*_of_feed(feed), *(f"entry {n}: {why}" for n, why in _of_entries(feed))]


def _of_entries(feed: Element) -> Iterator[tuple[int, str]]:
    for number, entry in enumerate(feed.findall(f"{ATOM}entry"), start=1):
        yield from ((number, fault) for fault in _of_entry(entry))


def entries_in(data: bytes) -> list[dict[str, str]]:
    """Give each entry's id, title, updated, link and content, in the order of the feed."""
    feed = fromstring(data)  # noqa: S314 -- our own
    return [
        {
            **{name: text_of(entry, name) for name in ("id", "title", "updated", "content")},
            "link": next(link.get("href", "") for link in entry.iter(f"{ATOM}link")),
        }
        for entry in feed.findall(f"{ATOM}entry")
    ]


def text_of(element: Element, name: str) -> str:
    return element.findtext(f"{ATOM}{name}") or ""


def _of_feed(feed: Element) -> Iterator[str]:
    yield from _of_both(feed, _OF_FEED)
    if not feed.get(LANG):
        yield "no language"
    if not feed.findall(f"{ATOM}author/{ATOM}name"):
        yield "no author (§4.1.1)"
    entries = feed.findall(f"{ATOM}entry")
    ids = Counter(text_of(one, "id") for one in (feed, *entries))
    yield from (f"the id {id_} stands twice" for id_, count in ids.items() if count > 1)
    moments = [text_of(entry, "updated") for entry in entries]
    if moments != sorted(moments, reverse=True):
        yield "the entries are in no order"
    if moments and text_of(feed, "updated") != moments[0]:
        yield "the feed is not as new as its newest entry"


def _of_entry(entry: Element) -> Iterator[str]:
    yield from _of_both(entry, _OF_ENTRY)
    rels = [link.get("rel", "alternate") for link in entry.findall(f"{ATOM}link")]
    if "alternate" not in rels and entry.find(f"{ATOM}content") is None:
        yield "neither a link nor content (§4.1.2)"
    content = entry.find(f"{ATOM}content")
    if content is not None:
        if content.get("type") != "html" or len(content):
            yield "the content is no escaped HTML (§4.1.3.3)"
        yield from _of_html(content.text or "")


def _of_both(element: Element, known: set[str]) -> Iterator[str]:
    names = Counter(child.tag.removeprefix(ATOM) for child in element)
    yield from (f"an unknown element {name}" for name in names if name not in known)
    yield from (f"{names[name]} of {name}" for name in _ONCE if names[name] != 1)
    yield from (f"{names[name]} of {name}" for name in _AT_MOST_ONCE if names[name] > 1)
    if not _URI.fullmatch(text_of(element, "id")) or not _TAG.fullmatch(text_of(element, "id")):
        yield f"the id {text_of(element, 'id')!r} is no tag URI (RFC 4151)"
    if not _MOMENT.fullmatch(text_of(element, "updated")):
        yield "updated is no date of RFC 3339"
    if not text_of(element, "title").strip():
        yield "no title"
    links = [(link.get("rel"), link.get("type")) for link in element.findall(f"{ATOM}link")]
    if len(links) > len(set(links)):
        yield "two links of one kind (§4.1.1)"
    for link in element.findall(f"{ATOM}link"):
        if not link.get("href") or " " in link.get("href", ""):
            yield "a link to nowhere"
    for category in element.findall(f"{ATOM}category"):
        if not category.get("term"):
            yield "a category without a term (§4.2.2.1)"


def _of_html(text: str) -> Iterator[str]:
    parser = _Tags()
    parser.feed(text)
    yield from (f"<{tag}> in the content" for tag in parser.seen if tag not in _ALLOWED_HTML)


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen += [tag, *(f"{tag} {name}" for name, _ in attrs)]

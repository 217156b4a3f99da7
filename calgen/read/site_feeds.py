"""The section `feeds` of site.yaml: what feeds carry, where they stand, and a site's own ones."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from calgen.model.feeds import PAGE_ENDINGS, PAGE_FOLDERS, FeedSettings, NamedFeed
from calgen.model.node import Fault, Node, Sequence, width_of
from calgen.model.node import Mapping as MappingNode
from calgen.model.position import START, Position
from calgen.model.problem import Severity
from calgen.read.feed_keys import NEW_KEY, weakness
from calgen.read.folder_address import read_folder_address
from calgen.read.site_sections import name_faults, title_of_id, usable
from calgen.schema.declarations import declared_in
from calgen.schema.ids import is_id
from calgen.schema.reader import Values, is_absent
from calgen.schema.reading import Reading, bad, good, shown

_MOST_MONTHS = 600
_LONGEST_FOLDER, _LONGEST_URL = 200, 500
_LISTS = ("types", "teams", "people", "channels", "campaigns", "products", "statuses", "tags")
_FILTERS = (*_LISTS, "sales_suggested")
_PLACE = ("folder", "key", "url")
_PARTS = frozenset({*_FILTERS, "title", "long"})


@dataclass(frozen=True, slots=True)
class FeedsReading:
    """How feeds are made, and what is wrong.

    `misplaced` are the faults after which nobody knows where feeds should stand: built all the
    same they would be where no subscriber looks for them, or where everybody finds them. They are
    told instead of what else was found at their places. `unknown` is where fields stand that nobody
    declared: such a one may be a misspelt key.
    """

    settings: FeedSettings
    faults: tuple[Fault, ...] = ()
    misplaced: tuple[Fault, ...] = ()
    unknown: frozenset[Position] = frozenset()


def read_feeds(read: Values, *, public: bool) -> FeedsReading:
    """Look at what was read of the section; a public site's feeds carry everything by default."""
    written = read.nodes.get("feeds")
    node = written if isinstance(written, MappingNode) else MappingNode((), START)
    values: Any = read.values.get("feeds", {})
    named = node.get("named")
    months, url = _months(node, values), _url(node, values)
    folder, key = _folder(read, node, values), _key(read, node, values)
    detail = values.get("detail", "full" if public else "titles")
    given = {"months": months, "url": url, "folder": folder, "key": key}
    plain: dict[str, Any] = {name: one.value for name, one in given.items() if one.value}
    settings = FeedSettings(
        full=detail == "full",
        mark=values.get("mark", True),
        show_cancelled=values.get("cancelled") == "title",
        named=tuple(_named(named, values.get("named", {}))),
        **plain,
    )
    names = name_faults("feeds: named", named)
    faults = (*names, *months.faults, *url.faults, *_blank_filters(named))
    faults += tuple(_pages(read, node, url))
    misplaced = (*folder.faults, *key.faults, *_blank_places(node))
    return FeedsReading(settings, faults, misplaced, _unknown(read, node))


def _unknown(read: Values, node: MappingNode) -> frozenset[Position]:
    """Find the section's own unknown fields; a feed with one is refused alone."""
    keys = {key.position for key, _ in node.items}
    found = (fault for name, fault in read.faults if name == "feeds")
    return frozenset(
        one.position for one in found if one.rule == "unknown-field" and one.position in keys
    )


def _blank_places(node: MappingNode) -> Iterator[Fault]:
    """Find what says where feeds stand and says nothing: a key was meant, and there is none."""
    for key, value in node.items:
        name = key.text.strip()
        if name in _PLACE and is_absent(value):
            hint = f"write it, or take the line out{f'; {NEW_KEY}' if name == 'key' else ''}"
            yield from bad(key, f"feeds: {name}: nothing is written after it", hint).faults


def _blank_filters(named: Node | None) -> Iterator[Fault]:
    """Find filters of a site's own feeds that name nothing: nobody knows what they were to show."""
    for key, parts in named.items if isinstance(named, MappingNode) else ():
        for name, value in parts.items if isinstance(parts, MappingNode) else ():
            if name.text.strip() in _FILTERS and _names_nothing(name.text.strip(), value):
                said = f"feeds: named: {key.text.strip()}: {name.text.strip()}"
                hint = "name what to show, or take the line out to show everything"
                yield from bad(name, f"{said}: nothing is written after it", hint).faults


def _names_nothing(name: str, node: Node) -> bool:
    if name in _LISTS and isinstance(node, Sequence):
        return all(map(is_absent, node.items))
    return is_absent(node)


def _named(node: Node | None, values: Mapping[str, Mapping[str, Any]]) -> Iterator[NamedFeed]:
    """Give the site's own feeds.

    Without a filter that could not be read more would be shown than was meant, perhaps to
    strangers: such a feed keeps its address, and holds nothing until it is mended.
    """
    for name, parts in _written(node, values).items():
        read = values.get(name, {})
        yield NamedFeed(
            id=name,
            title=read.get("title", title_of_id(name)),
            edges=read.get("long") == "edges",
            refused=_is_refused(parts, read),
            **{key: read[key] for key in _FILTERS if key in read},
        )


def _written(
    node: Node | None, values: Mapping[str, Mapping[str, Any]]
) -> Mapping[str, Node | None]:
    if not isinstance(node, MappingNode):
        return usable(dict.fromkeys(values))
    return usable({key.text.strip(): value for key, value in node.items})


def _is_refused(node: Node | None, read: Mapping[str, Any]) -> bool:
    if node is None or is_absent(node):
        return False
    if not isinstance(node, MappingNode):
        return True
    written = {key.text.strip() for key, _ in node.items}
    unread = (key in _FILTERS and read.get(key) in {None, ()} for key in written)
    return not written <= _PARTS or any(unread)


def _months(node: MappingNode, values: Mapping[str, Any]) -> Reading:
    months = values.get("months")
    if months is None or (months == int(months) and 1 <= months <= _MOST_MONTHS):
        return good(None if months is None else int(months))
    message = f"feeds: months: {months} is no number of months from 1 to {_MOST_MONTHS}"
    return _bad(node, "months", message, "feeds/archive.ics holds everything, however old")


def _url(node: MappingNode, values: Mapping[str, Any]) -> Reading:
    url = values.get("url", "")
    if len(url) > _LONGEST_URL:
        message = f"feeds: url: it has {len(url):,} characters"
        return _bad(node, "url", message, f"write at most {_LONGEST_URL}")
    return read_folder_address(url, node.get("url") or node, "feeds: url")


def _pages(read: Values, node: MappingNode, url: Reading) -> Iterator[Fault]:
    """Ask where the pages are, when feeds stand apart from them: their events link to pages."""
    place = node.get("url")
    if url.value and place and "url" not in read.nodes:
        message = "url is missing: feeds that stand apart from the pages cannot link to them"
        hint = "add a line 'url: https://…', the address of the pages, beside 'feeds'"
        at, width = place.position, width_of(place)
        yield Fault(at, "missing-field", message, hint, width, Severity.WARNING)


def _folder(read: Values, node: MappingNode, values: Mapping[str, Any]) -> Reading:
    """Read where feeds stand: names of folders with '/' between them, and no page's folder."""
    if _is_unread(node, values, "folder"):
        return Reading(None, (_unread(read, node, "folder"),))
    folder = values.get("folder", "")
    if len(folder) > _LONGEST_FOLDER:
        message = f"feeds: folder: it has {len(folder):,} characters"
        return _bad(node, "folder", message, f"write at most {_LONGEST_FOLDER}")
    first, *_ = names = folder.removesuffix("/").split("/")
    is_taken = first.casefold() in PAGE_FOLDERS or first.casefold().endswith(PAGE_ENDINGS)
    if not folder or (all(map(is_id, names)) and not is_taken):
        return good("/".join(names))
    message = f"feeds: folder: {shown(folder)} cannot hold feeds"
    hint = "write the name of a folder of the site, such as 'calendars'"
    if is_taken:
        hint = f"{shown(first)} is the name of pages: {hint}"
    return _bad(node, "folder", message, hint)


def _key(read: Values, node: MappingNode, values: Mapping[str, Any]) -> Reading:
    """Read the key: without a password it is all that keeps strangers from the feeds."""
    if _is_unread(node, values, "key"):
        fault = replace(_unread(read, node, "key"), hint=f"write one text: {NEW_KEY}")
        return Reading(None, (fault,))
    key = values.get("key", "")
    if key and key == _manual_key():
        message = "feeds: key: this is the key of the manual, which everybody can read"
        return _bad(node, "key", message, f"make your own: {NEW_KEY}")
    weak = weakness(key) if key else ""
    if not weak:
        return good(key)
    why = "who guesses it reads every feed, since calendar programs cannot log in"
    return _bad(node, "key", f"feeds: key: {weak}", f"{why}; {NEW_KEY}")


def _manual_key() -> str:
    """Give the key that our pages show as an example."""
    (feeds,) = (one for one in declared_in("site.yaml") if one.name == "feeds")
    return next(one.example for one in feeds.fields if one.name == "key")


def _is_unread(node: MappingNode, values: Mapping[str, Any], name: str) -> bool:
    written = node.get(name)
    return written is not None and not is_absent(written) and name not in values


def _unread(read: Values, node: MappingNode, name: str) -> Fault:
    """Give what was found when the field was read."""
    place = node.get(name)
    found = (fault for _, fault in read.faults if place and fault.position == place.position)
    message = f"feeds: {name}: without it nobody knows where feeds should stand"
    return next(found, None) or _bad(node, name, message, "write one text").faults[0]


def _bad(node: MappingNode, name: str, message: str, hint: str) -> Reading:
    return bad(node.get(name) or node, message, hint)

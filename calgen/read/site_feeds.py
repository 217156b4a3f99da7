"""The section `feeds` of site.yaml: what feeds carry, where they stand, and a site's own ones."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from calgen.model.feeds import PAGE_FOLDERS, FeedSettings, NamedFeed
from calgen.model.node import Fault, Node
from calgen.model.node import Mapping as MappingNode
from calgen.model.position import START
from calgen.read.site_sections import name_faults, title_of_id, usable
from calgen.schema.ids import is_id
from calgen.schema.reader import Values, is_absent
from calgen.schema.reading import Reading, bad, good, shown

_SHORTEST_KEY, _FEWEST_LETTERS = 20, 8
_MOST_MONTHS = 600
_NEW_KEY = "python3 -c 'import secrets; print(secrets.token_hex(16))' makes one"
_LISTS = ("types", "teams", "people", "channels", "campaigns", "products", "statuses", "tags")
_FILTERS = (*_LISTS, "sales_suggested")
_PARTS = frozenset({*_FILTERS, "title", "long"})


@dataclass(frozen=True, slots=True)
class FeedsReading:
    """How feeds are made, and what is wrong.

    `misplaced` are the faults after which nobody knows where feeds should stand: built all the
    same they would be where no subscriber looks for them, or where everybody finds them.
    """

    settings: FeedSettings
    faults: tuple[Fault, ...] = ()
    misplaced: tuple[Fault, ...] = ()


def read_feeds(read: Values, *, public: bool) -> FeedsReading:
    """Look at what was read of the section; a public site's feeds carry everything by default."""
    written = read.nodes.get("feeds")
    node = written if isinstance(written, MappingNode) else MappingNode((), START)
    values: Any = read.values.get("feeds", {})
    named = node.get("named")
    months, url = _months(node, values), _url(node, values)
    folder, key = _folder(node, values), _key(node, values)
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
    return FeedsReading(settings, (*names, *months.faults, *url.faults), folder.faults + key.faults)


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
    written = {key.text.strip() for key, value in node.items if not is_absent(value)}
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
    if not url or url.lower().startswith(("https://", "http://")):
        return good(url.rstrip("/"))
    hint = "write it as https://…"
    return _bad(node, "url", f"feeds: url: {shown(url)} is no address of a folder", hint)


def _folder(node: MappingNode, values: Mapping[str, Any]) -> Reading:
    """Read where feeds stand: names of folders with '/' between them, and no page's folder."""
    if _is_unread(node, values, "folder"):
        return Reading(None, (_unread(node, "folder"),))
    folder = values.get("folder", "")
    first, *_ = names = folder.removesuffix("/").split("/")
    if not folder or (all(map(is_id, names)) and first.casefold() not in PAGE_FOLDERS):
        return good("/".join(names))
    message = f"feeds: folder: {shown(folder)} cannot hold feeds"
    hint = "write the name of a folder of the site, such as 'calendars'"
    if first.casefold() in PAGE_FOLDERS:
        hint = f"pages stand in {shown(first)}: {hint}"
    return _bad(node, "folder", message, hint)


def _key(node: MappingNode, values: Mapping[str, Any]) -> Reading:
    """Read the key: without a password it is all that keeps strangers from the feeds."""
    if _is_unread(node, values, "key"):
        return Reading(None, (_unread(node, "key"),))
    key = values.get("key", "")
    plain = key.isascii() and key.replace("-", "").replace("_", "").isalnum()
    if not key or (plain and len(key) >= _SHORTEST_KEY and len(set(key)) >= _FEWEST_LETTERS):
        return good(key)
    message = f"feeds: key: a key has at least {_SHORTEST_KEY} letters and digits"
    if plain and len(key) >= _SHORTEST_KEY:
        message = "feeds: key: so few different letters are guessed"
    why = "who guesses it reads every feed, since calendar programs cannot log in"
    return _bad(node, "key", message, f"{why}; {_NEW_KEY}")


def _is_unread(node: MappingNode, values: Mapping[str, Any], name: str) -> bool:
    written = node.get(name)
    return written is not None and not is_absent(written) and name not in values


def _unread(node: MappingNode, name: str) -> Fault:
    message = f"feeds: {name}: without it nobody knows where feeds should stand"
    return _bad(node, name, message, "write one text").faults[0]


def _bad(node: MappingNode, name: str, message: str, hint: str) -> Reading:
    return bad(node.get(name) or node, message, hint)

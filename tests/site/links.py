"""Reads the pages of a built site, and finds links that lead nowhere."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit


class Links(HTMLParser):
    """Gathers the addresses and the anchors of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []

    def handle_starttag(self, _: str, attributes: list[tuple[str, str | None]]) -> None:
        for name, value in attributes:
            if name in {"href", "src"} and value:
                self.links.append(value)
            elif name == "id" and value:
                self.ids.append(value)


Pages = Mapping[Path, Links]


def pages_of(site: Path) -> Pages:
    """Read every page of a site, by its file."""
    found = {}
    for path in sorted(site.rglob("*.html")):
        found[path.resolve()] = links = Links()
        links.feed(path.read_text("utf-8"))
    return found


def broken_links(site: Path, pages: Pages) -> Mapping[str, set[str]]:
    """Give the links to our own site that lead to no file or no anchor, by page."""
    broken: dict[str, set[str]] = defaultdict(set)
    for page, found in pages.items():
        for link in found.links:
            if not _resolves(link, page, pages):
                broken[page.relative_to(site.resolve()).as_posix()].add(link)
    return broken


def doubled_anchors(pages: Pages) -> list[str]:
    """Give the pages on which an anchor stands twice."""
    return [page.name for page, found in pages.items() if len(found.ids) != len(set(found.ids))]


def _resolves(link: str, page: Path, pages: Pages) -> bool:
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return True
    if parts.path.startswith("/"):
        return page.name == "404.html"
    target = (page.parent / unquote(parts.path)).resolve() if parts.path else page
    has_anchor = (
        not parts.fragment or target not in pages or unquote(parts.fragment) in pages[target].ids
    )
    return target.is_file() and has_anchor

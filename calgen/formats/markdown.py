"""Markdown becomes HTML that can do nothing but be read (Python-Markdown, then nh3).

Bodies come from people we do not know. Python-Markdown needs quadratic time for some of them, so
its work is counted, not timed: what is too much on one machine is too much on all.
"""

from __future__ import annotations

import re
from html import escape
from threading import Lock
from typing import Any
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

import nh3
from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

MAX_BYTES = 100_000
MAX_WORK = 8_000_000
"""In characters looked at by inline patterns; about a second."""

MAX_DEPTH = 20
"""Of lists and quotations inside each other."""

PAGE_MARK = "calgen-page/"
"""Stands before the address of a page that is known to exist; no other relative link is kept."""

SCHEMES = frozenset({"http", "https", "mailto"})

_TEXT = {"p", "br", "hr", "h3", "h4", "h5", "h6", "blockquote", "pre", "code", "a"}
_LISTS = {"ul", "ol", "li", "dl", "dt", "dd"}
_TABLES = {"table", "thead", "tbody", "tr", "th", "td"}
_WORDS = {"em", "strong", "b", "i", "del", "sub", "sup", "kbd"}
_ATTRIBUTES = {"a": {"href", "title"}, "th": {"scope"}, "ol": {"start"}}
_DEEP = re.compile(rf"^(?:[ \t]*>){{{MAX_DEPTH}}}|^(?:    |\t){{{MAX_DEPTH}}}", re.MULTILINE)
_COSTLY = re.compile(r"<[a-zA-Z!/?]|^ {0,3}(?:#|[-=*_ ]+$|```|~~~)", re.MULTILINE)
_MOST_COSTLY = 500
_PAGE = re.compile(r"(?:\.\./)*(?:entries|campaigns)/[^\s/:]+\.html")
_SIGNS = {
    "backtick": "`",
    "escape": "\\",
    "reference": "[",
    "link": "[",
    "image_link": "!",
    "image_reference": "!",
    "short_reference": "[",
    "short_image_ref": "!",
    "autolink": "<",
    "automail": "<",
    "html": "<",
    "entity": "&",
}
"""Without its sign in a text, an inline pattern matches nowhere; of those not named, any may."""
_DEAD = re.compile(r'<a(?: title="[^"]*")? rel="noopener noreferrer">(.*?)</a>', re.DOTALL)
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


class TooMuchWorkError(Exception):
    """A text needs more work than any honest one."""


class MarkdownWriter:
    """Writes texts as HTML, one at a time; its parser is set up once."""

    def __init__(self) -> None:
        """Set up the parser."""
        self._lock = Lock()
        self._work = _Work()
        self._markdown = Markdown(extensions=["fenced_code", "sane_lists", "tables"])
        self._markdown.treeprocessors.register(_Tidy(self._markdown), "tidy", 5)
        patterns = self._markdown.inlinePatterns
        for pattern in patterns:
            _count(pattern, self._work)
        signs = {patterns[name]: sign for name, sign in _SIGNS.items() if name in patterns}
        self._patterns = [(signs.get(pattern, ""), pattern) for pattern in patterns]
        self._inline: Any = self._markdown.treeprocessors["inline"]
        self._cleaner = nh3.Cleaner(
            tags=_TEXT | _LISTS | _TABLES | _WORDS,
            attributes=_ATTRIBUTES,
            attribute_filter=_kept,
            url_schemes=set(SCHEMES),
            link_rel="noopener noreferrer",
            strip_comments=True,
        )

    def write(self, text: str) -> str:
        """Write Markdown as HTML with headings from h3 on.

        Links are kept when they lead to http, https or mailto, or to a page behind PAGE_MARK; of
        all others the words stay. What is too long or too much work becomes plain paragraphs:
        nothing of it is lost.
        """
        with self._lock:
            html = self._convert(text)
        return _DEAD.sub(r"\1", self._cleaner.clean(html))

    def _convert(self, text: str) -> str:
        if _is_too_much(text):
            return plain(text)
        self._inline.inlinePatterns = [pattern for sign, pattern in self._patterns if sign in text]
        self._work.start()
        try:
            return self._markdown.reset().convert(text)
        except (TooMuchWorkError, RecursionError):
            return plain(text)


def _kept(tag: str, attribute: str, value: str) -> str | None:
    """Give an attribute's value, or None for an address that does not lead anywhere safe."""
    if (tag, attribute) != ("a", "href"):
        return value
    if value.startswith(PAGE_MARK):
        page = value.removeprefix(PAGE_MARK)
        return page if _PAGE.fullmatch(page) else None
    return value if is_safe(value) else None


def is_safe(address: str) -> bool:
    """Tell whether an address is whole and http, https or mailto, without blanks or controls."""
    if any(character.isspace() or not character.isprintable() for character in address):
        return False
    try:
        return urlsplit(address).scheme.lower() in SCHEMES
    except ValueError:
        return False


def plain(text: str) -> str:
    """Write a text as paragraphs, exactly as it stands."""
    blocks = re.split(r"\n\s*\n", text.strip())
    return "\n".join(f"<p>{escape(block)}</p>" for block in blocks)


def _is_too_much(text: str) -> bool:
    return (
        len(text.encode("utf-8", "replace")) > MAX_BYTES
        or _DEEP.search(text) is not None
        or len(_COSTLY.findall(text)) > _MOST_COSTLY
    )


class _Work:
    """Counts the characters that the patterns of one text have looked at."""

    def __init__(self) -> None:
        self._done = 0

    def start(self) -> None:
        self._done = 0

    def add(self, characters: int) -> None:
        self._done += characters
        if self._done > MAX_WORK:
            raise TooMuchWorkError


def _count(pattern: Any, work: _Work) -> None:  # noqa: ANN401 -- its two kinds share no base
    """Make a pattern count what it looks at; each of its matches may look at the whole text."""
    handle = pattern.handleMatch

    def counted(match: re.Match[str], data: str) -> Any:  # noqa: ANN401 -- as the pattern's own
        work.add(len(data))
        return handle(match, data)

    pattern.handleMatch = counted


class _Tidy(Treeprocessor):
    """Puts headings below the page's own, and gives every link and picture its words."""

    def run(self, root: Element) -> None:
        open_levels: list[int] = []
        for element in root.iter():
            if element.tag in _HEADINGS:
                _place_heading(element, open_levels)
            elif element.tag == "img":
                element.tag, element.text = "em", element.get("alt") or element.get("src")
            elif element.tag == "th":
                element.set("scope", "col")
            elif element.tag == "a" and not "".join(element.itertext()).strip():
                element.text = element.get("href")


def _place_heading(element: Element, open_levels: list[int]) -> None:
    """Count levels from h3 on without a gap; a heading without words is none."""
    level = int(element.tag[1])
    if not "".join(element.itertext()).strip():
        element.tag = "p"
        return
    while open_levels and open_levels[-1] >= level:
        open_levels.pop()
    open_levels.append(level)
    element.tag = f"h{min(6, 2 + len(open_levels))}"

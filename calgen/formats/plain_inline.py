"""One paragraph of Markdown as plain words: its links readable, its marks gone."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from html import unescape

_CODE = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)", re.DOTALL)
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+.!<>|-])")
_AUTOLINK = re.compile(r"<((?:https?://|mailto:)[^\s<>]+|[^\s<>@/]+@[^\s<>@]+\.[^\s<>@]+)>")
_WORDS = r"((?:[^\[\]]|\[[^\[\]]*\])*)"
_TITLE = r"(?:\s+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?"
_PLACE = r"\(\s*(?:<([^<>\n]*)>|((?:[^\s()]|\([^\s()]*\))*))" + _TITLE + r"\s*\)"
_LINK = re.compile(rf"(!?)\[{_WORDS}\](?:{_PLACE}|\[([^\[\]]*)\])?")
_BARE = re.compile(r"https?://[^\s<>]+")
_BREAK = re.compile(r"<br\s*/?>\s*", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_STRONG = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1", re.DOTALL)
_EMPHASIS = re.compile(r"\*(?=\S)([^*]+?)(?<=\S)\*|(?<!\w)_(?=\S)([^_]+?)(?<=\S)_(?!\w)")
_GONE = re.compile(r"(?<!~)(~~)(?=[^\s~])(.+?)(?<=[^\s~])\1(?!~)", re.DOTALL)
_NOTE = re.compile(r"\[\^([^\[\]\s]+)\]")
_MARK = re.compile(r"[\0\\`*_~\[<&]")
_KEPT = re.compile("\0(\\d+)\0")


def inline(text: str, targets: Mapping[str, str], address: Callable[[str], str]) -> str:
    """Say a paragraph in plain words; `targets` are the addresses of links by their names.

    `address` gives the full address of a link, or "" where only its words are of use.
    """
    return text if _MARK.search(text) is None else _Paragraph(targets, address).said(text)


class _Paragraph:
    """Takes one paragraph's marks away; keeps aside what is no more to be looked at."""

    def __init__(self, targets: Mapping[str, str], address: Callable[[str], str]) -> None:
        self._targets = targets
        self._address = address
        self._kept: list[str] = []

    def said(self, text: str) -> str:
        text = _KEPT.sub("", text).replace("\0", "|")
        steps: tuple[tuple[str, re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
            ("`", _CODE, lambda found: self._keep(found[2].strip())),
            ("\\", _ESCAPE, lambda found: self._keep(found[1])),
            ("<", _AUTOLINK, lambda found: self._keep(unescape(found[1]).removeprefix("mailto:"))),
            ("[^", _NOTE, lambda found: self._keep(f"[{found[1]}]")),
            ("[", _LINK, self._link),
            ("://", _BARE, lambda found: self._keep(unescape(found[0]))),
            ("<", _BREAK, lambda _: "\n"),
            ("<", _TAG, lambda _: ""),
            ("**", _STRONG, lambda found: found[2]),
            ("__", _STRONG, lambda found: found[2]),
            ("~~", _GONE, lambda found: found[2]),
            ("*", _EMPHASIS, _inner),
            ("_", _EMPHASIS, _inner),
        )
        for mark, pattern, words in steps:
            if mark in text:
                text = pattern.sub(words, text)
        return self._restored(unescape(text))

    def _keep(self, words: str) -> str:
        self._kept.append(words)
        return f"\0{len(self._kept) - 1}\0"

    def _restored(self, text: str) -> str:
        """Put back what was kept, which may hold what was kept before."""
        while _KEPT.search(text):
            text = _KEPT.sub(lambda found: self._kept[int(found[1])], text)
        return text

    def _link(self, found: re.Match[str]) -> str:
        picture, words, exact, place, name = found.groups()
        target = exact or place
        if picture:
            return words if exact is not None or place is not None or name is not None else found[0]
        if target is None:
            target = self._targets.get((name or words).casefold())
        if target is None:
            return found[0]
        words = _LINK.sub(self._link, words)  # a picture with a link around it
        full = self._address(unescape(self._restored(target)))
        bare = full.removeprefix("mailto:")
        if not full:
            return words
        return (
            self._keep(words) if bare == words.strip() else f"{words} ({self._keep(bare)})".lstrip()
        )


def _inner(found: re.Match[str]) -> str:
    return found[1] or found[2]

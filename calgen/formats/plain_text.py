"""Markdown as plain text that reads well where nothing is drawn: in events of a calendar.

Pages have a thorough parser for Markdown; it takes a thousand times as long as this one, which
needs to understand what people write and may leave what they do not as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from calgen.formats.plain_inline import inline

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_HEADING = re.compile(r" {0,3}#{1,6}\s+(.*?)(?:\s+#+)?\s*")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-{2,})\s*")
_RULE = re.compile(r" {0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})")
_ITEM = re.compile(r"(\s*)(?:[-*+]|(\d{1,9})[.)])\s+(\S.*)")
_QUOTE = re.compile(r" {0,3}>\s?")
_DELIMITER = re.compile(r"\s*:?-+:?\s*")
_TASK = re.compile(r"\[([ xX])\]\s+(?=\S)")
_NOTE = re.compile(r" {0,3}\[\^([^\[\]\s]+)\]:\s*(\S.*)")
_DEFINITION = re.compile(r" {0,3}\[(?!\^)([^\[\]]+)\]:\s*<?([^\s<>]+)>?.*")
_BLANKS = re.compile(r"\n{3,}")
_COMMENT = re.compile(r"(?is)<!--.*?(?:-->|\Z)|<(script|style)\b.*?(?:</\1\s*>|\Z)")
_SENTENCE = re.compile("[.!?\u2026][\"'\u201d\u2019\xbb)\\]]*(?=\\s)|[\u3002\uff01\uff1f]|(?=\\n)")
_PLAIN = re.compile(r"\s*[^\W\d_]")  # no block begins with a letter but a paragraph
_ROOM = 4

Address = Callable[[str], str]


def plain_text(markdown: str, most: int, address: Address) -> str:
    """Say a Markdown text in plain words: links as `words (address)`, lists with dashes.

    Pictures are told by their words. `address` gives the full address of a link, or "" where
    only its words are of use. Of a long text enough is read to give more than `most` characters.
    """
    text = _COMMENT.sub("", markdown).replace("\t", "    ")
    targets = {
        found[1].casefold(): found[2]
        for found in map(_DEFINITION.fullmatch, text.split("\n") if "]:" in text else ())
        if found
    }
    room, told = 0, ""
    while len(told) <= most and room < len(text):
        room = _ROOM * (room or most)
        lines = text[:room].split("\n")
        if room < len(text) and len(lines) > 1:
            lines.pop()  # half a link would be no link
        blocks = _Blocks(lines, lambda words: inline(words, targets, address)).written()
        told = _BLANKS.sub("\n\n", "\n".join(blocks)).strip()
    return told


def cut(text: str, most: int) -> str:
    """Cut a text at the end of a sentence, or of a word, where it is longer than `most`."""
    if len(text) <= most:
        return text
    start = text[: most + 1]
    ends = [found.end() for found in _SENTENCE.finditer(start) if found.end() <= most]
    if ends and ends[-1] > most // 3:
        return start[: ends[-1]].rstrip()
    return shortened(text, most)


def shortened(text: str, most: int) -> str:
    """Cut a text after a word where it is longer than `most`; an ellipsis says so."""
    if len(text) <= most:
        return text
    start = text[:most]
    whole = start.rsplit(maxsplit=1)[0] if " " in start[most // 2 :] else start[:-1]
    return whole.rstrip(" ,;:\u2013-") + "\u2026"


class _Blocks:
    """Writes block after block: headings, paragraphs, items of lists, rows of tables."""

    def __init__(self, lines: Sequence[str], inline: Address) -> None:
        self._lines = lines
        self._in_table = _in_tables(lines)
        self._inline = inline
        self._open: list[str] = []
        self._before = ""
        self._in_list = False

    def written(self) -> Iterator[str]:
        fence = ""
        for number, raw in enumerate(self._lines):
            found = _FENCE.match(raw) if "```" in raw or "~~~" in raw else None
            if fence:
                fence = "" if raw.strip().startswith(fence) else fence
                if fence:
                    yield raw
            elif found:
                yield from self._closed()
                fence = found[1]
            else:
                quoted = _QUOTE.match(raw) if ">" in raw else None
                yield from self._line(raw[quoted.end() :] if quoted else raw, number)
        yield from self._closed()

    def _line(self, line: str, number: int) -> Iterator[str]:
        if _PLAIN.match(line) and "|" not in line:
            self._open.append(line)
        elif not line.strip() or self._is_drawn(line):
            yield from self._closed()
            yield ""
        elif _DEFINITION.fullmatch(line) and not self._open:
            return
        elif heading := _HEADING.fullmatch(line):
            yield from self._closed()
            yield from ("", self._inline(heading[1]), "")
        elif item := _ITEM.fullmatch(line):
            yield from self._closed()
            self._in_list = True
            depth = min(len(item[1]) // 2, 3)
            self._before = "  " * depth + (f"{item[2]}. " if item[2] else "- ")
            self._open = [_TASK.sub(_box, item[3], count=1)]
        elif note := _NOTE.fullmatch(line):
            yield from self._closed()
            self._before = f"[{note[1]}] "
            self._open = [note[2]]
        elif "|" in line and self._in_table[number]:
            yield from self._closed()
            if not _is_delimiting(line):
                yield " | ".join(self._inline(cell.strip()) for cell in _cells(line))
        else:
            self._open.append(line)

    def _is_drawn(self, line: str) -> bool:
        """Tell whether a line is a rule, or the underline of a heading."""
        underlines = bool(self._open) and not self._in_list
        return bool(_RULE.fullmatch(line) or (underlines and _UNDERLINE.fullmatch(line)))

    def _closed(self) -> Iterator[str]:
        """Write the paragraph or item that has come to its end, as one line but for hard breaks."""
        if self._open:
            words = "".join(
                line.strip().removesuffix("\\") + ("\n" if _breaks(line) else " ")
                for line in self._open
            )
            yield self._before + self._inline(words.strip())
        self._open, self._before, self._in_list = [], "", False


def _box(found: re.Match[str]) -> str:
    """Draw a box to tick with a letter that every program has."""
    return "" if found[1] == " " else "\u2713 "


def _in_tables(lines: Sequence[str]) -> list[bool]:
    """Tell of each line whether it is of a table: the second of its rows is of dashes and bars."""
    found = [False] * len(lines)
    for first, row in enumerate(lines):
        if "|" in row and first + 1 < len(lines) and not (first and "|" in lines[first - 1]):
            found[first] = "|" in lines[first + 1] and _is_delimiting(lines[first + 1])
        elif "|" in row and first:
            found[first] = found[first - 1]
    return found


def _is_delimiting(line: str) -> bool:
    cells = line.strip().removeprefix("|").removesuffix("|").split("|")
    return all(map(_DELIMITER.fullmatch, cells))


def _breaks(line: str) -> bool:
    return line.endswith(("  ", "\\"))


def _cells(row: str) -> list[str]:
    return row.strip().removeprefix("|").removesuffix("|").replace("\\|", "\0").split("|")

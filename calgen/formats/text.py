"""Bytes of a file become text with plain newlines, or faults with their places.

What YAML 1.1 takes for line breaks besides CR and LF would shift every line number after it, and
control characters would reach logs and feeds: the first become spaces, the second are faults.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from calgen.model.node import Fault
from calgen.model.position import START, position

MAX_BYTES = 2_000_000

_EXOTIC_BREAKS = str.maketrans({"\x85": " ", "\u2028": " ", "\u2029": " "})
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff\ufffe\uffff]")
_CONFLICT = re.compile(r"^(<{7}|={7}|>{7}|\|{7})(?=\s|$)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Text:
    """What a file holds. With faults, the text is not to be read further."""

    text: str
    faults: tuple[Fault, ...] = ()


def decode(data: bytes) -> Text:
    """Read the bytes of a file as UTF-8, with or without a byte order mark."""
    if len(data) > MAX_BYTES:
        message = f"the file has more than {MAX_BYTES:,} bytes"
        return Text("", (Fault(START, "syntax", message, "split it into several files"),))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return Text("", (_not_utf8(error),))
    text = _with_plain_newlines(text)
    return Text(text, _conflicts(text) or _controls(text))


def lines_of(data: bytes) -> list[str]:
    """Give the lines of a file for showing them, whatever it holds."""
    return _with_plain_newlines(data.decode("utf-8-sig", errors="replace")).split("\n")


def _with_plain_newlines(text: str) -> str:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text if text.isascii() else text.translate(_EXOTIC_BREAKS)


def _not_utf8(error: UnicodeDecodeError) -> Fault:
    before = error.object[: error.start].decode("utf-8")
    before = before.replace("\r\n", "\n").replace("\r", "\n")
    place = position(before.count("\n") + 1, len(before) - before.rfind("\n"))
    return Fault(place, "syntax", "the file is not UTF-8 from here on", "save it as UTF-8")


def _place(text: str, offset: int) -> tuple[int, int]:
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def _conflicts(text: str) -> tuple[Fault, ...]:
    if "<<<<<<<" not in text and ">>>>>>>" not in text:
        return ()
    found = next((mark for mark in _CONFLICT.finditer(text) if mark[1][0] in "<>"), None)
    if found is None:
        return ()
    message = "git left a merge conflict here: both versions stand in the file"
    hint = "keep the right lines and delete the lines that begin with <<<<<<<, ======= and >>>>>>>"
    line, column = _place(text, found.start())
    return (Fault(position(line, column), "syntax", message, hint, 7),)


def _controls(text: str) -> tuple[Fault, ...]:
    found = _CONTROL.search(text)
    if found is None:
        return ()
    line, column = _place(text, found.start())
    message = f"an invisible control character (U+{ord(found[0]):04X}) stands here"
    return (Fault(position(line, column), "syntax", message, "delete it"),)

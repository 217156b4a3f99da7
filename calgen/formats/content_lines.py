"""Content lines (RFC 5545 §3.1): text made safe for every client, escaped, and folded."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from urllib.parse import quote

from calgen.model.span import Moment, is_instant

_LIMIT = 75
# Control characters, halves of surrogate pairs, and what some clients take for an end of line.
_UNSAFE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
# In this order; for texts of this length it is ten times as fast as a table.
_ESCAPED = (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n"))
# What may stand in an address (RFC 3986 §2); RFC 5545 §3.3.13 allows nothing else.
_RESERVED = "%:/?#[]@!$&'()*+,;="
_ADDRESS = re.compile(rf"[\w\-.~{re.escape(_RESERVED)}]*", re.ASCII)
_BARE = re.compile(r"%(?![0-9A-Fa-f]{2})")
_LINKS = ("https://", "http://", "mailto:")


def line(name: str, value: str) -> bytes:
    """Write one line with its end, folded at 75 octets between characters."""
    text = f"{name}:{value}"
    if len(text) < _LIMIT and text.isascii():
        return text.encode() + b"\r\n"
    return _folded(text.encode()) + b"\r\n"


def text_line(name: str, text: str) -> bytes:
    """Write a line of free text that keeps its line breaks; nothing for no text."""
    return line(name, escaped(text)) if text else b""


def short_line(name: str, text: str) -> bytes:
    """Write a line of text with its white space collapsed; nothing for no text.

    Some clients refuse a title or a place with a line break.
    """
    return text_line(name, " ".join(_clean(text).split()))


def link_line(name: str, address: str) -> bytes:
    """Write a line with an address that is safe to follow; nothing for any other."""
    if not address.lower().startswith(_LINKS) or "".join(_clean(address).split()) != address:
        return b""
    plain = address if _ADDRESS.fullmatch(address) else quote(address, safe=_RESERVED)
    return line(name, _BARE.sub("%25", plain))


def moment_line(name: str, moment: Moment, timezone: str) -> bytes:
    """Write a day, or an instant by the clock of a zone; without a zone in UTC."""
    if not is_instant(moment):
        return line(f"{name};VALUE=DATE", f"{moment:%Y%m%d}")
    if not timezone:
        return utc_line(name, moment)
    return line(f"{name};TZID={timezone}", f"{moment:%Y%m%dT%H%M%S}")


def utc_line(name: str, instant: datetime) -> bytes:
    """Write an instant in UTC."""
    return line(name, f"{instant.astimezone(UTC):%Y%m%dT%H%M%SZ}")


def escaped(text: str) -> str:
    r"""Escape TEXT (RFC 5545 §3.3.11) once; `C:\News` stays what it is."""
    text = _clean(text)
    for character, written in _ESCAPED:
        text = text.replace(character, written)
    return text


def _folded(data: bytes) -> bytes:
    """Fold between characters, and after no backslash, as icalendar does: a client may miss it.

    A description has thousands of characters, and looking at each would take most of a build.
    """
    pieces: list[bytes] = []
    start, size = 0, len(data)
    while size - start >= _LIMIT:
        end = start + _LIMIT - 1
        while data[end] & 0xC0 == 0x80:  # inside a character of UTF-8
            end -= 1
        if data[end - 1] in b"\\^":
            end -= 1
        pieces.append(data[start:end])
        start = end
    return b"\r\n ".join((*pieces, data[start:]))


def _clean(text: str) -> str:
    return _UNSAFE.sub(_harmless, text.replace("\r\n", "\n").replace("\r", "\n"))


def _harmless(found: re.Match[str]) -> str:
    return " " if found[0] in "\t\x0b\x0c\x85\u2028\u2029" else ""

"""Text of a stranger's made safe to print: what cannot be seen is spelled out, nothing acts."""

from __future__ import annotations

import unicodedata

_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Cn", "Zl", "Zp"})


def visible(text: str, longest: int = 1_000) -> str:
    """Spell out control, format and separator characters, and cut what is too long to read.

    A log of GitHub Actions obeys `##[command]` anywhere in a line, so that is broken up too.
    """
    if len(text) > longest:
        text = text[:longest] + "…"
    if text.isprintable() and "##[" not in text:
        return text
    return "".join(cells(text))


def cells(text: str) -> list[str]:
    """Give each character as it is printed; tabs are spelled out too."""
    return [
        r"\x5b" if character == "[" and text[max(at - 2, 0) : at] == "##" else _cell(character)
        for at, character in enumerate(text)
    ]


def columns(cell: str) -> int:
    """Count the columns of a terminal that printed text takes: wide characters take two."""
    return sum(_columns(character) for character in cell)


def _cell(character: str) -> str:
    if character.isprintable() or unicodedata.category(character) not in _HIDDEN:
        return character
    code = ord(character)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _columns(character: str) -> int:
    if character.isascii():
        return 1
    if unicodedata.category(character) in {"Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1

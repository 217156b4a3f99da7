"""Ids: which names are allowed, and which one to suggest for a name that is not."""

from __future__ import annotations

import re
import unicodedata

from calgen.schema.reading import shown

LONGEST = 80
MOST_BYTES = 240
_LONGEST_READ = 400
# Nearly all ids: too long for the name of a device, and in need of no closer look.
_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{4,79}")
_DEVICES = {"con", "prn", "aux", "nul"} | {f"{n}{i}" for n in ("com", "lpt") for i in range(10)}


def is_id(text: str) -> bool:
    """Tell whether a text is an id: it names files, addresses and calendar UIDs for life.

    Systems give a file's name 255 bytes, and an id gets an ending.
    """
    if _PLAIN.fullmatch(text):
        return True
    return (
        0 < len(text) <= LONGEST
        and _bytes(text) <= MOST_BYTES
        and all(_allowed(character) for character in text)
        and text[0].isalnum()
        and text[-1] != "."
        and unicodedata.is_normalized("NFC", text)
        and not _is_device(text)
    )


def suggest_id(text: str) -> str:
    """Make an id of any text: lower case, with `-` between the words; `entry` if nothing stays."""
    plain = unicodedata.normalize("NFC", text[:_LONGEST_READ].lower())
    slug = "".join(character if _allowed(character) else "-" for character in plain)
    slug = _trimmed(re.sub(r"-{2,}", "-", slug))
    if not slug or _is_device(slug) or not slug[0].isalnum():
        slug = _trimmed(f"entry-{slug}")
    return slug


def not_an_id(text: str) -> tuple[str, str]:
    """Say that a text cannot be an id, and what to write instead."""
    hint = f"use letters, digits and '-', such as '{suggest_id(text)}'"
    return f"{shown(text)} cannot be an id", hint


def composed(text: str) -> str:
    """Write each letter with its accents as one character (NFC): it looks the same."""
    return unicodedata.normalize("NFC", text)


def same_name(text: str) -> str:
    """Fold a name to the form in which two ids may not be equal (case, composition)."""
    return composed(text.casefold())


def _allowed(character: str) -> bool:
    """Tell whether an id may hold a character; vowel signs of many scripts are marks."""
    return character.isalnum() or character in "._-" or _is_mark(character)


def _is_mark(character: str) -> bool:
    return unicodedata.category(character) in {"Mn", "Mc"}


def _trimmed(slug: str) -> str:
    slug = slug.strip("-._")[:LONGEST]
    while _bytes(slug) > MOST_BYTES:
        slug = slug[:-1]
    return slug.rstrip("-._")


def _bytes(text: str) -> int:
    """Count the bytes of a text on disk; half a surrogate pair, which no disk takes, counts too."""
    return len(text.encode("utf-8", "surrogatepass"))


def _is_device(text: str) -> bool:
    """Tell whether Windows would open a device: `con`, also in `con.2026` (and `com¹`)."""
    return unicodedata.normalize("NFKC", text.partition(".")[0]).casefold() in _DEVICES

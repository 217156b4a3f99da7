"""Ids: which names are allowed, and which one to suggest for a name that is not."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 80
_LONGEST_READ = 400
# Nearly all ids: too long for the name of a device, and in need of no closer look.
_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{4,79}")
_DEVICES = {"con", "prn", "aux", "nul"} | {f"{n}{i}" for n in ("com", "lpt") for i in range(10)}


def is_id(text: str) -> bool:
    """Tell whether a text is an id: it names files, addresses and calendar UIDs for life."""
    if _PLAIN.fullmatch(text):
        return True
    return (
        0 < len(text) <= LONGEST
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


def same_name(text: str) -> str:
    """Fold a name to the form in which two ids may not be equal (case, composition)."""
    return unicodedata.normalize("NFC", text.casefold())


def _allowed(character: str) -> bool:
    """Tell whether an id may hold a character; vowel signs of many scripts are marks."""
    return character.isalnum() or character in "._-" or _is_mark(character)


def _is_mark(character: str) -> bool:
    return unicodedata.category(character) in {"Mn", "Mc"}


def _trimmed(slug: str) -> str:
    return slug.strip("-._")[:LONGEST].rstrip("-._")


def _is_device(text: str) -> bool:
    """Tell whether Windows would open a device: `con`, also in `con.2026` (and `com¹`)."""
    return unicodedata.normalize("NFKC", text.partition(".")[0]).casefold() in _DEVICES

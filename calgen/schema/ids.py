"""Ids: which names are allowed, and which one to suggest for a name that is not."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 80

_NOT_ALLOWED = re.compile(r"[^\w.-]+")
_DEVICES = {"con", "prn", "aux", "nul"} | {f"{n}{i}" for n in ("com", "lpt") for i in range(10)}


def is_id(text: str) -> bool:
    """Tell whether a text is an id: it names files, addresses and calendar UIDs for life."""
    return (
        0 < len(text) <= LONGEST
        and _NOT_ALLOWED.search(text) is None
        and text[0] not in "._-"
        and text[-1] != "."
        and unicodedata.is_normalized("NFC", text)
        and text.split(".")[0].casefold() not in _DEVICES
    )


def suggest_id(text: str) -> str:
    """Make an id of any text: lower case, with `-` between the words; `entry` if nothing stays."""
    plain = unicodedata.normalize("NFC", text).lower()
    slug = _NOT_ALLOWED.sub("-", plain)[:LONGEST].strip("-._")
    slug = re.sub(r"-{2,}", "-", slug)
    if slug.split(".")[0].casefold() in _DEVICES:
        slug = f"{slug}-entry"
    return slug or "entry"


def same_name(text: str) -> str:
    """Fold a name to the form in which two ids may not be equal (case, composition)."""
    return unicodedata.normalize("NFC", text.casefold())

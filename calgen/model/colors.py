"""The colour that an entry has of its own, other than that of its type."""

from __future__ import annotations

from calgen.model.entry import Entry
from calgen.model.type_names import CAMPAIGN


def own_color(entry: Entry) -> str:
    """Give a campaign's own colour, empty where it has that of its type."""
    color = entry.details.get("color") if entry.type == CAMPAIGN else None
    return color if isinstance(color, str) else ""

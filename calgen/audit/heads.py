"""The head of a calendar (RFC 7986 §5): what new and old clients read has to say the same."""

from __future__ import annotations

from collections.abc import Iterator

from calgen.audit.check import Check, Found
from calgen.audit.parts import Component

_PAIRS = (
    ("NAME", "X-WR-CALNAME"),
    ("DESCRIPTION", "X-WR-CALDESC"),
    ("REFRESH-INTERVAL", "X-PUBLISHED-TTL"),
)
_OF_FEEDS = {"REFRESH-INTERVAL", "X-PUBLISHED-TTL", "SOURCE", "DESCRIPTION"}


def _pairs(calendar: Component) -> Iterator[Found]:
    for new, old in _PAIRS:
        standard, extension = calendar.first(new), calendar.first(old)
        if standard is not None and extension is None:
            yield standard.line, f"{new} is not repeated as {old}, which is what clients read"
        elif extension is not None and standard is None:
            yield extension.line, f"{old} stands there without {new} (RFC 7986)"
        elif standard and extension and standard.value != extension.value:
            yield extension.line, f"{old} says something else than {new}"


def _named(calendar: Component) -> Iterator[Found]:
    """Ask for a name, but not of a file to add once, which says nothing of itself."""
    if not calendar.text("NAME") and any(one.name in _OF_FEEDS for one in calendar.properties):
        yield calendar.line, "the calendar has no NAME to show"


HEADS = (
    Check("head", "standard and older properties say the same", _pairs),
    Check("name", "the calendar has a name", _named),
)

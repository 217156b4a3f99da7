"""Facts: an entry's fields as rows of a table, each under its declared title."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal

from calgen.model.entry import Entry, Link
from calgen.model.fields import Field
from calgen.render.pages.desk import Desk
from calgen.render.views.entry import Row
from calgen.render.views.frame import Anchor
from calgen.schema.declarations import builtin

# Shown elsewhere on the page, or nothing that a reader wants to know.
_ELSEWHERE = frozenset(
    [
        "id",
        "type",
        "title",
        "start",
        "end",
        "timezone",
        "repeat",
        "except",
        "moved",
        "status",
        "reason",
        "owner",
        "suggested_by",
        "suggested_on",
        "answer",
        "customer",
        "live",
        "summary",
        "steps",
        "sign_off",
        "waive",
        "visibility",
        "body",
        "offer",
        "terms",
        "say",
        "objections",
        "goals",
        "results",
    ]
)

_LAST = frozenset(["tags"])


class Facts:
    """Makes the rows of a table of facts; remembers which fields each type has."""

    def __init__(self, desk: Desk) -> None:
        """Work at a desk."""
        self._desk = desk
        self._titled: dict[str, tuple[tuple[Field, str], ...]] = {}

    def rows(self, entry: Entry) -> tuple[Row, ...]:
        """Give a row for each field that says something and has no place of its own on the page."""
        if entry.type not in self._titled:
            self._titled[entry.type] = tuple(_titled(entry.type, self._desk))
        return tuple(self._rows(entry))

    def _rows(self, entry: Entry) -> Iterator[Row]:
        for field, title in self._titled[entry.type]:
            value = _value(entry, field.name)
            if value is None or value in ("", ()):
                continue
            values = tuple(_values(value, field, self._desk))
            if values:
                yield Row(title, values)


def _titled(type_id: str, desk: Desk) -> Iterator[tuple[Field, str]]:
    """Yield a type's fields that have rows, in their order, with their titles.

    Those of a site's types are in its language already.
    """
    common = builtin().common
    fields = (*common, *desk.site.types[type_id].fields)
    for field in sorted(fields, key=lambda field: field.name in _LAST):
        if field.name not in _ELSEWHERE:
            yield field, desk.words(f"field_{field.name}") if field in common else field.title


def _value(entry: Entry, name: str) -> object:
    if name in entry.details:
        return entry.details[name]
    return getattr(entry, name, None)


def _values(value: object, field: Field, desk: Desk) -> Iterator[Anchor]:
    for one in value if isinstance(value, tuple) else (value,):
        anchor = _anchor(one, field, desk)
        if anchor is not None:
            yield anchor


def _anchor(value: object, field: Field, desk: Desk) -> Anchor | None:
    match value:
        case str():
            make = _MAKERS.get(field.kind)
            return make(desk, value) if make else Anchor(value)
        case Link():
            return Anchor(value.title or _bare(value.url), value.url)
        case bool():
            return Anchor(desk.words("yes" if value else "no"))
        case Decimal():
            return Anchor(desk.dates.number(f"{value:f}"))
        case Mapping():
            return Anchor(", ".join(f"{key}: {part}" for key, part in value.items()))
    return Anchor(str(value))


def _bare(url: str) -> str:
    """Give an address as people read it: without what stands before the host."""
    return url.removeprefix("https://").removeprefix("http://").removeprefix("mailto:").rstrip("/")


_MAKERS: Mapping[str, Callable[[Desk, str], Anchor | None]] = {
    "person": Desk.party,
    "party": Desk.party,
    "channel": Desk.channel,
    "campaign": Desk.entry,
    "entry": Desk.entry,
    "product": Desk.product,
    "team": lambda desk, name: Anchor(desk.team(name)),
    "link": lambda _, url: Anchor(_bare(url), url),
}

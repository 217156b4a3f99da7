"""Facts: an entry's fields as rows of a table, each under its declared title."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from functools import partial

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
        "say",
        "objections",
        "goals",
        "results",
    ]
)


def fact_rows(entry: Entry, desk: Desk) -> tuple[Row, ...]:
    """Give a row for each field that says something and has no place of its own on the page."""
    fields = (*builtin().common, *desk.site.types[entry.type].fields)
    rows = (
        Row(field.title, tuple(_values(_value(entry, field.name), field, desk)))
        for field in fields
        if field.name not in _ELSEWHERE
    )
    return tuple(row for row in rows if row.values)


def _value(entry: Entry, name: str) -> object:
    if name in entry.details:
        return entry.details[name]
    return getattr(entry, name, None)


def _values(value: object, field: Field, desk: Desk) -> Iterator[Anchor]:
    if value is None or value == "":
        return
    for one in value if isinstance(value, tuple) else (value,):
        anchor = _anchor(one, field, desk)
        if anchor is not None:
            yield anchor


def _anchor(value: object, field: Field, desk: Desk) -> Anchor | None:
    match value:
        case Link():
            return Anchor(value.title or _bare(value.url), value.url)
        case bool():
            return Anchor(desk.words("yes" if value else "no"))
        case Decimal():
            return Anchor(f"{value:,f}")
        case Mapping():
            return Anchor(", ".join(f"{key}: {part}" for key, part in value.items()))
    makers: dict[str, Callable[[str], Anchor | None]] = {
        "person": desk.party,
        "party": desk.party,
        "channel": desk.channel,
        "campaign": desk.entry,
        "entry": desk.entry,
        "product": lambda name: Anchor(desk.product(name)),
        "team": lambda name: Anchor(desk.team(name)),
        "link": lambda url: Anchor(_bare(url), url),
    }
    return makers.get(field.kind, partial(Anchor))(str(value))


def _bare(url: str) -> str:
    """Give an address as people read it: without what stands before the host."""
    return url.removeprefix("https://").removeprefix("http://").removeprefix("mailto:").rstrip("/")

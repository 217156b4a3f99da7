"""api/entries.json and calendar.csv: every entry as data."""

from __future__ import annotations

from calgen.formats.csv import Sheet
from calgen.model.entry import Entry
from calgen.model.position import line_of
from calgen.model.span import Moment, is_instant
from calgen.render.material import Material
from calgen.render.urls import entry_url
from calgen.timing.phases import phase

Row = dict[str, object]

_COLUMNS = (
    *("id", "title", "type", "status", "phase", "start", "end", "all_day", "timezone", "repeat"),
    *("team", "owner", "suggested_by", "sales_suggested", "channels", "products", "campaign"),
    *("tags", "url", "source"),
)


def entry_rows(material: Material) -> tuple[Row, ...]:
    """Give every entry as an object of the API, in the order of lists.

    A series stands there once, as written: its first occurrence, with `repeat` (RFC 5545
    §3.3.10), `except` and `moved`.
    """
    return tuple(_row(entry, material) for entry in material.calendar.entries.values())


def entries_sheet(rows: tuple[Row, ...]) -> Sheet:
    """Give the same entries as rows of a spreadsheet."""
    return Sheet(_COLUMNS, tuple(tuple(_cell(row.get(name)) for name in _COLUMNS) for row in rows))


def _row(entry: Entry, material: Material) -> Row:
    spans = material.occurrences.get(entry.id, ())
    first = entry.span
    row: Row = {
        "id": entry.id,
        "title": entry.title,
        "type": entry.type,
        "status": entry.status.value,
        "phase": phase(entry, spans, material.today),
        "start": written(first.start) if first else None,
        "end": written(first.end) if first else None,
        "all_day": first.all_day if first else None,
        "timezone": None if first is None or first.all_day else entry.timezone,
        "team": entry.team or None,
        "owner": entry.owner or None,
        "suggested_by": entry.suggested_by or None,
        "suggested_on": entry.suggested_on.isoformat() if entry.suggested_on else None,
        "sales_suggested": entry.sales_suggested,
        "answer": _answer(entry),
        "channels": list(entry.channels),
        "products": list(entry.products),
        "campaign": entry.campaign or None,
        "supports": list(entry.supports),
        "tags": list(entry.tags),
        "link": entry.link or None,
        "live": entry.live or None,
        "summary": entry.summary or None,
        "url": entry_url(entry.id),
        "source": f"{entry.source.path}:{line_of(entry.source.position)}",
    }
    if entry.repeat:
        row["repeat"] = entry.repeat
        row["except"] = [written(moment) for moment in entry.exceptions]
        row["moved"] = [
            {"original": written(move.original), "start": written(move.start)}
            for move in entry.moved
        ]
    return row


def written(moment: Moment) -> str:
    """Write a day as `YYYY-MM-DD`, an instant in ISO 8601 with its offset."""
    return moment.isoformat(timespec="seconds") if is_instant(moment) else moment.isoformat()


def _answer(entry: Entry) -> Row | None:
    if entry.answer is None:
        return None
    on = entry.answer.on.isoformat() if entry.answer.on else None
    return {"says": entry.answer.says, "by": entry.answer.by or None, "on": on}


def _cell(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value))
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)

"""`calgen list`: the calendar in a terminal, or as data."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from enum import StrEnum
from pathlib import Path

from calgen.commands.wrong_usage import unknown_name
from calgen.formats.csv import write_csv
from calgen.formats.dates import locale_tag
from calgen.formats.feed import FeedView
from calgen.formats.ics import write_feed
from calgen.formats.json import Data, write_json
from calgen.formats.themes import find_themes
from calgen.formats.words import load_words
from calgen.model.calendar import Calendar
from calgen.model.entry import Status
from calgen.model.filters import Filters
from calgen.pipeline import check, material
from calgen.render.api.entries import entries_sheet, entry_rows
from calgen.render.feeds.addresses import feed_path
from calgen.render.feeds.products import feed_products
from calgen.render.material import Material
from calgen.render.translated import in_words
from calgen.schema.words import declared_words


class Format(StrEnum):
    """How the list is written."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    ICS = "ics"


_COLUMNS = ("start", "end", "type", "status", "owner", "title", "id")
_DAY = 10


def run(project: Path, filters: Filters, form: Format, today: date | None) -> tuple[int, str]:
    """Give the exit code and the list as text.

    Raises WrongUsageError for a name in a filter that nobody declared.
    """
    everything = material(check(project, today))
    _see_that_names_are_known(everything.calendar, filters)
    gathered = _wanted(everything, filters)
    rows = entry_rows(gathered)
    match form:
        case Format.JSON:
            return 0, write_json(Data({"version": 1, "entries": rows})).decode("utf-8")
        case Format.CSV:
            return 0, write_csv(entries_sheet(rows)).decode("utf-8")
        case Format.ICS:
            return 0, _feed(_in_its_words(project, gathered))
    return 0, _table([[_cell(row.get(name)) for name in _COLUMNS] for row in rows])


def _see_that_names_are_known(calendar: Calendar, filters: Filters) -> None:
    site = calendar.site
    teams = {*site.teams, *(entry.team for entry in calendar.entries.values())}
    filtered: tuple[tuple[str, tuple[str, ...], Iterable[str]], ...] = (
        ("type", filters.types, site.types),
        ("status", filters.statuses, list(Status)),
        ("team", filters.teams, teams if "teams" not in site.declared else site.teams),
        ("person", filters.people, [*calendar.people, *site.teams]),
        ("channel", filters.channels, site.channels),
        ("product", filters.products, site.products),
    )
    open_kinds = {"person"} if not calendar.has_people else set()
    open_kinds |= {kind for kind in ("channel", "product") if f"{kind}s" not in site.declared}
    for kind, names, known in filtered:
        for name in names:
            if kind not in open_kinds and name not in known:
                raise unknown_name(name, sorted(known), kind)


def _wanted(gathered: Material, filters: Filters) -> Material:
    entries = {
        entry.id: entry
        for entry in gathered.calendar.entries.values()
        if filters.wants(entry, gathered.occurrences.get(entry.id, ()))
    }
    return replace(gathered, calendar=replace(gathered.calendar, entries=entries))


def _in_its_words(project: Path, gathered: Material) -> Material:
    site = gathered.calendar.site
    folders = find_themes(project, site.theme).folders
    return in_words(gathered, load_words(folders, locale_tag(site.locale), declared_words()))


def _feed(gathered: Material) -> str:
    path = feed_path("all", "", gathered.calendar.site)
    everything = next(one for one in feed_products(gathered) if one.path == path)
    assert isinstance(everything.view, FeedView)  # noqa: S101 -- feeds are made of nothing else
    return write_feed(everything.view).decode("utf-8")


def _cell(value: object) -> str:
    text = "" if value is None else str(value)
    return text[:_DAY] + " " + text[11:16] if text[_DAY : _DAY + 1] == "T" else text


def _table(rows: list[list[str]]) -> str:
    lines = [[name.upper() for name in _COLUMNS], *rows]
    widths = [max(len(line[column]) for line in lines) for column in range(len(_COLUMNS))]
    widths[-1] = 0
    text = "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    )
    return f"{text}\n" if rows else "nothing on the calendar is like this\n"

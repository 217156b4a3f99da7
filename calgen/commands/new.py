"""`calgen new`: a new file with only what is known."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from calgen.commands.wrong_usage import WrongUsageError, unknown_name
from calgen.edit.new import NewFile, new_entry
from calgen.model.calendar import Calendar
from calgen.model.fields import EntryType
from calgen.model.node import Mapping as MappingNode
from calgen.model.node import Scalar
from calgen.model.position import START
from calgen.model.type_names import CAMPAIGN
from calgen.pipeline import RULE_IDS
from calgen.read.documents import content_files
from calgen.read.project import CONTENT, ProjectReading, read_project
from calgen.read.site import FILE
from calgen.read.spans import read_when
from calgen.schema.dates import DateError, parse_written
from calgen.schema.declarations import declared_in
from calgen.schema.reader import is_absent, read_fields
from calgen.schema.reading import shown
from calgen.timing.zones import zone

Ask = Callable[[str, str], str]
"""Asks a question (words, what an empty answer means) and gives the answer."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of the new entry; what is empty is not written."""

    type: str
    title: str = ""
    start: str = ""
    end: str = ""
    owner: str = ""
    suggested_by: str = ""
    campaign: str = ""
    channels: tuple[str, ...] = ()
    products: tuple[str, ...] = ()


def run(project: Path, known: Known, ask: Ask | None, today: date | None = None) -> NewFile:
    """Write the file of a new entry and give it.

    With `ask`, title, start, end and owner are asked for when they are not given. A suggestion
    is dated `today`, by default today in the site's time zone. Raises WrongUsageError for a
    type, person, date or title that cannot be; then nothing is written.
    """
    if not (project / FILE).is_file():
        hint = "'calgen init' begins a calendar here, -C DIR names its folder"
        raise WrongUsageError(f"there is no {FILE} in this folder: {hint}")
    reading = read_project(project, RULE_IDS)
    calendar = reading.calendar
    entry_type = _type(known.type, calendar)
    fields = _asked(known, calendar, ask)
    if fields["suggested_by"]:
        day = today or datetime.now(zone(calendar.site.timezone)).date()
        fields["suggested_on"] = day.isoformat()
    if not fields["title"]:
        raise WrongUsageError("a title is missing: calgen new TYPE TITLE")
    new = new_entry(entry_type, fields, _taken(project, reading))
    path = project / new.path
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(new.text)
    return new


def _taken(project: Path, reading: ProjectReading) -> Collection[str]:
    """Give all ids that are in use, also those of files that have a fault."""
    stems = {path.stem for path in content_files(project / CONTENT)}
    return {*reading.calendar.entries, *reading.left_out, *stems}


def _asked(known: Known, calendar: Calendar, ask: Ask | None) -> dict[str, str | tuple[str, ...]]:
    title = known.title or (ask("What is it called?", "") if ask else "")
    start = _day(known.start or (ask("First day, such as 2026-11-27?", "an idea") if ask else ""))
    end = _day(known.end or (ask("Last day?", "the same day") if ask and start else ""))
    _see_that_they_fit(start, end, calendar.site.timezone)
    owner = known.owner or (ask("Whom to ask, by id?", "nobody yet") if ask else "")
    return {
        "title": _title(title),
        "start": start,
        "end": end,
        "owner": _person(owner, calendar),
        "suggested_by": _party(known.suggested_by, calendar),
        "suggested_on": "",
        "campaign": _campaign(known.campaign, calendar),
        "channels": _names(known.channels, calendar, "channel"),
        "products": _names(known.products, calendar, "product"),
    }


def _title(words: str) -> str:
    """Put a title on one line; one that nobody would see is none."""
    title = " ".join(words.split())
    if any(unicodedata.category(character) == "Cc" for character in title):
        raise WrongUsageError(f"the title {shown(title)} has a control character: leave it out")
    return "" if is_absent(Scalar(title, START)) else title


def _type(name: str, calendar: Calendar) -> EntryType:
    types = calendar.site.types
    folded = name.casefold()
    for entry_type in types.values():
        words = {entry_type.id, entry_type.folder, entry_type.title, entry_type.plural}
        if folded in {word.casefold() for word in words}:
            return entry_type
    raise unknown_name(name, types, "type")


def _day(text: str) -> str:
    """Give a day or a time as the file shall hold it: a day in full, `2026-01-05`."""
    if not text.strip():
        return ""
    try:
        written = parse_written(text)
    except DateError as error:
        raise WrongUsageError(f"{error.message}: {error.hint}") from None
    return written.isoformat() if type(written) is date else text.strip()


def _see_that_they_fit(start: str, end: str, timezone: str) -> None:
    """Let the reader of entries judge start and end together."""
    written = {"start": start, "end": end}
    pairs = ((Scalar(name, START), Scalar(text, START)) for name, text in written.items() if text)
    dates = {field.name: field for field in declared_in("entry.yaml") if field.name in written}
    read = read_fields(MappingNode(tuple(pairs), START), dates)
    for _, fault in read_when(read, timezone).faults:
        raise WrongUsageError(f"{fault.message}: {fault.hint}")


def _person(name: str, calendar: Calendar) -> str:
    known = calendar.people if calendar.has_people else None
    return _name(name, known, "person")


def _party(name: str, calendar: Calendar) -> str:
    known = {**calendar.people, **calendar.site.teams} if calendar.has_people else None
    return _name(name, known, "person or team")


def _campaign(name: str, calendar: Calendar) -> str:
    campaigns = [entry.id for entry in calendar.entries.values() if entry.type == CAMPAIGN]
    return _name(name, campaigns, "campaign")


def _names(names: tuple[str, ...], calendar: Calendar, kind: str) -> tuple[str, ...]:
    section = {"channel": calendar.site.channels, "product": calendar.site.products}[kind]
    known = section if f"{kind}s" in calendar.site.declared else None
    return tuple(_name(name, known, kind) for name in names)


def _name(name: str, known: Collection[str] | None, kind: str) -> str:
    """Give the name; where `known` is None, any name may be."""
    stripped = name.strip()
    if stripped and known is not None and stripped not in known:
        raise unknown_name(stripped, known, kind)
    return stripped

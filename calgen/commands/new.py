"""`calgen new`: a new file with only what is known."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from calgen.edit.new import NewFile, new_entry
from calgen.model.calendar import Calendar
from calgen.model.fields import EntryType
from calgen.pipeline import RULE_IDS
from calgen.read.project import read_project
from calgen.schema.dates import DateError, parse_written
from calgen.schema.nearest import nearest

Ask = Callable[[str, str], str]
"""Asks a question (words, what an empty answer means) and gives the answer."""


class WrongUsage(Exception):
    """What was given cannot be used; the message says why and what to do."""


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


def run(project: Path, known: Known, ask: Ask | None) -> NewFile:
    """Write the file of a new entry and give it.

    With `ask`, title, start, end and owner are asked for when they are not given. Raises
    WrongUsage for a type, person or date that nobody knows; then nothing is written.
    """
    calendar = read_project(project, RULE_IDS).calendar
    entry_type = _type(known.type, calendar)
    fields = _asked(known, calendar, ask)
    if not fields["title"]:
        raise WrongUsage("a title is missing: calgen new TYPE TITLE")
    new = new_entry(entry_type, fields, calendar.entries)
    path = project / new.path
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(new.text)
    return new


def _asked(
    known: Known, calendar: Calendar, ask: Ask | None
) -> Mapping[str, str | tuple[str, ...]]:
    title = known.title or (ask("What is it called?", "") if ask else "")
    start = _day(known.start or (ask("First day, such as 2026-11-27?", "an idea") if ask else ""))
    end = _day(known.end or (ask("Last day?", "the same day") if ask and start else ""))
    owner = known.owner or (ask("Whom to ask, by id?", "nobody yet") if ask else "")
    return {
        "title": title.strip(),
        "start": start,
        "end": end,
        "owner": _person(owner, calendar),
        "suggested_by": _party(known.suggested_by, calendar),
        "campaign": _name(known.campaign, calendar.entries, "campaign"),
        "channels": _names(known.channels, calendar.site.channels, "channel"),
        "products": _names(known.products, calendar.site.products, "product"),
    }


def _type(name: str, calendar: Calendar) -> EntryType:
    types = calendar.site.types
    folded = name.casefold()
    for entry_type in types.values():
        words = {entry_type.id, entry_type.folder, entry_type.title, entry_type.plural}
        if folded in {word.casefold() for word in words}:
            return entry_type
    raise WrongUsage(_unknown(name, types, "type"))


def _day(text: str) -> str:
    if not text.strip():
        return ""
    try:
        parse_written(text)
    except DateError as error:
        raise WrongUsage(f"{error.message}: {error.hint}") from None
    return text.strip()


def _person(name: str, calendar: Calendar) -> str:
    return _name(name, calendar.people, "person") if calendar.has_people else name.strip()


def _party(name: str, calendar: Calendar) -> str:
    known = {**calendar.people, **calendar.site.teams}
    return _name(name, known, "person or team") if calendar.has_people else name.strip()


def _names(names: tuple[str, ...], known: Mapping[str, object], kind: str) -> tuple[str, ...]:
    return tuple(_name(name, known, kind) if known else name for name in names)


def _name(name: str, known: Mapping[str, object], kind: str) -> str:
    if name.strip() and name.strip() not in known:
        raise WrongUsage(_unknown(name.strip(), known, kind))
    return name.strip()


def _unknown(name: str, known: Mapping[str, object], kind: str) -> str:
    near = nearest(name, known)
    hint = f"did you mean '{near}'?" if near else "known are: " + ", ".join(known)
    return f"no {kind} is called '{name}': {hint}"

"""A project's folder becomes a calendar, with every problem that reading it found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from calgen.model.calendar import Calendar
from calgen.model.entry import Entry
from calgen.model.node import Fault
from calgen.model.people import Person
from calgen.model.position import START, line_of
from calgen.model.problem import Effect, Problem
from calgen.model.site import Site
from calgen.read.documents import Document, content_files, read_document
from calgen.read.entries import EntryReading, Scope, read_entry
from calgen.read.faults import as_problem
from calgen.read.records import read_goals, read_people, read_updates
from calgen.read.site import read_site
from calgen.schema.declarations import Declarations, builtin
from calgen.schema.ids import same_name
from calgen.schema.nearest import nearest
from calgen.schema.reading import shown
from calgen.timing.order import order_key

CONTENT = "content"
PEOPLE = ("people.yaml", "people.yml")
_OTHER_FOLDERS = ("goals", "updates")


@dataclass(frozen=True, slots=True)
class ProjectReading:
    """The calendar, what reading it found, and the ids that were left out."""

    calendar: Calendar
    problems: tuple[Problem, ...] = ()
    left_out: frozenset[str] = frozenset()


def read_project(project: Path, rule_ids: tuple[str, ...]) -> ProjectReading:
    """Read a whole project; `rule_ids` are the rules that site.yaml may name."""
    about_site = read_site(project, rule_ids)
    site = about_site.site
    content = project / CONTENT
    people_files = [content / name for name in PEOPLE if (content / name).is_file()]
    people = read_people(_documents(people_files, project))
    known = {person.id: person for person in people.found}
    goals = read_goals(_documents(content_files(content / "goals"), project))
    updates = read_updates(_documents(content_files(content / "updates"), project))
    readings = list(_entries(project, site, known))
    entries, doubles = _unique(readings, site.timezone)
    calendar = Calendar(site, entries, known, goals.found, updates.found, bool(people_files))
    problems = (
        *about_site.problems,
        *people.problems,
        *goals.problems,
        *updates.problems,
        *(problem for reading in readings for problem in reading.problems),
        *doubles,
    )
    left_out = frozenset(reading.left_out for reading in readings if reading.left_out)
    return ProjectReading(calendar, problems, left_out)


def _documents(files: Iterable[Path], project: Path) -> Iterator[Document]:
    return (read_document(path, path.relative_to(project).as_posix()) for path in files)


def _entries(project: Path, site: Site, people: dict[str, Person]) -> Iterator[EntryReading]:
    declared = Declarations(builtin().common, site.types)
    fields = {type_id: declared.fields_of(type_id) for type_id in (*site.types, "")}
    scope = Scope(site, people, fields)
    folders = {entry_type.folder: type_id for type_id, entry_type in site.types.items()}
    complained: set[str] = set()
    for path in content_files(project / CONTENT):
        shown_as = path.relative_to(project).as_posix()
        folder = shown_as.split("/")[1] if shown_as.count("/") > 1 else ""
        if folder in _OTHER_FOLDERS or shown_as in {f"{CONTENT}/{name}" for name in PEOPLE}:
            continue
        if folder and folder not in folders:
            if folder not in complained:
                yield EntryReading(None, (_unknown_folder(folder, shown_as, folders),))
            complained.add(folder)
            continue
        yield from _of_document(read_document(path, shown_as), folders.get(folder, ""), scope)


def _of_document(document: Document, type_id: str, scope: Scope) -> Iterator[EntryReading]:
    stem = document.path.rpartition("/")[2].rpartition(".")[0]
    if document.faults:
        problems = [as_problem(f, document.path, Effect.FILE_LEFT_OUT) for f in document.faults]
        yield EntryReading(None, tuple(problems), stem)
    if document.stray:
        problems = [as_problem(f, document.path, Effect.ENTRY_LEFT_OUT) for f in document.stray]
        yield EntryReading(None, tuple(problems))
    for item in document.items:
        if not type_id and item.node.get("type") is None:
            hint = "add a line 'type: …', or move the file into the folder of its type"
            fault = Fault(item.node.position, "missing-field", "type is missing", hint)
            problem = as_problem(fault, document.path, Effect.ENTRY_LEFT_OUT)
            yield EntryReading(None, (problem,), stem)
            continue
        yield read_entry(item, document.path, stem, type_id, scope)


def _unknown_folder(folder: str, path: str, folders: dict[str, str]) -> Problem:
    near = nearest(folder, folders)
    known = ", ".join(sorted(folders))
    hint = f"did you mean '{near}'?" if near else f"use one of: {known}; or declare it in site.yaml"
    message = f"no type has the folder {shown(folder)}: nothing in it is read"
    return as_problem(Fault(START, "unknown-reference", message, hint), path, Effect.FILE_LEFT_OUT)


def _unique(
    readings: Iterable[EntryReading], timezone: str
) -> tuple[dict[str, Entry], list[Problem]]:
    """Keep the first of equal ids, in path order, and sort what stays as lists show it."""
    first: dict[str, Entry] = {}
    problems: list[Problem] = []
    for reading in readings:
        entry = reading.entry
        if entry is None:
            continue
        kept = first.setdefault(same_name(entry.id), entry)
        if kept is not entry:
            problems.append(_second(entry, kept))
    in_order = sorted(first.values(), key=lambda entry: order_key(entry, timezone))
    return {entry.id: entry for entry in in_order}, problems


def _second(entry: Entry, kept: Entry) -> Problem:
    place = entry.positions.get("id", entry.source.position)
    other = f"{kept.source.path}:{line_of(kept.source.position)}"
    message = f"id {shown(entry.id)} is already taken by {other}"
    hint = "rename this file, or give it another id; the first one stays on the calendar"
    width = len(entry.id) if "id" in entry.positions else 1
    fault = Fault(place, "duplicate-id", message, hint, width)
    return as_problem(fault, entry.source.path, Effect.ENTRY_LEFT_OUT, entry.id, entry.owner)

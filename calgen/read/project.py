"""A project's folder becomes a calendar, with every problem that reading it found."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from calgen.model.calendar import Calendar
from calgen.model.entry import Entry
from calgen.model.node import Fault
from calgen.model.people import Person, Team
from calgen.model.position import START
from calgen.model.problem import Effect, Problem
from calgen.model.site import Site
from calgen.model.type_names import CAMPAIGN
from calgen.read.documents import Document, content_files, read_document
from calgen.read.entries import EntryReading, Scope, read_entry
from calgen.read.faults import as_problem, limited
from calgen.read.one_spelling import with_one_spelling
from calgen.read.records import read_goals, read_people, read_updates
from calgen.read.same_ids import unique_entries, unique_people
from calgen.read.site import read_site
from calgen.read.site_names import unknown_names
from calgen.read.site_types import RESERVED_FOLDERS
from calgen.read.theme import read_themes
from calgen.schema.declarations import Declarations, builtin
from calgen.schema.nearest import nearest
from calgen.schema.reading import shown

CONTENT = "content"
PEOPLE = ("people.yaml", "people.yml")
_PEOPLE_FILES = frozenset(f"{CONTENT}/{name}" for name in PEOPLE)


@dataclass(frozen=True, slots=True)
class ProjectReading:
    """The calendar, what reading it found, and the ids that were left out.

    `broken` is what could be read of the entries that were left out.
    """

    calendar: Calendar
    problems: tuple[Problem, ...] = ()
    left_out: frozenset[str] = frozenset()
    broken: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class _People:
    """Everybody by id; `known` is False while there is no people.yaml that can be read."""

    by_id: Mapping[str, Person]
    known: bool
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class _File:
    """A file of entries with its type; one that is `refused` is not read."""

    path: Path
    shown_as: str
    type_id: str
    refused: EntryReading | None = None


_Readings = tuple[EntryReading, ...]
_Each = Callable[[Callable[[_File], _Readings], Sequence[_File]], Iterable[_Readings]]


def read_project(project: Path, rule_ids: tuple[str, ...], each: _Each = map) -> ProjectReading:
    """Read a whole project; `rule_ids` are the rules that site.yaml may name.

    `each` applies a function to every file of entries, in order, in one process or in several.
    """
    about_site = read_site(project, rule_ids)
    site = about_site.site
    content = project / CONTENT
    people = _people(project, site.teams)
    goals = read_goals(_documents(content_files(content / "goals"), project))
    updates = read_updates(_documents(content_files(content / "updates"), project))
    readings = [*_of_no_folder(project), *_entries(project, site, people.by_id, each)]
    entries, doubles = unique_entries(readings, site.timezone)
    written = Calendar(site, entries, people.by_id, goals.found, updates.found, people.known)
    broken = tuple(reading.broken for reading in readings if reading.broken is not None)
    calendar = with_one_spelling(written, about_site.names)
    nobody = {problem.about for problem in people.problems if _is_left_out(problem)}
    gone = frozenset(({reading.left_out for reading in readings} | nobody) - {""})
    campaigns = gone.union(e.id for e in entries.values() if e.type == CAMPAIGN)
    persons = people.by_id if people.known else None
    problems = (
        *about_site.problems,
        *read_themes(project, site.theme),
        *unknown_names(about_site.names, site, persons, campaigns),
        *people.problems,
        *goals.problems,
        *updates.problems,
        *(problem for reading in readings for problem in reading.problems),
        *doubles,
    )
    return ProjectReading(calendar, limited(problems), gone, broken)


def _is_left_out(problem: Problem) -> bool:
    return problem.effect is Effect.ENTRY_LEFT_OUT


def _documents(files: Iterable[Path], project: Path) -> Iterator[Document]:
    return (read_document(path, _shown_as(path, project)) for path in files)


def _shown_as(path: Path, project: Path) -> str:
    """Give a file's path as problems and pages show it; what is no Unicode becomes `?`."""
    return path.relative_to(project).as_posix().encode("utf-8", "replace").decode("utf-8")


def _people(project: Path, teams: Mapping[str, Team]) -> _People:
    paths = [project / CONTENT / name for name in PEOPLE]
    files = [path for path in paths if path.exists() or path.is_symlink()]
    if (project / CONTENT).is_symlink():
        files = []
    people = read_people(_documents(files, project))
    by_id, doubles = unique_people(people.found, teams)
    return _People(by_id, bool(files) and people.whole, (*people.problems, *doubles))


def _entries(
    project: Path, site: Site, people: Mapping[str, Person], each: _Each
) -> Iterator[EntryReading]:
    declared = Declarations(builtin().common, site.types)
    fields = {type_id: declared.fields_of(type_id) for type_id in (*site.types, "")}
    scope = Scope(site, people, fields)

    def read(file: _File) -> _Readings:
        if file.refused:
            return (file.refused,)
        document = read_document(file.path, file.shown_as)
        return tuple(_of_document(document, file.type_id, scope))

    return chain.from_iterable(each(read, tuple(_files(project, site))))


def _files(project: Path, site: Site) -> Iterator[_File]:
    folders = {entry_type.folder: type_id for type_id, entry_type in site.types.items()}
    complained: set[str] = set()
    for path in content_files(project / CONTENT):
        shown_as = _shown_as(path, project)
        folder = shown_as.split("/")[1] if shown_as.count("/") > 1 else ""
        if folder in RESERVED_FOLDERS or shown_as in _PEOPLE_FILES:
            continue
        refused = None
        if folder and folder not in folders:
            problem = _unknown_folder(folder, shown_as, folders)
            refused = EntryReading(None, () if folder in complained else (problem,), path.stem)
            complained.add(folder)
        yield _File(path, shown_as, folders.get(folder, ""), refused)


def _of_no_folder(project: Path) -> _Readings:
    """Say that the folder of entries is a link, which is not followed."""
    if not (project / CONTENT).is_symlink():
        return ()
    faults = read_document(project / CONTENT, CONTENT).faults
    problems = tuple(as_problem(f, CONTENT, Effect.FILE_LEFT_OUT) for f in faults)
    return (EntryReading(None, problems),)


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


def _unknown_folder(folder: str, path: str, folders: Mapping[str, str]) -> Problem:
    near = nearest(folder, folders)
    known = ", ".join(sorted(folders))
    hint = f"did you mean '{near}'?" if near else f"use one of: {known}; or declare it in site.yaml"
    message = f"no type has the folder {shown(folder)}: nothing in it is read"
    return as_problem(Fault(START, "unknown-reference", message, hint), path, Effect.FILE_LEFT_OUT)

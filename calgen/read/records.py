"""Records that are no entries: people, business goals and updates."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import Any, Generic, Protocol, TypeVar

from calgen.model.entry import Source
from calgen.model.goals import Goal, Reading
from calgen.model.node import Fault
from calgen.model.people import Absence, Person
from calgen.model.position import line_of
from calgen.model.problem import Effect, Problem
from calgen.model.update import Update
from calgen.read.documents import Document, Item
from calgen.read.faults import as_problem
from calgen.schema.declarations import declared_in
from calgen.schema.ids import same_name, suggest_id
from calgen.schema.reader import Values, read_fields
from calgen.schema.reading import shown

_WITHOUT_DASHES = (
    "this is no list of people",
    "begin each person with '- id: …', the other fields below it",
)


class _Record(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def source(self) -> Source: ...


Record = TypeVar("Record", bound=_Record)
_Make = Callable[[Item, Values, Source, str], Record]


@dataclass(frozen=True, slots=True)
class Records(Generic[Record]):
    """What was read, in the order written, and what is wrong.

    `whole` tells that no file was left out: only then is it known who or what there is not.
    """

    found: tuple[Record, ...]
    problems: tuple[Problem, ...]
    whole: bool = True


def read_people(documents: Iterable[Document]) -> Records[Person]:
    """Read content/people.yaml."""
    read = _read(map(_as_list_of_people, documents), "people.yaml", _person)
    problems = (problem for person in read.found for problem in _absence_problems(person))
    return replace(
        read,
        found=tuple(
            replace(person, away=tuple(days for days in person.away if days.start <= days.end))
            for person in read.found
        ),
        problems=(*read.problems, *problems),
    )


def _absence_problems(person: Person) -> Iterator[Problem]:
    for index, days in enumerate(person.away):
        if days.end < days.start:
            message = f"away: end: it ends on {days.end}, before it starts"
            place = person.positions.get(f"away.{index}.end", person.source.position)
            fault = Fault(place, "bad-value", message, f"it starts on {days.start}", 10)
            yield as_problem(fault, person.source.path, Effect.VALUE_DROPPED, person.id)


def _as_list_of_people(document: Document) -> Document:
    """Refuse `ted: {name: …}` with one fault instead of one for each name."""
    if any(not item.in_list and item.node.get("id") is None for item in document.items):
        node = document.items[0].node
        fault = Fault(node.position, "syntax", *_WITHOUT_DASHES)
        return Document(document.path, faults=(fault,))
    return document


def read_goals(documents: Iterable[Document]) -> Records[Goal]:
    """Read the files of content/goals/."""
    return _read(documents, "goal.yaml", _goal)


def read_updates(documents: Iterable[Document]) -> Records[Update]:
    """Read the files of content/updates/."""
    return _read(documents, "update.yaml", _update)


def _read(documents: Iterable[Document], declared: str, make: _Make[Record]) -> Records[Record]:
    fields = {field.name: field for field in declared_in(declared)}
    found: dict[str, Record] = {}
    problems: list[Problem] = []
    whole = True
    for document in documents:
        problems += _of_document(document)
        whole = whole and not document.faults
        for item in document.items:
            read = read_fields(item.node, fields)
            dropped = bool(item.faults) or any(
                field.required and field.name not in read.values for field in fields.values()
            )
            problems += _of_item(item, read, document.path, dropped=dropped)
            if dropped:
                continue
            stem = PurePosixPath(document.path).stem
            record = make(item, read, Source(document.path, item.node.position), stem)
            first = found.setdefault(same_name(record.id), record)
            if first is not record:
                problems.append(_second(record, first, read))
    return Records(tuple(found.values()), tuple(problems), whole)


def _of_document(document: Document) -> Iterator[Problem]:
    for fault in document.faults:
        yield as_problem(fault, document.path, Effect.FILE_LEFT_OUT)
    for fault in document.stray:
        yield as_problem(fault, document.path, Effect.ENTRY_LEFT_OUT)


def _of_item(item: Item, read: Values, path: str, *, dropped: bool) -> Iterator[Problem]:
    effect = Effect.ENTRY_LEFT_OUT if dropped else Effect.VALUE_DROPPED
    about = str(read.values.get("id", "")) if dropped else ""
    for fault in (*item.faults, *(fault for _, fault in read.faults)):
        yield as_problem(fault, path, effect, about)


def _second(record: _Record, first: _Record, read: Values) -> Problem:
    place = read.positions.get("id", record.source.position)
    other = f"{first.source.path}:{line_of(first.source.position)}"
    message = f"id {shown(record.id)} is already taken by {other}"
    width = len(record.id) if "id" in read.positions else 1
    fault = Fault(place, "duplicate-id", message, "give one of the two another id", width)
    return as_problem(fault, record.source.path, Effect.ENTRY_LEFT_OUT)


def _person(_: Item, read: Values, source: Source, __: str) -> Person:
    values: dict[str, Any] = {"name": str(read.values["id"]), **read.values}
    away = tuple(Absence(**{"end": days["start"], **days}) for days in values.pop("away", ()))
    return Person(**values, away=away, source=source, positions=read.positions)


def _goal(_: Item, read: Values, source: Source, __: str) -> Goal:
    values: dict[str, Any] = dict(read.values)
    values.setdefault("id", suggest_id(str(values["title"])))
    readings = tuple(Reading(r["on"], float(r["value"])) for r in values.pop("readings", ()))
    if "target" in values:
        values["target"] = float(values["target"])
    in_order = tuple(sorted(readings, key=lambda reading: reading.on))
    return Goal(**values, readings=in_order, source=source)


def _update(item: Item, read: Values, source: Source, stem: str) -> Update:
    values: dict[str, Any] = {"id": suggest_id(stem), "body": item.body, **read.values}
    return Update(on=values.pop("date"), source=source, **values)

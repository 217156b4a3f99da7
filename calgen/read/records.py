"""Records that are no entries: people, business goals and updates."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, Generic, TypeVar

from calgen.model.entry import Source
from calgen.model.goals import Goal, Reading
from calgen.model.node import Fault
from calgen.model.people import Absence, Person
from calgen.model.problem import Effect, Problem
from calgen.model.update import Update
from calgen.read.documents import Document, Item
from calgen.read.faults import as_problem
from calgen.schema.declarations import declared_in
from calgen.schema.ids import same_name, suggest_id
from calgen.schema.reader import Values, read_fields
from calgen.schema.reading import shown

Record = TypeVar("Record", Person, Goal, Update)
_Make = Callable[[Item, Values, Source, str], Record]


@dataclass(frozen=True, slots=True)
class Records(Generic[Record]):
    """What was read, in the order written, and what is wrong."""

    found: tuple[Record, ...]
    problems: tuple[Problem, ...]


def read_people(documents: Iterable[Document]) -> Records[Person]:
    """Read content/people.yaml."""
    return _read(documents, "people.yaml", _person)


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
    for document in documents:
        whole = (*document.faults, *document.stray)
        problems += [as_problem(f, document.path, Effect.FILE_LEFT_OUT) for f in whole]
        for item in document.items:
            read = read_fields(item.node, fields)
            faults = [*item.faults, *(fault for _, fault in read.faults)]
            needed = {f.name for f in fields.values() if f.required}
            dropped = item.faults or any(name in needed for name, _ in read.faults)
            effect = Effect.ENTRY_LEFT_OUT if dropped else Effect.VALUE_DROPPED
            problems += [as_problem(fault, document.path, effect) for fault in faults]
            if dropped:
                continue
            stem = PurePosixPath(document.path).stem
            record = make(item, read, Source(document.path, item.node.position), stem)
            first = found.setdefault(same_name(record.id), record)
            if first is not record:
                problems.append(_second(record, first, read))
    return Records(tuple(found.values()), tuple(problems))


def _second(record: Person | Goal | Update, first: Person | Goal | Update, read: Values) -> Problem:
    place = read.positions.get("id", record.source.position)
    line = first.source.position >> 16
    message = f"id {shown(record.id)} is already taken in {first.source.path}:{line}"
    fault = Fault(place, "duplicate-id", message, "give one of the two another id", len(record.id))
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

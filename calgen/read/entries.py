"""Items of documents become entries, or problems that say why one was left out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from calgen.model.entry import Entry, Source, Status
from calgen.model.fields import Field
from calgen.model.node import Fault, Scalar, width_of
from calgen.model.people import Person
from calgen.model.position import START
from calgen.model.problem import Effect, Problem
from calgen.model.site import Site
from calgen.read import parts
from calgen.read.documents import Item
from calgen.read.faults import as_problem
from calgen.read.spans import read_when
from calgen.schema.ids import is_id, suggest_id
from calgen.schema.nearest import nearest
from calgen.schema.reader import Values, read_fields
from calgen.schema.reading import shown

STRUCTURAL = frozenset(
    ("id", "title", "type", "start", "end", "timezone", "repeat", "except", "status")
)
LONGEST_BODY = 100_000

_DATES = frozenset(("start", "end", "timezone", "repeat", "except"))

_COMMON = (
    *("reason", "owner", "team", "suggested_by", "suggested_on", "customer", "channels"),
    *("products", "regions", "audience", "location", "campaign", "supports", "variant_of"),
    *("link", "links", "live", "summary", "tags", "visibility"),
)


@dataclass(frozen=True, slots=True)
class Scope:
    """What reading an entry needs to know of the rest: the site, people, and fields by type."""

    site: Site
    people: Mapping[str, Person]
    fields: Mapping[str, Mapping[str, Field]]


@dataclass(frozen=True, slots=True)
class EntryReading:
    """An entry, or None when it was left out.

    Then `left_out` is its id as far as known, and `broken` what could be read of it.
    """

    entry: Entry | None
    problems: tuple[Problem, ...] = ()
    left_out: str = ""
    broken: Entry | None = None


def read_entry(item: Item, path: str, stem: str, folder_type: str, scope: Scope) -> EntryReading:
    """Read one entry of the file at `path`; `stem` is the file's name, `folder_type` its type."""
    type_id, type_fault = _type_of(item, folder_type, scope.site)
    read = read_fields(item.node, scope.fields.get(type_id, scope.fields[""]))
    values: dict[str, Any] = dict(read.values)
    faults = [*(("", fault) for fault in item.faults), *read.faults]
    if type_fault:
        known_faults = (pair for pair in faults if pair[1].rule != "unknown-field")
        faults = [("type", type_fault), *known_faults]
    entry_id, id_fault = _id_of(item, values, stem, faults)
    faults += [("id", id_fault)] if id_fault else []
    timezone = str(values.get("timezone", scope.site.timezone))
    when = read_when(read, timezone)
    if not any(name in _DATES for name, _ in read.faults):
        faults += when.faults
    body, body_fault = _body_of(item, read)
    faults += [("body", body_fault)] if body_fault else []
    problems = _problems(faults, path, entry_id, str(values.get("owner", "")))
    status = Status(values.get("status", Status.PLANNED if when.span else Status.IDEA))
    known: dict[str, Any] = {name: values[name] for name in _COMMON if name in values}
    entry = Entry(
        id=entry_id,
        type=type_id,
        title=" ".join(str(values.get("title", "")).split()),
        status=status,
        source=Source(path, item.node.position if item.in_list else START),
        timezone=timezone,
        span=when.span,
        repeat=when.repeat,
        exceptions=when.exceptions,
        moved=when.moved,
        body=body,
        positions=read.positions,
        **(known | _derived(known, scope) | _nested(values)),
        details=_details(values, scope.fields[""]),
    )
    if any(problem.effect is Effect.ENTRY_LEFT_OUT for problem in problems):
        return EntryReading(None, problems, entry_id, entry)
    return EntryReading(entry, problems)


def _type_of(item: Item, folder_type: str, site: Site) -> tuple[str, Fault | None]:
    node = item.node.get("type")
    if not isinstance(node, Scalar) or node.empty:
        return folder_type, None
    name = node.text.strip()
    if name in site.types:
        return name, None
    near = nearest(name, site.types)
    hint = f"did you mean '{near}'?" if near else "one of: " + ", ".join(site.types)
    message = f"type: no type is called {shown(name)}"
    return folder_type, Fault(node.position, "bad-value", message, hint, width_of(node))


def _id_of(
    item: Item, values: Mapping[str, object], stem: str, faults: list[tuple[str, Fault]]
) -> tuple[str, Fault | None]:
    if "id" in values:
        return str(values["id"]), None
    if any(name == "id" for name, _ in faults):
        return "", None
    title = str(values.get("title", "entry"))
    if item.in_list:
        hint = f"add a line 'id: {suggest_id(title)}': each item of a list needs a name for life"
        return "", Fault(item.node.position, "missing-field", "id is missing", hint)
    if is_id(stem):
        return stem, None
    message = f"the file's name {shown(stem)} cannot be an id"
    hint = f"rename it to '{suggest_id(stem)}', or add a line 'id: {suggest_id(stem)}'"
    return "", Fault(START, "bad-value", message, hint)


def _body_of(item: Item, read: Values) -> tuple[str, Fault | None]:
    written = read.nodes.get("body")
    if written is not None and item.body:
        message = "body: the text stands here and below the fields"
        hint = "put all of it below the fields"
        return item.body, Fault(written.position, "bad-value", message, hint)
    body = item.body or str(read.values.get("body", ""))
    if len(body) <= LONGEST_BODY:
        return body, None
    message = f"the text has {len(body):,} characters"
    hint = f"at most {LONGEST_BODY:,}: link to the longer text"
    return "", Fault(item.node.position, "bad-value", message, hint)


def _problems(
    faults: list[tuple[str, Fault]], path: str, entry_id: str, owner: str
) -> tuple[Problem, ...]:
    return tuple(
        as_problem(fault, path, _effect(name, fault), entry_id, owner) for name, fault in faults
    )


def _effect(name: str, fault: Fault) -> Effect:
    if fault.rule == "duplicate-key" or (fault.rule != "unknown-field" and name in STRUCTURAL):
        return Effect.ENTRY_LEFT_OUT
    return Effect.VALUE_DROPPED


def is_flagged(suggester: str, team: str, people: Mapping[str, Person]) -> bool:
    """Tell whether the flagged team, or a person of it, is who suggests."""
    person = people.get(suggester)
    return bool(suggester) and (suggester == team or (person is not None and person.team == team))


def _derived(known: Mapping[str, Any], scope: Scope) -> dict[str, Any]:
    flagged = scope.site.suggestions.team
    suggester = str(known.get("suggested_by", ""))
    owner = scope.people.get(str(known.get("owner", "")))
    team = known.get("team") or (owner.team if owner else "")
    return {"team": team, "sales_suggested": is_flagged(suggester, flagged, scope.people)}


def _nested(values: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "answer": parts.answer(values.get("answer")),
        "steps": parts.step_marks(values.get("steps", {})),
        "sign_off": parts.signatures(values.get("sign_off", {})),
        "waive": parts.waivers(values.get("waive", {})),
    }


def _details(values: Mapping[str, Any], common: Mapping[str, Field]) -> dict[str, object]:
    details = {name: value for name, value in values.items() if name not in common}
    if isinstance(details.get("goals"), dict):
        details["goals"] = parts.campaign_goals(values["goals"])
    if isinstance(details.get("results"), dict):
        details["results"] = parts.campaign_outcome(values["results"])
    return details

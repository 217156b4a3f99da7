"""Declarations of types, read from YAML: ours and a site's own in the same form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from calgen.model.fields import EntryType, Field, Need, StepRule
from calgen.model.node import Fault, Node
from calgen.model.node import Mapping as MappingNode
from calgen.model.position import Position
from calgen.schema.field_reader import read_field_declarations
from calgen.schema.reader import read_fields
from calgen.schema.reading import bad, described

_NEED = (Field("type", "type"), Field("channel", "channel"))
_STEP = (
    Field("name", "text", required=True),
    Field("before", "days", required=True, example="10d"),
    Field("team", "team"),
)
_PARTS: Mapping[str, Field] = {
    part.name: part
    for part in (
        Field("title", "text"),
        Field("plural", "text"),
        Field("folder", "text"),
        Field("color", "color"),
        Field("hue", "number"),
        Field("shape", "text"),
        Field("done", "text"),
        Field("doc", "text"),
        Field("fields", "raw"),
        Field("needs", "object", many=True, fields=_NEED),
        Field("sign_off", "team", many=True),
        Field("steps", "object", many=True, fields=_STEP),
    )
}


@dataclass(frozen=True, slots=True)
class TypeReading:
    """A type, what is wrong with its declaration, and where its values stand."""

    type: EntryType
    faults: tuple[Fault, ...] = ()
    positions: Mapping[str, Position] = field(default_factory=dict)


def read_type(type_id: str, node: Node, base: EntryType | None) -> TypeReading:
    """Read a type's declaration; what it does not say comes from `base`, or from its id."""
    start = base or _bare(type_id)
    if not isinstance(node, MappingNode):
        message = f"{described(node)} stands where a mapping should"
        found = bad(node, message, f"write {type_id}: {{title: {start.title}}}")
        return TypeReading(start, found.faults)
    read = read_fields(node, _PARTS)
    own, own_faults = read_field_declarations(read.nodes.get("fields"))
    values = _values(read.values)
    if "title" in values and "plural" not in values:
        values["plural"] = values["title"] + "s"
    extended = {field.name: field for field in (*start.fields, *own)}
    faults = (*(fault for _, fault in read.faults), *own_faults)
    whole = replace(start, fields=tuple(extended.values()), **values)
    return TypeReading(whole, faults, read.positions)


def _values(read: Mapping[str, Any]) -> dict[str, Any]:
    values = {name: value for name, value in read.items() if name != "fields"}
    if "needs" in values:
        values["needs"] = tuple(Need(**need) for need in values["needs"])
    if "steps" in values:
        values["steps"] = tuple(StepRule(**step) for step in values["steps"])
    if "hue" in values:
        values["hue"] = int(values["hue"])
    return values


def _bare(type_id: str) -> EntryType:
    title = type_id.replace("-", " ").replace("_", " ").capitalize()
    return EntryType(type_id, title, f"{title}s", f"{type_id}s", shape="◇")

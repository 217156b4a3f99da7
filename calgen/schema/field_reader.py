"""Declarations of fields, read from YAML: ours and a site's own in the same form."""

from __future__ import annotations

from typing import Any

from calgen.model.fields import Field
from calgen.model.node import Fault, Mapping, Node, Scalar
from calgen.schema.reader import KIND_NAMES, read_fields
from calgen.schema.reading import bad, described

_PARTS = {
    part.name: part
    for part in (
        Field("kind", "choice", of=KIND_NAMES),
        Field("title", "text"),
        Field("doc", "text"),
        Field("required", "boolean"),
        Field("many", "boolean"),
        Field("of", "text", many=True),
        Field("fields", "raw"),
        Field("example", "text"),
    )
}


def read_field_declarations(node: Node | None) -> tuple[tuple[Field, ...], tuple[Fault, ...]]:
    """Read a mapping from a field's name to what it is: `speaker: {kind: text, title: …}`."""
    if node is None:
        return (), ()
    if not isinstance(node, Mapping):
        message = f"fields: {described(node)} stands where a mapping should"
        return (), bad(node, message, "write {speaker: {kind: text}}").faults
    fields: list[Field] = []
    faults: list[Fault] = []
    for key, value in node.items:
        field, found = _read_field(key, value)
        fields.append(field)
        faults += found
    return tuple(fields), tuple(faults)


def _read_field(key: Scalar, value: Node) -> tuple[Field, list[Fault]]:
    name = key.text.strip()
    if isinstance(value, Scalar) and not value.empty:
        value = Mapping(((Scalar("kind", value.position), value),), value.position)
    if isinstance(value, Scalar):
        value = Mapping((), value.position)
    if not isinstance(value, Mapping):
        message = f"{name}: {described(value)} stands where a mapping should"
        faults = bad(value, message, f"write {name}: {{kind: text}}").faults
        return Field(name, "text", title=_title(name)), list(faults)
    read = read_fields(value, _PARTS)
    values: dict[str, Any] = dict(read.values)
    inner, inner_faults = read_field_declarations(values.pop("fields", None))
    given = {"kind": "text", "title": _title(name), **values, "fields": inner}
    return Field(name, **given), [*(fault for _, fault in read.faults), *inner_faults]


def _title(name: str) -> str:
    return name.replace("_", " ").capitalize()

"""Declarations of fields, read from YAML: ours and a site's own in the same form."""

from __future__ import annotations

from calgen.model.fields import Field
from calgen.model.node import Fault, Mapping, Node, Scalar, Sequence
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


def read_field_declarations(node: object) -> tuple[tuple[Field, ...], tuple[Fault, ...]]:
    """Read a mapping from a field's name to what it is: `speaker: {kind: text, title: …}`."""
    if node is None:
        return (), ()
    if not isinstance(node, Mapping):
        assert isinstance(node, Scalar | Sequence)  # noqa: S101 -- only nodes are handed in
        return (), bad(node, f"fields: {described(node)} stands where a mapping should").faults
    fields: list[Field] = []
    faults: list[Fault] = []
    for key, value in node.items:
        field, found = _read_field(key, value)
        fields.append(field)
        faults += found
    return tuple(fields), tuple(faults)


def _read_field(key: Scalar, value: Node) -> tuple[Field, list[Fault]]:
    name = key.text.strip()
    if isinstance(value, Scalar):
        value = Mapping(((Scalar("kind", value.position), value),), value.position)
    if not isinstance(value, Mapping):
        faults = bad(value, f"{name}: {described(value)} stands where a mapping should").faults
        return Field(name, "text", title=_title(name)), list(faults)
    read = read_fields(value, _PARTS)
    inner, inner_faults = read_field_declarations(read.values.get("fields"))
    parts = {k: v for k, v in read.values.items() if k != "fields"}
    given = {"kind": "text", "title": _title(name), **parts, "fields": inner}
    field = Field(name, **given)  # type: ignore[arg-type] -- the kinds above give these types
    return field, [*(fault for _, fault in read.faults), *inner_faults]


def _title(name: str) -> str:
    return name.replace("_", " ").capitalize()

"""JSON Schema for editors, made from the same declarations as everything else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from calgen.model.fields import Field
from calgen.schema.declarations import Declarations
from calgen.schema.kinds import KINDS

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_ADDRESS = {"type": "string", "format": "uri"}


def entry_schema(declared: Declarations, title: str) -> dict[str, object]:
    """Give the schema of a file of entries: one mapping, or a list of mappings."""
    fields: dict[str, Field] = {field.name: field for field in declared.common}
    for entry_type in declared.types.values():
        fields |= {field.name: field for field in entry_type.fields if field.name not in fields}
    properties = {name: _property(field) for name, field in fields.items()}
    properties["type"] = {**properties["type"], "enum": list(declared.types)}
    entry: dict[str, object] = {
        "type": "object",
        "properties": properties,
        "required": _required(fields.values()),
        "additionalProperties": False,
    }
    return {
        "$schema": _DRAFT,
        "title": title,
        "oneOf": [{"$ref": "#/$defs/entry"}, {"type": "array", "items": {"$ref": "#/$defs/item"}}],
        "$defs": {
            "entry": entry,
            "item": {"allOf": [{"$ref": "#/$defs/entry"}], "required": ["id"]},
        },
    }


def _property(field: Field) -> dict[str, object]:
    one = _one(field)
    value = {"anyOf": [one, {"type": "array", "items": one}]} if field.many else one
    words = {"title": field.title, "description": field.doc}
    return {**{name: text for name, text in words.items() if text}, **value}


def _one(field: Field) -> dict[str, object]:
    if field.of:
        return {"enum": list(field.of)}
    nested = _NESTED.get(field.kind)
    return nested(field) if nested else dict(KINDS[field.kind].json)


def _map(field: Field) -> dict[str, object]:
    values = {"anyOf": [_object(field.fields), {"type": "null"}]}
    mapping: dict[str, object] = {"type": "object", "additionalProperties": values}
    if any(part.required for part in field.fields):
        return mapping
    return {"anyOf": [mapping, {"type": "array", "items": {"type": "string"}}]}


def _map_of_lists(field: Field) -> dict[str, object]:
    items = {"type": "array", "items": _object(field.fields)}
    values = {"anyOf": [items, _object(field.fields), {"type": "string"}]}
    return {"type": "object", "additionalProperties": values}


def _titled_link(_: Field) -> dict[str, object]:
    parts = (Field("url", "link", required=True), Field("title", "text"))
    return {"anyOf": [_ADDRESS, _object(parts)]}


def _object(fields: tuple[Field, ...]) -> dict[str, object]:
    return {
        "type": "object",
        "properties": {field.name: _property(field) for field in fields},
        "required": _required(fields),
        "additionalProperties": False,
    }


def _required(fields: Iterable[Field]) -> list[str]:
    return [field.name for field in fields if field.required]


_NESTED: Mapping[str, Callable[[Field], dict[str, object]]] = {
    "object": lambda field: _object(field.fields),
    "map": _map,
    "map-of-lists": _map_of_lists,
    "titled-link": _titled_link,
    "repeat": lambda _: {"type": ["string", "object"]},
    "moves": lambda _: {"type": "object", "additionalProperties": {"type": "string"}},
    "raw": lambda _: {},
}

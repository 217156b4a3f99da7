"""JSON Schema for editors, made from the same declarations as everything else."""

from __future__ import annotations

from collections.abc import Iterable

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
    match field.kind:
        case "object":
            return _object(field.fields)
        case "map":
            inner = {"anyOf": [_object(field.fields), {"type": "null"}]}
            return {"type": "object", "additionalProperties": inner}
        case "map-of-lists":
            items = {"anyOf": [{"type": "array", "items": _object(field.fields)}, {"type": "string"}]}
            return {"type": "object", "additionalProperties": items}
        case "titled-link":
            titled = _object((Field("url", "link", required=True), Field("title", "text")))
            return {"anyOf": [_ADDRESS, titled]}
        case "repeat":
            return {"type": ["string", "object"]}
        case "moves":
            return {"type": "object", "additionalProperties": {"type": "string"}}
    return dict(KINDS[field.kind].json)


def _object(fields: tuple[Field, ...]) -> dict[str, object]:
    return {
        "type": "object",
        "properties": {field.name: _property(field) for field in fields},
        "required": _required(fields),
        "additionalProperties": False,
    }


def _required(fields: Iterable[Field]) -> list[str]:
    return [field.name for field in fields if field.required]

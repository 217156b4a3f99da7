"""What an editor does: it reads YAML 1.2 with its values, and holds it against a JSON Schema."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from calgen.model.node import Mapping as MappingNode
from calgen.model.node import Node, Scalar, Sequence

Schema = Mapping[str, Any]

_INTEGER = re.compile(r"[-+]?[0-9]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_WORDS = {"null": None, "~": None, "": None, "true": True, "false": False}
_TYPES: Mapping[str, tuple[type, ...]] = {
    "string": (str,),
    "number": (int, float),
    "boolean": (bool,),
    "null": (type(None),),
    "object": (dict,),
    "array": (list,),
}


def value_of(node: Node) -> Any:  # noqa: ANN401 -- a value of JSON
    """Give a document's value as the core schema of YAML 1.2 has it."""
    match node:
        case MappingNode():
            return {key.text: value_of(value) for key, value in node.items}
        case Sequence():
            return [value_of(item) for item in node]
        case Scalar(text=text, plain=True) if text.lower() in _WORDS:
            return _WORDS[text.lower()]
        case Scalar(text=text, plain=True) if _INTEGER.fullmatch(text):
            return int(text)
        case Scalar(text=text, plain=True) if _FLOAT.fullmatch(text):
            return float(text)
    return node.text


def faults(value: Any, schema: Schema, root: Schema, at: str = "") -> Iterator[str]:  # noqa: ANN401 -- a value of JSON
    """Yield where a value is not what a schema says (the keywords that ours uses)."""
    if "$ref" in schema:
        name = schema["$ref"].removeprefix("#/$defs/")
        yield from faults(value, root["$defs"][name], root, at)
    for part in schema.get("allOf", ()):
        yield from faults(value, part, root, at)
    for word in ("anyOf", "oneOf"):
        ways = [list(faults(value, part, root, at)) for part in schema.get(word, ())]
        good = sum(not way for way in ways)
        if ways and (not good or (word == "oneOf" and good > 1)):
            yield from (fault for way in ways for fault in way)
            yield f"{at}: {good} of {word}"
    yield from _own_faults(value, schema, at)
    if isinstance(value, dict):
        yield from _faults_inside(value, schema, root, at)
    elif isinstance(value, list) and "items" in schema:
        for index, item in enumerate(value):
            yield from faults(item, schema["items"], root, f"{at}.{index}")


def _own_faults(value: object, schema: Schema, at: str) -> Iterator[str]:
    wanted = schema.get("type", [])
    names = [wanted] if isinstance(wanted, str) else wanted
    types = [one for name in names for one in _TYPES[name]]
    if types and (
        not isinstance(value, tuple(types)) or (isinstance(value, bool) and bool not in types)
    ):
        yield f"{at}: {value!r} is no {wanted}"
    if "enum" in schema and value not in schema["enum"]:
        yield f"{at}: {value!r} is none of {schema['enum']}"
    if "pattern" in schema and isinstance(value, str) and not re.search(schema["pattern"], value):
        yield f"{at}: {value!r} is not like {schema['pattern']}"


def _faults_inside(
    value: Mapping[str, object], schema: Schema, root: Schema, at: str
) -> Iterator[str]:
    for name in schema.get("required", ()):
        if name not in value:
            yield f"{at}.{name}: missing"
    properties = schema.get("properties", {})
    others = schema.get("additionalProperties", {})
    for name, item in value.items():
        inner = properties.get(name, others)
        if inner is False:
            yield f"{at}.{name}: unknown"
        else:
            yield from faults(item, inner, root, f"{at}.{name}")

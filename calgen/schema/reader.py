"""Mappings are read by their declarations: values with places, and every fault at once."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from calgen.model.entry import Link
from calgen.model.fields import Field
from calgen.model.node import Fault, Node, Scalar, Sequence, width_of
from calgen.model.node import Mapping as MappingNode
from calgen.model.position import Position
from calgen.schema.kinds import KINDS
from calgen.schema.nearest import nearest
from calgen.schema.reading import Reading, bad, described, good, shown
from calgen.schema.times import read_moves, read_repeat

_INVISIBLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Values:
    """What a mapping holds, by field, with the places of all values, nested ones by dots."""

    values: Mapping[str, object]
    positions: Mapping[str, Position] = field(default_factory=dict)
    faults: tuple[tuple[str, Fault], ...] = ()


def read_fields(node: MappingNode, fields: Mapping[str, Field]) -> Values:
    """Read a mapping. Each fault comes with the top-level field that it concerns."""
    values: dict[str, object] = {}
    positions: dict[str, Position] = {}
    faults: list[tuple[str, Fault]] = []
    for key, value in node.items:
        name = key.text.strip()
        declared = fields.get(name)
        if declared is None:
            faults.append((name, _unknown(key, fields)))
            continue
        positions[name] = value.position
        if is_absent(value):
            continue
        reading = read_value(value, declared, name, positions)
        if reading.value is not None:
            values[name] = reading.value
        faults += [(name, _named(fault, name)) for fault in reading.faults]
    missing = [f for f in fields.values() if f.required and not _given(f.name, values, faults)]
    faults += [(f.name, _missing(f, node)) for f in missing]
    return Values(values, positions, tuple(faults))


def is_absent(node: Node) -> bool:
    """Tell whether nothing was written: blank, null, or an empty list or mapping."""
    return node.empty if isinstance(node, Scalar) else not node.items


def read_value(node: Node, declared: Field, at: str, positions: dict[str, Position]) -> Reading:
    """Read one value, or a list of values where the field allows many.

    `at` is the value's dotted path; the places of its parts are added to `positions`.
    """
    if not declared.many:
        return _read_one(node, declared, at, positions)
    items = node.items if isinstance(node, Sequence) else (node,)
    found, faults = [], []
    for index, item in enumerate(items):
        if is_absent(item):
            continue
        path = f"{at}.{len(found)}"
        reading = _read_one(item, declared, path, positions)
        faults += reading.faults
        if reading.value is not None:
            positions[path] = items[index].position
            found.append(reading.value)
    return Reading(tuple(found), tuple(faults))


def _read_one(node: Node, declared: Field, at: str, positions: dict[str, Position]) -> Reading:
    nested = _NESTED.get(declared.kind)
    if nested is not None:
        return nested(node, declared, at, positions)
    if not isinstance(node, Scalar):
        kind = KINDS[declared.kind]
        hint = f"write {declared.example}" if declared.example else ""
        return bad(node, f"{described(node)} stands where {kind.words} should", hint)
    if not node.text.isprintable() and (found := _INVISIBLE.search(node.text)):
        message = f"an invisible character (U+{ord(found[0]):04X}) stands in the text"
        return bad(node, message, "delete it")
    return KINDS[declared.kind].read(node, declared)


def _object(node: Node, declared: Field, at: str, positions: dict[str, Position]) -> Reading:
    if not isinstance(node, MappingNode):
        hint = f"write it as {declared.example}" if declared.example else ""
        return bad(node, f"{described(node)} stands where a mapping should", hint)
    inner = read_fields(node, {part.name: part for part in declared.fields})
    positions.update({f"{at}.{name}": place for name, place in inner.positions.items()})
    faults = tuple(fault for _, fault in inner.faults)
    dropped = any(fault.rule == "missing-field" for fault in faults)
    return Reading(None if dropped else dict(inner.values), faults)


def _map(node: Node, declared: Field, at: str, positions: dict[str, Position]) -> Reading:
    if isinstance(node, Sequence) and all(isinstance(item, Scalar) for item in node):
        names = [item for item in node if isinstance(item, Scalar)]
        positions.update({f"{at}.{name.text.strip()}": name.position for name in names})
        return good({name.text.strip(): {} for name in names})
    if not isinstance(node, MappingNode):
        hint = f"write it as {declared.example}" if declared.example else ""
        return bad(node, f"{described(node)} stands where a mapping should", hint)
    found: dict[str, object] = {}
    faults: list[Fault] = []
    for key, value in node.items:
        name = key.text.strip()
        positions[f"{at}.{name}"] = key.position
        part = good({}) if is_absent(value) else _object(value, declared, f"{at}.{name}", positions)
        faults += [_named(fault, name) for fault in part.faults]
        if part.value is not None:
            found[name] = part.value
    return Reading(found, tuple(faults))


def _map_of_lists(node: Node, declared: Field, at: str, positions: dict[str, Position]) -> Reading:
    if not isinstance(node, MappingNode):
        return bad(node, f"{described(node)} stands where a mapping of teams should")
    found: dict[str, object] = {}
    faults: list[Fault] = []
    for key, value in node.items:
        name = key.text.strip()
        if isinstance(value, Scalar):
            found[name] = value.text.strip()
            continue
        items = Field(name, "object", many=True, fields=declared.fields)
        part = read_value(value, items, f"{at}.{name}", positions)
        faults += [_named(fault, name) for fault in part.faults]
        found[name] = part.value
    return Reading(found, tuple(faults))


def _titled_link(node: Node, declared: Field, at: str, positions: dict[str, Position]) -> Reading:
    if isinstance(node, Scalar):
        reading = KINDS["link"].read(node, declared)
        return Reading(Link(str(reading.value)), ()) if reading.value else reading
    parts = (Field("url", "link", required=True), Field("title", "text"))
    reading = _object(node, Field(declared.name, "object", fields=parts), at, positions)
    if not isinstance(reading.value, dict):
        return reading
    link = Link(str(reading.value["url"]), str(reading.value.get("title", "")))
    return Reading(link, reading.faults)


_Nested = Callable[[Node, Field, str, dict[str, Position]], Reading]

_NESTED: Mapping[str, _Nested] = {
    "object": _object,
    "map": _map,
    "map-of-lists": _map_of_lists,
    "titled-link": _titled_link,
    "repeat": lambda node, declared, _at, _positions: read_repeat(node, declared),
    "moves": lambda node, declared, _at, _positions: read_moves(node, declared),
    "raw": lambda node, _declared, _at, _positions: good(node),
}

KIND_NAMES = (*KINDS, *_NESTED)


def _named(fault: Fault, name: str) -> Fault:
    if fault.rule in {"unknown-field", "missing-field"} and "." not in name:
        return fault
    message = f"{name}: {fault.message}"
    return Fault(
        fault.position, fault.rule, message, fault.hint, fault.width, fault.severity
    )


def _unknown(key: Scalar, fields: Mapping[str, Field]) -> Fault:
    near = nearest(key.text, fields)
    hint = f"did you mean '{near}'?" if near else "one of: " + ", ".join(list(fields)[:12]) + " …"
    message = f"no field is called {shown(key.text)}"
    return Fault(key.position, "unknown-field", message, hint, width_of(key))


def _given(name: str, values: Mapping[str, object], faults: list[tuple[str, Fault]]) -> bool:
    return name in values or any(about == name for about, _ in faults)


def _missing(declared: Field, node: MappingNode) -> Fault:
    example = f", such as '{declared.name}: {declared.example}'" if declared.example else ""
    hint = f"add a line '{declared.name}: …'{example}"
    return Fault(node.position, "missing-field", f"{declared.name} is missing", hint)

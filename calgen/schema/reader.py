"""Mappings are read by their declarations: values with places, and every fault at once."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from calgen.model.entry import Link
from calgen.model.fields import Field
from calgen.model.node import Fault, Node, Scalar, Sequence, width_of
from calgen.model.node import Mapping as MappingNode
from calgen.model.position import Position
from calgen.schema.kinds import KINDS
from calgen.schema.nearest import nearest
from calgen.schema.reading import Reading, bad, described, good, shown
from calgen.schema.times import read_moves, read_repeat

_INVISIBLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
_FILLERS = "\n\t\u034f\u115f\u1160\u2800\u3164\ufe0f\uffa0"
_OF_ONE = re.compile(r": (\{[^{}]*\})")
_MOST_ITEMS = 1_000
_MOST_UNKNOWN = 20


@dataclass(frozen=True, slots=True)
class Values:
    """What a mapping holds, by field, with the places of all values, nested ones by dots.

    `nodes` are the values as written, by field, for faults that are found later.
    """

    values: Mapping[str, object]
    positions: Mapping[str, Position] = field(default_factory=dict)
    faults: tuple[tuple[str, Fault], ...] = ()
    nodes: Mapping[str, Node] = field(default_factory=dict)


def read_fields(node: MappingNode, fields: Mapping[str, Field]) -> Values:
    """Read a mapping. Each fault comes with the top-level field that it concerns."""
    values: dict[str, object] = {}
    positions: dict[str, Position] = {}
    faults: list[tuple[str, Fault]] = []
    nodes: dict[str, Node] = {}
    unknown: list[Scalar] = []
    for key, value in node.items:
        name = key.text.strip()
        declared = fields.get(name)
        if declared is None:
            unknown.append(key)
            continue
        positions[name] = value.position
        if is_absent(value):
            continue
        nodes[name] = value
        reading = read_value(value, declared, name, positions)
        if reading.value is not None:
            values[name] = reading.value
        faults += [(name, _named(fault, name)) for fault in reading.faults]
    faults += [(key.text.strip(), _unknown(key, fields)) for key in unknown[:_MOST_UNKNOWN]]
    if len(unknown) > _MOST_UNKNOWN:
        faults.append(("", _many_unknown(unknown)))
    faulty = {name for name, _ in faults}
    for one in fields.values():
        if one.required and one.name not in values and one.name not in faulty:
            place = positions.get(one.name, node.position)
            faults.append((one.name, _missing(one, place)))
    return Values(values, positions, tuple(faults), nodes)


def is_absent(node: Node) -> bool:
    """Tell whether nothing was written: blank, null, or an empty list or mapping.

    A text of characters that nobody sees is blank too.
    """
    if not isinstance(node, Scalar):
        return not node.items
    return node.empty or (not node.text.isascii() and all(map(_is_unseen, node.text)))


def _is_unseen(character: str) -> bool:
    return character in _FILLERS or unicodedata.category(character) in {"Cf", "Zs", "Zl", "Zp"}


def read_value(node: Node, declared: Field, at: str, positions: dict[str, Position]) -> Reading:
    """Read one value, or a list of values where the field allows many.

    `at` is the value's dotted path; the places of its parts are added to `positions`.
    """
    if not declared.many:
        return _read_one(node, declared, at, positions)
    items = node.items if isinstance(node, Sequence) else (node,)
    if len(items) > _MOST_ITEMS:
        return bad(node, f"the list has {len(items):,} items", f"write at most {_MOST_ITEMS:,}")
    found: list[object] = []
    faults: list[Fault] = []
    for item in items:
        if is_absent(item):
            continue
        path = f"{at}.{len(found)}"
        reading = _read_one(item, declared, path, positions)
        faults += reading.faults
        if reading.value is not None:
            positions[path] = item.position
            found.append(reading.value)
    return Reading(tuple(found), tuple(faults))


def _read_one(node: Node, declared: Field, at: str, positions: dict[str, Position]) -> Reading:
    nested = _NESTED.get(declared.kind)
    if nested is not None:
        return nested(node, declared, at, positions)
    if not isinstance(node, Scalar):
        kind = KINDS[declared.kind]
        hint = f"write {declared.example}" if declared.example else "write one value"
        return bad(node, f"{described(node)} stands where {kind.words} should", hint)
    return _invisible(node) or KINDS[declared.kind].read(node, declared)


def _invisible(node: Scalar) -> Reading | None:
    """Refuse a text with a character that nobody sees; escapes in double quotes write them."""
    if node.text.isprintable():
        return None
    found = _INVISIBLE.search(node.text)
    if found is None:
        return None
    message = f"an invisible character (U+{ord(found[0]):04X}) stands in the text"
    return bad(node, message, "delete it")


def _object(node: Node, declared: Field, at: str, positions: dict[str, Position]) -> Reading:
    if not isinstance(node, MappingNode):
        return _no_mapping(node, declared)
    inner = read_fields(node, {part.name: part for part in declared.fields})
    positions.update({f"{at}.{name}": place for name, place in inner.positions.items()})
    faults = tuple(fault for _, fault in inner.faults)
    whole = all(part.name in inner.values for part in declared.fields if part.required)
    return Reading(dict(inner.values) if whole else None, faults)


def _map(node: Node, declared: Field, at: str, positions: dict[str, Position]) -> Reading:
    if isinstance(node, Sequence) and all(isinstance(item, Scalar) for item in node):
        names = [item for item in node if isinstance(item, Scalar) and not item.empty]
        pairs: list[tuple[Scalar, Node]] = [(name, Scalar("", name.position)) for name in names]
    elif isinstance(node, MappingNode):
        pairs = list(node.items)
    else:
        return _no_mapping(node, declared)
    of_one = _OF_ONE.search(declared.example)
    inner = replace(declared, example=of_one[1] if of_one else "")
    found: dict[str, object] = {}
    faults: list[Fault] = []
    for key, value in pairs:
        if wrong := _invisible(key):
            faults += wrong.faults
            continue
        name = key.text.strip()
        positions[f"{at}.{name}"] = key.position
        parts = MappingNode((), key.position) if is_absent(value) else value
        part = _object(parts, inner, f"{at}.{name}", positions)
        faults += [_named(fault, name) for fault in part.faults]
        if part.value is not None:
            found[name] = part.value
        elif not any(one.required for one in declared.fields):
            found[name] = {}  # it is declared, whatever is wrong with what is said of it
    return Reading(found, tuple(faults))


def _map_of_lists(node: Node, declared: Field, at: str, positions: dict[str, Position]) -> Reading:
    if not isinstance(node, MappingNode):
        return _no_mapping(node, declared)
    items = Field("", "object", many=True, fields=declared.fields)
    found: dict[str, object] = {}
    faults: list[Fault] = []
    for key, value in node.items:
        if wrong := _invisible(key) or (isinstance(value, Scalar) and _invisible(value)):
            faults += wrong.faults
            continue
        name = key.text.strip()
        positions[f"{at}.{name}"] = key.position
        if isinstance(value, Scalar):
            found[name] = value.text.strip()
            continue
        part = read_value(value, items, f"{at}.{name}", positions)
        faults += [_named(fault, name) for fault in part.faults]
        found[name] = part.value
    return Reading(found, tuple(faults))


def _no_mapping(node: Node, declared: Field) -> Reading:
    hint = f"write it as {declared.example}" if declared.example else "write 'name: value' in it"
    return bad(node, f"{described(node)} stands where a mapping should", hint)


def _titled_link(node: Node, declared: Field, at: str, positions: dict[str, Position]) -> Reading:
    if isinstance(node, Scalar):
        reading = KINDS["link"].read(node, declared)
        return Reading(Link(str(reading.value)), ()) if reading.value else reading
    parts = (Field("url", "link", required=True), Field("title", "text"))
    reading = _object(node, replace(declared, fields=parts), at, positions)
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
    return replace(fault, message=f"{name}: {fault.message}")


def _unknown(key: Scalar, fields: Mapping[str, Field]) -> Fault:
    near = nearest(key.text, fields)
    some = list(fields)[:12]
    more = " …" if len(fields) > len(some) else ""
    hint = f"did you mean '{near}'?" if near else "one of: " + ", ".join(some) + more
    message = f"no field is called {shown(key.text.strip())}"
    return Fault(key.position, "unknown-field", message, hint, width_of(key))


def _many_unknown(keys: list[Scalar]) -> Fault:
    message = f"{len(keys) - _MOST_UNKNOWN:,} more fields are unknown, from here on"
    hint = "use the fields that 'calgen explain' knows"
    return Fault(keys[_MOST_UNKNOWN].position, "unknown-field", message, hint)


def _missing(declared: Field, place: Position) -> Fault:
    example = f", such as '{declared.name}: {declared.example}'" if declared.example else ""
    hint = f"add a line '{declared.name}: …'{example}"
    return Fault(place, "missing-field", f"{declared.name} is missing", hint)

"""The section `types` of site.yaml: types of the site's own, and changes to the built-in ones."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from calgen.model.fields import EntryType, Field
from calgen.model.node import Fault, Node, Scalar
from calgen.model.node import Mapping as MappingNode
from calgen.model.position import Position
from calgen.read.site_sections import usable
from calgen.schema.declarations import builtin
from calgen.schema.ids import is_id
from calgen.schema.reading import bad, described, shown
from calgen.schema.type_reader import read_type

RESERVED_FOLDERS = ("goals", "updates")


@dataclass(frozen=True, slots=True)
class TypesReading:
    """All types of the site, what is wrong, and where values stand, by `types.ID.…`."""

    types: Mapping[str, EntryType]
    faults: tuple[Fault, ...] = ()
    positions: Mapping[str, Position] = field(default_factory=dict)


def read_types(node: Node | None) -> TypesReading:
    """Read the section; the built-in types come first, in their own order."""
    types = dict(builtin().types)
    if node is None:
        return TypesReading(types)
    if not isinstance(node, MappingNode):
        message = f"types: {described(node)} stands where a mapping should"
        return TypesReading(types, bad(node, message, "write {webinar: {title: Webinar}}").faults)
    faults: list[Fault] = []
    positions: dict[str, Position] = {}
    written = {key.text.strip(): (key, value) for key, value in node.items}
    for name, (key, value) in usable(written).items():
        base = types.get(name)
        parts = MappingNode((), value.position) if _is_blank(value) else value
        reading = read_type(name, parts, base)
        kept, refused = _own_fields(reading.type, base, parts)
        folder_faults = tuple(_folder_faults(reading.type, types, _place_of(parts, key)))
        found = (*reading.faults, *refused, *folder_faults)
        faults += [replace(one, message=f"types: {name}: {one.message}") for one in found]
        folder = _bare_folder(name, base) if folder_faults else reading.type.folder
        said = _said(reading.positions)
        types[name] = replace(reading.type, fields=kept, folder=folder, said=said)
        positions[f"types.{name}"] = key.position
        positions |= {f"types.{name}.{at}": place for at, place in reading.positions.items()}
    return TypesReading(types, tuple(faults), positions)


def _said(positions: Mapping[str, Position]) -> frozenset[str]:
    """Name the parts that a site gave a type; another title makes another plural."""
    return frozenset({*positions, "plural"} if "title" in positions else positions)


def _is_blank(node: Node) -> bool:
    return isinstance(node, Scalar) and node.empty


def _own_fields(
    read: EntryType, base: EntryType | None, node: Node
) -> tuple[tuple[Field, ...], list[Fault]]:
    """Keep the fields that take nothing away from those that every entry or the type has."""
    common = {one.name for one in builtin().common}
    before = {one.name: one for one in base.fields} if base else {}
    section = node.get("fields") if isinstance(node, MappingNode) else None
    items = section.items if isinstance(section, MappingNode) else ()
    keys = {key.text.strip(): key for key, _ in items}
    kept: list[Field] = []
    faults: list[Fault] = []
    for one in read.fields:
        known = before.get(one.name)
        if one.name in common:
            faults += _refused(keys[one.name], "is a field of every type")
        elif known and (one.kind, one.many) != (known.kind, known.many):
            faults += _refused(keys[one.name], "is there already, of another kind")
            kept.append(known)
        elif not is_id(one.name):
            faults += _refused(keys[one.name], "cannot be a field's name")
        else:
            kept.append(one)
    return tuple(kept), faults


def _refused(key: Scalar, why: str) -> tuple[Fault, ...]:
    message = f"fields: {shown(key.text.strip())} {why}"
    return bad(key, message, "give it another name").faults


def _folder_faults(
    read: EntryType, types: Mapping[str, EntryType], place: Scalar
) -> Iterator[Fault]:
    folder = read.folder
    other = next((t.id for t in types.values() if t.folder == folder and t.id != read.id), None)
    message = f"folder: {shown(folder)}"
    if not is_id(folder):
        yield from bad(place, f"{message} cannot be a folder", "use letters, digits, '-'").faults
    elif folder in RESERVED_FOLDERS:
        yield from bad(place, f"{message} holds something else", "use another folder").faults
    elif other:
        yield from bad(place, f"{message} is that of {other}", "use another folder").faults


def _place_of(node: Node, key: Scalar) -> Scalar:
    written = node.get("folder") if isinstance(node, MappingNode) else None
    return written if isinstance(written, Scalar) else key


def _bare_folder(type_id: str, base: EntryType | None) -> str:
    return base.folder if base else f"{type_id}s"

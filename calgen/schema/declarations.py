"""All declarations together: the common fields, and the types with their own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from calgen.formats.yaml import parse
from calgen.model.fields import EntryType, Field
from calgen.model.node import Mapping as MappingNode
from calgen.schema.field_reader import read_field_declarations
from calgen.schema.type_reader import read_type


@dataclass(frozen=True, slots=True)
class Declarations:
    """The fields that all entries have, and the types with their own."""

    common: tuple[Field, ...]
    types: Mapping[str, EntryType]

    def fields_of(self, type_id: str) -> dict[str, Field]:
        """Give all fields that an entry of a type may have, by name."""
        own = self.types[type_id].fields if type_id in self.types else ()
        return {field.name: field for field in (*self.common, *own)}


@cache
def builtin() -> Declarations:
    """Give the declarations that come with calgen."""
    types = {
        key.text: read_type(key.text, node, None).type for key, node in _own("types.yaml").items
    }
    return Declarations(declared_in("entry.yaml"), types)


@cache
def declared_in(name: str) -> tuple[Field, ...]:
    """Read one of the package's own files of field declarations, such as `entry.yaml`."""
    fields, faults = read_field_declarations(_own(name))
    assert not faults, faults  # noqa: S101 -- our own file
    return fields


def _own(name: str) -> MappingNode:
    text = (files("calgen.schema") / name).read_text(encoding="utf-8")
    node, faults = parse(text)
    assert isinstance(node, MappingNode), faults  # noqa: S101 -- our own file
    assert not faults, faults  # noqa: S101 -- our own file
    return node

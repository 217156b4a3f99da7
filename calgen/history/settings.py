"""What site.yaml said at a commit that decides what entries mean: the zone, types by folder."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from calgen.model.node import Scalar
from calgen.read.documents import parse_document
from calgen.read.site import FILE
from calgen.read.site_types import read_types
from calgen.schema.declarations import builtin
from calgen.timing.zones import is_zone

_UTC = "UTC"


def _builtin_folders() -> Mapping[str, str]:
    return {one.folder: one.id for one in builtin().types.values()}


@dataclass(frozen=True, slots=True)
class Settings:
    """The zone of times that name none, and the types of entries by their folder's name."""

    timezone: str = _UTC
    types: Mapping[str, str] = field(default_factory=_builtin_folders)


def settings_in(data: bytes, before: Settings) -> Settings:
    """Read a version of site.yaml; from one that cannot be built with, all stays as `before`."""
    document = parse_document(data, FILE, markdown=False)
    if document.faults or not document.items or document.items[0].in_list:
        return before
    node = document.items[0].node
    written = node.get("timezone")
    timezone = _UTC if written is None else ""
    if isinstance(written, Scalar):
        timezone = _UTC if written.empty else written.text.strip()
    if not is_zone(timezone):
        return before
    types = read_types(node.get("types")).types.values()
    return Settings(timezone, {one.folder: one.id for one in types})

"""What site.yaml said at a commit that decides about events: zone, types, steps, cancelled."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from calgen.model.fields import EntryType, StepRule
from calgen.model.node import Mapping as MappingNode
from calgen.model.node import Scalar
from calgen.read.documents import parse_document
from calgen.read.site import FILE
from calgen.read.site_types import read_types
from calgen.schema.declarations import builtin
from calgen.timing.zones import is_zone

_UTC = "UTC"


def _builtin_folders() -> Mapping[str, str]:
    return _folders(builtin().types)


def _builtin_steps() -> Mapping[str, tuple[StepRule, ...]]:
    return _steps(builtin().types)


@dataclass(frozen=True, slots=True)
class Settings:
    """The zone of times that name none, types by their folder's name, and the types' steps.

    `shows_cancelled` tells that feeds do not mark as cancelled what is, for clients that hide it.
    """

    timezone: str = _UTC
    types: Mapping[str, str] = field(default_factory=_builtin_folders)
    steps: Mapping[str, tuple[StepRule, ...]] = field(default_factory=_builtin_steps)
    shows_cancelled: bool = False

    def rules(self, type_id: str) -> tuple[StepRule, ...]:
        """Give the steps of a type."""
        return self.steps.get(type_id, ())

    def reads_as(self, other: Settings) -> bool:
        """Tell whether the same entries are in the same files, at the same times."""
        return (self.timezone, self.types) == (other.timezone, other.types)


class SettingsReader:
    """Reads versions of site.yaml, each once; `read` gives the bytes of one by its blob id."""

    def __init__(self, read: Callable[[str], bytes | None]) -> None:
        self._bytes_of = read
        self._known: dict[str, Settings | None] = {}

    def read(self, blob: str, before: Settings) -> Settings:
        """Read one version; with one that cannot be built with, all stays as `before`."""
        if blob not in self._known:
            data = self._bytes_of(blob)
            self._known[blob] = None if data is None else _settings_in(data)
        return self._known[blob] or before


def _settings_in(data: bytes) -> Settings | None:
    document = parse_document(data, FILE, markdown=False)
    if document.faults or not document.items or document.items[0].in_list:
        return None
    node = document.items[0].node
    written = node.get("timezone")
    timezone = _UTC if written is None else ""
    if isinstance(written, Scalar):
        timezone = _UTC if written.empty else written.text.strip()
    if not is_zone(timezone):
        return None
    types = read_types(node.get("types")).types
    return Settings(timezone, _folders(types), _steps(types), _shows_cancelled(node))


def _shows_cancelled(site: MappingNode) -> bool:
    feeds = site.get("feeds")
    written = feeds.get("cancelled") if isinstance(feeds, MappingNode) else None
    return isinstance(written, Scalar) and written.text.strip().casefold() == "title"


def _folders(types: Mapping[str, EntryType]) -> Mapping[str, str]:
    return {one.folder: one.id for one in types.values()}


def _steps(types: Mapping[str, EntryType]) -> Mapping[str, tuple[StepRule, ...]]:
    return {one.id: one.steps for one in types.values() if one.steps}

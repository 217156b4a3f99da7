"""What one version of a file said of each entry, in a form that two versions compare by.

When it happens, and its status, are compared as meant: another way to write the same day is no
change. All else is compared as written, without its layout, so that no later declaration of a
field makes another history of what was committed before.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from hashlib import blake2b
from pathlib import PurePosixPath

from calgen.history.settings import Settings
from calgen.model.entry import Status
from calgen.model.fields import Field
from calgen.model.node import Mapping as MappingNode
from calgen.model.node import Node, Scalar
from calgen.model.node import Sequence as SequenceNode
from calgen.model.position import START
from calgen.model.span import Moment, is_instant
from calgen.read.documents import SUFFIXES, Item, is_ignored, parse_document
from calgen.read.entries import STRUCTURAL
from calgen.read.project import CONTENT, PEOPLE
from calgen.read.site_types import RESERVED_FOLDERS
from calgen.read.spans import When, read_when
from calgen.schema.declarations import builtin
from calgen.schema.reader import is_absent, read_fields

_SCHEDULE = frozenset(("start", "end", "timezone", "repeat", "except", "moved", "status"))
_READ = _SCHEDULE | {"id", "title"}
_NOT_TEXT = _SCHEDULE | {"id", "type", "body"}
_PLANNED, _IDEA = "planned", "idea"


@dataclass(frozen=True, slots=True)
class Version:
    """An entry as a commit left it: digests of all it says, and of when and whether it happens.

    `type` and `due` are what its steps go by beside that: the days that it gives them itself.
    `cancelled` is its status, which feeds tell in one of two ways. `unread` tells that it was left
    out of the site for a fault.
    """

    id: str
    everything: bytes = b""
    schedule: bytes = b""
    type: str = ""
    due: str = ""
    cancelled: bool = False
    unread: bool = False


def holds_entries(path: str) -> bool:
    """Tell whether a file is read for entries; `path` is relative to the project."""
    if "/" not in path:
        return False
    top, *folders, name = path.split("/")
    if top != CONTENT or not name.lower().endswith(SUFFIXES) or any(map(is_ignored, folders)):
        return False
    return not is_ignored(name) and (
        folders[0] not in RESERVED_FOLDERS if folders else name not in PEOPLE
    )


class VersionReader:
    """Reads old files; it remembers what was made of the fields about time, which seldom change."""

    def __init__(self) -> None:
        self._schedules: dict[tuple[str, str], tuple[bytes, str] | None] = {}

    def versions_in(self, path: str, data: bytes, settings: Settings) -> tuple[Version, ...]:
        """Read the entries of an old file. One that could not be parsed then says nothing."""
        name = PurePosixPath(path)
        document = parse_document(data, path, markdown=name.suffix.lower() == ".md")
        folder = name.parts[1] if len(name.parts) > 2 else ""
        type_id = settings.types.get(folder, folder)
        found = (self._version(item, name.stem, type_id, settings) for item in document.items)
        return tuple(version for version in found if version.id)

    def _version(self, item: Item, stem: str, type_id: str, settings: Settings) -> Version:
        id_ = _scalar(item.node, "id") or ("" if item.in_list else stem)
        known = tuple(pair for pair in item.node.items if pair[0].text.strip() in _READ)
        key = repr([(name.text, _exactly(value)) for name, value in known]), settings.timezone
        if key not in self._schedules:
            self._schedules[key] = _schedule(MappingNode(known, START), settings.timezone)
        when = self._schedules[key]
        if when is None or item.faults:
            return Version(id_, unread=True)
        schedule, status = when
        body = item.body or _scalar(item.node, "body")
        rest = repr(list(_written(item.node)))
        type_id = _scalar(item.node, "type") or type_id
        everything = _digest(schedule, type_id, rest, body.strip())
        is_cancelled = status == Status.CANCELLED
        return Version(id_, everything, schedule, type_id, _due(item.node), is_cancelled)


def _schedule(fields: MappingNode, timezone: str) -> tuple[bytes, str] | None:
    """Digest when an entry happens, with its status; None for what cannot be built."""
    read = read_fields(fields, _fields())
    when = read_when(read, str(read.values.get("timezone", timezone)))
    wrong = {name for name, _ in (*read.faults, *when.faults)}
    if wrong & STRUCTURAL:
        return None
    status = str(read.values.get("status", _PLANNED if when.span else _IDEA))
    return _digest(_meant(when), status), status


@cache
def _fields() -> Mapping[str, Field]:
    return {one.name: one for one in builtin().common if one.name in _READ}


def _scalar(node: MappingNode, name: str) -> str:
    written = node.get(name)
    return written.text.strip() if isinstance(written, Scalar) and not written.empty else ""


def _due(node: MappingNode) -> str:
    """Write the days that an entry gives its steps itself: when due, and when they were done."""
    steps = node.get("steps")
    if not isinstance(steps, MappingNode):
        return ""
    days = (
        (name.text.strip(), _scalar(step, "due"), _scalar(step, "done"))
        for name, step in steps.items
        if isinstance(step, MappingNode)
    )
    return repr(sorted(one for one in days if any(one[1:])))


def _meant(when: When) -> str:
    """Write when an entry happens; how exceptions are named and their order do not count."""
    start = when.span.start if when.span else None
    exceptions = {_by_day(one, start) for one in when.exceptions}
    moved = [replace(one, original=_by_day(one.original, start)) for one in when.moved]
    in_order = replace(
        when,
        exceptions=tuple(sorted(exceptions, key=str)),
        moved=tuple(sorted(moved, key=str)),
        faults=(),
    )
    return repr(in_order)


def _by_day(original: Moment, start: Moment | None) -> Moment:
    """Name an occurrence at the time of its series by its day, on which there is no other."""
    if start is None or not is_instant(original) or not is_instant(start):
        return original
    local = original.astimezone(start.tzinfo)
    return local.date() if local.time() == start.time() else original


def _written(node: MappingNode) -> Iterator[tuple[str, object]]:
    """Give the fields that are texts without layout: order, quotes, comments, blank ones."""
    fields = ((key.text.strip(), value) for key, value in node.items)
    for name, value in sorted(fields, key=lambda field: field[0]):
        if name not in _NOT_TEXT and not is_absent(value):
            yield name, _plain(value)


def _exactly(node: Node) -> object:
    match node:
        case Scalar():
            return node.text, node.plain
        case SequenceNode():
            return [_exactly(item) for item in node.items]
    return [(key.text, _exactly(value)) for key, value in node.items], True


def _plain(node: Node) -> object:
    match node:
        case Scalar():
            return " ".join(node.text.split()) if "\n" not in node.text else node.text.strip()
        case SequenceNode():
            items = [_plain(item) for item in node.items if not is_absent(item)]
            return items[0] if len(items) == 1 else items
    return [*_written_parts(node)]


def _written_parts(node: MappingNode) -> list[tuple[str, object]]:
    return sorted(
        ((key.text.strip(), _plain(value)) for key, value in node.items),
        key=lambda part: part[0],
    )


def _digest(*parts: str | bytes) -> bytes:
    digest = blake2b(digest_size=16)
    for part in parts:
        data = part.encode("utf-8", "replace") if isinstance(part, str) else part
        digest.update(b"%d:" % len(data) + data)
    return digest.digest()

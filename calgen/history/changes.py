"""What the newest commits changed, as people would tell it; only their versions are read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, replace
from pathlib import PurePosixPath

from calgen.history.replay import KEPT, Event, Place, Step
from calgen.model.calendar import Calendar
from calgen.model.change import Change, ChangeKind, Changes
from calgen.model.entry import Entry, Status
from calgen.read.documents import parse_document
from calgen.read.entries import Scope, read_entry
from calgen.schema.declarations import Declarations, builtin

MANY = 12
"""A commit that changes more than so many things is told of as one change."""

_FIRST = 5
_CALLED_OFF = frozenset((Status.CANCELLED, Status.DECLINED))
_UNCOMPARED = frozenset(("id", "source", "span", "exceptions", "details", "positions"))
_SCHEDULE = frozenset(("start", "end", "repeat", "except", "moved"))
_BY_STATUS = {
    Status.CANCELLED: ChangeKind.CANCELLED,
    Status.DECLINED: ChangeKind.DECLINED,
    Status.CONFIRMED: ChangeKind.CONFIRMED,
    Status.DONE: ChangeKind.DONE,
}
_Read = Callable[[Iterable[str]], Mapping[str, bytes]]


def newest_changes(
    steps: Sequence[Step], calendar: Calendar, current: Mapping[str, Iterable[Entry]], read: _Read
) -> tuple[Changes, ...]:
    """Give what the last commits changed, the newest first, at most so many things as are kept.

    `current` are the entries by path, `read` gives the bytes of blobs.
    """
    kept = tuple(_kept(steps))
    told = [event for step in kept for event in _told(step)]
    places = {place for event in told for place in (event.before, event.after) if place}
    found = _Versions(calendar, current, read(place.blob for place in places if not place.alone))
    return tuple(
        Changes(
            step.commit,
            step.at,
            len(step.events),
            tuple(_change(event, found) for event in _told(step)),
        )
        for step in kept
    )


def _kept(steps: Sequence[Step]) -> Iterator[Step]:
    room = KEPT
    for step in reversed(steps):
        room -= len(_told(step)) if len(step.events) <= MANY else 1
        if room < 0:
            return
        yield step


def _told(step: Step) -> tuple[Event, ...]:
    """Give what is told of a commit one by one; of one with very much, its first few."""
    return step.events if len(step.events) <= MANY else step.events[:_FIRST]


class _Versions:
    """Entries as they stood at some place."""

    def __init__(
        self,
        calendar: Calendar,
        current: Mapping[str, Iterable[Entry]],
        contents: Mapping[str, bytes],
    ) -> None:
        types = calendar.site.types
        declared = Declarations(builtin().common, types)
        known = {type_id: declared.fields_of(type_id) for type_id in (*types, "")}
        self._scope = Scope(calendar.site, calendar.people, known)
        self._folders = {one.folder: one.id for one in types.values()}
        self._current = current
        self._contents = contents
        self._read: dict[Place, dict[str, Entry]] = {}

    def entry(self, id_: str, place: Place | None) -> Entry | None:
        """Give an entry, or None for what cannot be read now."""
        if place is None:
            return None
        if place not in self._read:
            found = self._current.get(place.path, ()) if place.alone else self._entries(place)
            self._read[place] = {entry.id: entry for entry in found}
        return self._read[place].get(id_)

    def _entries(self, place: Place) -> Iterator[Entry]:
        path = PurePosixPath(place.path)
        folder = path.parts[1] if len(path.parts) > 2 else ""
        data = self._contents.get(place.blob, b"")
        document = parse_document(data, place.path, markdown=path.suffix.lower() == ".md")
        for item in document.items:
            type_id = self._folders.get(folder, "")
            if type_id or item.node.get("type") is not None:
                reading = read_entry(item, place.path, path.stem, type_id, self._scope)
                if reading.entry is not None and reading.entry.type in self._scope.site.types:
                    yield reading.entry


def _change(event: Event, found: _Versions) -> Change:
    before, after = found.entry(event.id, event.before), found.entry(event.id, event.after)
    names = tuple(_differing(before, after)) if before and after else ()
    return Change(
        entry_id=event.id,
        kind=_kind(event, before, after, names),
        at=event.at,
        before=_without_texts(before),
        after=_without_texts(after),
        fields=names,
    )


def _kind(
    event: Event, before: Entry | None, after: Entry | None, names: tuple[str, ...]
) -> ChangeKind:
    if event.after is None:
        return ChangeKind.REMOVED
    if event.before is None:
        return ChangeKind.RETURNED if event.again else ChangeKind.ADDED
    return _kind_of_edit(before, after, names) if before and after else ChangeKind.CHANGED


def _kind_of_edit(before: Entry, after: Entry, names: tuple[str, ...]) -> ChangeKind:
    by_status = _BY_STATUS.get(after.status) if "status" in names else None
    if before.status in _CALLED_OFF and after.status not in _CALLED_OFF:
        return ChangeKind.RETURNED
    if after.status not in _CALLED_OFF or by_status is None:
        if before.waits and after.answer is not None:
            return ChangeKind.ANSWERED
        if not _SCHEDULE.isdisjoint(names):
            return ChangeKind.MOVED
    return by_status or ChangeKind.CHANGED


def _differing(before: Entry, after: Entry) -> Iterator[str]:
    """Name the fields that differ; a team that is only the owner's is not told twice."""
    if before.span != after.span:
        starts = [entry.span.start if entry.span else None for entry in (before, after)]
        yield "end" if starts[0] == starts[1] else "start"
    if set(before.exceptions) != set(after.exceptions):
        yield "except"
    for one in fields(Entry):
        same = getattr(before, one.name) == getattr(after, one.name)
        if one.name in _UNCOMPARED or same:
            continue
        if one.name != "team" or "team" in {**before.positions, **after.positions}:
            yield one.name
    for name in dict.fromkeys((*before.details, *after.details)):
        if before.details.get(name) != after.details.get(name):
            yield name


def _without_texts(entry: Entry | None) -> Entry | None:
    """Leave out what nobody tells of a change, and takes room."""
    return replace(entry, body="", customer="", positions={}, links=()) if entry else None

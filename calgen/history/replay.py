"""A project's history replayed: commit by commit, what became of each entry.

An entry is known by its id, so that a moved file or an item taken out of a list keeps its
history; what was deleted and comes back has changed. What a commit leads to depends on it and on
those before it alone, so that no later commit makes another past.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from calgen.formats.git import Commit
from calgen.history.settings import Settings, settings_in
from calgen.history.versions import Version, VersionReader
from calgen.model.entry import Entry
from calgen.model.stamp import Stamp
from calgen.read.site import FILE

KEPT = 50
"""Of so many commits, the newest, it is kept what they changed."""

_SECOND = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Place:
    """A version of a file, and where it stood; `alone` is one that never had another version."""

    path: str
    blob: str
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Event:
    """What a commit did to an entry; `before` or `after` is None where it was not there.

    `again` tells that it was there some time before.
    """

    id: str
    at: datetime
    before: Place | None
    after: Place | None
    again: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """A commit that did something to entries; `at` never goes back."""

    commit: str
    at: datetime
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class State:
    """An entry at some commit. `version` is None while nobody had to know it."""

    stamp: Stamp
    place: Place
    version: Version | None
    gone: bool = False


_Held = tuple[Place, Version | None]


class Replay:
    """Goes through commits, oldest first.

    `alone` are files with one version ever: what they say is what the entries say that `current`
    has by path. `read` gives the bytes of other versions by their blob ids.
    """

    def __init__(
        self,
        alone: frozenset[str],
        current: Mapping[str, Iterable[Entry]],
        read: Callable[[str], bytes | None],
    ) -> None:
        self.states: dict[str, State] = {}
        self.steps: deque[Step] = deque(maxlen=KEPT)
        self._alone = alone
        self._current = current
        self._read = read
        self._settings = Settings()
        self._versions = VersionReader()
        self._places: dict[str, Place] = {}
        self._held: dict[str, dict[str, _Held]] = {}
        self._paths: dict[str, list[str]] = {}
        self._last: datetime | None = None

    def go(self, commit: Commit) -> None:
        """Take one commit in, and keep what it did."""
        self._last = max(commit.at, self._last or commit.at)
        events = self.changed(commit, lambda _: commit.at)
        if events:
            at = max(self._last, *(event.at for event in events))
            self._last = at
            self.steps.append(Step(commit.id, at, events))

    def changed(self, commit: Commit, written: Callable[[str], datetime]) -> tuple[Event, ...]:
        """Take one commit in; `written` tells when a file of it was, by its path."""
        touched: dict[str, None] = {}
        for change in commit.changes:
            if change.path == FILE and change.blob:
                touched |= self._set_up(change.blob, written(FILE))
        for change in commit.changes:
            if change.path != FILE:
                touched |= self._hold(Place(change.path, change.blob, change.path in self._alone))
        found = (self._settle(id_, written) for id_ in touched)
        return tuple(event for event in found if event is not None)

    def _set_up(self, blob: str, at: datetime) -> dict[str, None]:
        """Take in a version of site.yaml. In another zone, floating times are other times."""
        data = self._read(blob)
        before = self._settings
        self._settings = before if data is None else settings_in(data, before)
        if self._settings == before:
            return {}
        if self._settings.timezone != before.timezone:
            for id_, state in self.states.items():
                if state.version is None and not state.gone and self._floats(id_, state.place):
                    self.states[id_] = replace(state, stamp=_shifted(state.stamp, at))
        touched: dict[str, None] = {}
        for path, held in list(self._held.items()):
            if any(version is not None for _, version in held.values()):
                touched |= self._hold(self._places[path])
        return touched

    def _hold(self, place: Place) -> dict[str, None]:
        """Take a file's new version in, or that it is gone; gives the ids that it is about."""
        path, before = place.path, self._held.get(place.path, {})
        held = self._entries(place, before) if place.blob else {}
        if held is None:
            return {}
        for id_ in before:
            if id_ not in held:
                self._paths[id_].remove(path)
        for id_ in held:
            if id_ not in before:
                self._paths.setdefault(id_, []).append(path)
        self._held[path], self._places[path] = held, place
        return dict.fromkeys((*before, *held))

    def _entries(self, place: Place, before: Mapping[str, _Held]) -> dict[str, _Held] | None:
        """Give what a file holds; None where it cannot be read, and says nothing.

        An entry that was left out for a fault is as it was before, until it can be read again.
        """
        if place.alone:
            return {entry.id: (place, None) for entry in self._of(place.path)}
        data = self._read(place.blob) or b""
        held: dict[str, _Held] = {}
        versions = self._versions.versions_in(place.path, data, self._settings)
        for version in versions:
            if not version.unread:
                held.setdefault(version.id, (place, version))
            elif version.id in before:
                held.setdefault(version.id, before[version.id])
        return held if versions else None

    def _settle(self, id_: str, written: Callable[[str], datetime]) -> Event | None:
        """Bring an entry's state up to date with the file that it is built from."""
        state, paths = self.states.get(id_), self._paths[id_]
        if not paths:
            if state is None or state.gone:
                return None
            stamp = _touched(state.stamp, written(state.place.path))
            self.states[id_] = replace(state, stamp=stamp, gone=True)
            return Event(id_, stamp.changed, state.place, None)
        path = paths[0] if len(paths) == 1 else min(paths, key=in_path_order)
        (place, version), at = self._held[path][id_], written(path)
        if state is None or state.gone:
            stamp = Stamp(at, at) if state is None else _shifted(state.stamp, at)
            self.states[id_] = State(stamp, place, version)
            return Event(id_, stamp.changed, None, place, again=state is not None)
        if state.place == place and state.version == version:
            return None
        old, new = self._known(state.version, id_, state.place), self._known(version, id_, place)
        stamp = state.stamp
        if old is None or new is None or old.schedule != new.schedule:
            stamp = _shifted(stamp, at)
        elif old.everything != new.everything:
            stamp = _touched(stamp, at)
        self.states[id_] = State(stamp, place, new)
        # Another zone of the site is no news of each entry.
        is_news = stamp is not state.stamp and place != state.place
        return Event(id_, stamp.changed, state.place, place) if is_news else None

    def _of(self, path: str) -> Iterable[Entry]:
        return self._current.get(path, ())

    def _floats(self, id_: str, place: Place) -> bool:
        """Tell whether an entry that never changed has times in the site's zone."""
        entry = next((entry for entry in self._of(place.path) if entry.id == id_), None)
        is_timed = entry is not None and entry.span is not None and not entry.all_day
        return is_timed and entry is not None and "timezone" not in entry.positions

    def _known(self, version: Version | None, id_: str, place: Place) -> Version | None:
        """Give a version, read now where nobody had to know it before."""
        if version is not None:
            return version
        data = self._read(place.blob) or b""
        versions = self._versions.versions_in(place.path, data, self._settings)
        return next((one for one in versions if one.id == id_ and not one.unread), None)


def in_path_order(path: str) -> tuple[str, ...]:
    """Give what paths are sorted by, as a project's files are read."""
    return tuple(path.split("/"))


def _touched(stamp: Stamp, at: datetime) -> Stamp:
    return replace(stamp, changed=max(at, stamp.changed + _SECOND))


def _shifted(stamp: Stamp, at: datetime) -> Stamp:
    """Give the stamp of what happens at another time, or again."""
    return replace(_touched(stamp, at), sequence=stamp.sequence + 1)

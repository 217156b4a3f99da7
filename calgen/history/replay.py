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
from calgen.history.settings import Settings, SettingsReader
from calgen.history.versions import Version, VersionReader
from calgen.model.entry import Entry, Status
from calgen.model.stamp import Stamp
from calgen.read.site import FILE

KEPT = 50
"""So many of the newest commits are kept, and so many of the things that they changed."""

_SECOND = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Place:
    """A version of a file, and where it stood; `alone` is one that never said anything else."""

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
    """An entry at some commit. `version` is None while nobody had to know it.

    `work` is the stamp of its steps, which come to be on other days with the type's rules too.
    """

    stamp: Stamp
    work: Stamp
    place: Place
    version: Version | None
    gone: bool = False


_Held = tuple[Place, Version | None]


class Replay:
    """Goes through commits, oldest first.

    `alone` are files that never said anything else: what they say is what the entries say that
    `current` has by path. `read` gives the bytes of other versions by their blob ids, `settings`
    reads those of site.yaml.
    """

    def __init__(
        self,
        alone: frozenset[str],
        current: Mapping[str, Iterable[Entry]],
        read: Callable[[str], bytes | None],
        settings: SettingsReader,
    ) -> None:
        self.states: dict[str, State] = {}
        self.steps: deque[Step] = deque(maxlen=KEPT)
        self._alone = alone
        self._current = current
        self._read = read
        self._settings = Settings()
        self._site_reader = settings
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
        by_site: dict[str, None] = {}
        for change in commit.changes:
            if change.path == FILE and change.blob:
                by_site = self._set_up(change.blob, written(FILE))
        touched: dict[str, None] = {}
        for change in commit.changes:
            if change.path != FILE:
                touched |= self._hold(Place(change.path, change.blob, change.path in self._alone))
        found = (
            self._settle(id_, written if id_ in touched else lambda _: written(FILE))
            for id_ in by_site | touched
        )
        return tuple(event for event in found if event is not None)

    def _set_up(self, blob: str, at: datetime) -> dict[str, None]:
        """Take in a version of site.yaml. In another zone, floating times are other times."""
        before = self._settings
        self._settings = self._site_reader.read(blob, before)
        if self._settings.steps != before.steps:
            self._renew_steps(before, at)
        if self._settings.shows_cancelled != before.shows_cancelled:
            self._renew_cancelled(at)
        touched: dict[str, None] = {}
        if not self._settings.reads_as(before):
            for place in list(self._places.values()):
                if not place.alone:
                    touched |= self._hold(place)
        return touched

    def _renew_steps(self, before: Settings, at: datetime) -> None:
        """Take in other steps of types: those of their entries are due on other days."""
        types = {one.id: one.type for those in self._current.values() for one in those}
        for id_, state in self.states.items():
            type_id = state.version.type if state.version else types.get(id_, "")
            if not state.gone and self._settings.rules(type_id) != before.rules(type_id):
                self.states[id_] = replace(state, work=_shifted(state.work, at))

    def _renew_cancelled(self, at: datetime) -> None:
        """Take in that what is cancelled is hidden or shown: only a newer event says so."""
        cancelled = Status.CANCELLED
        known = {
            one.id for those in self._current.values() for one in those if one.status is cancelled
        }
        for id_, state in self.states.items():
            is_cancelled = state.version.cancelled if state.version else id_ in known
            if is_cancelled and not state.gone:
                self.states[id_] = _both(state, _shifted, at)

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
            state = _both(state, _touched, written(state.place.path))
            self.states[id_] = replace(state, gone=True)
            return Event(id_, state.stamp.changed, state.place, None)
        path = paths[0] if len(paths) == 1 else min(paths, key=in_path_order)
        (place, version), at = self._held[path][id_], written(path)
        if state is None or state.gone:
            first = Stamp(at, at)
            now = _both(state, _shifted, at) if state else State(first, first, place, version)
            self.states[id_] = replace(now, place=place, version=version, gone=False)
            return Event(id_, now.stamp.changed, None, place, again=state is not None)
        if state.place == place and state.version == version:
            return None
        old, new = self._known(state.version, id_, state.place), self._known(version, id_, place)
        now = state
        if old is None or new is None or old.schedule != new.schedule:
            now = _both(state, _shifted, at)
        elif old.everything != new.everything:
            now = _both(state, _touched, at)
            if self._works(old) != self._works(new):
                now = replace(now, work=_shifted(state.work, at))
        self.states[id_] = replace(now, place=place, version=new)
        # Another zone of the site is no news of each entry.
        is_news = now is not state and place != state.place
        return Event(id_, now.stamp.changed, state.place, place) if is_news else None

    def _works(self, version: Version) -> tuple[object, ...]:
        """Give what decides when an entry's steps are due, beside its own start."""
        return version.due, self._settings.rules(version.type)

    def _of(self, path: str) -> Iterable[Entry]:
        return self._current.get(path, ())

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


def _both(state: State, change: Callable[[Stamp, datetime], Stamp], at: datetime) -> State:
    """Change the stamps of an entry and of its steps alike."""
    return replace(state, stamp=change(state.stamp, at), work=change(state.work, at))


def _touched(stamp: Stamp, at: datetime) -> Stamp:
    return replace(stamp, changed=max(at, stamp.changed + _SECOND))


def _shifted(stamp: Stamp, at: datetime) -> Stamp:
    """Give the stamp of what happens at another time, or again."""
    return replace(_touched(stamp, at), sequence=stamp.sequence + 1)

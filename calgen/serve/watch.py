"""Notices what is saved in a project, and says so once for a burst of changes."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread
from time import monotonic
from types import TracebackType
from typing import Self

from watchdog.events import (
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver, ObservedWatch
from watchdog.observers.polling import PollingObserver

_QUIET = 0.1  # seconds without a change that end a burst
_LONGEST = 1.0  # seconds after which a burst is told of although it goes on
_EVENTS: list[type[FileSystemEvent]] = [  # reading a file is an event too, but no change
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
]


class Watch:
    """Calls `changed`, in a thread of its own, when something below `watched` changed.

    A watched path may be a file or a folder, and may appear, vanish and come back.
    """

    def __init__(
        self,
        watched: Sequence[Path],
        changed: Callable[[], None],
        announce: Callable[[str], None],
    ) -> None:
        self._watched = tuple(path.absolute() for path in watched)
        self._changed = changed
        self._pending = Event()
        self._stopping = Event()
        self._folders: dict[Path, tuple[tuple[int, int], ObservedWatch]] = {}
        self._thread = Thread(target=self._work, daemon=True)
        try:
            self._observer = self._observe(Observer())
        except OSError as error:  # the system watches no more folders
            announce(f"looking for changes every second, because {error.strerror}")
            self._folders.clear()
            self._observer = self._observe(PollingObserver())

    def __enter__(self) -> Self:
        """Begin to watch."""
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Stop; a build that is under way is not waited for long."""
        self._stopping.set()
        self._pending.set()
        self._thread.join(timeout=1)
        self._observer.stop()
        self._observer.join(timeout=1)

    def _observe(self, observer: BaseObserver) -> BaseObserver:
        observer.start()
        try:
            named = _Named(frozenset(map(str, self._watched)), self._pending)
            for parent in {path.parent for path in self._watched}:
                observer.schedule(named, str(parent), event_filter=_EVENTS)
            self._follow(observer)
        except OSError:
            observer.stop()
            raise
        return observer

    def _follow(self, observer: BaseObserver) -> None:
        """Watch inside every folder that is there now, unless it is the same one as before."""
        for path in self._watched:
            identity = _identity(path)
            known = self._folders.get(path)
            if known and known[0] != identity:
                with suppress(KeyError, OSError):  # its watch may have ended with the folder
                    observer.unschedule(known[1])
                del self._folders[path]
            if identity and path not in self._folders:
                inside = observer.schedule(
                    _Inside(self._pending), str(path), recursive=True, event_filter=_EVENTS
                )
                self._folders[path] = identity, inside

    def _work(self) -> None:
        while self._pending.wait() and not self._stopping.is_set():
            begun = monotonic()
            self._pending.clear()
            while self._pending.wait(_QUIET) and monotonic() - begun < _LONGEST:
                self._pending.clear()
            self._pending.clear()
            if self._stopping.is_set():
                return
            with suppress(OSError):  # what cannot be watched is still built
                self._follow(self._observer)
            self._changed()


class _Inside(FileSystemEventHandler):
    """Hears of everything in a folder but editors' own files."""

    def __init__(self, pending: Event) -> None:
        self._pending = pending

    def on_any_event(self, event: FileSystemEvent) -> None:
        if any(_is_content(path) for path in _paths(event)):
            self._pending.set()


class _Named(FileSystemEventHandler):
    """Hears of some names in a folder."""

    def __init__(self, names: frozenset[str], pending: Event) -> None:
        self._names = names
        self._pending = pending

    def on_any_event(self, event: FileSystemEvent) -> None:
        if self._names.intersection(_paths(event)):
            self._pending.set()


def _paths(event: FileSystemEvent) -> tuple[str, ...]:
    paths = (os.fsdecode(event.src_path), os.fsdecode(event.dest_path))
    return tuple(path for path in paths if path)


def _is_content(path: str) -> bool:
    name = os.path.basename(path)  # noqa: PTH119  called for every event
    return not name.startswith(".") and not name.endswith("~")


def _identity(path: Path) -> tuple[int, int] | None:
    with suppress(OSError):
        if path.is_dir():
            found = path.stat()
            return found.st_dev, found.st_ino
    return None

"""Stamps: when each entry came to be and last changed, from the first-parent line of HEAD.

The log is replayed from its beginning. An entry is known by its id, so that a moved file or an
item taken out of a list keeps its history; what was deleted and comes back has changed. Stamps
never go back, whatever order old branches were merged in.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from calgen.formats import git
from calgen.history.versions import Version, versions_in
from calgen.model.entry import Entry
from calgen.model.stamp import Revision, Stamp

_SECOND = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class _State:
    stamp: Stamp
    version: Version | None = None


_GONE = Version("", b"", b"")


def read_revision(project: Path) -> Revision:
    """Give the commit that the project is built from; empty outside git."""
    found = git.revision(project)
    return Revision(*found) if found else Revision()


def read_stamps(project: Path, entries: Iterable[Entry], below: str) -> Mapping[str, Stamp]:
    """Give each entry's stamp.

    What is not committed, or not in git at all, counts as changed when its file was written.
    `below` is the folder of the entries, relative to the project.
    """
    by_path: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        by_path[entry.source.path].append(entry)
    dirty = git.uncommitted(project, below)
    commits = list(git.first_parent_log(project, below)) if dirty is not None else []
    states = _replay(project, commits, by_path)
    stamps = {entry_id: state.stamp for entry_id, state in states.items()}
    for path, here in by_path.items():
        unknown = [entry for entry in here if entry.id not in stamps]
        if dirty is None or path in dirty or unknown:
            written = _written_at(project / path)
            changed = here if dirty is None or path in dirty else unknown
            stamps |= {entry.id: _touched(stamps.get(entry.id), written) for entry in changed}
    return stamps


def _replay(
    project: Path, commits: list[git.Commit], by_path: Mapping[str, list[Entry]]
) -> dict[str, _State]:
    """Go through all commits, oldest first, reading only the versions that matter."""
    alone = _written_once(commits)
    blobs = {
        change.blob
        for commit in commits
        for change in commit.changes
        if change.blob and change.path not in alone
    }
    contents = dict(git.read_blobs(project, blobs))
    states: dict[str, _State] = {}
    held: dict[str, frozenset[str]] = {}
    for commit in commits:
        before: set[str] = set()
        after: set[str] = set()
        for change in commit.changes:
            if change.path in alone:
                for entry in by_path.get(change.path, ()):
                    states[entry.id] = _born(states.get(entry.id), commit.at)
                continue
            known = change.blob in contents
            versions = versions_in(change.path, contents[change.blob]) if known else ()
            for version in versions:
                states[version.id] = _next(states.get(version.id), version, commit.at)
            # A version that cannot be read says nothing about what is gone.
            if versions or not change.blob:
                before |= held.get(change.path, frozenset())
                held[change.path] = frozenset(version.id for version in versions)
                after |= held[change.path]
        for gone in before - after:
            states[gone] = replace(states[gone], version=_GONE)
    return states


def _written_once(commits: list[git.Commit]) -> frozenset[str]:
    """Find the files with one version ever, in commits from which nothing can have moved to them.

    The current file says all there is to know about them, so their old version is not read.
    """
    versions = Counter(change.path for commit in commits for change in commit.changes)
    return frozenset(_only_added(commits, versions))


def _only_added(commits: list[git.Commit], versions: Counter[str]) -> Iterator[str]:
    seen: set[str] = set()
    for commit in commits:
        adds_only = all(change.blob and change.path not in seen for change in commit.changes)
        seen.update(change.path for change in commit.changes)
        if adds_only:
            yield from (c.path for c in commit.changes if versions[c.path] == 1)


def _born(state: _State | None, at: datetime) -> _State:
    """Give the state of an entry in a new file; one of its id may have been deleted before."""
    if state is None:
        return _State(Stamp(at, at))
    stamp = _touched(state.stamp, at)
    return _State(replace(stamp, sequence=stamp.sequence + 1))


def _next(state: _State | None, version: Version, at: datetime) -> _State:
    if state is None:
        return _State(Stamp(at, at), version)
    if state.version is not None and state.version.everything == version.everything:
        return state
    stamp = replace(state.stamp, changed=max(at, state.stamp.changed + _SECOND))
    if state.version is not None and state.version.schedule != version.schedule:
        stamp = replace(stamp, sequence=stamp.sequence + 1)
    return _State(stamp, version)


def _touched(stamp: Stamp | None, at: datetime) -> Stamp:
    if stamp is None:
        return Stamp(at, at)
    return replace(stamp, changed=max(at, stamp.changed + _SECOND))


def _written_at(path: Path) -> datetime:
    """Give when a file was written; 1970 for one that is gone since it was read."""
    try:
        return datetime.fromtimestamp(int(path.stat().st_mtime), UTC)
    except OSError:
        return datetime.fromtimestamp(0, UTC)

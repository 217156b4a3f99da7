"""Stamps: when each entry came to be and last changed, from the first-parent line of HEAD.

Stamps never go back, whatever order old branches were merged in.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from calgen.formats import git
from calgen.formats.files import read_bytes
from calgen.history.alone import written_once
from calgen.history.changes import newest_changes
from calgen.history.replay import Replay
from calgen.history.settings import SettingsReader
from calgen.history.versions import holds_entries
from calgen.model.calendar import Calendar
from calgen.model.change import History
from calgen.model.entry import Entry
from calgen.model.stamp import Revision, Stamp
from calgen.read.project import CONTENT
from calgen.read.site import FILE

_HERE = "here:"
_NOTHING = datetime.fromtimestamp(0, UTC)


def read_revision(project: Path) -> Revision:
    """Give the commit that the project is built from; empty outside git."""
    try:
        found = git.revision(project)
    except git.GitError as error:
        return Revision(unread=error.message)
    return Revision(*found) if found else Revision()


def read_history(
    project: Path, calendar: Calendar, doubtful: frozenset[str] = frozenset()
) -> History:
    """Give each entry's stamp, and what the last commits changed.

    What is not committed, or not in git at all, counts as changed when its file was written: so
    does everything when git fails, and what it said is kept. `doubtful` are the files that hold
    more than what is on the calendar, such as a second of one id.
    """
    by_path: dict[str, list[Entry]] = defaultdict(list)
    for entry in calendar.entries.values():
        by_path[entry.source.path].append(entry)
    try:
        return _from_git(project, calendar, by_path, doubtful)
    except git.GitError as error:
        return History(dict(_as_written(project, by_path.items())), unread=error.message)


def _from_git(
    project: Path,
    calendar: Calendar,
    by_path: Mapping[str, list[Entry]],
    doubtful: frozenset[str],
) -> History:
    dirty = git.uncommitted(project, CONTENT, FILE)
    if dirty is None:
        return History(dict(_as_written(project, by_path.items())))
    files = {_shown(path): project / path for path in dirty}
    here = _not_committed(files)
    commits = [_of_entries(commit) for commit in git.first_parent_log(project, CONTENT, FILE)]
    contents = _Contents(project, files, [*commits, here], by_path, doubtful)
    replay = Replay(contents.alone, by_path, contents.bytes_of, contents.settings)
    for commit in commits:
        replay.go(commit)
    replay.changed(here, lambda path: _written_at(files.get(path, project / path)))
    stamps = {id_: state.stamp for id_, state in replay.states.items()}
    unknown = [item for item in by_path.items() if any(one.id not in stamps for one in item[1])]
    stamps = {**dict(_as_written(project, unknown)), **stamps}
    work = {id_: one.work for id_, one in replay.states.items() if one.work != one.stamp}
    changes = newest_changes(replay.steps, calendar, by_path, contents.read)
    return History(stamps, changes, commits[0].id if commits else "", work)


def _shown(path: str) -> str:
    """Give a path as entries name their file; what is no Unicode becomes `?`."""
    return path.encode("utf-8", "replace").decode("utf-8")


def _of_entries(commit: git.Commit) -> git.Commit:
    """Leave in a commit what entries are made of."""
    shown = (
        change if change.path.isascii() else replace(change, path=_shown(change.path))
        for change in commit.changes
    )
    return replace(commit, changes=tuple(filter(_counts, shown)))


def _counts(change: git.Change) -> bool:
    return change.path == FILE or holds_entries(change.path)


def _not_committed(files: Mapping[str, Path]) -> git.Commit:
    """Give what is in the folder and not in HEAD as one more commit."""
    changes = (
        git.Change(path, f"{_HERE}{path}" if file.is_file() and not file.is_symlink() else "")
        for path, file in sorted(files.items())
    )
    return git.Commit("", _NOTHING, tuple(filter(_counts, changes)))


def _as_written(
    project: Path, files: Iterable[tuple[str, list[Entry]]]
) -> Iterator[tuple[str, Stamp]]:
    """Give the stamps of entries that git does not know: when their files were written."""
    for path, entries in files:
        at = _written_at(project / path)
        yield from ((entry.id, Stamp(at, at)) for entry in entries)


def _written_at(path: Path) -> datetime:
    """Give when a file was written; 1970 for one that is gone since it was read."""
    try:
        return git.time_of(int(path.stat().st_mtime))
    except OSError:
        return _NOTHING


class _Contents:
    """What the versions of files hold; those that will be compared are read in one call.

    Of those that are `alone` the current file says all there is to know, so that none is read
    again. `settings` reads versions of site.yaml.
    """

    def __init__(
        self,
        project: Path,
        files: Mapping[str, Path],
        commits: Sequence[git.Commit],
        current: Mapping[str, Iterable[Entry]],
        doubtful: frozenset[str],
    ) -> None:
        self._project = project
        self._files = files
        changes = [change for commit in commits for change in commit.changes if change.blob]
        self._bytes = self.read(change.blob for change in changes if change.path == FILE)
        self.settings = SettingsReader(self.bytes_of)
        self.alone = written_once(commits, self.settings, current) - doubtful
        self._bytes |= self.read(
            change.blob
            for change in changes
            if change.path not in self.alone and change.path != FILE
        )

    def bytes_of(self, blob: str) -> bytes | None:
        """Give one version; None for what is not there."""
        if blob not in self._bytes:
            self._bytes |= self.read([blob])
        return self._bytes.get(blob)

    def read(self, blobs: Iterable[str]) -> dict[str, bytes]:
        """Give versions by their blob ids, those that are there."""
        wanted = set(blobs)
        here = {blob for blob in wanted if blob.startswith(_HERE)}
        found = dict(git.read_blobs(self._project, wanted - here))
        for blob in here:
            with suppress(OSError):
                found[blob] = read_bytes(self._files[blob.removeprefix(_HERE)])
        return found

"""Files that today's calendar says all about: never written otherwise, and never read otherwise."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from calgen.formats.git import Commit
from calgen.history.settings import Settings, SettingsReader
from calgen.model.entry import Entry
from calgen.read.site import FILE


def written_once(
    commits: Sequence[Commit], settings: SettingsReader, current: Mapping[str, Iterable[Entry]]
) -> frozenset[str]:
    """Give the files with one version ever that no later site.yaml gave another meaning.

    They came in commits from which nothing can have moved to them. An entry that could not be read
    in a zone or as a type of then is not there from the beginning, though its file is. `current`
    are the entries by path: whole days are the same in every zone.
    """
    zone_since, folders_since = 0, dict[str, int]()
    now = Settings()
    for number, commit in enumerate(commits):
        for change in commit.changes:
            if change.path == FILE and change.blob:
                before, now = now, settings.read(change.blob, now)
                if now.timezone != before.timezone:
                    zone_since = number
                folders_since |= dict.fromkeys(_other_folders(before, now), number)
    return frozenset(
        path
        for path, number in _only_added(commits)
        if number >= folders_since.get(_folder(path), 0)
        and (number >= zone_since or not any(map(_floats, current.get(path, ()))))
    )


def _floats(entry: Entry) -> bool:
    """Tell whether an entry has times in the site's zone, or may have some in its series."""
    if "timezone" in entry.positions or entry.span is None:
        return False
    return not entry.all_day or bool(entry.repeat)


def _only_added(commits: Sequence[Commit]) -> Iterator[tuple[str, int]]:
    """Yield files with one version, and which commit they came with."""
    versions = Counter(change.path for commit in commits for change in commit.changes)
    seen: set[str] = set()
    for number, commit in enumerate(commits):
        adds_only = all(change.blob and change.path not in seen for change in commit.changes)
        seen.update(change.path for change in commit.changes)
        if adds_only:
            for change in commit.changes:
                if versions[change.path] == 1 and change.path != FILE:
                    yield change.path, number


def _other_folders(before: Settings, after: Settings) -> frozenset[str]:
    return frozenset(folder for folder, _ in before.types.items() ^ after.types.items())


def _folder(path: str) -> str:
    _, folder, *names = path.split("/")
    return folder if names else ""

"""The journey of a build's files to the output folder, on one screen."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from calgen.output import store
from calgen.output.disk import Disk, remove_tree
from calgen.output.lock import locked
from calgen.output.paths import MARKER, check_paths
from calgen.output.place import Place, check_ours, place_of
from calgen.output.rendered import OutputError, Rendered, Written, one_by_one
from calgen.output.staging import Staging
from calgen.output.swap import recover, swap

_DISK = Disk()
_HINTS = {
    errno.ENOSPC: "free some space, then build again",
    errno.EDQUOT: "free some space, then build again",
    errno.EBUSY: "build into a folder inside it, for example --out public/site",
    errno.EXDEV: "delete the folder, then build again",
    errno.EACCES: "calgen needs to write in the folder that holds it, to replace it as a whole",
    errno.EPERM: "calgen needs to write in the folder that holds it, to replace it as a whole",
    errno.EROFS: "choose a folder that can be written, with --out",
}


@dataclass(frozen=True, slots=True)
class _Way:
    """How a site is written: its key, what renders it, and on whose word."""

    site_key: bytes
    render: Callable[[Sequence[Rendered]], Iterable[bytes]]
    disk: Disk
    approve: Callable[[Path], object]


def write(  # noqa: PLR0913 -- what, where, how, and on whose word
    files: Iterable[Rendered],
    out: Path,
    project: Path,
    render: Callable[[Sequence[Rendered]], Iterable[bytes]] = one_by_one,
    disk: Disk = _DISK,
    *,
    site_key: bytes = b"",
    approve: Callable[[Path], object] = bool,
) -> Written:
    """Make `out` hold exactly these files, or leave it as it is and raise OutputError.

    `files` are not asked for where `site_key` is that of the last build, and what it wrote stands
    untouched. `render` is given the files that cannot be kept, and gives their bytes in the same
    order. `approve` is given the folder of the whole new site; what it raises leaves the old one.
    A reader of the folder, and whoever finds it after a crash, sees the old site or the new one.
    """
    try:
        way = _Way(site_key, render, disk, approve)
        place = place_of(out, project)
        if standing := _standing(place, way):
            return standing
        files = tuple(files)
        check_paths(file.path for file in files)
        store.prepare(place.notes)
        place.out.parent.mkdir(parents=True, exist_ok=True)
        with locked(place.project_lock), locked(place.lock):
            recover(place, disk)
            check_ours(place.out)
            return _replace(files, place, way)
    except OSError as error:
        where = f" ({error.filename!r})" if error.filename else ""
        raise OutputError(
            f"the site cannot be written to {str(out)!r}: {error.strerror}{where}",
            _HINTS.get(error.errno or 0, ""),
        ) from error


def _standing(place: Place, way: _Way) -> Written | None:
    """Tell what stands where that is the whole site already; None where something is to do.

    What another build left behind, or is about to, has to be looked at with the lock.
    """
    busy = (place.staging, place.ready, place.old, place.lock)
    if not way.site_key or any(map(os.path.lexists, busy)):
        return None
    last = store.load(place.store)
    if not last.files or last.site != way.site_key:
        return None
    check_ours(place.out)
    if not last.stands(_scan(place.out, way.disk)):
        return None
    way.approve(place.out)
    return Written(len(last.files), 0, len(last.files), 0)


def _replace(files: Sequence[Rendered], place: Place, way: _Way) -> Written:
    last = store.load(place.store)
    before = _scan(place.out, way.disk)
    kept, changed = _sort_out(files, last.files, before)
    removed = len(before.keys() - {file.path for file in files})
    if place.out.exists() and not changed and not removed:
        way.approve(place.out)
        _remember(place, last.files, way)
        return Written(len(files), 0, len(files), 0)
    try:
        staging = Staging(place.staging, place.out, before, way.disk)
        for file in kept:
            staging.keep(file)
        for file, data in zip(changed, way.render(changed), strict=True):
            staging.put(file, data)
        way.approve(place.staging)
        staging.finish()
    except BaseException:
        _clear(place, way.disk)
        raise
    swap(place, way.disk)
    _remember(place, staging.made, way)
    _clear(place, way.disk)
    return Written(len(files), staging.written, len(files) - staging.written, removed)


def _remember(place: Place, files: Mapping[str, store.Made], way: _Way) -> None:
    """Note what stands; without that the next build is only slower."""
    with suppress(OSError):
        store.save(place.store, store.Store(files, way.site_key), way.disk)


def _sort_out(
    files: Sequence[Rendered], last: Mapping[str, store.Made], before: Mapping[str, os.stat_result]
) -> tuple[list[Rendered], list[Rendered]]:
    """Tell the files that can be kept unseen from those that have to be rendered."""
    kept: list[Rendered] = []
    changed: list[Rendered] = []
    for file in files:
        made, found = last.get(file.path), before.get(file.path)
        same = made and found and made.key == file.key and made.stands(found)
        (kept if same else changed).append(file)
    return kept, changed


def _scan(out: Path, disk: Disk) -> dict[str, os.stat_result]:
    """List everything in the folder that is no folder, by path relative to it."""
    found: dict[str, os.stat_result] = {}
    folders = [(out, "")] if out.is_dir() else []
    while folders:
        folder, prefix = folders.pop()
        for entry in disk.children(folder):
            if entry.is_dir(follow_symlinks=False):
                folders.append((Path(entry.path), f"{prefix}{entry.name}/"))
            else:
                found[prefix + entry.name] = entry.stat(follow_symlinks=False)
    found.pop(MARKER, None)
    return found


def _clear(place: Place, disk: Disk) -> None:
    """Remove what is at `staging`; what cannot be removed, the next build tries again."""
    with suppress(OSError):
        if place.staging.exists():
            remove_tree(place.staging, disk)

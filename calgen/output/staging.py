"""A new site in the making, beside the old one: unchanged files are hard links to the old."""

from __future__ import annotations

import errno
import os
from collections.abc import Mapping
from pathlib import Path

from calgen.output.disk import Disk
from calgen.output.paths import MARKER
from calgen.output.place import MARK
from calgen.output.rendered import Rendered
from calgen.output.store import Made, is_plain, made

_NO_LINKS = frozenset(
    {errno.EPERM, errno.EACCES, errno.EXDEV, errno.EMLINK, errno.ENOSYS, errno.EOPNOTSUPP}
)


class Staging:
    """The folder that becomes the site once it is complete. `made` is what stands in it."""

    def __init__(
        self, folder: Path, old: Path, before: Mapping[str, os.stat_result], disk: Disk
    ) -> None:
        self._folder = folder
        self._old = old
        self._before = before
        self._disk = disk
        self._folders = {""}
        self.made: dict[str, Made] = {}
        self.written = 0
        disk.make_folder(folder)

    def keep(self, file: Rendered) -> None:
        """Take over the old site's file as it is."""
        path = self._path(file.path)
        found = self._before[file.path]
        try:
            self._disk.link(path, self._old / file.path)
        except OSError as error:
            if error.errno not in _NO_LINKS:
                raise
            self._disk.create(path, self._disk.read(self._old / file.path))
            found = self._disk.copy_times(path, found)
        self.made[file.path] = made(file.key, found)

    def put(self, file: Rendered, data: bytes) -> None:
        """Write a file, unless the old site's has the same bytes."""
        if self._is_same(file.path, data):
            self.keep(file)
            return
        found = self._disk.create(self._path(file.path), data)
        self.made[file.path] = made(file.key, found)
        self.written += 1

    def finish(self) -> None:
        """Mark the folder as ours and put all of it on disk."""
        self._disk.create(self._folder / MARKER, MARK)
        self._disk.flush(self._folder)

    def _is_same(self, path: str, data: bytes) -> bool:
        found = self._before.get(path)
        return (
            found is not None
            and is_plain(found)
            and found.st_size == len(data)
            and self._disk.read(self._old / path) == data
        )

    def _path(self, path: str) -> Path:
        self._make_folders(path.rpartition("/")[0])
        return self._folder / path

    def _make_folders(self, folder: str) -> None:
        if folder not in self._folders:
            self._make_folders(folder.rpartition("/")[0])
            self._disk.make_folder(self._folder / folder)
            self._folders.add(folder)

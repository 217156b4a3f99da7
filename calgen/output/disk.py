"""Every call by which a build changes files: the one place where a test can make them fail."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from calgen.output import kernel

FILE_MODE = 0o644
_FOLDER_MODE = 0o755


class Disk:
    """The file system. Every method raises OSError when the system refuses.

    Modes are set, not left to the umask: a web server of another user can read what was built.
    """

    def children(self, folder: Path) -> list[os.DirEntry[str]]:
        """List a folder."""
        with os.scandir(folder) as entries:
            return list(entries)

    def read(self, path: Path) -> bytes:
        """Read a whole file."""
        return path.read_bytes()

    def create(self, path: Path, data: bytes) -> os.stat_result:
        """Write a new file, which may not exist yet."""
        with path.open("xb") as file:
            file.write(data)
            file.flush()
            path.chmod(FILE_MODE)
            return os.fstat(file.fileno())

    def link(self, path: Path, existing: Path) -> None:
        """Give an existing file one more name."""
        path.hardlink_to(existing)

    def copy_times(self, path: Path, like: os.stat_result) -> os.stat_result:
        """Give a copied file the time of its original."""
        os.utime(path, ns=(like.st_mtime_ns, like.st_mtime_ns))
        return path.stat()

    def make_folder(self, path: Path) -> None:
        """Make a new folder in an existing one."""
        path.mkdir()
        path.chmod(_FOLDER_MODE)

    def rename(self, path: Path, new: Path) -> None:
        """Give a file or folder another name; an existing file of that name is replaced."""
        path.replace(new)

    def exchange(self, one: Path, other: Path) -> bool:
        """Let two folders take each other's name in one step; False where the system cannot."""
        return kernel.exchange(one, other)

    def remove_file(self, path: Path) -> None:
        """Remove a file or a symbolic link."""
        path.unlink()

    def remove_folder(self, path: Path) -> None:
        """Remove an empty folder."""
        path.rmdir()

    def flush(self, folder: Path) -> None:
        """Put a folder and everything in it on disk, so that a power cut cannot take it back."""
        if kernel.flush_file_system(folder):
            return
        for path in _below(folder):
            if path.is_file():
                with path.open("r+b") as file:
                    os.fsync(file.fileno())
            else:
                self.flush_names(path)
        self.flush_names(folder)

    def flush_names(self, folder: Path) -> None:
        """Put the names in a folder on disk."""
        if os.name == "nt":  # Windows opens no folders, and keeps names by itself
            return
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def remove_tree(folder: Path, disk: Disk) -> None:
    """Remove a folder and all in it; of a symbolic link, the link."""
    if folder.is_symlink():
        disk.remove_file(folder)
        return
    for entry in disk.children(folder):
        if entry.is_dir(follow_symlinks=False):
            remove_tree(Path(entry.path), disk)
        else:
            disk.remove_file(Path(entry.path))
    disk.remove_folder(folder)


def _below(folder: Path) -> Iterator[Path]:
    return folder.rglob("*")

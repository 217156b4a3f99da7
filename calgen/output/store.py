"""What the last build wrote: lets the next one keep a file without rendering it again."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from calgen.output.disk import FILE_MODE, Disk
from calgen.output.rendered import OutputError

_VERSION = 1


@dataclass(frozen=True, slots=True)
class Made:
    """A file as a build left it.

    Size, time and inode together are something that nobody can bring along in a commit: a store
    and an output folder of a stranger's never pass as ours, so their pages are never kept.
    """

    key: bytes
    size: int
    mtime_ns: int
    inode: int

    def stands(self, found: os.stat_result) -> bool:
        """Tell whether the file found on disk is this one, untouched."""
        return (
            found.st_size == self.size
            and found.st_mtime_ns == self.mtime_ns
            and found.st_ino == self.inode
            and is_plain(found)
        )


@dataclass(frozen=True, slots=True)
class Store:
    """What a build wrote: its files by path, and the key of the whole site (may be empty)."""

    files: Mapping[str, Made] = field(default_factory=dict)
    site: bytes = b""

    def stands(self, found: Mapping[str, os.stat_result]) -> bool:
        """Tell whether what is found on disk is all of this, untouched, and nothing else."""
        files = self.files
        return found.keys() == files.keys() and all(
            files[path].stands(one) for path, one in found.items()
        )


def is_plain(found: os.stat_result) -> bool:
    """Tell whether it is a regular file that everybody can read."""
    return stat.S_ISREG(found.st_mode) and (
        os.name == "nt" or stat.S_IMODE(found.st_mode) == FILE_MODE
    )


def made(key: bytes, found: os.stat_result) -> Made:
    """Remember a file as it stands."""
    return Made(key, found.st_size, found.st_mtime_ns, found.st_ino)


def prepare(notes: Path) -> None:
    """Make the project's folder for notes, which git ignores by its own word."""
    if notes.is_symlink():
        raise OutputError(
            f"{str(notes)!r} is a link: calgen keeps its notes in the project", "remove it"
        )
    notes.mkdir(exist_ok=True)
    ignore = notes / ".gitignore"
    if not ignore.exists():
        ignore.write_text("*\n", encoding="utf-8")


def load(path: Path) -> Store:
    """Read a store; one that is missing or broken knows nothing, and costs time only."""
    with suppress(OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        data = json.loads(path.read_bytes())
        if data["version"] == _VERSION:
            files = {
                name: Made(bytes.fromhex(key), int(size), int(mtime_ns), int(inode))
                for name, (key, size, mtime_ns, inode) in data["files"].items()
            }
            return Store(files, bytes.fromhex(data.get("site", "")))
    return Store()


def save(path: Path, made: Store, disk: Disk) -> None:
    """Write a store in one step."""
    rows = {
        name: (one.key.hex(), one.size, one.mtime_ns, one.inode) for name, one in made.files.items()
    }
    whole = {"version": _VERSION, "site": made.site.hex(), "files": rows}
    new = path.with_suffix(".new")
    new.unlink(missing_ok=True)
    disk.create(new, json.dumps(whole, separators=(",", ":")).encode("ascii"))
    disk.rename(new, path)

"""Where a site is written: its folder, the names beside it, and the folders that are refused."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

from calgen.output.paths import MARKER
from calgen.output.rendered import OutputError

MARK = b"Made by calgen build, which replaces this whole folder each time.\n"
_SOURCES = ("content", "themes", "static", ".git", ".calgen")
_HINT = "choose a folder of its own, for example --out public"


@dataclass(frozen=True, slots=True)
class Place:
    """An output folder (no symbolic link) and everything else that a build may touch.

    `staging` is a site in the making, or an old one on its way out. `ready` and `old` exist only
    where a system cannot exchange two folders in one call: for the moment between two renames.
    """

    out: Path
    staging: Path
    ready: Path
    old: Path
    lock: Path
    notes: Path
    project_lock: Path
    store: Path


def place_of(out: Path, project: Path) -> Place:
    """Name the folders of a build; raise OutputError where no site may be written."""
    project = _real(project)
    folder = _real(out)
    if folder == project or folder in project.parents:
        raise OutputError(
            f"the site cannot be written to {str(out)!r}: it holds the project", _HINT
        )
    for source in _SOURCES:
        if _is_within(folder, project / source):
            raise OutputError(
                f"the site cannot be written to {str(out)!r}: it lies in {source}/", _HINT
            )
    beside = f".{folder.name}.calgen-"
    notes = project / ".calgen"
    name = hashlib.sha256(os.fsencode(folder)).hexdigest()[:16]
    return Place(
        out=folder,
        staging=folder.with_name(f"{beside}staging"),
        ready=folder.with_name(f"{beside}ready"),
        old=folder.with_name(f"{beside}old"),
        lock=folder.with_name(f"{beside}lock"),
        notes=notes,
        project_lock=notes / "lock",
        store=notes / f"built-{name}.json",
    )


def check_ours(out: Path) -> None:
    """Raise OutputError unless the folder is missing, empty, or made by an earlier build."""
    if not out.exists():
        return
    if not out.is_dir():
        raise OutputError(f"{str(out)!r} is a file, not a folder", _HINT)
    if os.path.ismount(out):
        raise OutputError(
            f"{str(out)!r} is where a disk is mounted, and cannot be replaced as a whole",
            "build into a folder inside it, for example --out public/site",
        )
    names = {entry.name for entry in os.scandir(out)}
    if ".git" in names:
        raise OutputError(f"{str(out)!r} holds a git repository, which a build would delete", _HINT)
    if names and not _is_marked(out / MARKER):
        raise OutputError(
            f"{str(out)!r} was not made by calgen, and is left as it is",
            "empty it if nothing in it is needed, or " + _HINT,
        )


def _is_marked(marker: Path) -> bool:
    if marker.is_symlink() or not marker.is_file():
        return False
    with marker.open("rb") as file:
        return file.read(len(MARK)) == MARK


def _is_within(folder: Path, source: Path) -> bool:
    """Tell by the file system's own word, which knows about case and bind mounts."""
    around = (folder, *folder.parents)
    if not source.exists():
        return source in around
    return any(ancestor.exists() and ancestor.samefile(source) for ancestor in around)


def _real(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, RuntimeError, ValueError) as error:  # a circle of links, a NUL
        raise OutputError(f"{str(path)!r} is no folder to write to: {error}", _HINT) from error

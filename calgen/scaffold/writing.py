"""Planned files to disk, without ever touching a file that is there already."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from calgen.scaffold.project import PlannedFile


@dataclass(frozen=True, slots=True)
class Written:
    """What became of the planned files, as paths of the project; `failed` says why, too."""

    made: tuple[str, ...]
    kept: tuple[str, ...]
    failed: tuple[str, ...]


def write(directory: Path, planned: Iterable[PlannedFile]) -> Written:
    """Write every planned file that is not there yet; a fault of one does not stop the others."""
    made: list[str] = []
    kept: list[str] = []
    failed: list[str] = []
    for file in planned:
        try:
            (made if _write(directory, file) else kept).append(file.path)
        except OSError as error:
            failed.append(f"{file.path}: {error.strerror or error}")
    return Written(tuple(made), tuple(kept), tuple(failed))


def lacking(directory: Path, kept: Iterable[str]) -> tuple[str, ...]:
    """Give those of the kept files without which calgen is not installed, or its site committed."""
    needed = {"requirements.txt": "calgen", ".gitignore": "public"}
    return tuple(p for p in kept if p in needed and needed[p] not in _text(directory / p))


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def _write(directory: Path, file: PlannedFile) -> bool:
    """Tell whether the file is new. Raises OSError, and leaves no half a file behind."""
    if any((directory / place).exists() for place in file.also_at):
        return False
    path = directory / file.path
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        stream = path.open("x", encoding="utf-8", errors="replace", newline="\n")
    except FileExistsError:
        return False
    try:
        with stream:
            stream.write(file.text)
    except OSError:
        path.unlink()
        raise
    return True

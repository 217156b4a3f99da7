"""Which paths a site may have: inside its folder, and each of its own on every file system."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from calgen.output.rendered import OutputError

MARKER = ".calgen"
"""The file that says: this folder was made by calgen, and is replaced as a whole."""


def check_paths(paths: Iterable[str]) -> None:
    """Raise OutputError for a path that leaves the folder, or two that would be one file.

    Windows and macOS do not tell `A` from `a`, nor the composed from the decomposed `ä`.
    """
    files: dict[str, str] = {_alike(MARKER): MARKER}
    for path in paths:
        _check_inside(path)
        folded = _alike(path)
        if files.get(folded) == path:
            raise OutputError(
                f"{path!r} is a page of the site and a file of static/ too",
                f"rename static/{path}",
            )
        if folded in files:
            raise OutputError(
                f"two files of the site have one path: {files[folded]!r} and {path!r}",
                "rename one of them; upper and lower case are the same on many computers",
            )
        files[folded] = path
    for folded, path in files.items():
        for folder in _folders(folded):
            if folder in files:
                raise OutputError(
                    f"{files[folder]!r} cannot be a file and the folder of {path!r}",
                    "rename one of them",
                )


def _check_inside(path: str) -> None:
    parts = path.split("/")
    if "\0" in path or "\\" in path or any(part in {"", ".", ".."} for part in parts):
        raise OutputError(f"{path!r} is no path inside the site", "rename what it comes from")


def _alike(path: str) -> str:
    if path.isascii():
        return path.lower()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


def _folders(path: str) -> Iterable[str]:
    at = path.find("/")
    while at >= 0:
        yield path[:at]
        at = path.find("/", at + 1)

"""Files of strangers are opened with care: no links, no devices, no more bytes than can be read."""

from __future__ import annotations

import stat
from pathlib import Path

from calgen.formats.text import MAX_BYTES

_USUAL_BYTES = 32_768  # room for the largest file would take longer to get than a small one to read


class NotAFileError(OSError):
    """What stands there is no file of its own; `strerror` says what it is."""


def read_bytes(path: Path) -> bytes:
    """Read a file, at most one byte more than `formats.text` accepts.

    Raises:
        OSError: it cannot be read, or is no plain file. A symbolic link may lead out of the
            project, and a pipe would never end.
    """
    mode = path.lstat().st_mode
    if stat.S_ISLNK(mode):
        raise NotAFileError(0, "it is a symbolic link, which is not followed")
    if not stat.S_ISREG(mode):
        raise NotAFileError(0, "it is no file")
    with path.open("rb") as file:
        data = file.read(_USUAL_BYTES)
        rest = file.read(MAX_BYTES + 1 - _USUAL_BYTES) if len(data) == _USUAL_BYTES else b""
    return data + rest

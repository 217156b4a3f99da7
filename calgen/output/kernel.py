"""Two calls of the operating system that Python's library does not have."""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2  # Linux: renameat2(2)
_RENAME_SWAP = 2  # macOS: renamex_np(2)
_UNSUPPORTED = frozenset({errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP})


def exchange(one: Path, other: Path) -> bool:
    """Let two folders take each other's name in one step; False where the system cannot."""
    first, second = os.fsencode(one), os.fsencode(other)
    if sys.platform == "linux" and (rename := _call("renameat2")):
        failed = rename(_AT_FDCWD, first, _AT_FDCWD, second, _RENAME_EXCHANGE)
    elif sys.platform == "darwin" and (rename := _call("renamex_np")):
        failed = rename(first, second, _RENAME_SWAP)
    else:
        return False
    if not failed:
        return True
    code = ctypes.get_errno()
    if code in _UNSUPPORTED:
        return False
    raise OSError(code, os.strerror(code), str(one), None, str(other))


def flush_file_system(folder: Path) -> bool:
    """Put all that was written to the folder's file system on disk; False where there is no call.

    One syncfs(2) for ten thousand files takes a fraction of ten thousand fsync(2).
    """
    sync = _call("syncfs") if sys.platform == "linux" else None
    if not sync:
        return False
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        if sync(descriptor):
            code = ctypes.get_errno()
            raise OSError(code, os.strerror(code), str(folder))
    finally:
        os.close(descriptor)
    return True


def _call(name: str) -> Callable[..., int] | None:
    """Find a function of the C library; older ones lack some."""
    found: Callable[..., int] | None = getattr(ctypes.CDLL(None, use_errno=True), name, None)
    return found

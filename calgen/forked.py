"""A process forked from this one, which does some work on what is here and sends bytes back."""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, NoReturn

_MOST_PROCESSORS = 8
_AHEAD = 1 << 20
"""Bytes that a process may be ahead of who reads; pipes have room for a few pages by themselves."""


def processors() -> int:
    """Count the processors to fork processes for; one where forking is not safe.

    That is on systems other than Linux, where libraries of the system start threads of their own,
    and beside any thread: a lock that it holds would stay locked in the new process for ever.
    """
    try:
        threads = len(list(Path("/proc/self/task").iterdir()))
        return min(len(os.sched_getaffinity(0)), _MOST_PROCESSORS) if threads == 1 else 1
    except (OSError, AttributeError):
        return 1


class Forked:
    """A forked process and the pipe that it writes to; a full pipe makes it wait.

    Where the process cannot be started, or fails, there is only less to read.
    """

    def __init__(self, work: Callable[[BinaryIO], None]) -> None:
        """Start the work at once."""
        reader, writer = os.pipe()
        _widen(writer)
        self._pid = _fork()
        if self._pid == 0:
            os.close(reader)
            _work(work, writer)
        os.close(writer)
        self._pipe = os.fdopen(reader, "rb")

    def read(self, size: int) -> bytes | None:
        """Give so many bytes of what the process wrote, or None when there will never be."""
        data = self._pipe.read(size)
        return data if len(data) == size else None

    def stop(self) -> None:
        """End the process, finished or not; it writes nothing but its pipe."""
        self._pipe.close()
        if self._pid > 0:
            os.kill(self._pid, signal.SIGKILL)
            os.waitpid(self._pid, 0)


def _widen(pipe: int) -> None:
    """Give a pipe more room, where the system lets us."""
    if sys.platform == "linux":
        import fcntl

        with suppress(OSError):
            fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, _AHEAD)


def _fork() -> int:
    """Fork; -1 when the system has no room for another process."""
    try:
        return os.fork()
    except OSError:
        return -1


def _work(work: Callable[[BinaryIO], None], writer: int) -> NoReturn:
    """Work in the new process, and never return to what its parent was doing."""
    try:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        gc.freeze()  # looking for garbage among what is shared would copy all of it
        with os.fdopen(writer, "wb") as pipe:
            work(pipe)
    finally:
        os._exit(0)

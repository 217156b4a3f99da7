"""Many files rendered by several processes, forked from this one so that nothing is handed over.

Each worker renders every n-th batch of the files and sends the bytes through a pipe; a full pipe
makes it wait, so that only a few files are ever in memory. Whatever a worker could not do is done
in this process, where an error is told as if there were no workers.
"""

from __future__ import annotations

import gc
import os
import signal
import struct
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NoReturn

from calgen.output.rendered import Rendered

FEWEST_FILES = 300
_BATCH = 16
_MOST_WORKERS = 8
_LENGTH = struct.Struct("<Q")


def render_in_processes(files: Sequence[Rendered]) -> Iterator[bytes]:
    """Give the bytes of each file, in order.

    The workers start at once, so that the caller may start threads before it takes the first.
    Few files, one processor, or a system without a safe fork: this process does it all.
    """
    count = _processors() if len(files) >= FEWEST_FILES else 1
    if count < 2:
        return (file.render() for file in files)
    batches = [files[begin : begin + _BATCH] for begin in range(0, len(files), _BATCH)]
    workers = [_Worker(batches[number::count]) for number in range(count)]
    return _collected(batches, workers)


def _processors() -> int:
    """Count the processors that this process may use; one where forking it is not safe.

    That is on systems other than Linux, where libraries of the system start threads of their own,
    and beside any thread: a lock that it holds would stay locked in the worker for ever.
    """
    try:
        threads = len(list(Path("/proc/self/task").iterdir()))
        return min(len(os.sched_getaffinity(0)), _MOST_WORKERS) if threads == 1 else 1
    except (OSError, AttributeError):
        return 1


def _collected(batches: Sequence[Sequence[Rendered]], workers: list[_Worker]) -> Iterator[bytes]:
    try:
        for number, batch in enumerate(batches):
            worker = workers[number % len(workers)]
            for file in batch:
                data = worker.take()
                yield file.render() if data is None else data
    finally:
        for worker in workers:
            worker.stop()


class _Worker:
    """A forked process that renders files; without one, `take` gives None."""

    def __init__(self, batches: Sequence[Sequence[Rendered]]) -> None:
        reader, writer = os.pipe()
        self._pid = _fork()
        if self._pid == 0:
            os.close(reader)
            _work(batches, writer)
        os.close(writer)
        self._pipe = os.fdopen(reader, "rb")

    def take(self) -> bytes | None:
        """Give the bytes of the worker's next file; None when it failed, and ever after."""
        length = self._pipe.read(_LENGTH.size)
        if len(length) < _LENGTH.size:
            return None
        data = self._pipe.read(*_LENGTH.unpack(length))
        return data if len(data) == _LENGTH.unpack(length)[0] else None

    def stop(self) -> None:
        """End the worker, finished or not; it writes nothing but its pipe."""
        self._pipe.close()
        if self._pid > 0:
            os.kill(self._pid, signal.SIGKILL)
            os.waitpid(self._pid, 0)


def _fork() -> int:
    """Fork; -1 when the system has no room for another process."""
    try:
        return os.fork()
    except OSError:
        return -1


def _work(batches: Sequence[Sequence[Rendered]], writer: int) -> NoReturn:
    """Render in a worker, and never return to what its parent was doing."""
    try:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        gc.freeze()  # looking for garbage among what is shared would copy all of it
        with os.fdopen(writer, "wb") as pipe:
            for batch in batches:
                for file in batch:
                    data = file.render()
                    pipe.write(_LENGTH.pack(len(data)) + data)
    finally:
        os._exit(0)

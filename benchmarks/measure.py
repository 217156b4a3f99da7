"""What one run of a program takes: wall and CPU time, and memory over all of its processes."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread
from typing import Self

_BETWEEN_LOOKS = 0.25
_RSS_UNIT = 1 if sys.platform == "darwin" else 1024


@dataclass(frozen=True, slots=True)
class Measured:
    """What a run took: seconds of wall time, seconds of CPU (user and system), peak of bytes.

    CPU counts the processes that it started. Memory is that of all processes together, shared
    pages counted once, where the system tells (Linux); elsewhere that of the largest process.
    """

    wall: float
    cpu: float
    memory: int


def measure(command: Sequence[str], folder: Path) -> Measured:
    """Run a command in a folder; it has to succeed.

    Python keeps its bytecode, as it does for whoever has installed calgen, whatever is set here.
    """
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    begin = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, env=environment)
    with _Watch(process.pid) as watch:
        _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    memory = max(watch.peak, usage.ru_maxrss * _RSS_UNIT)
    return Measured(wall, usage.ru_utime + usage.ru_stime, memory)


class _Watch:
    """Looks at a process and its descendants while they run."""

    def __init__(self, pid: int) -> None:
        self.peak = 0
        self._pid = pid
        self._done = Event()
        self._thread = Thread(target=self._look, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._done.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._done.wait(_BETWEEN_LOOKS):
            pids = tuple(_family(self._pid))
            if len(pids) > 1:  # of one process, the system itself knows the peak
                self.peak = max(self.peak, sum(_proportional_bytes(pid) for pid in pids))


def _family(pid: int) -> Iterator[int]:
    yield pid
    with suppress(OSError):
        for task in Path(f"/proc/{pid}/task").iterdir():
            for child in (task / "children").read_text("ascii").split():
                yield from _family(int(child))


def _proportional_bytes(pid: int) -> int:
    """Give a process's memory, with shared pages divided among those who share them."""
    with suppress(OSError):
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text("ascii").splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    return 0

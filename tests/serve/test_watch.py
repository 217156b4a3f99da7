"""Changes are noticed, once for a burst, also where the system watches no more folders."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from queue import Queue

import pytest
from watchdog.observers.polling import PollingObserver

from calgen.serve import watch
from calgen.serve.watch import Watch


def test_a_burst_of_changes_is_told_of_once(tmp_path: Path) -> None:
    told: Queue[int] = Queue()
    seen = iter(range(1_000))
    with Watch([tmp_path], lambda: told.put(next(seen)), told_nothing):
        for number in range(300):
            (tmp_path / f"{number}.md").write_text("x")
        told.get(timeout=20)
    assert told.qsize() <= 2


def test_where_the_system_watches_no_more_folders_it_looks_every_second(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Exhausted(PollingObserver):
        def schedule(self, *_: object, **__: object) -> None:  # type: ignore[override]  # never gives a watch
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(watch, "Observer", Exhausted)
    told: Queue[str] = Queue()
    said: list[str] = []
    with Watch([tmp_path], lambda: told.put("changed"), said.append):
        (tmp_path / "a.md").write_text("x")
        assert told.get(timeout=20) == "changed"
    assert said == ["looking for changes every second, because No space left on device"]


def told_nothing(line: str) -> None:
    raise AssertionError(line)

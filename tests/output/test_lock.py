"""Two builds at once: the second says who builds, and ends."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from calgen.output.lock import locked
from calgen.output.rendered import OutputError
from tests.output.sites import NEW, OLD, build, standing

ROOT = Path(__file__).parents[2]
HOLD = (
    "import pathlib, sys\n"
    "from calgen.output.lock import locked\n"
    "with locked(pathlib.Path(sys.argv[1])):\n"
    "    print('held', flush=True)\n"
    "    sys.stdin.read()\n"
)


@contextmanager
def held(lock: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process holds the lock until its standard input is closed, or until it is killed."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(lock)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield process


@pytest.mark.parametrize("lock", [".calgen/lock", ".public.calgen-lock"])
def test_the_second_build_names_the_first_and_changes_nothing(tmp_path: Path, lock: str) -> None:
    build(OLD, tmp_path)
    with held(tmp_path / lock) as process:
        with pytest.raises(
            OutputError, match=f"another build is under way: 'process {process.pid}"
        ):
            build(NEW, tmp_path)
        assert standing(tmp_path / "public") == OLD
    build(NEW, tmp_path)
    assert standing(tmp_path / "public") == NEW


def test_the_lock_of_a_killed_build_is_free(tmp_path: Path) -> None:
    (tmp_path / ".calgen").mkdir()
    with held(tmp_path / ".calgen/lock") as process:
        process.kill()
    assert (tmp_path / ".calgen/lock").exists()
    build(NEW, tmp_path)
    assert standing(tmp_path / "public") == NEW


def test_a_lock_leaves_nothing_behind(tmp_path: Path) -> None:
    with locked(tmp_path / "lock"):
        assert (tmp_path / "lock").exists()
    assert list(tmp_path.iterdir()) == []


def test_many_builds_at_once_leave_a_whole_site(tmp_path: Path) -> None:
    script = (
        "import pathlib, sys\n"
        "from calgen.output.rendered import OutputError\n"
        "from tests.output.sites import NEW, OLD, build\n"
        "for turn in range(20):\n"
        "    try:\n"
        "        build(OLD if turn % 2 else NEW, pathlib.Path(sys.argv[1]))\n"
        "    except OutputError as error:\n"
        "        assert 'another build' in str(error), error\n"
    )
    processes = [
        subprocess.Popen([sys.executable, "-c", script, str(tmp_path)], cwd=ROOT) for _ in range(3)
    ]
    assert [process.wait() for process in processes] == [0, 0, 0]
    assert standing(tmp_path / "public") in (OLD, NEW)
    assert {path.name for path in tmp_path.iterdir()} == {".calgen", "public"}

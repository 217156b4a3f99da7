"""The output folder is the old site or the new one, whatever happens at whatever moment."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from calgen.output.disk import Disk
from calgen.output.rendered import OutputError
from calgen.output.write import write
from tests.output.faults import TrapDisk, WatchedDisk
from tests.output.sites import NEW, OLD, build, products, standing

ROOT = Path(__file__).parents[2]


def fail() -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


@pytest.mark.parametrize("can_exchange", [True, False])
def test_an_error_at_any_file_call_leaves_the_old_or_the_new_site(
    tmp_path: Path, *, can_exchange: bool
) -> None:
    failures: list[tuple[str, str]] = []
    for number in range(1, 200):
        project = tmp_path / str(number)
        project.mkdir()
        build(OLD, project)
        disk = TrapDisk(number, fail, can_exchange=can_exchange)
        try:
            write(products(NEW), project / "public", project, disk=disk)
        except OutputError as error:
            failures.append((error.message, error.hint))
            assert standing(project / "public") in (OLD, NEW)
        else:
            assert standing(project / "public") == NEW
        build(NEW, project)
        assert standing(project / "public") == NEW
        assert {path.name for path in project.iterdir()} == {".calgen", "public"}
        if not disk.sprung:
            break
    assert len(failures) > 10
    assert all("No space left" in message for message, _ in failures)
    assert all("free some space" in hint for _, hint in failures)
    assert not disk.sprung


def test_the_first_build_leaves_no_part_of_a_site_behind_an_error(tmp_path: Path) -> None:
    for number in range(1, 100):
        project = tmp_path / str(number)
        project.mkdir()
        disk = TrapDisk(number, fail)
        try:
            write(products(NEW), project / "public", project, disk=disk)
        except OutputError:
            assert standing(project / "public") in ({}, NEW)
        if not disk.sprung:
            break
    assert standing(project / "public") == NEW


@pytest.mark.parametrize("way", ["exchange", "renames"])
@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that can be forked")
def test_a_killed_build_leaves_the_old_or_the_new_site_and_the_next_one_recovers(
    tmp_path: Path, way: str
) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.output.every_kill", str(tmp_path), way],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    runs = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(runs) > 20
    states = [after for died, after, _, _ in runs if died]
    assert states[0] == "old"
    assert "new" in states
    assert set(states) <= ({"old", "new"} if way == "exchange" else {"old", "new", "none"})
    assert states.count("none") <= 1
    for _, _, recovered, left in runs:
        assert recovered == "new"
        assert left == [".calgen", "public"]


def test_a_reader_never_sees_a_mix(tmp_path: Path) -> None:
    build(OLD, tmp_path)
    seen: list[dict[str, bytes]] = []
    disk = WatchedDisk(lambda: seen.append(standing(tmp_path / "public")))
    write(products(NEW), tmp_path / "public", tmp_path, disk=disk)
    assert [site for site in seen if site not in (OLD, NEW)] == []
    assert seen[0] == OLD
    assert seen[-1] == NEW


def test_without_an_exchange_call_a_reader_sees_the_old_site_no_site_or_the_new_one(
    tmp_path: Path,
) -> None:
    build(OLD, tmp_path)
    seen: list[dict[str, bytes]] = []
    disk = WatchedDisk(lambda: seen.append(standing(tmp_path / "public")), can_exchange=False)
    write(products(NEW), tmp_path / "public", tmp_path, disk=disk)
    assert [site for site in seen if site not in (OLD, NEW, {})] == []
    assert seen.count({}) == 1
    assert standing(tmp_path / "public") == NEW


def test_a_build_between_two_renames_is_completed_even_when_the_next_one_fails(
    tmp_path: Path,
) -> None:
    build(NEW, tmp_path)
    (tmp_path / "public").rename(tmp_path / ".public.calgen-ready")
    (tmp_path / ".public.calgen-old").mkdir()
    disk = TrapDisk(8, fail)
    with pytest.raises(OutputError):
        write(products(OLD), tmp_path / "public", tmp_path, disk=disk)
    assert standing(tmp_path / "public") == NEW


def test_a_failing_rename_gives_the_old_site_its_name_back(tmp_path: Path) -> None:
    class Stubborn(Disk):
        def exchange(self, one: Path, other: Path) -> bool:  # noqa: ARG002  as Disk has it
            return False

        def rename(self, path: Path, new: Path) -> None:
            if path.name.endswith("-ready"):
                raise OSError(errno.EIO, os.strerror(errno.EIO))
            super().rename(path, new)

    build(OLD, tmp_path)
    with pytest.raises(OutputError, match="Input/output error"):
        write(products(NEW), tmp_path / "public", tmp_path, disk=Stubborn())
    assert standing(tmp_path / "public") == OLD


def test_an_error_while_rendering_leaves_the_old_site(tmp_path: Path) -> None:
    build(OLD, tmp_path)

    def broken(_: object) -> list[bytes]:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write(products(NEW), tmp_path / "public", tmp_path, render=broken)
    assert standing(tmp_path / "public") == OLD
    assert {path.name for path in tmp_path.iterdir()} == {".calgen", "public"}


@pytest.mark.skipif(sys.platform == "win32", reason="needs a limit for the size of files")
def test_a_real_limit_hit_in_the_middle_of_a_file_leaves_the_old_site(tmp_path: Path) -> None:
    build(OLD, tmp_path)
    script = (
        "import resource, sys, pathlib\n"
        "from tests.output.sites import build\n"
        "from calgen.output.rendered import OutputError\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))\n"
        "try:\n"
        "    build({'big.html': bytes(90_000)}, pathlib.Path(sys.argv[1]))\n"
        "except OutputError as error:\n"
        "    print(error)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert "File too large" in done.stdout
    assert standing(tmp_path / "public") == OLD
    assert {path.name for path in tmp_path.iterdir()} == {".calgen", "public"}

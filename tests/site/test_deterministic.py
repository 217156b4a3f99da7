"""The same commit and the same day give the same bytes, wherever and however they are built."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.sample import clone

HOW = (
    {"TZ": "UTC", "LC_ALL": "C", "PYTHONHASHSEED": "1"},
    {"TZ": "Pacific/Auckland", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "4242"},
)
UMASKS = (0o022, 0o077)


def build(project: Path, out: Path, how: dict[str, str], umask: int) -> dict[str, bytes]:
    """Build in a process of its own and give every file's bytes."""
    subprocess.run(
        [
            sys.executable,
            "-m",
            "calgen",
            "-C",
            project,
            "build",
            "--out",
            out,
            "--today",
            "2026-11-22",
        ],
        check=True,
        capture_output=True,
        env=os.environ | how,
        umask=umask,
    )
    return {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in sorted(out.rglob("*"))
        if path.is_file()
    }


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return clone(tmp_path_factory.mktemp("one") / "calendar")


def test_folder_zone_locale_umask_and_hash_seed_do_not_matter(
    project: Path, tmp_path: Path
) -> None:
    other = clone(tmp_path / "deeper" / "another name")
    first = build(project, tmp_path / "first", HOW[0], UMASKS[0])
    second = build(other, tmp_path / "second", HOW[1], UMASKS[1])
    assert first.keys() == second.keys()
    assert [path for path in first if first[path] != second[path]] == []


def test_a_second_build_over_the_first_equals_a_clean_one(project: Path, tmp_path: Path) -> None:
    edited = tmp_path / "edited"
    shutil.copytree(project, edited)
    out = edited / "public"
    build(edited, out, HOW[0], UMASKS[0])
    target = next((edited / "content" / "promotions").glob("*.md"), None) or next(
        (edited / "content" / "promotions").iterdir()
    )
    text = target.read_text("utf-8").replace("title: ", "title: Edited ", 1)
    target.write_text(text, "utf-8")
    (edited / "content" / "topics" / "new-one.yaml").write_text("title: New one\n", "utf-8")
    again = build(edited, out, HOW[1], UMASKS[1])
    clean = build(edited, tmp_path / "clean", HOW[0], UMASKS[0])
    assert again.keys() == clean.keys()
    assert [path for path in again if again[path] != clean[path]] == []


def test_files_have_the_same_modes_under_any_umask(project: Path, tmp_path: Path) -> None:
    build(project, tmp_path / "out", HOW[0], 0o077)
    modes = {path.stat().st_mode & 0o777 for path in (tmp_path / "out").rglob("*.html")}
    assert modes == {0o644}

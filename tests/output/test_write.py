"""What differs is written, what is equal keeps its file, what is gone vanishes."""

from __future__ import annotations

import errno
import os
import stat
import sys
from pathlib import Path

import pytest

from calgen.output.disk import Disk
from calgen.output.rendered import OutputError, Rendered, Written
from calgen.output.write import write
from tests.output.sites import NEW, OLD, build, products, standing

posix = pytest.mark.skipif(sys.platform == "win32", reason="modes and links of POSIX")


def test_a_first_build_writes_everything_and_marks_the_folder(tmp_path: Path) -> None:
    assert build(OLD, tmp_path) == Written(total=3, written=3, unchanged=0, removed=0)
    assert standing(tmp_path / "public") == OLD
    assert (tmp_path / "public/.calgen").is_file()


def test_missing_parents_and_an_empty_folder_are_accepted(tmp_path: Path) -> None:
    build(OLD, tmp_path, "deep/down/site")
    (tmp_path / "empty").mkdir()
    build(OLD, tmp_path, "empty")
    assert standing(tmp_path / "deep/down/site") == standing(tmp_path / "empty") == OLD


def test_only_what_differs_is_written_and_what_is_gone_vanishes(tmp_path: Path) -> None:
    build(OLD, tmp_path)
    kept = (tmp_path / "public/entries/a.html").stat()
    assert build(NEW, tmp_path) == Written(total=3, written=2, unchanged=1, removed=1)
    assert standing(tmp_path / "public") == NEW
    now = (tmp_path / "public/entries/a.html").stat()
    assert (now.st_ino, now.st_mtime_ns) == (kept.st_ino, kept.st_mtime_ns)


def test_a_build_without_changes_touches_nothing_and_renders_nothing(tmp_path: Path) -> None:
    build(OLD, tmp_path)
    folder = (tmp_path / "public").stat()

    def never() -> bytes:
        raise AssertionError

    again = [Rendered(path, data, never) for path, data in OLD.items()]
    written = write(again, tmp_path / "public", tmp_path)
    assert written == Written(total=3, written=0, unchanged=3, removed=0)
    assert (tmp_path / "public").stat().st_ino == folder.st_ino


def test_a_file_changed_by_hand_is_rendered_again_although_its_key_is_the_same(
    tmp_path: Path,
) -> None:
    build(OLD, tmp_path)
    page = tmp_path / "public/index.html"
    page.write_bytes(b"OLD FRONT")
    assert build(OLD, tmp_path).written == 1
    assert page.read_bytes() == b"old front"


def test_a_stranger_cannot_bring_pages_along_with_a_store(tmp_path: Path) -> None:
    """A pull request may hold an output folder and a store that fit each other: no page is kept."""
    build(OLD, tmp_path)
    page = tmp_path / "public/index.html"
    before = page.stat()
    evil = tmp_path / "evil"
    evil.write_bytes(b"evil page")
    os.utime(evil, ns=(before.st_mtime_ns, before.st_mtime_ns))
    evil.replace(page)
    build(OLD, tmp_path)
    assert page.read_bytes() == b"old front"


@pytest.mark.parametrize("broken", [b"", b"{", b"[]", b'{"version": 1, "files": {"a": 1}}'])
def test_a_broken_store_costs_time_only(tmp_path: Path, broken: bytes) -> None:
    build(OLD, tmp_path)
    next((tmp_path / ".calgen").glob("built-*.json")).write_bytes(broken)
    assert build(OLD, tmp_path) == Written(total=3, written=0, unchanged=3, removed=0)
    assert standing(tmp_path / "public") == OLD


def test_files_that_render_to_the_same_bytes_are_not_written(tmp_path: Path) -> None:
    build(OLD, tmp_path)
    before = (tmp_path / "public/index.html").stat().st_mtime_ns
    again = [Rendered(path, b"other key", lambda data=data: data) for path, data in OLD.items()]  # type: ignore[misc]  # a default binds the loop's value
    assert write(again, tmp_path / "public", tmp_path).written == 0
    assert (tmp_path / "public/index.html").stat().st_mtime_ns == before


def test_an_incremental_build_equals_a_clean_one(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
    build(OLD, tmp_path / "one")
    build(NEW, tmp_path / "one")
    build(NEW, tmp_path / "two")
    assert standing(tmp_path / "one/public") == standing(tmp_path / "two/public")
    assert (tmp_path / "one/public/.calgen").read_bytes() == (
        tmp_path / "two/public/.calgen"
    ).read_bytes()


def test_a_file_can_become_a_folder_and_a_folder_a_file(tmp_path: Path) -> None:
    build({"a": b"file", "b/c": b"below"}, tmp_path)
    build({"a/x": b"below", "b": b"file"}, tmp_path)
    assert standing(tmp_path / "public") == {"a/x": b"below", "b": b"file"}


def test_strange_files_in_the_folder_vanish(tmp_path: Path) -> None:
    build(OLD, tmp_path)
    (tmp_path / "public/entries/note.txt").write_text("by hand")
    assert build(OLD, tmp_path).removed == 1
    assert standing(tmp_path / "public") == OLD


@posix
def test_modes_do_not_depend_on_the_umask(tmp_path: Path) -> None:
    before = os.umask(0o077)
    try:
        build(OLD, tmp_path)
    finally:
        os.umask(before)
    modes = {
        stat.S_IMODE(path.stat().st_mode)
        for path in (tmp_path / "public/entries", tmp_path / "public/index.html")
    }
    assert stat.S_IMODE((tmp_path / "public").stat().st_mode) == 0o755
    assert modes == {0o755, 0o644}


@posix
def test_a_symbolic_link_inside_the_folder_is_replaced_not_followed(tmp_path: Path) -> None:
    build(OLD, tmp_path)
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "a.html").write_bytes(b"same")
    (tmp_path / "public/entries/a.html").unlink()
    (tmp_path / "public/entries/a.html").symlink_to(outside / "a.html")
    (tmp_path / "public/all").symlink_to(outside)
    build(OLD, tmp_path)
    assert standing(tmp_path / "public") == OLD
    assert not (tmp_path / "public/entries/a.html").is_symlink()
    assert (outside / "a.html").read_bytes() == b"same"


@posix
def test_an_output_folder_that_is_a_link_stays_one_and_its_target_is_replaced(
    tmp_path: Path,
) -> None:
    project, host = tmp_path / "project", tmp_path / "host/www"
    project.mkdir()
    host.mkdir(parents=True)
    (project / "public").symlink_to(host)
    build(OLD, project)
    build(NEW, project)
    assert (project / "public").is_symlink()
    assert standing(host) == NEW
    assert [path.name for path in host.parent.iterdir()] == ["www"]


@posix
def test_a_link_left_at_the_name_of_the_staging_folder_is_removed_not_followed(
    tmp_path: Path,
) -> None:
    (tmp_path / "precious").mkdir()
    (tmp_path / "precious/file").write_text("mine")
    for name in ("staging", "ready", "old"):
        (tmp_path / f".public.calgen-{name}").symlink_to(tmp_path / "precious")
    build(OLD, tmp_path)
    assert standing(tmp_path / "public") == OLD
    assert (tmp_path / "precious/file").read_text() == "mine"
    assert {path.name for path in tmp_path.iterdir()} == {".calgen", "precious", "public"}


def test_where_links_fail_files_are_copied_and_keep_their_time(tmp_path: Path) -> None:
    class NoLinks(Disk):
        def link(self, path: Path, existing: Path) -> None:
            raise OSError(errno.EPERM, os.strerror(errno.EPERM), str(path), None, str(existing))

    build(OLD, tmp_path)
    before = (tmp_path / "public/entries/a.html").stat().st_mtime_ns
    written = write(products(NEW), tmp_path / "public", tmp_path, disk=NoLinks())
    assert written.unchanged == 1
    assert standing(tmp_path / "public") == NEW
    assert (tmp_path / "public/entries/a.html").stat().st_mtime_ns == before
    assert build(NEW, tmp_path).written == 0


def test_without_a_call_that_flushes_a_file_system_every_file_is_flushed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("calgen.output.kernel.flush_file_system", lambda _folder: False)
    build(OLD, tmp_path)
    build(NEW, tmp_path)
    assert standing(tmp_path / "public") == NEW


def test_two_output_folders_of_a_project_are_kept_apart(tmp_path: Path) -> None:
    build(OLD, tmp_path, "public")
    build(NEW, tmp_path, "partners")
    assert build(OLD, tmp_path, "public").written == 0
    assert build(NEW, tmp_path, "partners").written == 0


def test_the_notes_are_ignored_by_git(tmp_path: Path) -> None:
    build(OLD, tmp_path)
    assert (tmp_path / ".calgen/.gitignore").read_text() == "*\n"
    assert {path.name for path in tmp_path.iterdir()} == {".calgen", "public"}


def test_bytes_may_be_rendered_elsewhere_as_long_as_their_order_is_kept(tmp_path: Path) -> None:
    asked: list[str] = []

    def elsewhere(files: object) -> list[bytes]:
        assert isinstance(files, list)
        asked.extend(file.path for file in files)
        return [file.render() for file in files]

    build(OLD, tmp_path)
    write(products(NEW), tmp_path / "public", tmp_path, render=elsewhere)
    assert asked == ["index.html", "month/2026-11.html"]


def test_two_products_of_one_path_are_refused_before_anything_is_touched(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="one path"):
        write(products({"a": b"1"}) + products({"A": b"2"}), tmp_path / "public", tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_cannot_be_read_to_copy_it_is_named_and_the_old_site_stays(
    tmp_path: Path,
) -> None:
    build(OLD, tmp_path)
    logo = tmp_path / "static/logo.svg"
    with pytest.raises(OutputError, match=r"No such file.*logo\.svg"):
        write([Rendered("logo.svg", b"", logo.read_bytes)], tmp_path / "public", tmp_path)
    assert standing(tmp_path / "public") == OLD

"""A site whose key is that of the last build is left as it stands, and none of it is made anew."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from calgen.output.rendered import OutputError, Rendered, Written
from calgen.output.write import write
from tests.output.sites import NEW, OLD, products, standing

KEY = b"one key"


def build(project: Path, key: bytes = KEY) -> Written:
    return write(products(OLD), project / "public", project, site_key=key)


def never() -> Iterator[Rendered]:
    yield from map(pytest.fail, ["a file was asked for"])


def test_nothing_is_asked_for_while_the_key_is_the_same(tmp_path: Path) -> None:
    build(tmp_path)
    seen: list[Path] = []
    written = write(never(), tmp_path / "public", tmp_path, site_key=KEY, approve=seen.append)
    assert written == Written(total=3, written=0, unchanged=3, removed=0)
    assert seen == [tmp_path / "public"]


@pytest.mark.parametrize("first", [KEY, b""])
def test_without_a_key_and_with_another_one_everything_is_asked_for(
    tmp_path: Path, first: bytes
) -> None:
    build(tmp_path, first)
    for key in (b"", b"another"):
        write(products(NEW), tmp_path / "public", tmp_path, site_key=key)
        assert standing(tmp_path / "public") == NEW


def test_files_that_all_stay_the_same_under_a_new_key_are_not_asked_for_again(
    tmp_path: Path,
) -> None:
    build(tmp_path, b"the key of yesterday")
    build(tmp_path)
    assert write(never(), tmp_path / "public", tmp_path, site_key=KEY).unchanged == 3


def _change(page: Path) -> None:
    page.write_bytes(b"OLD FRONT")


def _add(page: Path) -> None:
    page.with_name("more.html").write_bytes(b"")


def _touch(page: Path) -> None:
    page.touch()


@pytest.mark.parametrize("spoil", [_change, _add, _touch, Path.unlink])
def test_a_folder_that_somebody_changed_is_made_right(
    tmp_path: Path, spoil: Callable[[Path], None]
) -> None:
    build(tmp_path)
    spoil(tmp_path / "public/index.html")
    build(tmp_path)
    assert standing(tmp_path / "public") == OLD


def test_a_folder_that_is_no_longer_ours_is_refused(tmp_path: Path) -> None:
    build(tmp_path)
    (tmp_path / "public/.calgen").unlink()
    with pytest.raises(OutputError, match="was not made by calgen"):
        build(tmp_path)


@pytest.mark.parametrize("left", ["staging", "ready", "old"])
def test_what_a_build_left_behind_when_it_died_is_removed(tmp_path: Path, left: str) -> None:
    build(tmp_path)
    (tmp_path / f".public.calgen-{left}").mkdir()
    assert build(tmp_path).unchanged == 3
    assert {path.name for path in tmp_path.iterdir()} == {".calgen", "public"}

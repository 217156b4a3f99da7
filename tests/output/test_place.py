"""A folder that is somebody's is never written to."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from calgen.output.rendered import OutputError
from tests.output.sites import OLD, build, standing


def refusal(project: Path, out: str) -> str:
    with pytest.raises(OutputError) as caught:
        build(OLD, project, out)
    assert caught.value.hint
    return caught.value.message


def test_a_folder_of_somebody_elses_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters/dear.txt").write_text("dear")
    assert "was not made by calgen" in refusal(tmp_path, "letters")
    assert standing(tmp_path / "letters") == {"dear.txt": b"dear"}
    assert {path.name for path in tmp_path.iterdir()} == {".calgen", "letters"}


@pytest.mark.parametrize("content", ["", "something else"])
def test_a_file_that_is_only_called_like_the_mark_is_none(tmp_path: Path, content: str) -> None:
    (tmp_path / "public").mkdir()
    (tmp_path / "public/.calgen").write_text(content)
    assert "was not made by calgen" in refusal(tmp_path, "public")


def test_another_project_is_refused(tmp_path: Path) -> None:
    project, other = tmp_path / "one", tmp_path / "two"
    (other / ".calgen").mkdir(parents=True)
    project.mkdir()
    assert "was not made by calgen" in refusal(project, "../two")


@pytest.mark.parametrize("out", [".", "..", "../..", "content/.."])
def test_the_project_and_what_holds_it_are_refused(tmp_path: Path, out: str) -> None:
    (tmp_path / "up/project/content").mkdir(parents=True)
    assert "holds the project" in refusal(tmp_path / "up/project", out)


@pytest.mark.parametrize(
    "out", ["content", "content/site", "themes/x", "static", ".git/a", ".calgen/b"]
)
def test_the_sources_are_refused(tmp_path: Path, out: str) -> None:
    (tmp_path / out).parent.mkdir(exist_ok=True)
    (tmp_path / out.partition("/")[0]).mkdir(exist_ok=True)
    before = sorted(tmp_path.rglob("*"))
    assert f"lies in {out.partition('/')[0]}/" in refusal(tmp_path, out)
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.skipif(sys.platform == "win32", reason="symbolic links")
def test_a_link_into_the_sources_is_refused(tmp_path: Path) -> None:
    (tmp_path / "content/topics").mkdir(parents=True)
    (tmp_path / "public").symlink_to(tmp_path / "content/topics")
    assert "lies in content/" in refusal(tmp_path, "public")


@pytest.mark.skipif(sys.platform == "win32", reason="symbolic links")
def test_a_link_that_leads_nowhere_in_particular_is_refused(tmp_path: Path) -> None:
    (tmp_path / "public").symlink_to(tmp_path / "public")
    with pytest.raises(OutputError):
        build(OLD, tmp_path)


def test_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "public").write_text("mine")
    assert "is a file" in refusal(tmp_path, "public")
    assert (tmp_path / "public").read_text() == "mine"


def test_a_folder_that_holds_a_repository_is_refused_although_it_was_made_by_calgen(
    tmp_path: Path,
) -> None:
    build(OLD, tmp_path)
    (tmp_path / "public/.git").mkdir()
    assert "git repository" in refusal(tmp_path, "public")
    assert (tmp_path / "public/.git").is_dir()


def test_a_nul_in_the_name_is_refused(tmp_path: Path) -> None:
    assert "no folder to write to" in refusal(tmp_path, "a\0b")


@pytest.mark.skipif(sys.platform == "win32", reason="symbolic links")
def test_notes_that_lead_out_of_the_project_are_refused(tmp_path: Path) -> None:
    project = tmp_path / "project"
    project.mkdir()
    (tmp_path / "elsewhere").mkdir()
    (project / ".calgen").symlink_to(tmp_path / "elsewhere")
    assert "is a link" in refusal(project, "public")
    assert list((tmp_path / "elsewhere").iterdir()) == []


@pytest.mark.parametrize("out", ["content", "static", "themes/x"])
def test_a_source_folder_that_does_not_exist_yet_is_refused(tmp_path: Path, out: str) -> None:
    assert f"lies in {out.partition('/')[0]}/" in refusal(tmp_path, out)

from pathlib import Path

import pytest

from calgen.formats import git
from tests.history.repositories import Repository, day

A = "content/ads/a.yaml"


def test_outside_git_nothing_is_known(tmp_path: Path) -> None:
    assert git.revision(tmp_path) is None
    assert git.uncommitted(tmp_path, "content") is None
    with pytest.raises(git.GitError, match="not a git repository"):
        list(git.first_parent_log(tmp_path, "content"))
    assert git.folder_in_repository(tmp_path) == ""


def test_the_log_gives_what_each_commit_wrote_and_deleted(tmp_path: Path) -> None:
    repository = Repository(tmp_path)
    first = repository.commit(day(1), {A: "title: x\n", "notes.txt": "not below content"})
    second = repository.commit(day(2), {A: None, "content/ads/größe tab\t.yaml": "title: y\n"})
    commits = list(git.first_parent_log(tmp_path, "content"))
    assert [(commit.id, commit.at) for commit in commits] == [(first, day(1)), (second, day(2))]
    assert [change.path for change in commits[0].changes] == [A]
    assert [(change.path, bool(change.blob)) for change in commits[1].changes] == [
        (A, False),
        ("content/ads/größe tab\t.yaml", True),
    ]


def test_versions_are_read_by_their_blobs_and_missing_ones_are_left(tmp_path: Path) -> None:
    repository = Repository(tmp_path)
    commit = repository.commit(day(1), {A: "title: x\n", "content/ads/b.yaml": ""})
    changes = next(git.first_parent_log(tmp_path, "content")).changes
    wanted = [change.blob for change in changes]
    found = dict(git.read_blobs(tmp_path, [*wanted, "0" * 40, commit]))
    assert found == dict(zip(wanted, [b"title: x\n", b""], strict=True))


def test_what_differs_from_the_last_commit_is_named(tmp_path: Path) -> None:
    repository = Repository(tmp_path)
    repository.commit(day(1), {A: "title: x\n", "content/ads/b.yaml": "title: y\n"})
    (tmp_path / A).write_text("title: z\n")
    (tmp_path / "content/ads/new one.yaml").write_text("title: n\n")
    assert git.uncommitted(tmp_path, "content") == frozenset({A, "content/ads/new one.yaml"})


def test_a_folder_knows_where_it_is_in_its_repository(tmp_path: Path) -> None:
    Repository(tmp_path)
    (tmp_path / "shop").mkdir()
    assert git.folder_in_repository(tmp_path) == ""
    assert git.folder_in_repository(tmp_path / "shop") == "shop"

"""What git knows does not depend on the settings of whoever builds, and its failures are told."""

from __future__ import annotations

from pathlib import Path

import pytest

from calgen.history.stamps import read_history
from calgen.model.change import History
from calgen.pipeline import RULE_IDS
from calgen.read.project import read_project
from tests.commands.programs import calgen
from tests.history.repositories import Repository, day

A = "content/ads/a.yaml"
B = "content/ads/b.yaml"
C = "content/topics/c.yaml"
MOVED = "title: One that moves\nstart: 2026-02-03\nbody: It is long enough to be found again.\n"
SETTINGS = """
[core]
  fsmonitor = false-is-no-such-program
  quotePath = true
[diff]
  orderFile = {order}
  renames = copies
  noprefix = true
  external = false
  autoRefreshIndex = false
  ignoreSubmodules = all
  relative = false
[color]
  ui = always
[log]
  showSignature = true
  showRoot = false
  follow = true
  diffMerges = off
[i18n]
  logOutputEncoding = UTF-16
[format]
  pretty = fuller
"""


def history_of(project: Path) -> History:
    return read_history(project, read_project(project, RULE_IDS).calendar)


def grown(folder: Path) -> Repository:
    """A project whose commits add, move and delete, by merges too, and what is not committed."""
    repository = Repository(folder)
    repository.commit(day(1), {"site.yaml": "title: x\n", A: MOVED, C: "title: c\n"})
    repository.git("checkout", "--quiet", "-b", "proposal")
    repository.commit(day(2), {A: None, B: MOVED, C: "title: d\n"})
    repository.git("checkout", "--quiet", "main")
    repository.commit(day(3), {"content/ads/other.yaml": "title: o\n"})
    repository.merge("proposal", day(4))
    repository.git("mv", B, "content/topics/b.yaml")
    return repository


@pytest.mark.parametrize("there", [True, False])
def test_no_setting_of_git_changes_what_is_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, there: bool
) -> None:
    """An order of files that is not there makes every `git log` and `git diff` fail."""
    project = grown(tmp_path / "project").folder
    expected = history_of(project)
    order = tmp_path / "order"
    if there:
        order.write_text("site.yaml\ncontent/topics/*\n")
    settings = tmp_path / "settings"
    settings.write_text(SETTINGS.format(order=order))
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(settings))
    monkeypatch.setenv("GIT_EXTERNAL_DIFF", "false")
    monkeypatch.setenv("GIT_ICASE_PATHSPECS", "1")
    assert history_of(project) == expected
    assert not expected.unread
    assert [change.after.source.path for change in expected.changes[0].changes if change.after]


def test_replaced_commits_and_grafts_of_one_clone_are_not_looked_at(tmp_path: Path) -> None:
    repository = grown(tmp_path / "project")
    expected = history_of(repository.folder)
    first, last = repository.git("rev-list", "--max-parents=0", "HEAD"), "HEAD~1"
    repository.git("replace", last, first)
    (repository.folder / ".git/info").mkdir(exist_ok=True)
    (repository.folder / ".git/info/grafts").write_text(repository.git("rev-parse", "HEAD") + "\n")
    assert history_of(repository.folder) == expected


def broken(folder: Path) -> Repository:
    """A repository that lost a commit, as after a copy that was interrupted."""
    repository = grown(folder)
    lost = repository.git("rev-parse", "HEAD~1")
    (folder / ".git/objects" / lost[:2] / lost[2:]).unlink()
    return repository


def test_a_history_that_git_cannot_read_is_not_taken_for_none(tmp_path: Path) -> None:
    found = history_of(broken(tmp_path / "project").folder)
    assert "fatal: " in found.unread
    assert set(found.stamps) == {"b", "c", "other"}
    assert found.changes == ()


def test_the_build_says_what_git_said_and_what_to_do(tmp_path: Path) -> None:
    project = broken(tmp_path / "project").folder
    done = calgen("-C", project, "build", "--today", "2026-11-22")
    (line,) = [line for line in done.err.splitlines() if line.startswith("warning: git")]
    assert "fatal: " in line
    assert "run 'git log' and 'git fsck' here" in line
    assert done.code == 0
    assert "warning: git" not in calgen("-C", project, "build", "--quiet").err


@pytest.mark.parametrize("git", [False, True])
def test_without_git_or_a_commit_nothing_is_said(tmp_path: Path, *, git: bool) -> None:
    (tmp_path / "site.yaml").write_text("title: x\n")
    if git:
        Repository(tmp_path)
    assert not history_of(tmp_path).unread
    assert "warning" not in calgen("-C", tmp_path, "build", "--today", "2026-11-22").err

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from calgen.history.stamps import read_history, read_revision
from calgen.model.stamp import Revision, Stamp
from calgen.pipeline import RULE_IDS
from calgen.read.project import read_project
from tests.history.repositories import Repository, day
from tests.projects import write_project

A = "content/promotions/a.yaml"
B = "content/promotions/b.yaml"
POSTS = "content/social/posts.yaml"
SECOND = timedelta(seconds=1)


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path / "project")


def stamps_of(project: Path) -> dict[str, Stamp]:
    return dict(read_history(project, read_project(project, RULE_IDS).calendar).stamps)


def touch(path: Path, at: datetime) -> None:
    os.utime(path, (at.timestamp(), at.timestamp()))


def test_an_entry_that_never_changed_is_as_old_as_its_commit(repository: Repository) -> None:
    repository.commit(day(1), {A: "title: x\n"})
    repository.commit(day(2), {B: "title: y\n"})
    assert stamps_of(repository.folder) == {
        "a": Stamp(day(1), day(1)),
        "b": Stamp(day(2), day(2)),
    }


def test_an_edit_moves_the_stamp_of_that_entry_alone(repository: Repository) -> None:
    repository.commit(day(1), {A: "title: x\n", B: "title: y\n"})
    repository.commit(day(3), {A: "title: better\n"})
    assert stamps_of(repository.folder) == {
        "a": Stamp(day(1), day(3)),
        "b": Stamp(day(1), day(1)),
    }


def test_a_new_date_raises_the_sequence_and_a_new_text_does_not(repository: Repository) -> None:
    repository.commit(day(1), {A: "title: x\nstart: 2026-02-01\n"})
    repository.commit(day(2), {A: "title: y\nstart: 2026-02-01\n"})
    assert stamps_of(repository.folder)["a"].sequence == 0
    repository.commit(day(3), {A: "title: y\nstart: 2026-02-02\n"})
    repository.commit(day(4), {A: "title: y\nstart: 2026-02-02\nstatus: cancelled\n"})
    assert stamps_of(repository.folder)["a"] == Stamp(day(1), day(4), 2)


def test_layout_is_no_change(repository: Repository) -> None:
    repository.commit(day(1), {A: "title: x\nowner: ted\n"})
    repository.commit(day(2), {A: "# whom to ask\nowner:  'ted'\n\ntitle: x\n"})
    assert stamps_of(repository.folder)["a"] == Stamp(day(1), day(1))


def test_items_of_a_list_have_stamps_of_their_own(repository: Repository) -> None:
    repository.commit(day(1), {POSTS: "- {id: a, title: A}\n- {id: b, title: B}\n"})
    repository.commit(
        day(2), {POSTS: "- {id: b, title: B}\n- {id: c, title: C}\n- {id: a, title: X}\n"}
    )
    assert stamps_of(repository.folder) == {
        "a": Stamp(day(1), day(2)),
        "b": Stamp(day(1), day(1)),
        "c": Stamp(day(2), day(2)),
    }


def test_a_renamed_file_with_its_old_id_keeps_its_history(repository: Repository) -> None:
    repository.commit(day(1), {A: "title: x\n"})
    repository.commit(day(2), {A: None, B: "id: a\ntitle: x\n"})
    repository.commit(day(3), {"content/promotions/2026/b.yaml": "id: a\ntitle: x\n", B: None})
    assert stamps_of(repository.folder) == {"a": Stamp(day(1), day(1))}


def test_another_type_is_a_change_and_no_other_time(repository: Repository) -> None:
    repository.commit(day(1), {A: "title: x\n"})
    repository.commit(day(2), {A: None, "content/ads/a.yaml": "title: x\n"})
    assert stamps_of(repository.folder) == {"a": Stamp(day(1), day(2))}


def test_an_item_that_gets_a_file_of_its_own_keeps_its_history(repository: Repository) -> None:
    repository.commit(day(1), {POSTS: "- {id: a, title: A}\n- {id: b, title: B}\n"})
    repository.commit(
        day(2), {POSTS: "- {id: b, title: B}\n", "content/social/a.yaml": "title: A\n"}
    )
    assert stamps_of(repository.folder)["a"] == Stamp(day(1), day(1))


def test_what_was_deleted_and_comes_back_has_changed(repository: Repository) -> None:
    repository.commit(day(1), {A: "title: x\nstart: 2026-02-01\n"})
    repository.commit(day(2), {A: None})
    repository.commit(day(3), {B: "id: a\ntitle: x\nstart: 2026-03-01\n"})
    assert stamps_of(repository.folder) == {"a": Stamp(day(1), day(3), 1)}


@pytest.mark.parametrize(
    ("path", "without", "text"),
    [(A, None, "title: x\n"), (POSTS, "- {id: b, title: B}\n", "- {id: a, title: A}\n")],
)
def test_what_comes_back_unchanged_has_changed_and_is_a_new_event(
    repository: Repository, path: str, without: str | None, text: str
) -> None:
    """Clients dropped its event meanwhile: only a higher SEQUENCE brings it back (RFC 5546)."""
    repository.commit(day(1), {path: text})
    repository.commit(day(2), {path: without})
    repository.commit(day(3), {path: text})
    repository.commit(day(4), {path: f"# layout\n{text}"})
    assert stamps_of(repository.folder)["a"] == Stamp(day(1), day(3), 1)


def test_a_late_merge_counts_from_the_day_it_was_merged(repository: Repository) -> None:
    repository.commit(day(1), {A: "title: x\n"})
    repository.git("checkout", "--quiet", "-b", "proposal")
    repository.commit(day(2), {B: "title: y\n"})
    repository.git("checkout", "--quiet", "main")
    repository.commit(day(5), {A: "title: better\n"})
    repository.merge("proposal", day(9))
    assert stamps_of(repository.folder) == {
        "a": Stamp(day(1), day(5)),
        "b": Stamp(day(9), day(9)),
    }


def test_a_stamp_never_goes_back_whatever_the_dates_of_commits_say(repository: Repository) -> None:
    repository.commit(day(5), {A: "title: x\n"})
    repository.commit(day(2), {A: "title: y\n"})
    repository.commit(day(3), {A: "title: z\n"})
    assert stamps_of(repository.folder)["a"] == Stamp(day(5), day(5) + 2 * SECOND)


def test_a_commit_from_the_far_future_ends_nothing(repository: Repository) -> None:
    repository.commit(day(1), {A: "title: x\n"})
    forged = repository.git("cat-file", "commit", "HEAD").replace(
        f"{day(1).timestamp():.0f}", "999999999999999"
    )
    (repository.folder / "forged").write_text(forged + "\n")
    commit = repository.git("hash-object", "-t", "commit", "-w", "--literally", "forged")
    repository.git("update-ref", "HEAD", commit)
    assert stamps_of(repository.folder)["a"].changed == datetime(2200, 1, 1, tzinfo=UTC)


def test_what_is_not_committed_changed_when_its_file_was_written(repository: Repository) -> None:
    repository.commit(day(1), {A: "title: x\n", "content/ads/c.yaml": "title: z\n"})
    write_project(repository.folder, {A: "title: y\n", B: "title: new\n"})
    touch(repository.folder / A, day(7))
    touch(repository.folder / B, day(8))
    assert stamps_of(repository.folder) == {
        "a": Stamp(day(1), day(7)),
        "b": Stamp(day(8), day(8)),
        "c": Stamp(day(1), day(1)),
    }


def test_an_older_file_than_its_commit_still_moves_the_stamp_on(repository: Repository) -> None:
    repository.commit(day(5), {A: "title: x\n"})
    write_project(repository.folder, {A: "title: y\n"})
    touch(repository.folder / A, day(1))
    assert stamps_of(repository.folder)["a"] == Stamp(day(5), day(5) + SECOND)


def test_without_git_the_time_of_the_file_counts(tmp_path: Path) -> None:
    write_project(tmp_path, {A: "title: x\n"})
    touch(tmp_path / A, day(4))
    assert stamps_of(tmp_path) == {"a": Stamp(day(4), day(4))}
    assert read_revision(tmp_path) == Revision()


def test_a_repository_without_a_commit_is_like_no_git(repository: Repository) -> None:
    write_project(repository.folder, {A: "title: x\n"})
    touch(repository.folder / A, day(4))
    assert stamps_of(repository.folder) == {"a": Stamp(day(4), day(4))}
    assert read_revision(repository.folder) == Revision()


@pytest.mark.parametrize(
    ("year", "changed"),
    [(1960, datetime.fromtimestamp(0, UTC)), (2300, datetime(2200, 1, 1, tzinfo=UTC))],
)
def test_a_file_of_a_strange_time_counts_as_of_the_years_that_calendars_have(
    tmp_path: Path, year: int, changed: datetime
) -> None:
    write_project(tmp_path, {A: "title: x\n"})
    touch(tmp_path / A, datetime(year, 1, 1, tzinfo=UTC))
    assert stamps_of(tmp_path) == {"a": Stamp(changed, changed)}


def test_a_file_that_goes_away_meanwhile_ends_nothing(tmp_path: Path) -> None:
    write_project(tmp_path, {A: "title: x\n"})
    calendar = read_project(tmp_path, RULE_IDS).calendar
    (tmp_path / A).unlink()
    assert list(read_history(tmp_path, calendar).stamps) == ["a"]


def test_a_version_that_could_not_be_read_then_says_nothing(repository: Repository) -> None:
    repository.commit(day(1), {A: "title: x\n"})
    repository.commit(day(2), {A: "title: [\n"})
    repository.commit(day(3), {A: "title: x\n"})
    assert stamps_of(repository.folder)["a"] == Stamp(day(1), day(1))


def test_a_project_below_the_root_of_its_repository_has_its_history(tmp_path: Path) -> None:
    repository = Repository(tmp_path)
    repository.commit(day(1), {"shop/site.yaml": "title: x\n", f"shop/{A}": "title: x\n"})
    repository.commit(day(2), {f"shop/{A}": "title: y\n"})
    assert stamps_of(tmp_path / "shop") == {"a": Stamp(day(1), day(2))}


def test_the_revision_is_the_commit_that_is_checked_out(repository: Repository) -> None:
    commit = repository.commit(day(1), {A: "title: x\n"})
    assert read_revision(repository.folder) == Revision(commit, shallow=False)


def test_a_shallow_clone_says_so_and_counts_from_what_it_has(
    repository: Repository, tmp_path: Path
) -> None:
    repository.commit(day(1), {A: "title: x\n"})
    commit = repository.commit(day(2), {B: "title: y\n"})
    clone = tmp_path / "clone"
    repository.git("clone", "--quiet", "--depth=1", f"file://{repository.folder}", str(clone))
    assert read_revision(clone) == Revision(commit, shallow=True)
    assert stamps_of(clone) == {"a": Stamp(day(2), day(2)), "b": Stamp(day(2), day(2))}


def test_what_a_hook_of_git_sets_does_not_lead_to_another_repository(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = Repository(tmp_path / "other")
    other.commit(day(9), {B: "title: other\n"})
    commit = repository.commit(day(1), {A: "title: x\n"})
    monkeypatch.setenv("GIT_DIR", str(other.folder / ".git"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(other.folder / ".git" / "index"))
    assert read_revision(repository.folder) == Revision(commit)
    assert stamps_of(repository.folder) == {"a": Stamp(day(1), day(1))}


def test_settings_of_the_person_change_nothing(repository: Repository) -> None:
    repository.commit(day(1), {A: "title: x\n", POSTS: "- {id: b, title: B}\n"})
    repository.commit(day(2), {POSTS: "- {id: b, title: C}\n"})
    plain = stamps_of(repository.folder)
    for name, value in {
        "log.showRoot": "false",
        "log.showSignature": "true",
        "diff.renames": "copies",
        "color.ui": "always",
        "diff.noprefix": "true",
        "log.decorate": "full",
        "diff.relative": "false",
    }.items():
        repository.git("config", name, value)
    assert stamps_of(repository.folder) == plain


SITE = "title: x\ntypes: {promotion: {steps: [{name: Draft, before: %dd, team: sales}]}}\n"


def work_of(project: Path) -> dict[str, Stamp]:
    history = read_history(project, read_project(project, RULE_IDS).calendar)
    return dict(history.stamps) | dict(history.work)


def test_other_steps_of_a_type_are_newer_and_their_entries_are_not(repository: Repository) -> None:
    """Their days are others: only a newer event with a higher SEQUENCE moves them in calendars."""
    repository.commit(
        day(1), {"site.yaml": SITE % 3, A: "title: x\n", "content/ads/c.yaml": "title: z\n"}
    )
    repository.commit(day(2), {"site.yaml": SITE % 5})
    repository.commit(day(3), {"site.yaml": f"# the same\n{SITE % 5}"})
    plain = Stamp(day(1), day(1))
    assert stamps_of(repository.folder) == {"a": plain, "c": plain}
    assert work_of(repository.folder) == {"a": Stamp(day(1), day(2), 1), "c": plain}


def test_what_changes_an_entry_after_its_steps_makes_both_newer(repository: Repository) -> None:
    repository.commit(day(1), {"site.yaml": SITE % 3, A: "title: x\n"})
    repository.commit(day(5), {"site.yaml": SITE % 5})
    repository.commit(day(4), {"site.yaml": SITE % 5, A: "title: y\n"})
    assert stamps_of(repository.folder)["a"] == Stamp(day(1), day(4))
    assert work_of(repository.folder)["a"] == Stamp(day(1), day(5) + SECOND, 1)


def test_a_step_that_is_due_on_another_day_has_a_higher_sequence(repository: Repository) -> None:
    repository.commit(day(1), {A: "title: x\nsteps: {Draft: {due: 2026-01-03}}\n"})
    repository.commit(day(2), {A: "title: x\nsteps: {Draft: {due: 2026-01-04}}\n"})
    assert stamps_of(repository.folder)["a"] == Stamp(day(1), day(2))
    assert work_of(repository.folder)["a"] == Stamp(day(1), day(2), 1)


def test_a_step_that_is_done_has_a_higher_sequence(repository: Repository) -> None:
    """It moves from the day when it is due to the one when it was done."""
    for n, mark in enumerate(("due: 2026-01-03", "done: 2026-01-02", "done: 2026-01-01"), start=1):
        repository.commit(day(n), {A: f"title: x\nsteps: {{Draft: {{{mark}}}}}\n"})
    assert stamps_of(repository.folder)["a"] == Stamp(day(1), day(3))
    assert work_of(repository.folder)["a"] == Stamp(day(1), day(3), 2)


ZONE = "title: x\ntimezone: %s\n"
SKIPPED = "{id: a, title: A, start: 2027-03-28 02:30, end: 2027-03-28 03:30}"


@pytest.mark.parametrize("path", ["content/meetings/m.yaml", "content/m.yaml"])
def test_what_a_zone_made_readable_has_one_past_whatever_else_its_file_says(
    repository: Repository, path: str
) -> None:
    """Its file has one version until the list changes: that may not make another past of it."""
    item = SKIPPED.replace("id: a", "id: a, type: event")
    lists = [f"- {item}\n- {{id: b, type: event, title: {title}}}\n" for title in ("B", "New")]
    repository.commit(day(1), {"site.yaml": ZONE % "Europe/Berlin", path: lists[0]})
    repository.commit(day(2), {"site.yaml": ZONE % "Europe/London"})
    repository.commit(day(3), {"site.yaml": ZONE % "Asia/Tokyo"})
    before = stamps_of(repository.folder)
    repository.commit(day(4), {"site.yaml": ZONE % "Asia/Tokyo", path: lists[1]})
    assert before["a"] == stamps_of(repository.folder)["a"] == Stamp(day(2), day(3), 1)


def test_what_alone_was_unreadable_in_its_file_begins_with_another_zone(
    repository: Repository,
) -> None:
    texts = [f"# {n}\n{SKIPPED.strip('{}').replace(', ', chr(10))}\n" for n in range(2)]
    repository.commit(day(1), {"site.yaml": ZONE % "Europe/Berlin", A: texts[0]})
    repository.commit(day(2), {"site.yaml": ZONE % "Asia/Tokyo"})
    before = stamps_of(repository.folder)
    repository.commit(day(3), {"site.yaml": ZONE % "Asia/Tokyo", A: texts[1]})
    assert before == stamps_of(repository.folder) == {"a": Stamp(day(2), day(2))}


def test_a_type_of_another_folder_makes_no_other_past(repository: Repository) -> None:
    site = "title: x\ntypes: {talk: {folder: %s}}\n"
    path = "content/promotions/c.yaml"
    repository.commit(day(1), {"site.yaml": site % "talks", path: "title: x\n"})
    new = {"site.yaml": site % "new"}
    repository.commit(day(2), {"site.yaml": site % "talks", "content/new/a.yaml": "title: y\n"})
    repository.commit(day(3), new)
    before = stamps_of(repository.folder)
    repository.commit(day(4), {**new, "content/new/a.yaml": "# layout\ntitle: y\n"})
    assert before == stamps_of(repository.folder)


HIDING, SHOWING = (f"title: x\nfeeds: {{cancelled: {one}}}\n" for one in ("status", "title"))
CANCELLED = "title: x\nstart: 2026-02-01\nstatus: cancelled\n"


@pytest.mark.parametrize("edits", [0, 1])
def test_what_is_cancelled_is_newer_once_feeds_show_it_another_way(
    repository: Repository, edits: int
) -> None:
    """Its STATUS is another: clients that hold the old one look at SEQUENCE alone."""
    files = {A: CANCELLED, B: CANCELLED.replace("cancelled", "planned")}
    repository.commit(day(1), {"site.yaml": HIDING, **files})
    repository.commit(day(2), {"site.yaml": SHOWING})
    repository.commit(day(3), {"site.yaml": SHOWING + "locale: de\n"})
    repository.commit(day(4), {"site.yaml": "title: x\n"})
    for _ in range(edits):
        repository.commit(day(5), {"site.yaml": "title: x\n", A: f"# layout\n{CANCELLED}"})
    assert stamps_of(repository.folder) == {
        "a": Stamp(day(1), day(4), 2),
        "b": Stamp(day(1), day(1)),
    }
    assert work_of(repository.folder)["a"] == Stamp(day(1), day(4), 2)

"""What counts as a change of an entry over time, and what does not."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path

import pytest

from calgen.model.stamp import Stamp
from calgen.pipeline import check
from tests.history.repositories import Repository, day
from tests.projects import SITE, write_project

A = "content/promotions/a.yaml"
POSTS = "content/social/posts.yaml"
SECOND = timedelta(seconds=1)
LONDON, BERLIN = (f"{SITE}timezone: Europe/{city}\n" for city in ("London", "Berlin"))
TIMED = "title: X\nstart: 2026-02-02 09:00\n"
FIRST = Stamp(day(1), day(1))
NEWER = Stamp(day(1), day(2))
SHIFTED = Stamp(day(1), day(2), 1)


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path / "project")


def stamps_of(project: Path) -> dict[str, Stamp]:
    checked = check(project)
    stamps = checked.history().stamps
    return {id_: stamps[id_] for id_ in checked.calendar.entries}


def replayed(
    repository: Repository, *versions: Mapping[str, str | None], site: str = SITE
) -> dict[str, Stamp]:
    """Commit versions, one a day, and give the stamps after the last of them."""
    for number, files in enumerate(versions, start=1):
        repository.commit(day(number), {"site.yaml": site, **files})
    return stamps_of(repository.folder)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("title: X\nstart: 2026-02-02\n", "title: X\nstart: '2026-02-02'\nend: 2026-02-02\n"),
        ("title: X\nstart: 2026-02-02\n", "title: X\nstart: 2026-02-02\nstatus: planned\n"),
        ("title: X\n", "title: X\nstatus: idea\nowner:\ntags: []\n"),
        (TIMED, "title: X\nstart: 2026-02-02T09:00\nend: 10:00\n"),
        (TIMED, TIMED + "timezone: UTC\n"),
        ("title: X\nchannels: email\n", "title:   X\nchannels:\n- email\n"),
        (
            "title: X\nstart: 2026-02-02\nrepeat: weekly\n",
            "title: X\nstart: 2026-02-02\nrepeat: FREQ=WEEKLY\n",
        ),
        (
            "title: X\nstart: 2026-02-02\nrepeat: weekly\nexcept: 2026-02-09\n",
            "title: X\nstart: 2026-02-02\nrepeat: weekly\nexcept: [2026-02-09]\n",
        ),
        (
            TIMED + "repeat: weekly\nexcept: 2026-02-09\nmoved: {2026-02-16: 2026-02-17 10:00}\n",
            TIMED
            + "repeat: weekly\nexcept: [2026-02-09 09:00]\n"
            + 'moved: {"2026-02-16 09:00": 2026-02-17 10:00}\n',
        ),
        ("title: X\nowner: ted\n", "\ufeffowner: ted # of course\r\ntitle: X\r\n"),
        ("title: X\n", "type: promotion\ntitle: X\n"),
    ],
)
def test_another_way_to_write_the_same_is_no_change(
    repository: Repository, before: str, after: str
) -> None:
    assert replayed(repository, {A: before}, {A: after}) == {"a": FIRST}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("title: X\nstart: 2026-02-02\n", "title: X\nstart: 2026-02-02\nend: 2026-02-03\n"),
        (TIMED, TIMED + "timezone: Europe/Berlin\n"),
        ("title: X\n", "title: X\nstart: 2026-02-02\n"),
        ("title: X\nstart: 2026-02-02\n", "title: X\nstart: 2026-02-02\nstatus: confirmed\n"),
        (
            "title: X\nstart: 2026-02-02\nrepeat: weekly\n",
            "title: X\nstart: 2026-02-02\nrepeat: {every: week, until: 2026-04-01}\n",
        ),
        (
            "title: X\nstart: 2026-02-02\nrepeat: weekly\n",
            "title: X\nstart: 2026-02-02\nrepeat: weekly\nmoved: {2026-02-09: 2026-02-10}\n",
        ),
    ],
)
def test_another_time_status_or_series_raises_the_sequence(
    repository: Repository, before: str, after: str
) -> None:
    assert replayed(repository, {A: before}, {A: after}) == {"a": SHIFTED}


def test_a_reverted_change_is_one_more(repository: Repository) -> None:
    versions = [{A: "title: X\nstart: 2026-02-02\n"}, {A: "title: X\nstart: 2026-02-03\n"}]
    assert replayed(repository, *versions, versions[0]) == {"a": Stamp(day(1), day(3), 2)}


def test_yaml_becomes_markdown_and_back(repository: Repository) -> None:
    yaml = {A: "title: X\nbody: Why we do it.\n", "content/promotions/a.md": None}
    markdown = {A: None, "content/promotions/a.md": "---\ntitle: X\n---\n\nWhy we do it.\n"}
    repository.commit(day(1), {"site.yaml": SITE, A: "title: X\nbody: Why we do it.\n"})
    repository.commit(day(2), markdown)
    assert stamps_of(repository.folder) == {"a": FIRST}
    repository.commit(day(3), yaml)
    assert stamps_of(repository.folder) == {"a": FIRST}


def test_a_list_is_split_and_joined_again(repository: Repository) -> None:
    posts = "- {id: b, title: B}\n- {id: c, title: C}\n"
    own = {f"content/social/{id_}.yaml": f"title: {id_.upper()}\n" for id_ in "bc"}
    joined = {POSTS: posts, **dict.fromkeys(own)}
    stamps = replayed(repository, {POSTS: posts}, {POSTS: None, **own}, joined)
    assert stamps == {"b": FIRST, "c": FIRST}


@pytest.mark.parametrize("steps", [2, 3])
def test_a_list_whose_items_are_copied_first_and_removed_later(
    repository: Repository, steps: int
) -> None:
    """Of two of one id the first in path order is on the calendar: nothing changes there."""
    own = {f"content/social/{id_}.yaml": f"title: {id_.upper()}\n" for id_ in "bc"}
    listed = {POSTS: "- {id: b, title: B}\n- {id: c, title: C}\n"}
    versions: list[Mapping[str, str | None]] = [listed, own, {POSTS: None}]
    assert replayed(repository, *versions[:steps]) == {"b": FIRST, "c": FIRST}


def test_the_second_of_one_id_changes_nothing_until_the_first_goes(repository: Repository) -> None:
    first, second = A, "content/promotions/z.yaml"
    files = {first: "title: X\n", second: "id: a\ntitle: Y\n"}
    assert replayed(repository, {first: "title: X\n"}, files) == {"a": FIRST}
    repository.commit(day(3), {second: "id: a\ntitle: Z\n"})
    assert stamps_of(repository.folder) == {"a": FIRST}
    repository.commit(day(4), {first: None})
    assert stamps_of(repository.folder) == {"a": Stamp(day(1), day(4))}


def test_another_zone_of_the_site_moves_what_has_its_times(repository: Repository) -> None:
    files = {
        "content/meetings/all-day.yaml": "title: X\nstart: 2026-02-02\n",
        "content/meetings/floats.yaml": TIMED,
        "content/meetings/edited.yaml": TIMED,
        "content/meetings/own.yaml": TIMED + "timezone: Asia/Tokyo\n",
    }
    repository.commit(day(1), {"site.yaml": LONDON, **files})
    tagged = {"content/meetings/edited.yaml": TIMED + "tags: [x]\n"}
    repository.commit(day(2), {"site.yaml": LONDON, **tagged})
    repository.commit(day(3), {"site.yaml": BERLIN})
    repository.commit(day(4), {"site.yaml": BERLIN + "locale: de\n"})
    assert stamps_of(repository.folder) == {
        "all-day": FIRST,
        "floats": Stamp(day(1), day(3), 1),
        "edited": Stamp(day(1), day(3), 1),
        "own": FIRST,
    }
    tagged = {"content/meetings/edited.yaml": TIMED + "tags: [y]\n"}
    repository.commit(day(5), {"site.yaml": BERLIN, **tagged})
    assert stamps_of(repository.folder)["edited"] == Stamp(day(1), day(5), 1)


def test_a_site_that_could_not_be_read_then_moves_nothing(repository: Repository) -> None:
    repository.commit(day(1), {"site.yaml": LONDON, A: TIMED})
    repository.commit(day(2), {"site.yaml": "title: [\n"})
    repository.commit(day(3), {"site.yaml": f"{SITE}timezone: Europe/Lundun\n"})
    repository.commit(day(4), {"site.yaml": LONDON})
    assert stamps_of(repository.folder) == {"a": FIRST}


def test_the_folder_of_a_type_may_get_another_name(repository: Repository) -> None:
    site = f"{SITE}types: {{webinar: {{title: Webinar, folder: FOLDER}}}}\n"
    repository.commit(
        day(1), {"site.yaml": site.replace("FOLDER", "webinars"), "content/webinars/a.yaml": TIMED}
    )
    repository.commit(
        day(2),
        {
            "site.yaml": site.replace("FOLDER", "talks"),
            "content/webinars/a.yaml": None,
            "content/talks/a.yaml": TIMED,
        },
    )
    assert stamps_of(repository.folder) == {"a": FIRST}


def test_what_was_left_out_for_a_fault_is_as_it_was_once_mended(repository: Repository) -> None:
    good = {POSTS: "- {id: b, title: B, start: 2026-02-02}\n- {id: c, title: C}\n"}
    bad = {POSTS: "- {id: b, title: B, start: 2026-02-31}\n- {id: c, title: C}\n"}
    assert replayed(repository, good, bad) == {"c": FIRST}
    assert replayed(repository, good, bad, good) == {"b": FIRST, "c": FIRST}


def test_what_is_no_entry_is_none(repository: Repository) -> None:
    others = {
        "content/people.yaml": "- {id: a, name: A, team: sales}\n",
        "content/goals/a.yaml": "title: Sell\n",
        "content/promotions/README.md": "# a\n",
        "content/promotions/_drafts/a.yaml": "title: Other\n",
        "content/promotions/a.txt": "title: Other\n",
    }
    changed = {path: f"# again\n{text}" for path, text in others.items()}
    assert replayed(repository, {A: "title: X\n"}, others, changed) == {"a": FIRST}


@pytest.mark.parametrize(
    "name", ["ünïcode", "a “quoted” 'name'", 'a "b"', "two\nlines", "a\x01b", "-a", ":(top)a"]
)
def test_whatever_a_file_is_called_it_has_its_history(repository: Repository, name: str) -> None:
    path = f"content/promotions/{name}.yaml"
    versions = [{path: "id: a\ntitle: X\n"}, {path: "id: a\ntitle: Y\n"}]
    assert replayed(repository, *versions) == {"a": NEWER}


def test_a_file_whose_name_is_no_unicode_has_its_history(repository: Repository) -> None:
    repository.commit(day(1), {"site.yaml": SITE})
    path = os.fsencode(repository.folder / "content" / "promotions") + b"/caf\xe9.yaml"
    for number, title in enumerate("XY", start=2):
        Path(os.fsdecode(path)).parent.mkdir(parents=True, exist_ok=True)
        Path(os.fsdecode(path)).write_text(f"id: a\ntitle: {title}\n")
        repository.commit(day(number), {})
    assert stamps_of(repository.folder) == {"a": Stamp(day(2), day(3))}


def test_a_link_is_no_file(repository: Repository) -> None:
    repository.commit(day(1), {"site.yaml": SITE, A: "title: X\n"})
    (repository.folder / A).unlink()
    (repository.folder / A).symlink_to("elsewhere.yaml")
    repository.commit(day(2), {})
    assert stamps_of(repository.folder) == {}
    (repository.folder / A).unlink()
    repository.commit(day(3), {A: "title: X\n"})
    assert stamps_of(repository.folder) == {"a": Stamp(day(1), day(3), 1)}


def test_an_octopus_merge_counts_once(repository: Repository) -> None:
    repository.commit(day(1), {"site.yaml": SITE, A: "title: X\n"})
    for name in ("b", "c"):
        repository.git("checkout", "--quiet", "-b", name, "main")
        repository.commit(day(2), {f"content/ads/{name}.yaml": f"title: {name}\n"})
        repository.commit(day(3), {f"content/ads/{name}.yaml": f"title: new {name}\n"})
    repository.git("checkout", "--quiet", "main")
    repository.git("merge", "--quiet", "--no-ff", "--no-edit", "b", "c", at=day(9))
    late = Stamp(day(9), day(9))
    assert stamps_of(repository.folder) == {"a": FIRST, "b": late, "c": late}


def touched(repository: Repository, files: Mapping[str, str], number: int) -> None:
    write_project(repository.folder, {"site.yaml": SITE, **files})
    for name in files:
        os.utime(repository.folder / name, (day(number).timestamp(),) * 2)


def test_what_is_built_before_it_is_committed_is_not_newer_than_after(
    repository: Repository,
) -> None:
    replayed(repository, {A: "title: X\nstart: 2026-02-02\n", POSTS: "- {id: b, title: B}\n"})
    edited = {A: "title: X\nstart: 2026-02-03\n"}
    touched(repository, edited, 5)
    assert stamps_of(repository.folder) == {"a": Stamp(day(1), day(5), 1), "b": FIRST}
    repository.commit(day(6), {"site.yaml": SITE, **edited})
    assert stamps_of(repository.folder) == {"a": Stamp(day(1), day(6), 1), "b": FIRST}


def test_of_a_list_that_is_not_committed_only_what_differs_has_changed(
    repository: Repository,
) -> None:
    replayed(repository, {POSTS: "- {id: b, title: B}\n- {id: c, title: C}\n"})
    touched(repository, {POSTS: "# new\n- {id: c, title: C}\n- {id: b, title: BB}\n"}, 7)
    assert stamps_of(repository.folder) == {"b": Stamp(day(1), day(7)), "c": FIRST}


def test_a_file_that_was_moved_and_not_committed_keeps_its_history(repository: Repository) -> None:
    replayed(repository, {A: "title: X\n"})
    (repository.folder / A).unlink()
    touched(repository, {"content/promotions/new.yaml": "id: a\ntitle: X\n"}, 7)
    assert stamps_of(repository.folder) == {"a": FIRST}


def test_a_zone_that_is_not_committed_moves_times(repository: Repository) -> None:
    replayed(repository, {A: TIMED}, site=LONDON)
    touched(repository, {"site.yaml": BERLIN}, 7)
    assert stamps_of(repository.folder) == {"a": Stamp(day(1), day(7), 1)}

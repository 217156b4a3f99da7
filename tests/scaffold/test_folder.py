import subprocess
from pathlib import Path

import pytest

from calgen.model.site import Forge
from calgen.scaffold.folder import (
    branch_of,
    calendar_id_of,
    inside_of,
    origin_of,
    printable,
    title_of,
)
from calgen.scaffold.origin import Origin


def git(folder: Path, *command: str) -> None:
    subprocess.run(("git", *command), cwd=folder, check=True, capture_output=True)


@pytest.mark.parametrize(
    ("name", "url", "made"),
    [
        ("our-calendar", "", "our-calendar"),
        ("Fernhill Outdoor", "", "fernhill-outdoor-calendar"),
        ("Käse_Kalender.2", "", "kase-kalender-2-calendar"),
        ("日历", "", "calendar"),
        ("x", "https://github.com/fernhill/calendar", "fernhill-calendar"),
        ("x", "https://gitlab.com/Fern.Hill/web/plan", "fern-hill-web-plan-calendar"),
    ],
)
def test_the_calendars_id_comes_from_its_place_and_is_the_same_every_time(
    name: str, url: str, made: str
) -> None:
    repository = Origin(url, None) if url else None
    assert calendar_id_of(Path("/home/me") / name, repository) == made


def test_a_calendars_id_is_never_too_long() -> None:
    assert len(calendar_id_of(Path("/home/me") / ("ab-" * 60), None)) <= 80


@pytest.mark.parametrize(
    ("name", "title"),
    [("our-calendar", "Our calendar"), ("IT_plan", "IT plan"), ("", "Calendar")],
)
def test_a_title_is_made_of_the_folders_name(name: str, title: str) -> None:
    assert title_of(Path("/" + name)) == title


def test_a_text_for_one_line_holds_no_control_characters() -> None:
    assert printable(" a\nb\x1b[31m\u2028c\x85\ud800d ") == "a b[31m c d"


def test_the_forge_and_branch_are_read_from_the_repository(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet", "--initial-branch", "trunk")
    git(tmp_path, "remote", "add", "origin", "git@gitlab.com:fernhill/calendar.git")
    found = Origin("https://gitlab.com/fernhill/calendar", Forge.GITLAB)
    assert origin_of(tmp_path) == found
    assert branch_of(tmp_path) == "trunk"


def test_a_folder_knows_where_in_a_repository_it_is(tmp_path: Path) -> None:
    assert inside_of(tmp_path / "a" / "b") == ""
    git(tmp_path, "init", "--quiet")
    assert inside_of(tmp_path) == ""
    assert inside_of(tmp_path / "our plans" / "2026") == "our plans/2026"
    (tmp_path / "there").mkdir()
    assert inside_of(tmp_path / "there") == "there"


def test_a_folder_inside_of_another_repository_takes_nothing_from_it(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet", "--initial-branch", "trunk")
    git(tmp_path, "remote", "add", "origin", "git@gitlab.com:somebody/else.git")
    inside = tmp_path / "our-calendar"
    inside.mkdir()
    assert origin_of(inside) is None
    assert branch_of(inside) == "main"


def test_a_folder_without_git_or_without_remote_has_no_repository(tmp_path: Path) -> None:
    assert origin_of(tmp_path) is None
    assert origin_of(tmp_path / "not-there") is None
    git(tmp_path, "init", "--quiet")
    assert origin_of(tmp_path) is None

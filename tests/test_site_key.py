"""The key of a whole site is another whenever a file of it might be, and else stays the same."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from calgen import site_key as module
from calgen.pipeline import check, material
from calgen.site_key import site_key
from tests.commands.programs import calgen
from tests.history.repositories import Repository, day
from tests.projects import write_project

CONFIG = "title: Fernhill\ncalendar_id: fernhill\ntheme: ours\n"
FILES = {
    "site.yaml": CONFIG,
    "content/people.yaml": "- {id: ted, name: Ted Barnes, team: sales}\n",
    "content/ads/a.yaml": "title: One\nstart: 2026-11-27\nowner: ted\nbudget: 100\n",
    "content/ads/b.yaml": "title: Two\nstart: 2026-11-28\nowner: ted\n",
    "static/logo.svg": "<svg/>",
    "themes/ours/words/en.yaml": "today: Today\n",
}
TODAY = date(2026, 11, 22)


def key(project: Path, today: date | None = TODAY, theme: str = "") -> str:
    return site_key(project, material(check(project, today)), theme).hex()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return write_project(tmp_path / "one", FILES)


def rewrite(path: Path, text: str) -> None:
    """Write a file without a sign of it in its time, which would count as a change too."""
    before = path.stat()
    path.write_text(text, encoding="utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("site.yaml", CONFIG.replace("Fernhill", "Fernhill Outdoor")),
        ("site.yaml", f"{CONFIG}types: {{ad: {{plural: Adverts}}}}\n"),
        ("content/people.yaml", "- {id: ted, name: Ted Barns, team: sales}\n"),
        ("content/ads/a.yaml", "title: One\nstart: 2026-11-27\nowner: ted\nbudget: 200\n"),
        ("content/ads/b.yaml", "title: Two\nstart: 2026-11-28\nowner: ted\ntypo: x\n"),
        ("static/logo.svg", "<svg></svg>"),
        ("themes/ours/words/en.yaml", "today: Now\n"),
    ],
)
def test_a_change_of_any_file_gives_another_key(project: Path, name: str, text: str) -> None:
    before = key(project)
    rewrite(project / name, FILES[name])
    assert key(project) == before
    rewrite(project / name, text)
    assert key(project) != before


def _add(project: Path) -> None:
    (project / "static/more.txt").write_text("")


def _remove(project: Path) -> None:
    (project / "content/ads/b.yaml").unlink()


def _rename(project: Path) -> None:
    (project / "static/logo.svg").rename(project / "static/mark.svg")


def _touch(project: Path) -> None:
    os.utime(project / "content/ads/a.yaml", (1, 1))


def _compiled(project: Path) -> None:
    (project / "static/more.pyc").write_text("")


def _link(project: Path) -> None:
    """A static file that is a link is not published, whatever it leads to."""
    logo = project / "static/logo.svg"
    logo.rename(project / "logo.svg")
    logo.symlink_to("../logo.svg")


def _link_above(project: Path) -> None:
    (project / "static").rename(project / "elsewhere")
    (project / "static").symlink_to("elsewhere")


@pytest.mark.parametrize("change", [_add, _remove, _rename, _touch, _compiled, _link, _link_above])
def test_files_that_come_go_and_move_give_another_key(
    project: Path, change: Callable[[Path], None]
) -> None:
    before = key(project)
    change(project)
    assert key(project) != before


@pytest.mark.parametrize("name", ["templates", "static", "words"])
def test_what_a_theme_reads_through_a_link_counts(project: Path, tmp_path: Path, name: str) -> None:
    beside = tmp_path / "beside"
    beside.mkdir()
    (beside / "en.yaml").write_text("today: Today\n")
    (beside / "round").symlink_to(beside)
    theme = project / "themes/ours"
    (theme / "words/en.yaml").unlink()
    (theme / "words").rmdir()
    (theme / name).symlink_to(beside)
    before = key(project)
    assert key(project) == before
    rewrite(beside / "en.yaml", "today: Now\n")
    assert key(project) != before


def test_all_of_the_material_counts(project: Path) -> None:
    """But for the time of day, and for what is made of the rest."""
    gathered = material(check(project, TODAY))
    before = site_key(project, gathered)
    left = {one.name for one in fields(gathered)} - {"built", "words", "events"}
    for name in left:
        changed: dict[str, Any] = {name: replace(gathered.calendar, entries={})}
        other = replace(gathered, **changed)
        assert site_key(project, other) != before, name


def test_a_day_that_is_given_has_a_key_of_its_own(project: Path) -> None:
    """Its pages say midnight, those of another build the time."""
    gathered = material(check(project, TODAY))
    given = site_key(project, gathered, day_given=True)
    assert given != site_key(project, gathered)
    later = replace(gathered, built=gathered.built + timedelta(hours=9))
    assert given != site_key(project, later, day_given=True)


def test_another_day_and_another_theme_give_another_key(project: Path) -> None:
    keys = {key(project), key(project, date(2026, 11, 23)), key(project, theme="wall")}
    assert len(keys) == 3


def test_a_commit_gives_another_key(tmp_path: Path) -> None:
    repository = Repository(tmp_path / "one")
    repository.commit(day(1), FILES)
    before = key(repository.folder)
    assert key(repository.folder) == before
    repository.commit(day(2), {})
    assert key(repository.folder) != before


def test_another_calgen_gives_another_key(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = key(project)
    code = write_project(tmp_path / "code", {"fields/common.yaml": "x"})
    monkeypatch.setattr(module, "_CODE", code)
    other = key(project)
    rewrite(code / "fields/common.yaml", "y")
    assert len({before, other, key(project)}) == 3


def test_the_key_is_the_same_at_every_time_of_a_day(project: Path) -> None:
    gathered = material(check(project, TODAY))
    later = replace(gathered, built=gathered.built + timedelta(hours=9))
    assert site_key(project, later) == site_key(project, gathered)


def test_the_key_is_the_same_in_every_process(project: Path) -> None:
    """Texts have another hash in each, and so sets another order."""
    for seed in ("1", "2", "3"):
        done = calgen("-C", project, "build", "--today", "2026-11-22", PYTHONHASHSEED=seed)
        assert done.code == 0
        stored = next((project / ".calgen").glob("built-*.json")).read_text()
        gathered = material(check(project, TODAY))
        assert json.loads(stored)["site"] == site_key(project, gathered, day_given=True).hex()

import json
from pathlib import Path

import pytest

from tests.commands.programs import Done, calgen
from tests.projects import write_project

FILES = {
    "content/ads/a.yaml": "title: x\nstart: 2026-11-27\n",
    "content/ads/b.yaml": "title: [\n",
    "static/CNAME": "calendar.fernhill.example\n",
}


def build(project: Path, *arguments: str) -> Done:
    return calgen("-C", project, "build", "--today", "2026-11-22", *arguments)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return write_project(tmp_path / "project", FILES)


def test_a_site_is_built_without_what_has_errors_and_says_how_much(project: Path) -> None:
    done = build(project)
    assert (done.code, done.out) == (0, "")
    assert "1 thing was left out" in done.err
    entries = json.loads((project / "public/api/entries.json").read_text())["entries"]
    assert [entry["id"] for entry in entries] == ["a"]
    assert (project / "public/CNAME").read_text() == "calendar.fernhill.example\n"
    assert (project / "public/feeds/all.ics").is_file()
    assert (project / "public/index.html").is_file()


def test_strict_refuses_and_leaves_the_old_site_as_it_is(project: Path) -> None:
    build(project)
    before = (project / "public/api/entries.json").read_bytes()
    (project / "content/ads/a.yaml").write_text("title: changed\n")
    done = build(project, "--strict")
    assert done.code == 1
    assert "nothing was built" in done.err
    assert (project / "public/api/entries.json").read_bytes() == before


@pytest.mark.parametrize("site", [None, "title: x: y\n", "title: x\ncalendar_id: a b\n"])
def test_without_its_site_yaml_nothing_is_built(project: Path, site: str | None) -> None:
    (project / "site.yaml").unlink()
    if site is not None:
        (project / "site.yaml").write_text(site)
    done = build(project)
    assert done.code == 1
    assert "nothing was built" in done.err
    assert not (project / "public").exists()


def test_the_folder_of_the_site_is_relative_to_the_project(project: Path) -> None:
    assert build(project, "--out", "site").code == 0
    assert (project / "site/index.html").is_file()


def test_a_folder_of_somebody_elses_is_refused(project: Path) -> None:
    write_project(project / "public", {"mine.txt": "keep me"})
    done = build(project)
    assert done.code == 1
    assert (project / "public/mine.txt").read_text() == "keep me"
    assert "Traceback" not in done.err


def test_quiet_says_only_what_is_left_out(project: Path) -> None:
    done = calgen("-q", "-C", project, "build", "--today", "2026-11-22")
    assert done.err == "1 thing was left out of the site for errors\n"


def test_verbose_shows_every_problem(project: Path) -> None:
    done = calgen("-v", "-C", project, "build", "--today", "2026-11-22")
    assert "content/ads/b.yaml:1:8: error[syntax]" in done.err


def test_static_files_behind_links_are_not_copied(project: Path, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret")
    (project / "static/secret").symlink_to(tmp_path / "secret")
    build(project)
    assert not (project / "public/secret").exists()

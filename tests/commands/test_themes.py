"""Building and serving with a site's own theme, and with another than its own."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from calgen.commands import serve as serve_command
from calgen.serve.built import NotBuiltError
from tests.commands.programs import Done, calgen
from tests.projects import write_project

OVERRIDE = (
    "{% extends 'default/index.html' %}{% block main %}<p>mine</p>{{ super() }}{% endblock %}\n"
)
FILES = {"content/ads/a.yaml": "title: Snow boots\nstart: 2026-11-27\n"}


def build(project: Path, *arguments: str) -> Done:
    return calgen("-C", project, "build", "--today", "2026-11-22", *arguments)


def write(folder: Path, files: Mapping[str, str]) -> Path:
    return write_project(folder, {**FILES, **files})


def test_a_site_overrides_a_word_a_block_a_file_and_a_colour(tmp_path: Path) -> None:
    files = {
        "themes/default/words/en/ours.yaml": "nav_help: What is this?\n",
        "themes/default/templates/index.html": OVERRIDE,
        "themes/default/templates/css/site.css": ":root { --ink: #123456 }\n",
        "themes/default/static/icon.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
    }
    public = write(tmp_path, files) / "public"
    assert build(tmp_path).code == 0
    page = (public / "index.html").read_text("utf-8")
    assert "<p>mine</p>" in page
    assert "What is this?" in page
    assert "#123456" in (public / "assets/calendar.css").read_text("utf-8")
    assert "#123456" in (public / "assets/pages.css").read_text("utf-8")
    assert (public / "assets/icon.svg").read_text("utf-8") == files[
        "themes/default/static/icon.svg"
    ]


def test_a_word_that_cannot_be_used_leaves_ours_and_is_told(tmp_path: Path) -> None:
    write(tmp_path, {"themes/default/words/en/ours.yaml": 'zone: "{nowhere}"\n'})
    done = build(tmp_path)
    assert (done.code, "1 error" in done.err) == (0, True)
    assert "Times are in UTC." in (tmp_path / "public/help.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (
            "<p>\n{{ view.nothing }}",
            "themes/default/templates/index.html:2:1: error[unknown-field]",
        ),
        ("<p>\n{% if %}", "themes/default/templates/index.html:2:1: error[syntax]"),
        ("{% extends 'index.html' %}", "themes/default/templates/index.html:1:1: error[bad-value]"),
    ],
)
def test_a_template_that_does_not_work_refuses_the_build_and_leaves_the_old_site(
    tmp_path: Path, text: str, says: str
) -> None:
    write(tmp_path, {})
    build(tmp_path)
    before = (tmp_path / "public/index.html").read_bytes()
    write(tmp_path, {"themes/default/templates/index.html": text})
    done = build(tmp_path)
    assert done.code == 1
    assert done.err.startswith(says)
    assert "Traceback" not in done.err
    assert (tmp_path / "public/index.html").read_bytes() == before


@pytest.mark.parametrize("name", ["help.html", "css/base.css"])
def test_a_template_that_is_not_utf8_refuses_the_build_and_leaves_the_old_site(
    tmp_path: Path, name: str
) -> None:
    write(tmp_path, {"site.yaml": "title: Ours\ntheme: mine\n", "themes/mine/theme.yaml": ""})
    build(tmp_path)
    before = (tmp_path / "public/help.html").read_bytes()
    file = tmp_path / "themes/mine/templates" / name
    file.parent.mkdir(parents=True)
    file.write_bytes(b"<p>\n\xff\xfe\x00")
    done = build(tmp_path)
    assert done.code == 1
    assert done.err.startswith(f"themes/mine/templates/{name}:1:1: error[syntax]")
    assert "save it as UTF-8" in done.err
    assert (tmp_path / "public/help.html").read_bytes() == before


def test_check_looks_at_a_theme_that_is_not_the_sites(tmp_path: Path) -> None:
    write(tmp_path, {"themes/mine/words/en.yaml": "nav_help: Help\n"})
    (tmp_path / "themes/mine/templates/week.html").mkdir(parents=True)
    done = calgen("-C", tmp_path, "check", "--today", "2026-11-22")
    assert (done.code, "Traceback" in done.err) == (1, False)
    assert "themes/mine/words/en.yaml:1:1: warning[unknown-reference]" in done.err
    assert "themes/mine/templates/week.html:1:1: error[syntax]" in done.err


def test_check_tells_of_a_template_that_is_none(tmp_path: Path) -> None:
    write(tmp_path, {"themes/default/templates/index.html": "{% if %}"})
    done = calgen("-C", tmp_path, "check", "--today", "2026-11-22")
    assert (done.code, done.err.startswith("themes/default/templates/index.html:1:1")) == (1, True)


def test_another_theme_is_built_beside_the_site(tmp_path: Path) -> None:
    write(tmp_path, {})
    assert build(tmp_path).code == 0
    assert build(tmp_path, "--theme", "wall", "--out", "wall").code == 0
    assert 'http-equiv="refresh"' not in (tmp_path / "public/index.html").read_text("utf-8")
    wall = (tmp_path / "wall/index.html").read_text("utf-8")
    assert 'http-equiv="refresh"' in wall
    assert (wall.count('rel="stylesheet"'), wall.count("<script")) == (1, 2)


@pytest.mark.parametrize("command", ["build", "serve"])
def test_a_theme_that_is_not_there_is_wrong_usage(tmp_path: Path, command: str) -> None:
    done = calgen("-C", write(tmp_path, {}), command, "--theme", "wal")
    assert (done.code, done.out) == (2, "")
    assert "did you mean 'wall'?" in done.err


def test_serving_says_what_is_wrong_with_a_template(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, {"themes/default/templates/index.html": "\n{% if %}"})
    told: list[str] = []

    def once(rebuild: object, *_: object) -> int:
        assert callable(rebuild)
        with pytest.raises(NotBuiltError) as error:
            rebuild()
        told.append(str(error.value))
        return 0

    monkeypatch.setattr(serve_command, "serve", once)
    serve_command.run(tmp_path, 8000, None, print)
    assert told[0].startswith("themes/default/templates/index.html:2: ")

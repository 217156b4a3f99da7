from pathlib import Path

import pytest

from calgen.model.problem import Severity
from tests.projects import read_files, summaries

SITE = "title: Ours\ntheme: mine\n"


def found(folder: Path, files: dict[str, str | bytes]) -> list[str]:
    """Where what is wrong with the theme `mine`, below themes/mine/."""
    (folder / "themes/mine").mkdir(parents=True, exist_ok=True)
    named = {f"themes/mine/{name}": data for name, data in files.items()}
    problems = read_files(folder, {"site.yaml": SITE, **named}).problems
    return [text.removeprefix("themes/mine/") for text in summaries(problems)]


def test_a_theme_that_is_right_has_no_problems(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "theme.yaml": "title: Mine\ndoc: For us.\nextends: wall\n",
        "words/en/a.yaml": 'nav_help: Help me\nbuilt_at: "As of {when}"\ntype_ad: Advert\n',
        "words/fr/a.yaml": "nav_help: Aide\nours: la nôtre\n",
        "words/en/own.yaml": "ours: Ours\nours_one: One\nours_many: Many\n",
        "templates/month.html": "{% extends 'default/month.html' %}{% block main %}{{ t('ours') }}"
        "{{ super() }}{% endblock %}",
        "templates/css/site.css": ":root { --ink: red }",
        "static/logo.png": b"\x89PNG\xff",
    }
    assert found(tmp_path, files) == []


@pytest.mark.parametrize(
    ("name", "text", "problem"),
    [
        ("words/en/a.yaml", "nav_hlep: Help", "1:1 unknown-field"),
        ("words/fr/a.yaml", "nav_hlep: Aide", "1:1 unknown-field"),
        ("words/en/a.yaml", 'a: x\nbuilt_at: "{wen}"', "1:1 unknown-field"),
        ("words/en/a.yaml", 'built_at: "{wen}"', "1:11 bad-value"),
        ("words/de/a.yaml", 'built_at: "Stand {when"', "1:11 bad-value"),
        ("words/de/a.yaml", 'nav_help: "{when}"', "1:11 bad-value"),
        ("words/en/a.yaml", "nav_help: [Help]", "1:11 bad-value"),
        ("words/en/a.yaml", "nav_help:", "1:10 bad-value"),
        ("words/en/a.yaml", "nav_help: a\nnav_help: b", "2:1 duplicate-key"),
        ("words/en/a.yaml", "nav_help: [", "1:11 syntax"),
        ("words/en/a.yaml", "just a text", "1:1 syntax"),
        ("words/en/a.yaml", b"\xff", "1:1 syntax"),
        ("theme.yaml", "extends: nowhere", "1:10 unknown-reference"),
        ("theme.yaml", "extends: mine", "1:10 unknown-reference"),
        ("theme.yaml", "extends: [default]", "1:10 bad-value"),
        ("theme.yaml", "extend: default", "1:1 unknown-field"),
        ("theme.yaml", "title: [", "1:8 syntax"),
        ("templates/month.html", "a\n{% if %}", "2:1 syntax"),
        ("templates/month.html", "\n\n{{ view.title|no_filter }}", "3:1 syntax"),
        ("templates/css/site.css", "{{ view", "1:1 syntax"),
        ("templates/month.html", b"\xff", "1:1 syntax"),
        ("words/en.yaml", "nav_help: Help", "1:1 unknown-reference"),
        ("words/en/more/a.yaml", "nav_help: Help", "1:1 unknown-reference"),
        ("words/en/a.txt", "nav_help: Help", "1:1 unknown-reference"),
        ("words/en/a.yml", "nav_hlep: Help", "1:1 unknown-field"),
        (
            "templates/month.html",
            "{% extends 'default/month.html' %}\n{% block mian %}{% endblock %}",
            "2:1 unknown-reference",
        ),
    ],
)
def test_what_is_wrong_is_told_with_its_place(
    tmp_path: Path, name: str, text: str | bytes, problem: str
) -> None:
    assert found(tmp_path, {name: text})[:1] == [f"{name}:{problem}"]


def test_what_was_probably_meant_is_said(tmp_path: Path) -> None:
    files = {
        "site.yaml": SITE,
        "themes/mine/words/en/a.yaml": 'nav_hlep: x\nbuilt_at: "{wen}"\n',
        "themes/mine/theme.yaml": "extends: wal\n",
    }
    hints = [problem.hint for problem in read_files(tmp_path, files).problems]
    assert hints == ["did you mean 'wall'?", "did you mean 'nav_help'?", "it may hold {when}"]


def test_a_file_of_words_in_a_wrong_place_is_a_warning_that_says_the_right_one(
    tmp_path: Path,
) -> None:
    files = {"site.yaml": SITE, "themes/mine/words/en.yaml": "nav_help: Help\n"}
    (problem,) = read_files(tmp_path, files).problems
    assert (problem.severity, problem.hint) == (
        Severity.WARNING,
        "move it into the folder words/en/",
    )


def test_a_block_that_no_page_below_has_is_told_with_the_one_that_was_meant(
    tmp_path: Path,
) -> None:
    text = "{% extends 'default/month.html' %}{% block mian %}{% endblock %}"
    (problem,) = read_files(
        tmp_path, {"site.yaml": SITE, "themes/mine/templates/month.html": text}
    ).problems
    assert problem.hint == "did you mean 'main'?"


@pytest.mark.parametrize(
    "text",
    [
        "{% extends 'base.html' %}{% block main %}{% block x %}a{% endblock %}{% endblock %}",
        "{% extends 'base.html' %}{% block x %}a{% endblock %}\n{{ self.x() }}",
        "{% extends view.page %}{% block x %}{% endblock %}",
        "{% block x %}{% endblock %}",
    ],
)
def test_a_block_of_ones_own_that_is_shown_is_no_fault(tmp_path: Path, text: str) -> None:
    assert found(tmp_path, {"templates/month.html": text}) == []


def test_a_folder_that_is_called_as_a_template_is_told(tmp_path: Path) -> None:
    problems = found(tmp_path, {"templates/week.html/a.txt": "x"})
    assert problems == ["templates/week.html:1:1 syntax"]


def test_every_theme_of_a_site_is_looked_at_since_any_may_be_built(tmp_path: Path) -> None:
    files = {
        "themes/other/theme.yaml": "extends: defualt\n",
        "themes/other/words/en/a.yaml": 'nothing_of_ours: x\nbuilt_at: "{nope}"\n',
        "themes/wall/words/en/a.yaml": "nothing_of_ours: x\n",
    }
    assert summaries(read_files(tmp_path, files).problems) == [
        "themes/other/theme.yaml:1:10 unknown-reference",
        "themes/other/words/en/a.yaml:1:1 unknown-field",
        "themes/other/words/en/a.yaml:2:11 bad-value",
        "themes/wall/words/en/a.yaml:1:1 unknown-field",
    ]


def test_the_themes_below_are_looked_at_too(tmp_path: Path) -> None:
    files = {
        "site.yaml": SITE,
        "themes/mine/theme.yaml": "extends: house\n",
        "themes/house/words/en/a.yaml": "nothing_of_ours: x\n",
    }
    assert summaries(read_files(tmp_path, files).problems) == [
        "themes/house/words/en/a.yaml:1:1 unknown-field"
    ]


def test_an_own_default_theme_is_looked_at_too(tmp_path: Path) -> None:
    files = {"themes/default/words/en/a.yaml": "nothing_of_ours: x\n"}
    assert summaries(read_files(tmp_path, files).problems) == [
        "themes/default/words/en/a.yaml:1:1 unknown-field"
    ]


def test_our_own_themes_may_be_named(tmp_path: Path) -> None:
    assert read_files(tmp_path, {"site.yaml": "title: Ours\ntheme: wall\n"}).problems == ()

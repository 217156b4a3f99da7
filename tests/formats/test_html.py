import pickle
from dataclasses import dataclass
from pathlib import Path

import pytest
from jinja2 import UndefinedError

from calgen.formats.html import Theme
from calgen.formats.template_errors import ThemeError
from calgen.formats.themes import bundled_themes


@dataclass(frozen=True)
class View:
    title: str = "Tents <b>&"
    body: str = "*Tents*"


def theme(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return folder


def test_texts_are_escaped_and_bodies_are_cleaned_markdown(tmp_path: Path) -> None:
    files = {"templates/a.html": "{{ view.title }}|{{ view.body|markdown }}"}
    made = Theme.load([theme(tmp_path, files)]).render("a.html", View())
    assert made == b"Tents &lt;b&gt;&amp;|<p><em>Tents</em></p>"


def test_a_value_that_a_view_does_not_have_is_an_error(tmp_path: Path) -> None:
    loaded = Theme.load([theme(tmp_path, {"templates/a.html": "{{ view.nothing }}"})])
    with pytest.raises(ThemeError, match="View has no attribute 'nothing'"):
        loaded.render("a.html", View())


def test_words_are_escaped_counted_and_may_hold_values(tmp_path: Path) -> None:
    files = {
        "words/en/a.yaml": 'hello: "Hello {name}"\ndays_one: "{n} day"\ndays_many: "{n} days"\n',
        "templates/a.html": '{{ t("hello", name="<T>") }}, {{ t("days", n=1) }}, '
        '{{ t("days", n=0) }}',
    }
    made = Theme.load([theme(tmp_path, files)]).render("a.html", View())
    assert made == b"Hello &lt;T&gt;, 1 day, 0 days"


def test_what_a_language_lacks_is_said_in_english(tmp_path: Path) -> None:
    files = {
        "words/en/a.yaml": "a: one\nb: two\n",
        "words/de/a.yaml": "a: eins\n",
        "templates/a.html": '{{ t("a") }} {{ t("b") }}',
    }
    made = Theme.load([theme(tmp_path, files)], "de-AT").render("a.html", View())
    assert made == b"eins two"


def test_the_first_folder_that_has_a_file_wins(tmp_path: Path) -> None:
    mine = theme(tmp_path / "mine", {"templates/a.html": "mine", "static/a.css": "mine"})
    ours = theme(
        tmp_path / "ours",
        {
            "templates/a.html": "ours",
            "templates/b.html": "ours",
            "static/a.css": "",
            "static/f/b.js": "",
        },
    )
    loaded = Theme.load([mine, ours])
    assert (loaded.render("a.html", View()), loaded.render("b.html", View())) == (b"mine", b"ours")
    assert list(loaded.static_files()) == [
        ("assets/a.css", mine / "static/a.css"),
        ("assets/f/b.js", ours / "static/f/b.js"),
    ]


BASE = {
    "templates/page.html": '{% extends "base.html" %}{% import "parts.html" as p %}',
    "templates/base.html": '{% include "foot.html" %}',
    "templates/parts.html": "parts",
    "templates/foot.html": "foot",
    "templates/other.html": "other",
    "words/en/a.yaml": "a: b\n",
}


@pytest.mark.parametrize("changed", ["page.html", "base.html", "parts.html", "foot.html"])
def test_a_digest_covers_all_that_a_template_uses(tmp_path: Path, changed: str) -> None:
    before = Theme.load([theme(tmp_path / "1", BASE)])
    edited = BASE | {f"templates/{changed}": BASE[f"templates/{changed}"] + " edited"}
    after = Theme.load([theme(tmp_path / "2", edited)])
    assert before.digest("page.html") != after.digest("page.html")
    assert before.digest("other.html") == after.digest("other.html")


def test_a_digest_covers_the_words_and_nothing_of_the_folder(tmp_path: Path) -> None:
    first = Theme.load([theme(tmp_path / "1", BASE)]).digest("page.html")
    moved = Theme.load([theme(tmp_path / "2", BASE)]).digest("page.html")
    other = Theme.load([theme(tmp_path / "3", BASE | {"words/en/a.yaml": "a: c\n"})])
    assert first == moved != other.digest("page.html")


LAYERS = {
    "default": {
        "templates/page.html": "{% extends 'base.html' %}{% block main %}ours{% endblock %}",
        "templates/base.html": "<{% block main %}{% endblock %}>",
    },
    "house": {
        "templates/page.html": "{% extends 'default/page.html' %}"
        "{% block main %}house {{ super() }}{% endblock %}",
    },
    "mine": {
        "templates/page.html": "{% extends 'house/page.html' %}"
        "{% block main %}mine {{ super() }}{% endblock %}",
        "templates/base.html": "[{% block main %}{% endblock %}]",
    },
}


def layers(root: Path, *names: str) -> list[Path]:
    return [theme(root / name, LAYERS[name]) for name in names]


def test_a_block_is_overridden_by_extending_the_theme_below(tmp_path: Path) -> None:
    loaded = Theme.load(layers(tmp_path, "mine", "house", "default"))
    assert loaded.render("page.html", View()) == b"[mine house ours]"


def test_a_folder_that_is_called_as_one_of_ours_extends_ours(tmp_path: Path) -> None:
    ours = theme(tmp_path / "ours/default", LAYERS["default"])
    own = LAYERS["house"]
    loaded = Theme.load([theme(tmp_path / "site/default", own), ours])
    assert loaded.render("page.html", View()) == b"<house ours>"


@pytest.mark.parametrize("changed", ["default", "house", "mine"])
def test_a_digest_covers_the_pages_of_all_themes_below(tmp_path: Path, changed: str) -> None:
    folders = layers(tmp_path, "mine", "house", "default")
    before = Theme.load(folders).digest("page.html")
    file = tmp_path / changed / "templates/page.html"
    file.write_text(file.read_text("utf-8") + " ", "utf-8")
    assert Theme.load(folders).digest("page.html") != before


def test_a_digest_of_a_page_that_chooses_its_template_covers_all(tmp_path: Path) -> None:
    files = {"templates/a.html": "{% include view.title %}", "templates/b.html": "b"}
    before = Theme.load([theme(tmp_path, files)]).digest("a.html")
    after = Theme.load([theme(tmp_path, {"templates/b.html": "c"})]).digest("a.html")
    assert before != after


def test_words_are_plain_text(tmp_path: Path) -> None:
    files = {
        "words/en/a.yaml": "a: Sales & 'Co' <b>\n",
        "templates/a.html": '<p title="{{ t("a") }}">{{ t("a") }}</p>',
    }
    text = b"Sales &amp; 'Co' &lt;b&gt;"
    made = Theme.load([theme(tmp_path, files)]).render("a.html", View())
    assert made == b'<p title="' + text + b'">' + text + b"</p>"


def test_dates_and_own_texts_say_their_language_where_the_words_are_in_another(
    tmp_path: Path,
) -> None:
    files = {
        "words/en/a.yaml": "a: one\n",
        "templates/a.html": '<bdi>b</bdi><time datetime="2026-11-22">c</time>'
        '<a dir="auto" href="#d">d</a>',
    }
    folders = [theme(tmp_path, files)]
    english, french = (Theme.load(folders, name) for name in ("en-GB", "fr"))
    plain = b'<bdi>b</bdi><time datetime="2026-11-22">c</time><a dir="auto" href="#d">d</a>'
    assert english.render("a.html", View()) == plain
    assert french.render("a.html", View()) == (
        b'<bdi lang="fr">b</bdi><time lang="fr" datetime="2026-11-22">c</time>'
        b'<a lang="fr" dir="auto" href="#d">d</a>'
    )
    assert english.digest("a.html") != french.digest("a.html")


@pytest.mark.parametrize(
    ("text", "line", "rule"),
    [
        ("a\n{{ view.title", 2, "syntax"),
        ("a\n\n{{ view.title|nothing }}", 3, "syntax"),
        ("a\n{% include 'nowhere.html' %}", 2, "unknown-reference"),
        ("{% extends 'nowhere/a.html' %}", 1, "unknown-reference"),
        ("a\n{{ view.nothing }}", 2, "unknown-field"),
        ("a\n{{ nothing }}", 2, "unknown-field"),
        ("a\n{{ t('nothing') }}", 2, "unknown-reference"),
        ("a\n{{ t('days') }}{{ t('days', m=1) }}", 2, "bad-value"),
        ("a\n{{ 1 / 0 }}", 2, "bad-value"),
        ("{% extends 'a.html' %}", 1, "bad-value"),
    ],
)
def test_what_a_sites_template_cannot_do_is_told_with_its_line(
    tmp_path: Path, text: str, line: int, rule: str
) -> None:
    files = {"templates/a.html": text, "words/en/a.yaml": 'days: "{n} days"\n'}
    loaded = Theme.load([theme(tmp_path / "themes/mine", files)])
    with pytest.raises(ThemeError) as told:
        loaded.render("a.html", View())
    problem = told.value.problem
    assert (problem.path, problem.line) == ("themes/mine/templates/a.html", line)
    assert problem.rule == rule
    assert pickle.loads(pickle.dumps(told.value)).problem == problem  # noqa: S301 -- our own


def test_a_template_that_is_none_is_told_before_anything_is_rendered(tmp_path: Path) -> None:
    files = {"templates/a.html": "{% include 'b.html' %}", "templates/b.html": "\n{% if %}"}
    loaded = Theme.load([theme(tmp_path / "themes/mine", files)])
    with pytest.raises(ThemeError, match=r"^themes/mine/templates/b\.html:2: "):
        loaded.digest("a.html")


def test_a_fault_of_our_own_templates_stays_a_bug() -> None:
    loaded = Theme.load([bundled_themes() / "default"])
    with pytest.raises(UndefinedError):
        loaded.render("404.html", View())

from dataclasses import dataclass
from pathlib import Path

import pytest
from jinja2 import UndefinedError

from calgen.formats.html import Theme


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
    with pytest.raises(UndefinedError):
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

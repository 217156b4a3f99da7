"""The default theme: all words are there, nothing is inline, scripts and styles are small."""

import gzip
import re
from base64 import b64encode
from hashlib import sha256
from itertools import chain
from pathlib import Path

import pytest

from calgen.formats.themes import bundled_themes
from calgen.formats.yaml import parse
from calgen.model.node import Mapping

THEME = bundled_themes() / "default"
TEMPLATES = THEME / "templates"
PAGES = sorted(TEMPLATES.glob("*.html"))
CODE = Path(__file__).parents[2] / "calgen"
STYLE_OF_404 = '<style>{% include "css/missing.css" %}</style>'
SAID = re.compile(r"""\bt\(["']([a-z_]+)["']( ~)?([^()]*(?:\([^()]*\)[^()]*)*)""")


def keys(file: Path) -> list[str]:
    node, faults = parse(file.read_text("utf-8"))
    assert isinstance(node, Mapping)
    assert not faults
    return [key.text for key, _ in node.items]


ENGLISH = sorted((THEME / "words/en").glob("*.yaml"))
OF_VIEWS = {
    "views",
    "calendars",
    "feeds",
    "updates",
}  # these are said by what makes views and feeds
VIEW_WORDS = [word for file in ENGLISH if file.stem in OF_VIEWS for word in keys(file)]
WORDS = [word for file in ENGLISH if file.stem not in OF_VIEWS for word in keys(file)]


@pytest.mark.parametrize("template", PAGES, ids=lambda file: file.name)
def test_every_word_that_a_template_says_is_in_the_catalogue(template: Path) -> None:
    known = {*WORDS, *VIEW_WORDS}
    for key, joined, values in SAID.findall(template.read_text("utf-8")):
        if joined:
            assert any(word.startswith(key) for word in known), key
        elif re.search(r"\bn=", values):
            assert {f"{key}_one", f"{key}_many"} <= known, key
        else:
            assert key in known, key


def test_no_word_stands_in_two_catalogues() -> None:
    assert len([*WORDS, *VIEW_WORDS]) == len({*WORDS, *VIEW_WORDS})


def test_no_word_is_idle() -> None:
    """Templates say words, and so do the makers of views and feeds, where a name is quoted."""
    texts = "".join(file.read_text("utf-8") for file in PAGES)
    code = "".join(file.read_text("utf-8") for file in CODE.rglob("*.py"))
    said = {key for key, _, _ in SAID.findall(texts)} | set(re.findall(r'"([a-z_]+)"', code))
    starts = {key for key, joined, _ in SAID.findall(texts) if joined}
    ends = re.findall(r"""\bt\(\w+ ~ ["'](_[a-z]+)["']\)""", texts)
    starts |= set(re.findall(r'f"([a-z_]+_){', code))
    idle = [
        word
        for word in (*WORDS, *VIEW_WORDS)
        if not {word, re.sub("_(one|many)$", "", word)} & said
        and not (word.startswith(tuple(starts)) or word.endswith(tuple(ends)))
    ]
    assert not idle


@pytest.mark.parametrize("template", PAGES, ids=lambda file: file.name)
def test_nothing_is_inline_so_that_a_strict_policy_holds(template: Path) -> None:
    text = template.read_text("utf-8").replace(STYLE_OF_404, "")
    assert not re.search(r"<style|\sstyle=|\son[a-z]+=|javascript:", text)
    scripts = re.findall(r"<script[^>]*>", text)
    assert all("src=" in tag or 'type="application/json"' in tag for tag in scripts)


def test_the_policy_of_a_wrong_address_names_its_style_by_its_hash() -> None:
    """404.html is shown at any depth, where no relative address leads to a style sheet."""
    page = (THEME / "templates/404.html").read_text("utf-8")
    style = (THEME / "templates/css/missing.css").read_text("utf-8").removesuffix("\n")
    digest = b64encode(sha256(style.encode()).digest()).decode()
    assert STYLE_OF_404 in page
    named = f"style-src 'self' 'sha256-{digest}'"
    assert named in page
    assert named in (Path(__file__).parents[2] / "docs/hosting.md").read_text("utf-8")


ASIDE = {"built.js"}  # is in what every page loads
BUNDLES = sorted({*TEMPLATES.glob("*.css"), *TEMPLATES.glob("*.js")})
MOST = {".css": 9_000, ".js": 6_000, "search.js": 12_000}


@pytest.mark.parametrize("name", [file.name for file in BUNDLES if file.name not in ASIDE])
def test_scripts_and_styles_stay_small(sample_site: Path, name: str) -> None:
    """In bytes, gzipped: the page's one style sheet, and all its script."""
    sent = (sample_site / "assets" / name).read_bytes()
    if name.endswith(".js"):
        sent += (sample_site / "assets/built.js").read_bytes()
    assert len(gzip.compress(sent)) <= MOST.get(name, MOST[Path(name).suffix])


def test_the_catalogues_are_the_only_place_of_words() -> None:
    """Between the tags of a template stand words of views and of catalogues only."""
    marks = re.compile(r"\{[{%#].*?[}%#]\}", re.DOTALL)
    tags = re.compile(r'<[^<>]*>| [a-z-]+="[^"]*"', re.DOTALL)  # a macro may give attributes
    texts = (tags.sub(" ", marks.sub("", file.read_text("utf-8"))) for file in PAGES)
    assert not set(chain.from_iterable(re.findall(r"[A-Za-z]{2,}", text) for text in texts))

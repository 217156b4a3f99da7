"""Every word of the pages is there in every language that the themes come with."""

import re
from itertools import chain
from pathlib import Path

import pytest

from calgen.formats.themes import bundled_themes
from calgen.formats.words import load_words, read_words, values_in
from calgen.schema.words import declared_words

THEMES = sorted(folder for folder in bundled_themes().iterdir() if folder.is_dir())
DEFAULT = bundled_themes() / "default"
LANGUAGES = sorted(folder.name for folder in (DEFAULT / "words").iterdir())
OTHERS = [name for name in LANGUAGES if name != "en"]

# Said alike in both languages; whatever else is equal was forgotten.
ALIKE = {
    "de": frozenset(
        """
        agenda board device_apple device_outlook field_body field_budget field_link field_team
        filter_person filter_team nav_agenda team_marketing view_agenda view_board
        """.split()  # noqa: SIM905 -- a list of words
    )
}


def words_of(folder: Path, language: str) -> dict[str, str]:
    files = sorted((folder / "words" / language).glob("*.yaml"))
    return dict(chain.from_iterable(map(read_words, files)))


def english() -> dict[str, str]:
    own = (words_of(folder, "en") for folder in THEMES)
    return declared_words() | dict(chain.from_iterable(words.items() for words in own))


def translated(language: str) -> dict[str, str]:
    own = (words_of(folder, language) for folder in THEMES)
    return dict(chain.from_iterable(words.items() for words in own))


def test_german_is_among_the_languages() -> None:
    assert "de" in OTHERS


@pytest.mark.parametrize("language", OTHERS)
def test_no_word_is_missing_and_none_is_idle(language: str) -> None:
    known, said = english(), translated(language)
    assert sorted(known.keys() - said.keys()) == []
    assert sorted(said.keys() - known.keys()) == []


@pytest.mark.parametrize("folder", THEMES, ids=lambda folder: folder.name)
@pytest.mark.parametrize("language", OTHERS)
def test_a_theme_brings_its_own_words_in_every_language(folder: Path, language: str) -> None:
    mine = words_of(folder, "en").keys() | (declared_words().keys() if folder == DEFAULT else set())
    assert sorted(mine - words_of(folder, language).keys()) == []


@pytest.mark.parametrize("language", OTHERS)
def test_a_text_has_the_same_values_in_every_language(language: str) -> None:
    said = translated(language)
    other = {
        key: said[key]
        for key, text in english().items()
        if key in said and values_in(said[key]) != values_in(text)
    }
    assert other == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_one_that_can_be_said(language: str) -> None:
    texts = translated(language)
    assert [key for key, text in texts.items() if values_in(text) is None or not text.strip()] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("folder", THEMES, ids=lambda folder: folder.name)
def test_no_key_stands_twice(folder: Path, language: str) -> None:
    files = sorted((folder / "words" / language).glob("*.yaml"))
    keys = [key for file in files for key, _ in read_words(file)]
    assert sorted({key for key in keys if keys.count(key) > 1}) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_that_counts_has_both_its_forms(language: str) -> None:
    keys = translated(language) if language != "en" else english()
    ones = {key.removesuffix("_one") for key in keys if key.endswith("_one")}
    manys = {key.removesuffix("_many") for key in keys if key.endswith("_many")}
    assert ones == manys


@pytest.mark.parametrize("language", OTHERS)
def test_nothing_was_left_in_english(language: str) -> None:
    known, said = english(), translated(language)
    value = re.compile(r"\{[a-z]+\}")
    equal = {
        key
        for key, text in known.items()
        if said.get(key) == text and any(map(str.isalpha, value.sub("", text)))
    }
    assert sorted(equal - ALIKE[language]) == []


def test_the_language_of_the_words_is_the_one_they_are_in() -> None:
    folders = [DEFAULT]
    asked = {name: load_words(folders, name).language for name in ("de-AT", "en-GB", "fr-FR")}
    assert asked == {"de-AT": "de-AT", "en-GB": "en-GB", "fr-FR": "en"}

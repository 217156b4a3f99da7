from pathlib import Path

import pytest

from calgen.formats.words import fits, languages, load_words, values_in
from calgen.model.words import NoWordError


def theme(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        file = folder / "words" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return folder


@pytest.mark.parametrize(
    ("name", "tried"),
    [
        ("de-AT", ("en", "de", "de-AT")),
        ("zh-Hant-TW", ("en", "zh", "zh-Hant", "zh-Hant-TW")),
        ("en-GB", ("en", "en-GB")),
    ],
)
def test_a_language_is_looked_for_from_the_general_to_the_special(
    name: str, tried: tuple[str, ...]
) -> None:
    assert languages(name) == tried


@pytest.mark.parametrize(
    ("asked", "spoken"), [("de-AT", "de-AT"), ("de", "de"), ("fr", "en"), ("en-GB", "en-GB")]
)
def test_the_language_is_the_one_that_the_words_are_in(
    tmp_path: Path, asked: str, spoken: str
) -> None:
    folder = theme(tmp_path, {"en/a.yaml": "a: one\n", "de/a.yaml": "a: eins\n"})
    assert load_words([folder], asked).language == spoken


def test_a_sites_first_file_of_words_makes_the_language(tmp_path: Path) -> None:
    ours = theme(tmp_path / "ours", {"en/a.yaml": "a: one\nb: two\n"})
    mine = theme(tmp_path / "mine", {"fr/mots.yaml": "a: un\n"})
    words = load_words([mine, ours], "fr-CA")
    assert (words("a"), words("b"), words.language) == ("un", "two", "fr-CA")


def test_declared_words_are_there_and_can_be_said_otherwise(tmp_path: Path) -> None:
    mine = theme(tmp_path, {"en/a.yaml": "type_ad: Advert\n"})
    words = load_words([mine], "en", {"type_ad": "Ad", "type_email": "E-mail"})
    assert (words("type_ad"), words("type_email")) == ("Advert", "E-mail")


@pytest.mark.parametrize("text", ["{m} days", "{n", "n}", "{}", "{n.real}", "{n:>9}", "{0}"])
def test_a_text_that_cannot_be_said_leaves_the_one_below(tmp_path: Path, text: str) -> None:
    ours = theme(tmp_path / "ours", {"en/a.yaml": 'days: "{n} days"\n'})
    mine = theme(tmp_path / "mine", {"en/a.yaml": f'days: "{text}"\n'})
    assert load_words([mine, ours], "en")("days", n=3) == "3 days"


@pytest.mark.parametrize("data", [b"a: [\n", b"\xff\xfe", b"- a\n", b"a:\n", b"a: {b: c}\n"])
def test_a_file_that_holds_no_words_takes_none_away(tmp_path: Path, data: bytes) -> None:
    ours = theme(tmp_path / "ours", {"en/a.yaml": "a: one\n"})
    mine = theme(tmp_path / "mine", {"en/a.yaml": ""})
    (mine / "words/en/a.yaml").write_bytes(data)
    assert load_words([mine, ours], "en")("a") == "one"


def test_the_values_of_a_text_are_found() -> None:
    assert values_in("from {first} to {last}, {{so}}") == frozenset({"first", "last"})
    assert values_in("plain") == frozenset()
    assert fits("{n}", "{n} of {all}")
    assert not fits("{all}", "{n}")


def test_a_word_that_nobody_wrote_is_named(tmp_path: Path) -> None:
    with pytest.raises(NoWordError, match="nowhere"):
        load_words([tmp_path], "en")("nowhere")

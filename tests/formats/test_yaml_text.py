import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from calgen.formats.text import decode
from calgen.formats.yaml import parse
from calgen.formats.yaml_text import flow_list, scalar
from calgen.model.node import Mapping, Scalar, Sequence

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


def read_back(written: str) -> str:
    decoded = decode(f"a: {written}\nb: end\n".encode())
    assert not decoded.faults
    node, faults = parse(decoded.text)
    assert not faults
    assert isinstance(node, Mapping)
    value = node.get("a")
    assert isinstance(value, Scalar)
    return value.text


@given(TEXTS)
@example("\x85\u2028\x7f\ufeff")
@example("null")
@example("a #b: c")
@example("Tent  sale")
def test_a_written_text_reads_back_the_same(text: str) -> None:
    assert read_back(scalar(text)) == text


@given(TEXTS)
@example("1e3")
@example("12:30")
@example("0o17")
def test_another_reader_reads_the_same_text_too(text: str) -> None:
    value = yaml.load(scalar(text), yaml.SafeLoader)
    assert str(value) == text


@given(st.lists(TEXTS, max_size=5))
def test_a_written_list_reads_back_the_same(texts: list[str]) -> None:
    node, faults = parse(f"a: {flow_list(tuple(texts))}\n")
    assert not faults
    assert isinstance(node, Mapping)
    items = node.get("a")
    assert isinstance(items, Sequence)
    assert [item.text for item in items if isinstance(item, Scalar)] == texts


@pytest.mark.parametrize("word", ["no", "On", "NULL", "true", "y"])
def test_words_that_mean_something_are_quoted(word: str) -> None:
    assert scalar(word) == f'"{word}"'


@pytest.mark.parametrize("text", ["Tent sale", "2026-11-27", "Leeds, York & Hull", "Tom's 20%"])
def test_what_every_reader_understands_stays_plain(text: str) -> None:
    assert scalar(text) == text


def test_half_a_character_becomes_the_sign_for_it() -> None:
    assert scalar("a\ud800") == '"a\ufffd"'

from hypothesis import given
from hypothesis import strategies as st

from calgen.formats.front_matter import FIRST_YAML_LINE, split


def test_fields_and_text_are_taken_apart() -> None:
    parts = split("---\ntitle: x\n---\n\nWhy we do it.\n")
    assert (parts.yaml, parts.body, parts.fault) == ("title: x\n", "Why we do it.", None)


def test_the_fields_begin_on_the_second_line_of_the_file() -> None:
    text = "---\ntitle: x\nowner: ted\n---\n"
    first = split(text).yaml.split("\n")[0]
    assert text.split("\n")[FIRST_YAML_LINE - 1] == first


def test_blanks_behind_the_dashes_do_not_matter() -> None:
    assert split("---  \ntitle: x\n--- \nbody").body == "body"


def test_a_line_of_dashes_in_the_text_ends_nothing() -> None:
    assert split("---\ntitle: x\n---\none\n\n---\n\ntwo").body == "one\n\n---\n\ntwo"


def test_a_file_without_fields_is_a_fault() -> None:
    fault = split("# Only a heading\n").fault
    assert fault is not None
    assert "does not begin with '---'" in fault.message


def test_fields_without_an_end_are_a_fault() -> None:
    fault = split("---\ntitle: x\n\nText").fault
    assert fault is not None
    assert "have no end" in fault.message


@given(st.text(max_size=80))
def test_any_text_is_split_or_a_fault(text: str) -> None:
    parts = split(text)
    assert parts.fault is not None or parts.yaml.endswith("\n")

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from calgen.schema.ids import LONGEST, MOST_BYTES, is_id, same_name, suggest_id


@pytest.mark.parametrize(
    "text", ["black-friday", "2026", "a", "v1.2_b", "größe", "हिन्दी", "東京", "a" * LONGEST]
)
def test_letters_and_digits_of_any_script_make_an_id(text: str) -> None:
    assert is_id(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a b",
        "a/b",
        "..",
        ".a",
        "_a",
        "-a",
        "a.",
        "a" * (LONGEST + 1),
        "a\n",
        "a\x00",
        "a\u200d",
        "con",
        "CON",
        "nul.2026",
        "com1",
        "lpt9.x",
        "com¹",
        "über",
        "́a",
        "a�",
    ],
)
def test_what_cannot_name_a_file_or_an_address_everywhere_is_no_id(text: str) -> None:
    assert not is_id(text)


@pytest.mark.parametrize(
    ("text", "suggested"),
    [
        ("Black Friday 20% off", "black-friday-20-off"),
        ("  Größe & Co.  ", "größe-co"),
        ("con", "entry-con"),
        ("con.x", "entry-con.x"),
        ("!!!", "entry"),
        ("", "entry"),
        ("../../etc/passwd", "etc-passwd"),
        ("a" * 200, "a" * LONGEST),
    ],
)
def test_a_suggested_id_keeps_the_words(text: str, suggested: str) -> None:
    assert suggest_id(text) == suggested


@pytest.mark.parametrize("letter", ["東", "é", "𠀋"])
def test_an_id_leaves_room_for_an_ending_in_the_name_of_a_file(letter: str) -> None:
    longest = suggest_id(letter * 200)
    assert is_id(longest)
    assert len(longest) == min(LONGEST, MOST_BYTES // len(letter.encode()))
    assert not is_id(longest + letter)


@given(st.text(max_size=120))
@example("İstanbul")
@example("𠀋" * 80)
@example("\u0301")
@example("a" * 79 + "-b")
def test_a_suggested_id_is_an_id(text: str) -> None:
    assert is_id(suggest_id(text))


@given(st.text(max_size=40))
def test_an_id_in_lower_case_is_suggested_as_it_is(text: str) -> None:
    if is_id(text) and text == text.lower() and "--" not in text and text[-1].isalnum():
        assert suggest_id(text) == text


@pytest.mark.parametrize(("one", "other"), [("Tent-Sale", "tent-sale"), ("STRASSE", "straße")])
def test_capital_letters_make_no_other_name(one: str, other: str) -> None:
    assert same_name(one) == same_name(other)

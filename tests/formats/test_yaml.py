import pytest
from hypothesis import given
from hypothesis import strategies as st

from calgen.formats.text import decode
from calgen.formats.yaml import MAX_DEPTH, MAX_NODES, parse
from calgen.model.node import Fault, Mapping, Scalar, Sequence, width_of
from calgen.model.position import column_of, line_of
from tests.counting import calls_in

AT_ONCE = 5_000
"""In calls of functions, however long the text is."""


def mapping(text: str, first_line: int = 1) -> Mapping:
    node, faults = parse(text, first_line)
    assert not faults
    assert isinstance(node, Mapping)
    return node


def text_of(text: str) -> str:
    node = mapping(f"a: {text}\n").get("a")
    assert isinstance(node, Scalar)
    return node.text


def refused(text: str) -> Fault:
    node, faults = parse(text)
    assert node is None
    (fault,) = faults
    assert fault.rule == "syntax"
    return fault


def place(fault: Fault) -> tuple[int, int]:
    return line_of(fault.position), column_of(fault.position)


@pytest.mark.parametrize(
    "written",
    [
        "12:30",
        "017",
        "0x1F",
        "no",
        "on",
        "Yes",
        "1_000",
        "1e3",
        "2026-02-30",
        "0000-01-01",
        "T25:00",
        "2026-11-27",
        ".inf",
        "=",
        "<<",
        "1:2:3",
        "1" * 5000,
    ],
)
def test_what_other_readers_take_for_values_stays_text(written: str) -> None:
    assert text_of(written) == written


@pytest.mark.parametrize("written", ["", "~", "null", "NULL", "''"])
def test_nothing_is_nothing(written: str) -> None:
    node = mapping(f"a: {written}\n").get("a")
    assert isinstance(node, Scalar)
    assert node.empty


def test_a_quoted_null_is_a_text() -> None:
    node = mapping("a: 'null'\n").get("a")
    assert isinstance(node, Scalar)
    assert not node.empty


def test_every_value_knows_its_line_and_column() -> None:
    root = mapping("title: Tent sale\nchannels: [email, 'blog']\noffer:\n  kind: percent\n", 2)
    found = {
        key.text: (line_of(value.position), column_of(value.position)) for key, value in root.items
    }
    assert found == {"title": (2, 8), "channels": (3, 11), "offer": (5, 3)}
    channels = root.get("channels")
    assert isinstance(channels, Sequence)
    assert [column_of(item.position) for item in channels] == [12, 19]


def test_columns_count_characters_not_bytes() -> None:
    assert column_of(mapping("Überschrift: 日本\n").items[0][1].position) == 14


def test_a_value_that_was_left_blank_stands_behind_its_name() -> None:
    value = mapping("title: x\nowner:\n").get("owner")
    assert value is not None
    assert (line_of(value.position), column_of(value.position)) == (2, 7)


def test_the_width_of_a_text_is_that_of_its_first_line() -> None:
    assert width_of(mapping("a: |\n  two\n  lines\n").items[0][1]) == 3


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("a: !!timestamp x", (1, 4)),
        ("a: !!bool x", (1, 4)),
        ("a: !!python/object/apply:os.system [ls]", (1, 4)),
        ("a: !local x", (1, 4)),
        ("a: &anchor x", (1, 4)),
        ("a: &x [1]\nb: *x", (1, 4)),
        ("a: *nobody", (1, 4)),
        ("<<: *nobody", (1, 5)),
        ("? [a, b]\n: c", (1, 3)),
        ("a: 1\n---\nb: 2", (2, 1)),
    ],
)
def test_tags_aliases_and_other_traps_are_refused_at_their_place(
    text: str, at: tuple[int, int]
) -> None:
    assert place(refused(text)) == at


def test_an_alias_bomb_is_refused_at_once() -> None:
    lines = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    lines += [
        f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]"
        for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    ]
    text = "\n".join(lines)
    assert "anchor" in refused(text).message
    assert calls_in(lambda: parse(text)) < AT_ONCE


@pytest.mark.parametrize(
    "text",
    [
        "[" * 2000,
        "[" * 100000,
        "{a: " * 2000,
        "- " * 2000,
        "? " * 2000,
        "- " * 100000,
        "\n".join(" " * depth + "a:" for depth in range(1000)),
    ],
)
def test_deep_nesting_is_refused_at_once(text: str) -> None:
    text = f"a: {text}" if text[0] in "[{" else text
    assert "nested" in refused(text).message
    assert calls_in(lambda: parse(text)) < AT_ONCE


def test_nesting_up_to_the_bound_is_read() -> None:
    assert parse("[" * MAX_DEPTH + "]" * MAX_DEPTH)[0] is not None
    assert parse("[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1))[0] is None


def test_a_file_of_too_many_values_is_refused() -> None:
    assert parse("- a\n" * (MAX_NODES - 1))[0] is not None
    assert "too long" in refused("- a\n" * MAX_NODES).message


def test_a_key_that_stands_twice_is_a_fault_at_the_second_and_names_the_first() -> None:
    node, faults = parse("title: a\nowner: b\ntitle: c\n")
    assert isinstance(node, Mapping)
    (fault,) = faults
    assert fault.rule == "duplicate-key"
    assert (place(fault), fault.width) == ((3, 1), 5)
    assert "line 1" in fault.hint
    title = node.get("title")
    assert isinstance(title, Scalar)
    assert title.text == "a"


def test_blanks_around_a_quoted_key_make_no_other_key() -> None:
    assert [fault.rule for fault in parse("title: a\n'title ': b\n")[1]] == ["duplicate-key"]


def test_equal_keys_at_different_levels_are_fine() -> None:
    assert not parse("a: {a: 1}\nb: {a: 2}\n")[1]


def test_nothing_but_comments_is_no_document() -> None:
    assert parse("# only a comment\n") == (None, ())
    assert parse("") == (None, ())


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=120))
def test_any_text_gives_a_node_or_faults_inside_it(text: str) -> None:
    check_places(text)


@given(st.text(alphabet="ab:-?[]{}'\"|>&*!%@`#,~\t \n\\", max_size=40))
def test_any_text_of_yaml_signs_gives_a_node_or_faults_inside_it(text: str) -> None:
    check_places(text)


def check_places(text: str) -> None:
    decoded = decode(text.encode())
    if decoded.faults:
        return
    lines = decoded.text.split("\n")
    node, faults = parse(decoded.text)
    assert not (node and any(fault.rule == "syntax" for fault in faults))
    for fault in faults:
        assert 1 <= line_of(fault.position) <= len(lines)
        assert 1 <= column_of(fault.position) <= len(lines[line_of(fault.position) - 1]) + 1
        assert fault.message
        assert fault.hint

from hypothesis import example, given
from hypothesis import strategies as st

from calgen.formats.text import MAX_BYTES, decode, lines_of
from calgen.model.position import column_of, line_of


def place_of_first_fault(data: bytes) -> tuple[int, int]:
    fault = decode(data).faults[0]
    return line_of(fault.position), column_of(fault.position)


def test_a_byte_order_mark_and_all_line_ends_are_understood() -> None:
    assert decode(b"\xef\xbb\xbfa\r\nb\rc\n").text == "a\nb\nc\n"


def test_what_yaml_takes_for_line_breaks_becomes_blanks_so_that_lines_stay_right() -> None:
    data = "a\x85b\u2028c\u2029d\ne".encode()
    assert decode(data).text == "a b c d\ne"
    assert lines_of(data) == ["a b c d", "e"]


def test_a_control_character_is_a_fault_at_its_place() -> None:
    assert place_of_first_fault(b"title: x\nowner: te\x00d\n") == (2, 10)
    assert "U+0000" in decode(b"\x00").faults[0].message


def test_a_tab_is_no_control_character() -> None:
    assert not decode(b"title:\tx\n").faults


def test_what_is_not_utf8_is_a_fault_at_its_place() -> None:
    assert place_of_first_fault("title: x\nowner: ü\n".encode("latin-1")) == (2, 8)


def test_the_place_of_what_is_not_utf8_counts_characters_after_a_byte_order_mark() -> None:
    assert place_of_first_fault(b"\xef\xbb\xbf\xc3\xbcber \xff") == (1, 6)


def test_a_file_of_another_encoding_is_a_fault_at_its_beginning() -> None:
    assert place_of_first_fault("title: x".encode("utf-16")) == (1, 1)


def test_conflict_markers_are_named_as_such_at_the_first_one() -> None:
    text = "title: x\n<<<<<<< HEAD\nowner: a\n=======\nowner: b\n>>>>>>> theirs\n"
    (fault,) = decode(text.encode()).faults
    assert "merge conflict" in fault.message
    assert (line_of(fault.position), column_of(fault.position), fault.width) == (2, 1, 7)


def test_a_heading_underlined_with_seven_signs_is_no_conflict() -> None:
    assert not decode(b"Heading\n=======\ntext\n").faults


def test_the_place_of_a_conflict_is_not_the_heading_above_it() -> None:
    assert place_of_first_fault(b"Heading\n=======\n<<<<<<< HEAD\n") == (3, 1)


def test_a_conflict_of_which_one_marker_is_left_is_still_named() -> None:
    assert "merge conflict" in decode(b"a: 1\n>>>>>>> theirs\n").faults[0].message


def test_a_file_that_is_too_long_is_a_fault() -> None:
    (fault,) = decode(b"a" * (MAX_BYTES + 1)).faults
    assert "2,000,000" in fault.message
    assert not decode(b"a" * MAX_BYTES).faults


@given(st.binary(max_size=300))
@example(b"\xef\xbb\xbf\xef\xbb\xbf")
@example(b"a\r\r\n\xff")
def test_any_bytes_give_text_or_faults_with_places_inside_the_file(data: bytes) -> None:
    decoded = decode(data)
    shown = lines_of(data)
    for fault in decoded.faults:
        assert 1 <= line_of(fault.position) <= len(shown)
        assert 1 <= column_of(fault.position) <= len(shown[line_of(fault.position) - 1]) + 1
    if not decoded.faults:
        assert decoded.text.split("\n") == shown

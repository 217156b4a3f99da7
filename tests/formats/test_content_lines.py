import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar.parser import Contentline

from calgen.formats.content_lines import line, link_line, short_line, text_line

TEXT = st.text(st.characters(codec="utf-8"), max_size=400)


def unfolded(data: bytes) -> str:
    return data.decode().replace("\r\n ", "").removesuffix("\r\n")


@given(TEXT)
def test_no_line_is_longer_than_75_octets_nor_cut_inside_a_character(text: str) -> None:
    data = text_line("DESCRIPTION", text)
    for folded in data.split(b"\r\n"):
        assert len(folded) <= 75
        folded.decode()


@given(st.text("ab,;\\^é🏕 ", max_size=600))
def test_lines_are_folded_where_the_library_folds_them(text: str) -> None:
    theirs = Contentline(f"DESCRIPTION:{text}").to_ical()  # type: ignore[no-untyped-call]
    assert line("DESCRIPTION", text) == theirs + b"\r\n"


@given(TEXT)
def test_a_text_is_one_content_line_without_control_characters(text: str) -> None:
    found = unfolded(text_line("DESCRIPTION", f"x{text}"))
    assert len(found.splitlines()) == 1
    assert found.isprintable() or not any(ord(character) < 32 for character in found)


@given(st.text("ab,;:\\nN\n\"'^é🏕 ", max_size=300))
def test_what_a_reader_gets_is_the_text(text: str) -> None:
    data = text_line("DESCRIPTION", f"x{text}")
    value = unfolded(data).removeprefix("DESCRIPTION:")
    assert unescape_in_one_pass(value) == f"x{text}"


def unescape_in_one_pass(value: str) -> str:
    """What RFC 5545 §3.3.11 says, with no help from the library that folds."""
    pieces = value.split("\\\\")
    plain = [one.replace("\\n", "\n").replace("\\,", ",").replace("\\;", ";") for one in pieces]
    return "\\".join(plain)


def test_a_backslash_before_a_capital_n_is_no_line_break() -> None:
    assert unfolded(text_line("SUMMARY", "C:\\News")) == "SUMMARY:C:\\\\News"


def test_text_keeps_line_breaks_whatever_wrote_them() -> None:
    assert unfolded(text_line("DESCRIPTION", "a\r\nb\rc\nd")) == "DESCRIPTION:a\\nb\\nc\\nd"


def test_separators_and_controls_become_blanks_or_nothing() -> None:
    text = "a\tb\x07c\u2028d\u0085e\ud800f\ufeffg"
    assert unfolded(text_line("DESCRIPTION", text)) == "DESCRIPTION:a bc d efg"


def test_a_short_text_has_no_line_breaks() -> None:
    assert unfolded(short_line("SUMMARY", " two\r\n  lines\t")) == "SUMMARY:two lines"


def test_an_empty_text_is_no_line() -> None:
    assert text_line("SUMMARY", "") == b""
    assert short_line("SUMMARY", "\x07\n ") == b""


def test_a_sign_of_percent_that_begins_no_code_is_one_itself() -> None:
    assert unfolded(link_line("URL", "https://x.example/100%/a%20b")) == (
        "URL:https://x.example/100%25/a%20b"
    )


@pytest.mark.parametrize(
    "address",
    ["https://shop.example/a;b,c?d=1", "http://shop.example", "mailto:ted@shop.example"],
)
def test_links_that_are_safe_are_written_as_they_are(address: str) -> None:
    assert unfolded(link_line("URL", address)) == f"URL:{address}"


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "",
        "shop.example",
        "https://a\nX:b",
        "https://a b",
    ],
)
def test_other_addresses_are_not_written(address: str) -> None:
    assert link_line("URL", address) == b""


def test_lines_end_with_crlf() -> None:
    assert line("VERSION", "2.0") == b"VERSION:2.0\r\n"
    assert line("X-LONG", "é" * 60).endswith(b"\r\n")
    assert line("X-LONG", "é" * 60).count(b"\r\n ") == 1

"""The carets stand under the place, whatever stands before it."""

from __future__ import annotations

import pytest

from calgen.report.excerpt import excerpt


@pytest.mark.parametrize(
    ("line", "column", "width", "shown", "carets"),
    [
        ("owner: marta", 8, 5, "owner: marta", "       ^^^^^"),
        ("owner: marta\r\n", 8, 5, "owner: marta", "       ^^^^^"),
        ("owner:", 7, 1, "owner:", "      ^"),
        ("owner:", 70, 3, "owner:", "      ^"),
        ("", 1, 1, "", "^"),
        ("a", 0, 0, "a", "^"),
        ("店舗: marta", 5, 5, "店舗: marta", "      ^^^^^"),
        ("a: 店舗", 4, 2, "a: 店舗", "   ^^^^"),
        ("e\u0301te\u0301: x", 8, 1, "e\u0301te\u0301: x", "     ^"),
        ("\towner: x", 2, 5, "    owner: x", "    ^^^^^"),
        ("ab\tx", 4, 1, "ab  x", "    ^"),
        ("\tx", 1, 1, "    x", "^^^^"),
        ("a\x1bb: x", 5, 1, "a\\x1bb: x", "       ^"),
        ("owner: marta", 8, 500, "owner: marta", "       ^^^^^"),
    ],
)
def test_the_carets_stand_under_the_place(
    line: str, column: int, width: int, shown: str, carets: str
) -> None:
    made = excerpt(line, column, width)
    assert (made.line, made.carets) == (shown, carets)


@pytest.mark.parametrize("column", [1, 50, 101, 5_000, 99_990, 100_000])
def test_a_long_line_is_cut_around_the_place(column: int) -> None:
    line = "x" * (column - 1) + "YYY" + "x" * (100_000 - column)
    made = excerpt(line, column, 3)
    at = made.carets.index("^")
    assert made.line[at : at + 3] == "YYY"
    assert made.carets.count("^") == 3
    assert len(made.line) <= 102


def test_a_cut_is_marked() -> None:
    made = excerpt("x" * 5_000, 2_500, 1)
    assert made.line[0] == made.line[-1] == "…"


def test_a_long_line_of_wide_characters_is_cut_by_its_width() -> None:
    made = excerpt("店" * 500, 250, 1)
    assert len(made.line) <= 52

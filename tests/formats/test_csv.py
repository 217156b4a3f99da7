import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calgen.formats.csv import Sheet, write_csv


def rows_of(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode(), newline="")))


def test_rows_stand_below_their_headings_with_crlf() -> None:
    assert write_csv(Sheet(("a", "b"), (("1", 'say "hi", twice'),))) == (
        b'a,b\r\n1,"say ""hi"", twice"\r\n'
    )


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n"])
def test_no_cell_can_become_a_formula(start: str) -> None:
    (_, (cell,)) = rows_of(write_csv(Sheet(("a",), ((f"{start}HYPERLINK(1)",),))))
    assert cell == f"'{start}HYPERLINK(1)"


def test_half_a_character_becomes_a_question_mark() -> None:
    assert rows_of(write_csv(Sheet(("a",), (("\ud800",),))))[1] == ["?"]


@given(
    st.lists(
        st.tuples(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))),
        min_size=1,
    )
)
def test_every_text_comes_back(rows: list[tuple[str]]) -> None:
    found = rows_of(write_csv(Sheet(("a",), tuple(rows))))[1:]
    kept = [cell[0] if cell else "" for cell in found]
    assert [cell.removeprefix("'") for cell in kept] == [row[0].removeprefix("'") for row in rows]

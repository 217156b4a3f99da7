"""Splits: nothing is lost or doubled, and no part is too long."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from hypothesis import given
from hypothesis import strategies as st

from calgen.render.pages.splits import MOST_ROWS, Section, numbered, split

Thing = tuple[str, int]
DAYS = st.one_of(
    st.just(""),
    st.dates().map(str),
    st.sampled_from(["2026-11-03", "2026-11-04", "2026-02-01", "2025-01-01"]),
)
SECTIONS = st.lists(
    st.tuples(st.lists(DAYS, max_size=4), st.integers(1, 400), st.integers(1, 5)),
    min_size=1,
    max_size=3,
)


def sections(drawn: list[tuple[list[str], int, int]]) -> list[Section[Thing]]:
    """Sections of many rows of a few days each; a row is its day and a number."""
    return [
        Section(f"{at}", [(day, n * 10 + at) for day in days for n in range(times)], size)
        for at, (days, times, size) in enumerate(drawn)
    ]


def day_of(thing: Thing) -> str:
    return thing[0]


def rows(found: Mapping[str, Sequence[Thing]]) -> Counter[tuple[str, Thing]]:
    return Counter((name, row) for name, listed in found.items() for row in listed)


@given(SECTIONS)
def test_each_row_stands_once_and_no_part_is_too_long(
    drawn: list[tuple[list[str], int, int]],
) -> None:
    given_ = sections(drawn)
    found = split(given_, day_of)
    pages = [found.kept, *found.parts.values()]
    assert sum(map(rows, pages), Counter()) == rows({one.name: one.rows for one in given_})
    sizes = {one.name: one.size for one in given_}
    for page in pages:
        assert sum(len(listed) * sizes[name] for name, listed in page.items()) <= MOST_ROWS
    assert all(map(rows, found.parts.values()))


@given(SECTIONS)
def test_what_fits_is_not_split_and_the_most_important_stays(
    drawn: list[tuple[list[str], int, int]],
) -> None:
    given_ = sections(drawn)
    found = split(given_, day_of)
    fits = sum(len(one.rows) * one.size for one in given_) <= MOST_ROWS
    assert bool(found.parts) is not fits
    assert bool(found.kept["0"]) is bool(given_[0].rows)
    assert set(found.moved) == {one.name for one in given_ if one.rows and not found.kept[one.name]}


def parts_of(*days: tuple[str, int]) -> dict[str, int]:
    listed = [(day, n) for day, times in days for n in range(times)]
    found = split([Section("none", []), Section("all", listed)], day_of)
    return {key.address: sum(rows(part).values()) for key, part in found.parts.items()}


def test_a_period_is_as_long_as_there_is_room() -> None:
    assert parts_of(("2025-03-01", 400), ("2026-11-03", 400)) == {"2025": 400, "2026": 400}
    assert parts_of(("2026-01-01", 300), ("2026-11-03", 300)) == {"2026-Q1": 300, "2026-Q4": 300}
    assert parts_of(("2026-10-01", 300), ("2026-11-03", 300)) == {"2026-10": 300, "2026-11": 300}


def test_a_month_that_is_too_long_has_numbered_parts_and_what_has_no_date_is_last() -> None:
    assert parts_of(("", 600), ("2026-11-03", 501)) == {
        "2026-11": 500,
        "2026-11-2": 1,
        "undated": 500,
        "undated-2": 100,
    }


def test_numbered_parts_keep_the_order_and_what_is_too_long_alone_has_its_own() -> None:
    found = numbered([Section("a", [1, 2], 2), Section("b", [3, 4], 9)], most=4)
    assert list(found) == [{"a": [1, 2]}, {"b": [3]}, {"b": [4]}]
    assert list(numbered([])) == [{}]

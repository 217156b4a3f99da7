import pytest

from calgen.rules.years_named import years_named


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("black-friday-2026", {2026}),
        ("javaday2019-2018", {2019, 2018}),
        ("season 2025/26", {2025, 2026}),
        ("2025-2027", {2025, 2026, 2027}),
        ("1999/00", {1999}),
        ("2026-11-27", {2026}),
        ("2026-11", {2026}),
        ("FY2026", {2025, 2026, 2027}),
        ("12026 and 20265", set()),
        ("the year 1066", set()),
        ("", set()),
    ],
)
def test_years_are_found_where_people_write_them(text: str, years: set[int]) -> None:
    assert years_named(text) == years

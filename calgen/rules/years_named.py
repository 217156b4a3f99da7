"""Years that a name speaks of: `black-friday-2026`, `2025/26`, `FY2026`."""

from __future__ import annotations

import re

_YEAR = re.compile(r"(?<!\d)(?:19[7-9]|20\d)\d(?!\d)")
_RANGE = re.compile(r"(?<!\d)((?:19[7-9]|20\d)\d)\s?[-–—/]\s?((?:20)?\d\d)(?!\d)")
_FISCAL = re.compile(r"\bfy[ _-]?(20\d\d)(?!\d)", re.IGNORECASE)
_LONGEST_RANGE = 10


def years_named(text: str) -> frozenset[int]:
    """Give the calendar years, from 1970 to 2099, that a text may speak of.

    `2025/26` and `2025-2027` name every year from the first to the last; a financial year also
    covers parts of its neighbours.
    """
    if "20" not in text and "19" not in text:  # as in nearly every name
        return frozenset()
    years = {int(year) for year in _YEAR.findall(text)}
    for first, last in _RANGE.findall(text):
        start, end = int(first), int(last) if len(last) == 4 else int(first[:2] + last)
        if start < end <= start + _LONGEST_RANGE:
            years.update(range(start, end + 1))
    for year in map(int, _FISCAL.findall(text)):
        years.update((year - 1, year, year + 1))
    return frozenset(years)

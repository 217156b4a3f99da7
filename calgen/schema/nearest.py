"""The nearest word: what somebody probably meant by a name that nobody knows."""

from __future__ import annotations

import re
from collections.abc import Iterable

_SEPARATORS = re.compile(r"[\s_.-]+")
_SHORTEST_PART = 4


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Give the known word that `word` was probably meant to be, or None.

    Case and the separators between words do not count. Few slips are forgiven: none in two
    letters, one in five, two in eight, three beyond; two letters swapped are one slip. When
    nothing is that close, the only known word that begins or ends with `word` is meant.
    Of several at one distance, the first in alphabetical order is given.
    """
    folded = _folded(word)
    most = _slips_forgiven(len(folded))
    letters = _letters(folded)
    best: tuple[int, str] | None = None
    partial = []
    for candidate in sorted(set(known)):
        other = _folded(candidate)
        if _is_part(folded, other):
            partial.append(candidate)
        if not _may_be_near(folded, letters, other, most):
            continue
        distance = slips(folded, other, most)
        if distance <= most and (best is None or distance < best[0]):
            best = distance, candidate
            most = distance
    if best is not None:
        return best[1]
    return partial[0] if len(partial) == 1 else None


def slips(one: str, other: str, most: int) -> int:
    """Count letters missing, added, changed or swapped with their neighbour, up to `most` + 1.

    This is the distance of Damerau and Levenshtein in which no letter is changed twice.
    """
    before: list[int] = []
    last = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        row = [i]
        for j, b in enumerate(other, 1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
        before, last = last, row
    return last[-1]


def _folded(word: str) -> str:
    return _SEPARATORS.sub("-", word.strip().casefold())


def _slips_forgiven(length: int) -> int:
    if length < 3:
        return 0
    return 1 if length < 6 else 2 if length < 9 else 3


def _is_part(part: str, whole: str) -> bool:
    if len(part) < _SHORTEST_PART:
        return False
    return whole.startswith(f"{part}-") or whole.endswith(f"-{part}")


def _may_be_near(word: str, letters: int, other: str, most: int) -> bool:
    """Rule most words out without counting: a slip changes the length by 1, two letters at most."""
    if abs(len(word) - len(other)) > most:
        return False
    return (letters ^ _letters(other)).bit_count() <= 2 * most


def _letters(word: str) -> int:
    found = 0
    for letter in word:
        found |= 1 << (ord(letter) & 63)
    return found

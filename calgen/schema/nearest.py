"""The nearest word: what somebody probably meant by a name that nobody knows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import takewhile

_SEPARATORS = re.compile(r"[\s_.-]+")
_SHORTEST_PART = 4
_MOST_COUNTED = 200


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Give the known word that `word` was probably meant to be, or None.

    Case and the separators between words do not count. Few slips are forgiven: none in two
    letters, one in five, two in eight, three beyond; two letters swapped are one slip. When
    nothing is that close, the only known word that begins or ends with `word` is meant.
    Of several at one distance, the first in alphabetical order is given.
    """
    folded = _folded(word)
    words = [(candidate, _folded(candidate)) for candidate in sorted(set(known))]
    most = _slips_forgiven(len(folded))
    meant = None
    for candidate, other in _worth_counting(folded, words, most):
        distance = slips(folded, other, most)
        if distance <= most:
            meant, most = candidate, distance - 1
    if meant is not None:
        return meant
    whole = [candidate for candidate, other in words if _is_part(folded, other)]
    return whole[0] if len(whole) == 1 else None


def _worth_counting(
    word: str, words: Sequence[tuple[str, str]], most: int
) -> Sequence[tuple[str, str]]:
    """Rule out what cannot be near; of a great many, keep those that begin and end alike.

    A slip changes the length by one at most, and two letters at most.
    """
    letters = _letters(word)
    near = [
        pair
        for pair in words
        if abs(len(word) - len(pair[1])) <= most
        and (letters ^ _letters(pair[1])).bit_count() <= 2 * most
    ]
    if len(near) <= _MOST_COUNTED:
        return near
    return sorted(near, key=lambda pair: -_alike(word, pair[1]))[:_MOST_COUNTED]


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


def _alike(one: str, other: str) -> int:
    """Count the letters that two words share at their beginnings and at their ends."""
    pairs = zip(one, other, strict=False)
    backwards = zip(reversed(one), reversed(other), strict=False)
    return sum(1 for both in (pairs, backwards) for _ in takewhile(lambda p: p[0] == p[1], both))


def _letters(word: str) -> int:
    found = 0
    for letter in word:
        found |= 1 << (ord(letter) & 63)
    return found

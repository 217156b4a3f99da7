"""Keys that stand in the addresses of feeds: whether somebody could guess one."""

from __future__ import annotations

from itertools import pairwise

from calgen.schema.reading import shown

NEW_KEY = "python3 -c 'import secrets; print(secrets.token_hex(16))' makes one"
_SHORTEST, _LONGEST, _FEWEST = 20, 64, 8
_PUNCTUATION = "-_"


def weakness(key: str) -> str:
    """Say why a text cannot be a key; empty for a good one.

    Only letters and digits count: hyphens and low lines make no key harder to guess.
    """
    strange = [one for one in key if not (one.isascii() and (one.isalnum() or one in _PUNCTUATION))]
    if strange:
        return f"{shown(strange[0])} stands in it: a key has letters from a to z and digits alone"
    if len(key) > _LONGEST:
        return f"a key has at most {_LONGEST} letters and digits"
    counted = "".join(one for one in key if one not in _PUNCTUATION).lower()
    if len(counted) < _SHORTEST:
        return f"a key has at least {_SHORTEST} letters and digits"
    if len(set(counted)) < _FEWEST:
        return "so few different letters are guessed"
    if _is_sequence(counted) or _repeats(counted):
        return "letters and digits in a row, or the same ones again, are guessed"
    return ""


def _is_sequence(text: str) -> bool:
    """Tell whether most of a text goes on by one, as 3456 and fedc do, or not at all."""
    steps = [abs(ord(after) - ord(before)) for before, after in pairwise(text)]
    return 2 * sum(step <= 1 for step in steps) > len(steps)


def _repeats(text: str) -> bool:
    """Tell whether a text is one piece, again and again."""
    return text in (text * 2)[1:-1]

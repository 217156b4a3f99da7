"""Suggestions for names that nobody declared: "did you mean 'martha'?"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from calgen.schema.nearest import nearest

_MOST = 50


class Suggestions:
    """Finds what unknown names mean, each once, and only for the first fifty of them.

    Whoever has more unknown names than that has another problem, and must not wait for it.
    """

    def __init__(self, known: Mapping[str, str] | Iterable[str]) -> None:
        """Take the known ids, or a mapping from the words that stand for an id to the id."""
        self._ids = known if isinstance(known, Mapping) else {word: word for word in known}
        self._found: dict[str, str] = {}

    def of(self, word: str) -> str:
        """Give the id that a word probably means; empty when nothing is near."""
        if word not in self._found and len(self._found) < _MOST:
            near = nearest(word, self._ids)
            self._found[word] = self._ids[near] if near is not None else ""
        return self._found.get(word, "")

"""The words of pages, by key, in one language."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import blake2b


class NoWordError(KeyError):
    """A theme says a word that no catalogue has."""


class Words:
    """A catalogue of texts; called with a key, it gives the text with its values filled in.

    `language` is the BCP 47 name of the language that the texts are really in.
    """

    def __init__(self, texts: Mapping[str, str], language: str = "en") -> None:
        """Take texts such as `waits_many: waits {n} days`."""
        self.texts = texts
        self.language = language
        parts = (language, *(f"{key}\0{text}" for key, text in sorted(texts.items())))
        self.digest = blake2b("\0".join(parts).encode("utf-8"), digest_size=16).digest()

    def __call__(self, key: str, **values: object) -> str:
        """Give a text. A key that the catalogue lacks is a NoWordError: a fault of the theme."""
        text = self.texts.get(key)
        if text is None:
            raise NoWordError(key)
        return text.format(**values) if values else text

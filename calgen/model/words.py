"""The words of pages, by key, in one language."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import blake2b


class Words:
    """A catalogue of texts; called with a key, it gives the text with its values filled in."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        """Take texts such as `waits_many: waits {n} days`."""
        self._texts = texts
        joined = "\0".join(f"{key}\0{text}" for key, text in sorted(texts.items()))
        self.digest = blake2b(joined.encode("utf-8"), digest_size=16).digest()

    def __call__(self, key: str, **values: object) -> str:
        """Give a text. A key that the catalogue lacks is a KeyError: a fault of the theme."""
        text = self._texts[key]
        return text.format(**values) if values else text

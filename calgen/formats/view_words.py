"""The words that views carry: states, headings and the like, from the files of a theme."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from calgen.formats.yaml import parse
from calgen.model.node import Mapping, Scalar
from calgen.model.words import Words


def load_view_words(folders: Sequence[Path], language: str) -> Words:
    """Read `words/views.LANGUAGE.yaml`, and English for what it lacks; the first folder wins."""
    texts: dict[str, str] = {}
    for name in dict.fromkeys(("en", language.partition("-")[0])):
        for folder in reversed(folders):
            file = folder / "words" / f"views.{name}.yaml"
            if file.is_file():
                node, _ = parse(file.read_text(encoding="utf-8"))
                if isinstance(node, Mapping):
                    texts |= {k.text: v.text for k, v in node.items if isinstance(v, Scalar)}
    return Words(texts)

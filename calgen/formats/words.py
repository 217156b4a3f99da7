"""The words of pages, from the YAML files of a theme's `words/LANGUAGE/`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from calgen.formats.yaml import parse
from calgen.model.node import Mapping, Node, Scalar
from calgen.model.words import Words

_ENGLISH = "en"


def load_words(folders: Sequence[Path], language: str) -> Words:
    """Read a language's words from all files of its folder; the first theme folder wins.

    `language` is a BCP 47 name; what `de-AT` lacks is said in `de`, what that lacks in English.
    """
    texts: dict[str, str] = {}
    for name in dict.fromkeys((_ENGLISH, language.partition("-")[0], language)):
        for folder in reversed(folders):
            for file in sorted((folder / "words" / name).glob("*.yaml")):
                texts.update(_read(file))
    return Words(texts)


def _read(file: Path) -> Iterator[tuple[str, str]]:
    """Yield the keys and texts of a catalogue."""
    node, _ = parse(file.read_text(encoding="utf-8"))
    yield from _flat(node)


def _flat(node: Node | None) -> Iterator[tuple[str, str]]:
    for key, value in node.items if isinstance(node, Mapping) else ():
        if isinstance(value, Scalar):
            yield key.text, value.text

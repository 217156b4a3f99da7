"""The words of an interface, by key, from the YAML files of a theme."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from markupsafe import Markup, escape

from calgen.formats.yaml import parse
from calgen.model.node import Mapping as MappingNode
from calgen.model.node import Node, Scalar

_ENGLISH = "en"


class Words:
    """One language's words; keys are dotted, such as `front.waiting`."""

    def __init__(self, words: Mapping[str, str]) -> None:
        """Take the words; what stands in braces in them is filled in when they are said."""
        self._words = {key: Markup(escape(text)) for key, text in words.items()}  # noqa: S704 -- escaped here

    def say(self, key: str, /, **values: object) -> Markup:
        """Give the words of a key as HTML, with values filled in; each is escaped.

        With a value `n`, `KEY.one` or `KEY.other` is said. Raises KeyError for an unknown key.
        """
        if "n" in values and key not in self._words:
            key += ".one" if values["n"] == 1 else ".other"
        return self._words[key].format(**values) if values else self._words[key]

    def has(self, key: str) -> bool:
        """Tell whether there are words of a key."""
        return key in self._words


def load_words(folders: Sequence[Path], language: str) -> tuple[Words, bytes]:
    """Read the words of a language from `words/` of a theme's folders; the first folder wins.

    What a language lacks is said in English. Gives the bytes of the files too, for digests.
    """
    names = dict.fromkeys((_ENGLISH, language.partition("-")[0], language))
    found: dict[str, str] = {}
    read = []
    for name in names:
        for folder in reversed(folders):
            file = folder / "words" / f"{name}.yaml"
            if file.is_file():
                data = file.read_bytes()
                read.append(data)
                node, _ = parse(data.decode("utf-8"))
                found.update(_flat(node))
    return Words(found), b"\0".join(read)


def _flat(node: Node | None, prefix: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(node, Scalar):
        yield prefix, node.text
    elif isinstance(node, MappingNode):
        for key, value in node.items:
            yield from _flat(value, f"{prefix}.{key.text}" if prefix else key.text)

"""The words of pages, from the YAML files of a theme's `words/LANGUAGE/`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from string import Formatter

from calgen.formats.files import read_bytes
from calgen.formats.text import decode
from calgen.formats.yaml import parse
from calgen.model.node import Mapping as MappingNode
from calgen.model.node import Scalar
from calgen.model.words import Words

ENGLISH = "en"
SUFFIXES = (".yaml", ".yml")
_NONE: Mapping[str, str] = {}


def load_words(
    folders: Sequence[Path], language: str, declared: Mapping[str, str] = _NONE
) -> Words:
    """Read a language's words from all files of its folders; the first theme folder wins.

    `language` is a BCP 47 name. What `de-AT` lacks is said in `de`, and what that lacks in
    English; `declared` are English words from elsewhere. A text with a value that the English
    one does not have cannot be said, and is left out.
    """
    texts = dict(declared)
    spoken = ENGLISH
    for name in languages(language):
        found = [dict(_texts(folder, name)) for folder in reversed(folders)]
        for own in found:
            texts |= {key: text for key, text in own.items() if fits(text, texts.get(key))}
        spoken = language if any(found) and name != ENGLISH else spoken
    return Words(texts, language if _is_english(language) else spoken)


def languages(language: str) -> tuple[str, ...]:
    """Give the names under which a language's words are looked for, the most general first."""
    parts = language.split("-")
    longer = ("-".join(parts[:count]) for count in range(1, len(parts) + 1))
    return tuple(dict.fromkeys((ENGLISH, *longer)))


def word_files(folder: Path, language: str) -> list[Path]:
    """Give a theme folder's files of words in a language, in the order in which they are read."""
    files = (folder / "words" / language).glob("*.y*ml")
    return sorted(file for file in files if file.suffix in SUFFIXES)


def read_words(file: Path) -> Iterator[tuple[str, str]]:
    """Yield the keys and texts of a catalogue; of one that cannot be read, nothing."""
    try:
        text = decode(read_bytes(file))
    except OSError:
        return
    node, _ = parse(text.text)
    for key, value in node.items if isinstance(node, MappingNode) else ():
        if isinstance(value, Scalar) and not value.empty:
            yield key.text, value.text


def values_in(text: str) -> frozenset[str] | None:
    """Give the names of the values in a text, such as `n` of `{n} days`; None for bad braces."""
    try:
        parts = [part[1:] for part in Formatter().parse(text) if part[1] is not None]
    except ValueError:
        return None
    plain = all(name and name.isidentifier() and not spec and not how for name, spec, how in parts)
    return frozenset(str(name) for name, _, _ in parts) if plain else None


def fits(text: str, base: str | None) -> bool:
    """Tell whether a text can stand for another: it has only values that the other has too."""
    values = values_in(text)
    return values is not None and (base is None or values <= (values_in(base) or frozenset()))


def _texts(folder: Path, language: str) -> Iterator[tuple[str, str]]:
    for file in word_files(folder, language):
        yield from read_words(file)


def _is_english(language: str) -> bool:
    return language.partition("-")[0] == ENGLISH

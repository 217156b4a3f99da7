"""A site's own themes are looked at before they are used: theme.yaml, words and templates."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path

from calgen.formats.themes import (
    FILE,
    Themes,
    find_themes,
    is_bundled,
    own_themes,
    shown_as,
    theme_names,
)
from calgen.formats.words import ENGLISH, SUFFIXES, read_words, values_in, word_files
from calgen.model.fields import Field
from calgen.model.node import Fault, Node, Scalar, width_of
from calgen.model.position import START
from calgen.model.problem import Effect, Problem, Severity
from calgen.read.documents import read_document
from calgen.read.faults import as_problem
from calgen.schema.nearest import nearest
from calgen.schema.reader import read_fields
from calgen.schema.reading import bad, described, shown
from calgen.schema.words import declared_words

_PARTS = {name: Field(name, "text") for name in ("title", "doc", "extends")}


def read_themes(project: Path, name: str) -> Iterator[Problem]:
    """Yield what is wrong with the theme of this name, and with all others that a site has.

    Any of them may be built, by `calgen build --theme`.
    """
    seen: set[Path] = set()
    for one in dict.fromkeys((name, *own_themes(project))):
        themes = find_themes(project, one)
        own = [folder for folder in themes.folders if not is_bundled(folder)]
        templates = _text_of_templates(own)
        for folder in own:
            if folder not in seen:
                seen.add(folder)
                yield from _theme(folder, themes, templates, project)


def _theme(folder: Path, themes: Themes, templates: str, project: Path) -> Iterator[Problem]:
    """Yield what is wrong in one folder of a theme; `templates` are the texts of them all."""
    from calgen.formats.template_checks import broken_templates  # Jinja is only loaded here

    below = themes.folders[themes.folders.index(folder) + 1 :]
    yield from _theme_file(folder, themes, project)
    yield from _words(folder, below, templates)
    yield from _not_words(folder)
    yield from broken_templates(folder, below, nearest)


def _theme_file(folder: Path, themes: Themes, project: Path) -> Iterator[Problem]:
    file = folder / FILE
    if not file.is_file():
        return
    document = read_document(file, shown_as(file))
    if document.faults or document.stray:
        faults = (*document.faults, *document.stray)
        yield from (as_problem(fault, document.path, Effect.FILE_LEFT_OUT) for fault in faults)
        return
    read = read_fields(document.items[0].node, _PARTS)
    for _, fault in read.faults:
        yield as_problem(fault, document.path, Effect.VALUE_DROPPED)
    if file == themes.broken and themes.extends is not None:
        fault = _leads_nowhere(themes.extends, project)
        yield as_problem(fault, document.path, Effect.VALUE_DROPPED)


def _leads_nowhere(extends: Scalar, project: Path) -> Fault:
    name, known = extends.text.strip(), theme_names(project)
    if name in known:
        message = f"extends: {shown(name)} extends this theme itself"
        hint = "extend 'default', or the theme below"
    else:
        near = nearest(name, known)
        message = f"extends: no theme is called {shown(name)}"
        hint = f"did you mean '{near}'?" if near else "one of: " + ", ".join(known)
    return Fault(extends.position, "unknown-reference", message, hint, width_of(extends))


def _words(folder: Path, below: Sequence[Path], templates: str) -> Iterator[Problem]:
    """Look at a theme's words beside those of the themes that it extends."""
    languages = sorted(path.name for path in (folder / "words").glob("*") if path.is_dir())
    known = declared_words() | _english(below)
    mine = {
        key: text
        for key, text in _english([folder]).items()
        if key not in known and _is_said(key, templates)
    }
    for language in languages:
        for file in word_files(folder, language):
            for fault in _faults(file, {**mine, **known}):
                effect = Effect.FILE_LEFT_OUT if fault.rule == "syntax" else Effect.VALUE_DROPPED
                yield as_problem(fault, shown_as(file), effect)


def _not_words(folder: Path) -> Iterator[Problem]:
    """Warn of files under words/ that are read as no language's words."""
    words = folder / "words"
    read = {file for path in words.glob("*") for file in word_files(folder, path.name)}
    for file in sorted(words.rglob("*")):
        if not file.is_file() or file in read or file.name.startswith("."):
            continue
        language = file.relative_to(words).with_suffix("").parts[0]
        hint = f"move it into the folder words/{language}/"
        if file.suffix not in SUFFIXES:
            hint = "words are read from .yaml files in the folder of a language, such as words/en/"
        message = "nothing is read from this file"
        fault = Fault(START, "unknown-reference", message, hint, severity=Severity.WARNING)
        yield as_problem(fault, shown_as(file), Effect.FILE_LEFT_OUT)


def _faults(file: Path, known: Mapping[str, str]) -> Iterator[Fault]:
    document = read_document(file, shown_as(file))
    yield from (fault for fault in document.faults if fault.rule != "missing-field")
    yield from document.stray
    for item in document.items:
        yield from item.faults
        for key, value in item.node.items:
            if key.text not in known:
                yield _unknown(key, known)
            else:
                yield from _text_faults(key.text, value, known[key.text])


def _unknown(key: Scalar, known: Mapping[str, str]) -> Fault:
    near = nearest(key.text, known)
    hint = f"did you mean '{near}'?" if near else "themes/default/words/en has all words"
    message = f"no word is called {shown(key.text.strip())}, and no template here says it"
    return Fault(key.position, "unknown-field", message, hint, width_of(key))


def _text_faults(key: str, value: Node, base: str) -> Iterator[Fault]:
    if not isinstance(value, Scalar):
        message = f"{key}: {described(value)} stands where a text should"
        yield from bad(value, message, "write one text").faults
        return
    if value.empty:
        yield from bad(value, f"{key}: nothing is said", "write a text, or delete the line").faults
        return
    may = sorted(values_in(base) or ())
    hint = "it may hold " + ", ".join(f"{{{name}}}" for name in may) if may else "it holds none"
    values = values_in(value.text)
    if values is None:
        message = f"{key}: a brace stands where no value begins or ends"
        yield from bad(value, message, f"{hint}; a brace itself is written twice").faults
    elif not values <= set(may):
        wrong = ", ".join(f"{{{name}}}" for name in sorted(values - set(may)))
        yield from bad(value, f"{key}: there is no value {wrong} in this text", hint).faults


def _is_said(key: str, templates: str) -> bool:
    stem = key.removesuffix("_one").removesuffix("_many")
    return any(f"{quote}{stem}{quote}" in templates for quote in "\"'")


def _text_of_templates(folders: Sequence[Path]) -> str:
    files = chain.from_iterable(sorted((folder / "templates").rglob("*.*")) for folder in folders)
    return "\n".join(
        file.read_bytes().decode("utf-8", "replace") for file in files if file.is_file()
    )


def _english(folders: Sequence[Path]) -> dict[str, str]:
    files = chain.from_iterable(word_files(folder, ENGLISH) for folder in reversed(folders))
    return dict(chain.from_iterable(map(read_words, files)))

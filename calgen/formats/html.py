"""Themes: frozen views become HTML by templates (the one place that knows Jinja2)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import blake2b
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.meta import find_referenced_templates
from markupsafe import Markup, escape

from calgen.formats.markdown import MarkdownWriter
from calgen.formats.minify import minified
from calgen.formats.words import load_words

ASSETS = "assets"


class Theme:
    """Templates, words and static files, each from the first folder that has it.

    A template sees the frozen view as `view`, and the words as `t("key", name=value)`. Texts are
    escaped; a value that a view does not have is an error. `words` are those of its language.
    """

    def __init__(self, folders: Sequence[Path], language: str = "en") -> None:
        """Look for files in these folders, the first of them first."""
        self._folders = tuple(folders)
        self.words = load_words(self._folders, language)
        self._markdown = MarkdownWriter()
        self._digests: dict[str, str] = {}
        self._read: dict[str, tuple[str, tuple[str, ...]]] = {}
        self._environment = Environment(
            loader=FileSystemLoader([folder / "templates" for folder in self._folders]),
            autoescape=_is_markup,  # noqa: S701 -- all but scripts and style sheets
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self._environment.globals["t"] = self._say
        self._environment.filters["markdown"] = self._write_markdown

    @classmethod
    def load(cls, folders: Sequence[Path], language: str = "en") -> Theme:
        """Load a theme; `language` is a BCP 47 name, English where it has no words."""
        return cls(folders, language)

    def render(self, template: str, view: object) -> bytes:
        """Give the bytes that a template makes of a view; styles and scripts without comments."""
        text = self._environment.get_template(template).render(view=view)
        return minified(template, text).encode("utf-8", "replace")

    def digest(self, template: str) -> str:
        """Digest a template, all that it extends, includes or imports, and the words."""
        if template not in self._digests:
            digest = blake2b(self.words.digest, digest_size=16)
            for source in self._sources(template, {}).values():
                digest.update(source.encode("utf-8"))
            self._digests[template] = digest.hexdigest()
        return self._digests[template]

    def static_files(self) -> Iterator[tuple[str, Path]]:
        """Yield the address and the source of every static file, in order of address."""
        found: dict[str, Path] = {}
        for folder in self._folders:
            static = folder / "static"
            for file in static.rglob("*"):
                if file.is_file() and not file.is_symlink() and not file.name.startswith("."):
                    found.setdefault(f"{ASSETS}/{file.relative_to(static).as_posix()}", file)
        yield from sorted(found.items())

    def _sources(self, template: str, seen: dict[str, str]) -> dict[str, str]:
        if template not in self._read:
            loader = self._environment.loader
            assert loader is not None  # noqa: S101 -- given above
            source, _, _ = loader.get_source(self._environment, template)
            names = find_referenced_templates(self._environment.parse(source))
            self._read[template] = source, tuple(name for name in names if name is not None)
        seen[template], used = self._read[template]
        for name in used:
            if name not in seen:
                self._sources(name, seen)
        return seen

    def _say(self, key: str, **values: object) -> Markup:
        """Give words as HTML; values are escaped. With `n`, `KEY_one` or `KEY_many` is said."""
        if "n" in values:
            key += "_one" if values["n"] == 1 else "_many"
        escaped = {name: escape(value) for name, value in values.items()}
        return Markup(self.words(key, **escaped))  # noqa: S704 -- a theme's own words

    def _write_markdown(self, text: str) -> Markup:
        return Markup(self._markdown.write(text))  # noqa: S704 -- cleaned by nh3


def _is_markup(template: str | None) -> bool:
    return template is not None and template.endswith((".html", ".xml"))

"""Themes: frozen views become HTML by templates."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from hashlib import blake2b
from itertools import chain
from pathlib import Path

from jinja2 import TemplateError, TemplateNotFound
from markupsafe import Markup, escape

from calgen.formats.markdown import MarkdownWriter
from calgen.formats.minify import minified
from calgen.formats.template_errors import as_theme_error
from calgen.formats.templates import environment_of, used_templates
from calgen.formats.themes import is_bundled
from calgen.formats.words import load_words
from calgen.model.words import Words

ASSETS = "assets"


_NONE: Mapping[str, str] = {}


class Theme:
    """Templates, words and static files, each from the first folder that has it.

    A template sees the frozen view as `view`, and the words as `t("key", name=value)`. Texts are
    escaped, words too; a value that a view does not have is an error. `words` are those of its
    language. `NAME/page.html` is the template as the theme in the folder NAME has it, or what
    that one extends.
    """

    def __init__(
        self, folders: Sequence[Path], language: str = "en", declared: Mapping[str, str] = _NONE
    ) -> None:
        """Look for files in these folders, the first of them first; `declared` are more words."""
        self._folders = tuple(folders)
        self.words = load_words(self._folders, language, declared)
        self._said = Words({key: _escaped(text) for key, text in self.words.texts.items()})
        self._alone: dict[str, Markup] = {}
        self._language = language
        self._markdown = MarkdownWriter()
        self._digests: dict[str, str] = {}
        self._read: dict[str, tuple[str, tuple[str, ...]]] = {}
        self._environment = environment_of(self._folders)
        self._environment.globals["t"] = self._say
        self._environment.filters["markdown"] = self._write_markdown
        self._environment.filters["qr"] = _qr

    @classmethod
    def load(
        cls, folders: Sequence[Path], language: str = "en", declared: Mapping[str, str] = _NONE
    ) -> Theme:
        """Load a theme; `language` is a BCP 47 name, English where it has no words."""
        return cls(folders, language, declared)

    def render(self, template: str, view: object) -> bytes:
        """Give the bytes that a template makes of a view; styles and scripts without comments.

        Raises:
            ThemeError: a template of the site's own cannot make them.
        """
        try:
            text = self._environment.get_template(template).render(view=view)
        except Exception as error:
            raise as_theme_error(error) or error from error
        if self._language != self.words.language and template.endswith(".html"):
            text = _in_language(text, self._language)
        return minified(template, text).encode("utf-8", "replace")

    def digest(self, template: str) -> str:
        """Digest a template, all that it extends, includes or imports, and the words.

        Raises:
            ThemeError: a template of the site's own is none.
        """
        if template not in self._digests:
            digest = blake2b(self.words.digest, digest_size=16)
            digest.update(self._language.encode("utf-8"))
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
            try:
                self._read[template] = self._source(template)
            except TemplateError as error:
                raise as_theme_error(error) or error from error
        seen[template], used = self._read[template]
        for name in used:
            if name not in seen:
                self._sources(name, seen)
        return seen

    def _source(self, template: str) -> tuple[str, tuple[str, ...]]:
        """Read a template, and name those that it uses; one that is missing is seen in rendering.

        One whose name is only known then may be any. To parse them all takes as long as a hundred
        pages, so that only the site's own are looked at whole.
        """
        environment = self._environment
        assert environment.loader is not None  # noqa: S101 -- given above
        try:
            source, file, _ = environment.loader.get_source(environment, template)
        except TemplateNotFound:
            return "", ()
        if not is_bundled(Path(file or template)):
            environment.parse(source, template, file)
        names = used_templates(source)
        every = environment.list_templates()
        used = (every if name is None else [name] for name in names)
        return source, tuple(dict.fromkeys(chain.from_iterable(used)))

    def _say(self, key: str, **values: object) -> Markup:
        """Give words as HTML; values are escaped. With `n`, `KEY_one` or `KEY_many` is said."""
        if not values:
            said = self._alone.get(key)
            if said is None:
                said = self._alone[key] = Markup(self._said(key))  # noqa: S704 -- escaped
            return said
        if "n" in values:
            key += "_one" if values["n"] == 1 else "_many"
        escaped = {name: escape(value) for name, value in values.items()}
        return Markup(self._said(key, **escaped))  # noqa: S704 -- all of it is escaped

    def _write_markdown(self, text: str) -> Markup:
        return Markup(self._markdown.write(text))  # noqa: S704 -- cleaned by nh3


def _qr(text: str) -> Markup:
    from calgen.formats.qr import qr_svg  # few pages hold a code

    return Markup(qr_svg(text))  # noqa: S704 -- numbers of ours alone


def _escaped(text: str) -> str:
    """Escape a text for HTML; templates put attributes in double quotes."""
    return str(escape(text)).replace("&#39;", "'")


def _in_language(page: str, language: str) -> str:
    """Mark dates and people's own texts, which are in another language than the page's words."""
    name = escape(language)
    said = f' lang="{name}"'
    page = page.replace("<bdi>", f"<bdi{said}>").replace("<time ", f"<time{said} ")
    return page.replace(' dir="auto" href=', f'{said} dir="auto" href=')

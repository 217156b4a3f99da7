"""Where templates are looked for, and how their files are read (with Jinja2)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from jinja2 import (
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
    TemplateSyntaxError,
)

FOLDER = "templates"

_USE = re.compile(r"{%[-+]?\s*(?:extends|include|import|from)\b(.*?)%}", re.DOTALL)
_REST = "ignore missing|with context|without context|(?:as|import)\\b.*"
_NAME = re.compile(rf"""\s*(["'])([^"'\\]*)\1\s*(?:{_REST})?\s*[-+]?""", re.DOTALL)


class _Files(FileSystemLoader):
    """Reads templates; one that is not UTF-8 is a fault of its file, as a wrong tag would be."""

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        """Give a template's text and its file."""
        try:
            return super().get_source(environment, template)
        except UnicodeDecodeError as error:
            files = (Path(folder, template) for folder in self.searchpath)
            file = next(file for file in files if file.is_file())
            message = "the file is not UTF-8"
            raise TemplateSyntaxError(message, 1, template, str(file)) from error


def environment_of(folders: Sequence[Path]) -> Environment:
    """Look for templates in the folders of themes, the first of them first.

    `NAME/page.html` is the template as the theme in the folder NAME has it, or what that extends.
    """
    templates = [folder / FOLDER for folder in folders]
    below = {folder.name: _Files(templates[n:]) for n, folder in enumerate(folders)}
    return Environment(
        loader=ChoiceLoader([_Files(templates), PrefixLoader(below)]),
        autoescape=_is_markup,  # noqa: S701 -- all but scripts and style sheets
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )


def used_templates(source: str) -> Iterator[str | None]:
    """Name the templates that one extends, includes or imports; None for one it chooses itself.

    What stands in a comment counts too: a file more to look at does no harm.
    """
    for found in _USE.finditer(source):
        name = _NAME.fullmatch(found[1])
        yield name[2] if name else None


def _is_markup(template: str | None) -> bool:
    return template is not None and template.endswith((".html", ".xml"))

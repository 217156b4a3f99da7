"""What a template of a site's own cannot do is told with its file and line, as any other problem.

A fault in one of our own templates is a bug of ours, and stays the exception that it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from traceback import walk_tb

from jinja2 import TemplateNotFound, TemplateSyntaxError, UndefinedError

from calgen.formats.themes import is_bundled, shown_as
from calgen.model.position import position
from calgen.model.problem import Effect, Problem, Severity
from calgen.model.words import NoWordError

_OBJECT = re.compile(r"'[\w.]*?(\w+) object'")  # as in 'calgen.views.MonthPage object'
_DEEP = "it extends, includes or imports itself: put the name of the theme below before the file's"


class ThemeError(Exception):
    """A site's own template cannot be used; `problem` says where and why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(f"{problem.path}:{problem.line}: {problem.message}")
        self.problem = problem

    def __reduce__(self) -> tuple[type[ThemeError], tuple[Problem]]:
        """Pickle by the problem, so that another process may tell it."""
        return ThemeError, (self.problem,)


def as_theme_error(error: Exception) -> ThemeError | None:
    """Give the error as one of the site's theme; None where no template of the site took part."""
    if isinstance(error, ThemeError):
        return error
    if isinstance(error, TemplateSyntaxError) and error.filename:
        places = iter([(Path(error.filename), error.lineno)])
    else:
        places = _places(error)
    own = [(file, line) for file, line in places if not is_bundled(file)]
    if not own:
        return None
    file, line = own[-1]
    return ThemeError(template_problem(file, line, *_told(error)))


def template_problem(
    file: Path, line: int, message: str, hint: str = "", rule: str = "syntax"
) -> Problem:
    """Make a problem of a line of a template; its path is relative to the project."""
    place, effect = position(max(1, line), 1), Effect.FILE_LEFT_OUT
    return Problem(shown_as(file), rule, Severity.ERROR, message, hint, place, effect=effect)


def _places(error: Exception) -> Iterator[tuple[Path, int]]:
    """Yield the templates, with lines, that were at work when the error came, the deepest last."""
    for frame, line in walk_tb(error.__traceback__):
        if "__jinja_exception__" in frame.f_globals:  # how Jinja marks a template's frame
            yield Path(frame.f_code.co_filename), line


def _told(error: Exception) -> tuple[str, str, str]:
    """Give a message, a hint and the id of the rule."""
    text, rule, hint = f"{type(error).__name__}: {error}", "bad-value", ""
    match error:
        case TemplateSyntaxError():
            text, rule = error.message or "this is no template", "syntax"
            hint = "save it as UTF-8" if isinstance(error.__cause__, UnicodeDecodeError) else ""
        case TemplateNotFound():
            text, rule = f"no template is called '{error.message}'", "unknown-reference"
            hint = "templates are named from the folder templates/ on"
        case NoWordError():
            text, rule = f"no word is called '{error.args[0]}'", "unknown-reference"
            hint = f"add '{error.args[0]}: …' to a file in words/en/ of the theme"
        case KeyError():
            text = f"a text lacks its value '{error.args[0]}'"
        case UndefinedError():
            text = _OBJECT.sub(r"\1", str(error.message))
            rule = "unknown-field"
            hint = "docs/themes.md names what each template is given"
        case RecursionError():
            text, hint = "this template never comes to an end", _DEEP
    return text, hint, rule

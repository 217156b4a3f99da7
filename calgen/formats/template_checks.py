"""What is wrong with a theme's templates is found as they stand, before a page is made of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from jinja2 import Environment, TemplateError, TemplateSyntaxError
from jinja2.nodes import Block, Const, Extends, Getattr, Name, Node, Template

from calgen.formats.template_errors import template_problem
from calgen.formats.templates import FOLDER, environment_of
from calgen.model.problem import Problem

_Nearest = Callable[[str, Iterable[str]], str | None]
_SUFFIXES = frozenset({".html", ".css", ".js", ".xml", ".svg"})


def broken_templates(folder: Path, below: Sequence[Path], nearest: _Nearest) -> Iterator[Problem]:
    """Yield what is wrong with the templates in a theme's folder, which stands on those `below`.

    `nearest` tells which of some names was probably meant by one that is none of them.
    """
    environment = environment_of([folder, *below])
    known = frozenset(environment_of(below).list_templates()) if below else frozenset()
    for path in sorted((folder / FOLDER).rglob("*.*")):
        name = path.relative_to(folder / FOLDER).as_posix()
        if path.is_dir() and (name in known or path.suffix in _SUFFIXES):
            hint = "put the template's text into a file of this name"
            yield template_problem(path, 1, "a folder stands where a template should", hint)
        elif path.is_file():
            yield from _broken(environment, path, nearest)


def _broken(environment: Environment, file: Path, nearest: _Nearest) -> Iterator[Problem]:
    try:
        source = file.read_text("utf-8")
        environment.compile(source, filename=str(file))
    except UnicodeDecodeError:
        yield template_problem(file, 1, "the file is not UTF-8", "save it as UTF-8")
    except TemplateSyntaxError as error:
        yield template_problem(file, error.lineno, error.message or "this is no template")
    else:
        tree = environment.parse(source, filename=str(file))
        places = _places(environment, tree)
        for block in _shown_nowhere(tree, places) if places else ():
            near = nearest(block.name, places)
            hint = f"did you mean '{near}'?" if near else "one of: " + ", ".join(sorted(places))
            message = f"no template below has a block '{block.name}': it is shown nowhere"
            yield template_problem(file, block.lineno, message, hint, "unknown-reference")


def _shown_nowhere(tree: Template, places: frozenset[str]) -> Iterator[Block]:
    """Yield the blocks that no page below has a place for, so that nobody ever sees them."""
    inner = {id(one) for block in tree.find_all(Block) for one in block.find_all(Block)}
    called = {
        one.attr
        for one in tree.find_all(Getattr)
        if isinstance(one.node, Name) and one.node.name == "self"
    }
    for block in tree.find_all(Block):
        if block.name not in places | called and id(block) not in inner:
            yield block


def _places(environment: Environment, tree: Template) -> frozenset[str]:
    """Give the names of the blocks of all that a template extends; none where that is unknown."""
    found: set[str] = set()
    seen: set[str] = set()
    above: Node = tree
    while (extends := above.find(Extends)) is not None:
        parent = extends.template
        if not isinstance(parent, Const) or parent.value in seen:
            return frozenset()
        seen.add(parent.value)
        try:
            assert environment.loader is not None  # noqa: S101 -- environment_of gives one
            source, file, _ = environment.loader.get_source(environment, parent.value)
            above = environment.parse(source, parent.value, file)
        except TemplateError:
            return frozenset()
        found.update(block.name for block in above.find_all(Block))
    return frozenset(found)

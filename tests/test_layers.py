"""The shape of the code is kept: who may import whom, no circles, small files and functions."""

from __future__ import annotations

import ast
import statistics
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "calgen"
FILES = sorted(PACKAGE.rglob("*.py"))

BASE = {"model", "timing", "formats", "schema"}
ALLOWED = {
    "model": set[str](),
    "timing": {"model"},
    "formats": {"model", "timing"},
    "schema": {"model", "timing", "formats"},
    "read": BASE,
    "rules": BASE,
    "render": BASE,
    "report": BASE,
    "audit": {"timing"},
    "edit": BASE,
    "history": {*BASE, "read"},
    "output": {"model"},
    "serve": {*BASE, "report"},
    "scaffold": BASE,
    "produce": {*BASE, "output"},
    "forked": set[str](),
    "parallel": {"forked", "output"},
    "strict": {"audit", "parallel"},
    "pipeline": {*BASE, "read", "rules", "render", "history", "parallel"},
    "publishing": {*BASE, "render", "output", "produce", "parallel"},
    "site_key": {*BASE, "render", "output", "parallel", "produce", "publishing"},
}
LARGEST_FILE = 300
MEDIAN_FILE = 85
LONGEST_FUNCTION = 60
MEDIAN_FUNCTION = 10
FOREIGN = {
    "yaml": {"formats.yaml", "formats.yaml_faults"},
    "jinja2": {
        "formats.html",
        "formats.template_checks",
        "formats.template_errors",
        "formats.templates",
    },
    "icalendar": {"formats.content_lines", "formats.vtimezone"},
    "markdown": {"formats.markdown"},
    "nh3": {"formats.markdown"},
    "babel": {"formats.dates"},
    "rcssmin": {"formats.minify"},
    "rjsmin": {"formats.minify"},
    "holidays": {"timing.holidays"},
    "segno": {"formats.qr"},
    "dateutil": {"timing.series"},
    "watchdog": {"serve.watch"},
    "rich": {"report.terminal"},
    "click": {"cli"},
}


def module_of(file: Path) -> str:
    """Give a file's module below the package, such as `read.site`."""
    parts = file.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports_of(file: Path) -> Iterator[str]:
    """Yield every module that a file imports, inside functions and for types too."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert not node.level, f"{file}: relative import"
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


MODULES = {module_of(file): file for file in FILES}
GRAPH = {
    name: sorted(
        {
            target.removeprefix("calgen.")
            for target in imports_of(file)
            if target.startswith("calgen.") and target.removeprefix("calgen.") in MODULES
        }
        - {name}
    )
    for name, file in MODULES.items()
}


@pytest.mark.parametrize("name", sorted(MODULES))
def test_imports_go_in_one_direction(name: str) -> None:
    room = name.partition(".")[0]
    if room not in ALLOWED:
        return
    wrong = [
        target
        for target in GRAPH[name]
        if target.partition(".")[0] not in {*ALLOWED[room], room, ""}
    ]
    assert not wrong, f"calgen.{name} may not know {wrong}"


def test_no_module_reaches_itself() -> None:
    done: set[str] = set()

    def walk(name: str, way: tuple[str, ...]) -> None:
        assert name not in way, " -> ".join((*way[way.index(name) :], name))
        if name not in done:
            for target in GRAPH[name]:
                walk(target, (*way, name))
            done.add(name)

    for name in GRAPH:
        walk(name, ())


@pytest.mark.parametrize("library", sorted(FOREIGN))
def test_each_foreign_library_lives_behind_its_own_files(library: str) -> None:
    users = {
        name
        for name, file in MODULES.items()
        if any(target.partition(".")[0] == library for target in imports_of(file))
    }
    assert users <= FOREIGN[library]


def test_files_are_small() -> None:
    sizes = {name: len(file.read_text("utf-8").splitlines()) for name, file in MODULES.items()}
    too_big = {name: size for name, size in sizes.items() if size > LARGEST_FILE}
    assert not too_big
    assert statistics.median(size for size in sizes.values() if size > 1) <= MEDIAN_FILE


def test_functions_fit_a_screen() -> None:
    lengths = {
        f"{name}.{node.name}": (node.end_lineno or node.lineno) - node.lineno + 1
        for name, file in MODULES.items()
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    too_long = {name: length for name, length in lengths.items() if length > LONGEST_FUNCTION}
    assert not too_long
    assert statistics.median(lengths.values()) <= MEDIAN_FUNCTION

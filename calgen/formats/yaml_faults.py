"""What the YAML parser could not read, in words that help the person who wrote it."""

from __future__ import annotations

import re
from collections.abc import Callable

import yaml

from calgen.model.node import Fault
from calgen.model.position import position

_NAME_WITHOUT_SPACE = re.compile(r"^(\s*(?:- )?)([A-Za-z_][\w-]*):(?=[^\s:/])")
_NAME_AND_VALUE = re.compile(r"^(\s*(?:- )*)([\w .-]+?):(?:\s+(.*))?$")
_QUOTE_IT = "put the value in double quotes"


class _Where:
    """The parser's complaint together with the lines that it is about."""

    def __init__(self, error: yaml.MarkedYAMLError, text: str, first_line: int) -> None:
        self.problem = error.problem or "cannot be read"
        self.context = error.context or ""
        self.lines = text.split("\n")
        self.first_line = first_line
        mark = error.problem_mark or error.context_mark
        self.row, self.column = (mark.line, mark.column) if mark else (0, 0)
        begin = error.context_mark or mark
        self.begin_row, self.begin_column = (begin.line, begin.column) if begin else (0, 0)

    def line(self, row: int) -> str:
        return self.lines[row] if 0 <= row < len(self.lines) else ""

    def fault(self, row: int, column: int, message: str, hint: str, width: int = 1) -> Fault:
        while row > 0 and row >= len(self.lines) - 1 and not self.line(row).strip():
            row, column = row - 1, len(self.line(row - 1))
        place = position(row + self.first_line, min(column, len(self.line(row))) + 1)
        return Fault(place, "syntax", message, hint, max(1, width))


def explain(error: yaml.MarkedYAMLError, text: str, first_line: int) -> Fault:
    """Turn a parser's error into a fault at the place that has to change."""
    where = _Where(error, text, first_line)
    for reason in _REASONS:
        fault = reason(where)
        if fault is not None:
            return fault
    return where.fault(where.row, where.column, f"this cannot be read: {where.problem}", _QUOTE_IT)


def _tab(where: _Where) -> Fault | None:
    for row in (where.row, where.row - 1):
        line = where.line(row)
        indent = line[: len(line) - len(line.lstrip())]
        if "\t" in indent:
            hint = "indent with spaces, two for each level"
            return where.fault(row, indent.index("\t"), "a tab stands in the indentation", hint)
    return None


def _no_space_after_name(where: _Where) -> Fault | None:
    for row in (where.row, where.row - 1, where.begin_row):
        found = _NAME_WITHOUT_SPACE.match(where.line(row))
        if found and _stops(where):
            name = found[2]
            message = f"there is no space after '{name}:'"
            column = found.end(2)
            return where.fault(row, column, message, f"write '{name}: …' with a space")
    return None


def _stops(where: _Where) -> bool:
    return "mapping values" in where.problem or "expected ':'" in where.problem


def _second_colon(where: _Where) -> Fault | None:
    if "mapping values" not in where.problem:
        return None
    found = _NAME_AND_VALUE.match(where.line(where.row))
    before = where.line(where.row)[: where.column]
    if found and re.search(r":\s", before):
        return where.fault(where.row, where.column, "a second ': ' stands in this line", _QUOTE_IT)
    if found and where.row:
        hint = "begin it in the same column as the field above, or put that one's text in quotes"
        message = f"'{found[2]}' is indented too far"
        return where.fault(where.row, len(found[1]), message, hint, len(found[2]))
    return None


def _no_name(where: _Where) -> Fault | None:
    if "could not find expected ':'" not in where.problem:
        return None
    line = where.line(where.begin_row)
    hint = "write 'name: value'; to go on with the text above, indent the line by two spaces"
    message = "this line has no 'name: value'"
    return where.fault(where.begin_row, where.begin_column, message, hint, len(line.strip()))


def _bad_first_character(where: _Where) -> Fault | None:
    cannot_start = ("cannot start any token", "expected node content")
    bad_start = any(words in where.problem for words in cannot_start)
    if bad_start or "scanning an alias" in where.context or "scanning an anchor" in where.context:
        character = where.line(where.begin_row)[where.begin_column : where.begin_column + 1]
        if not character.strip():
            return _left_open(where, *_last_open(where.lines))
        message = f"a value cannot begin with {character!r}"
        return where.fault(where.begin_row, where.begin_column, message, _QUOTE_IT)
    return None


def _open_quote(where: _Where) -> Fault | None:
    if "quoted scalar" not in where.context:
        return None
    if "escape" in where.problem:
        hint = "write two backslashes, or use single quotes"
        message = "a backslash in double quotes begins an escape that does not exist"
        return where.fault(where.row, where.column, message, hint)
    message = "the quote that opens here is never closed"
    return where.fault(where.begin_row, where.begin_column, message, "close it, or remove it")


def _open_bracket(where: _Where) -> Fault | None:
    if "flow" not in where.context:
        return None
    return _left_open(where, where.begin_row, where.begin_column)


def _last_open(lines: list[str]) -> tuple[int, int]:
    """Find the last bracket that is not closed, as far as counting them tells."""
    open_ones = [(0, 0)]
    for row, line in enumerate(lines):
        for column, character in enumerate(line):
            if character in "[{":
                open_ones.append((row, column))
            elif character in "]}" and len(open_ones) > 1:
                open_ones.pop()
    return open_ones[-1]


def _left_open(where: _Where, row: int, column: int) -> Fault:
    bracket = where.line(row)[column : column + 1] or "["
    closing = {"[": "]", "{": "}"}.get(bracket, "]")
    message = f"the {bracket!r} that opens here is not closed, or a comma is missing in it"
    hint = f"close it with {closing!r}, and put text with commas or brackets in quotes"
    return where.fault(row, column, message, hint)


def _text_after_quote(where: _Where) -> Fault | None:
    line = where.line(where.row)
    before = line[: where.column].rstrip()
    if "expected key" in where.problem and before[-1:] in {"'", '"', "]", "}"}:
        message = "text goes on after the value has ended"
        hint = "put the whole value in one pair of double quotes"
        return where.fault(where.row, where.column, message, hint)
    return None


def _uneven_list(where: _Where) -> Fault | None:
    line = where.line(where.row)
    if "expected '-' indicator" in where.problem or "block sequence entries" in where.problem:
        message = "a list and fields are mixed here"
        hint = "begin each item of the list with '- ' in one column, its fields two further right"
        return where.fault(where.row, where.column, message, hint, len(line.strip()))
    if "expected key" in where.problem or "expected <document start>" in where.problem:
        message = "this line does not line up with the lines above"
        hint = "begin all fields of one entry in the same column"
        return where.fault(where.row, where.column, message, hint, len(line.strip()))
    return None


_REASONS: tuple[Callable[[_Where], Fault | None], ...] = (
    _tab,
    _no_space_after_name,
    _second_colon,
    _no_name,
    _bad_first_character,
    _open_quote,
    _open_bracket,
    _text_after_quote,
    _uneven_list,
)

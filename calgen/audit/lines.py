"""Content lines (RFC 5545 §3.1): unfolded, and taken apart into name, parameters and value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from calgen.audit.fault import Fault
from calgen.audit.parts import Parameter, Property

CONTENT_LINE = "content-line"

_LONE = re.compile(r"\r\n|\n|\r")
_VALUE = r'(?:"[^"]*"|[^";:,]*)'
_LINE = re.compile(rf"([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+={_VALUE}(?:,{_VALUE})*)*):(.*)", re.DOTALL)
_PARAMETER = re.compile(rf";([A-Za-z0-9-]+)=({_VALUE}(?:,{_VALUE})*)")
_VALUES = re.compile(_VALUE)


def content_lines(text: str, first: int = 0) -> Iterator[tuple[int, str]]:
    """Yield each line unfolded, with the number of its first part, from `first`; no empty ones."""
    parts: list[str] = []
    begin = first
    for number, part in enumerate(_LONE.split(text), first):
        if part[:1] in (" ", "\t") and parts:
            parts.append(part[1:])
            continue
        if parts:
            yield begin, "".join(parts)
        parts, begin = ([part], number) if part else ([], number)
    if parts:
        yield begin, "".join(parts)


def properties(text: str, first: int = 0) -> Iterator[Property | Fault]:
    """Yield the properties of a text, with their lines, and a fault for what is none."""
    for number, line in content_lines(text, first):
        found = _taken_apart(line)
        if found is None:
            start = line if len(line) < 40 else f"{line[:37]}..."
            yield Fault(number, CONTENT_LINE, f"'{start}' is not NAME;PARAMETER=VALUE:VALUE")
        else:
            yield Property(number, *found)


@lru_cache(maxsize=4096)  # the heads of all feeds of a site are nearly the same
def _taken_apart(line: str) -> tuple[str, tuple[Parameter, ...], str] | None:
    found = _LINE.fullmatch(line)
    if found is None:
        return None
    name, parameters, value = found.groups()
    return name.upper(), tuple(map(_parameter, _PARAMETER.finditer(parameters))), value


def _parameter(found: re.Match[str]) -> Parameter:
    name, written = found.groups()
    values = [written[one.start() : one.end()] for one in _split(written)]
    return Parameter(
        name.upper(), tuple(one.strip('"') for one in values), quoted=all(map(_is_quoted, values))
    )


def _split(written: str) -> Iterator[re.Match[str]]:
    position = 0
    while position <= len(written):
        found = _VALUES.match(written, position)
        if found is None:  # never: an empty value is one too
            return
        yield found
        position = found.end() + 1


def _is_quoted(value: str) -> bool:
    return value.startswith('"')

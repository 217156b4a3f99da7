"""Text (RFC 5545 §3.3.11): escaped only where it has to be, and of one line where that counts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from calgen.audit.line_check import LineCheck
from calgen.audit.parts import Property

_LISTS = frozenset({"CATEGORIES", "RESOURCES"})
_OF_ONE_LINE = _LISTS | {"SUMMARY", "LOCATION", "NAME", "X-WR-CALNAME", "UID", "TZNAME", "CONTACT"}
_TEXTS = _OF_ONE_LINE | {"DESCRIPTION", "COMMENT", "PRODID", "COLOR", "X-WR-CALDESC"}
_SPECIAL = re.compile(r"\\(.?)|[,;]", re.DOTALL)
_ESCAPED = frozenset("\\;,nN")
_LINE_BREAK = re.compile(r"(?<!\\)(?:\\\\)*\\[nN]")


def _escapes(one: Property) -> Iterator[str]:
    for found in _SPECIAL.finditer(one.value):
        if found[0][0] == "\\":
            if found[1] not in _ESCAPED:
                yield f"{one.name}: '{found[0]}' is no escape of text"
                return
        elif found[0] == ";" or one.name not in _LISTS:
            yield f"{one.name}: a '{found[0]}' stands there without its backslash"
            return


def _lines(one: Property) -> Iterator[str]:
    if _LINE_BREAK.search(one.value):
        yield f"{one.name} has a line break: calcurse refuses the event"
    if not one.value.strip():
        yield f"{one.name} is empty"


TEXTS = (
    LineCheck("escape", "text is escaped as clients expect", _escapes, _TEXTS),
    LineCheck("one-line", "titles and places are of one line", _lines, _OF_ONE_LINE),
)

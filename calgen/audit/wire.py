"""The bytes of a calendar file, before any line of it means anything (RFC 5545 §3.1).

Most clients forgive these faults, each of them others; so nobody but this check would notice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from calgen.audit.check import Check, Found

_MOST_OCTETS = 75
_BOM = b"\xef\xbb\xbf"
_LONE = re.compile(rb"(?<!\r)\n|\r(?!\n)")
_BLANK = re.compile(rb"(?:\A|\n)\r?\n")
_CONTROL = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
# C1, separators of lines, and a mark in the middle: some clients end a line there.
_END_OF_LINE = re.compile(rb"\xc2[\x80-\x9f]|\xe2\x80[\xa8\xa9]|\xef\xbb\xbf")
_SPLIT = re.compile(rb"\n[ \t][\x80-\xbf]")


def _encoding(data: bytes) -> Iterator[Found]:
    try:
        data.decode()
    except UnicodeDecodeError as error:
        yield _line(data, error.start), f"byte {data[error.start]:02x} is no UTF-8"


def _mark(data: bytes) -> Iterator[Found]:
    if data.startswith(_BOM):
        yield 1, "the file begins with a byte order mark, and half of all clients refuse it"


def _line_ends(data: bytes) -> Iterator[Found]:
    if found := _LONE.search(data):
        yield _line(data, found.start()), "a line ends in LF or CR alone, not in CRLF"
    elif not data.endswith(b"\r\n"):
        yield _line(data, len(data)), "the last line does not end in CRLF"


def _blank_lines(data: bytes) -> Iterator[Found]:
    if found := _BLANK.search(data):
        yield _line(data, found.end() - 1), "a line is empty"


def _control_characters(data: bytes) -> Iterator[Found]:
    if found := _CONTROL.search(data) or _END_OF_LINE.search(data, 1):
        yield _line(data, found.start()), f"there is a control character, {found[0].hex()}"


def _long_lines(data: bytes) -> Iterator[Found]:
    for number, line in enumerate(data.split(b"\n"), start=1):
        if len(line) > _MOST_OCTETS and (octets := len(line.removesuffix(b"\r"))) > _MOST_OCTETS:
            yield number, f"a line has {octets} octets, more than {_MOST_OCTETS}"


def _split_characters(data: bytes) -> Iterator[Found]:
    if found := _SPLIT.search(data):
        yield _line(data, found.end()), "a line is folded inside a character"


def _line(data: bytes, position: int) -> int:
    """Count the line of a position, from 1."""
    before = data[:position]
    return before.count(b"\n") + 1


WIRE = (
    Check("encoding", "UTF-8 throughout", _encoding),
    Check("byte-order-mark", "no byte order mark", _mark),
    Check("line-end", "CRLF after every line, the last too", _line_ends),
    Check("blank-line", "no empty line", _blank_lines),
    Check("control-character", "no control character but the tab", _control_characters),
    Check("long-line", f"lines of up to {_MOST_OCTETS} octets", _long_lines),
    Check("split-character", "folded between characters", _split_characters),
)

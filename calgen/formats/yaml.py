"""YAML without its traps: text becomes nodes of text with exact places (PyYAML's C parser).

The parser's events are read directly, so that no constructor ever runs: `no`, `12:30` and `0123`
stay text, and tags, anchors and aliases are refused. Documents are bounded in depth and in size.
"""

from __future__ import annotations

from collections.abc import Iterator

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from calgen.formats.yaml_faults import explain
from calgen.model.node import Fault, Mapping, Node, Scalar, Sequence, width_of
from calgen.model.position import Position, line_of, position

_WITH_TAG = (ScalarEvent, SequenceStartEvent, MappingStartEvent)
MAX_DEPTH = 40
MAX_NODES = 200_000


class _Refused(Exception):  # noqa: N818 -- it carries a fault out of the recursion, nobody else sees it
    """A construct that calgen does not read."""

    def __init__(self, fault: Fault) -> None:
        """Remember what was refused."""
        super().__init__(fault.message)
        self.fault = fault


def parse(text: str, first_line: int = 1) -> tuple[Node | None, tuple[Fault, ...]]:
    """Read one YAML document.

    `text` has plain newlines only (see `formats.text`); `first_line` is the line of the file that
    its first line stands on. Gives the document's node, None when it is empty or cannot be read,
    and what was wrong: a fault `syntax` (then there is no node) or faults `duplicate-key`.
    """
    reader = _Reader(first_line)
    try:
        return reader.document(text), tuple(reader.faults)
    except _Refused as refused:
        return None, (refused.fault,)
    except yaml.MarkedYAMLError as error:
        return None, (explain(error, text, first_line),)


class _Reader:
    """Walks the events of one document."""

    def __init__(self, first_line: int) -> None:
        self.first_line = first_line
        self.faults: list[Fault] = []
        self.nodes = 0

    def document(self, text: str) -> Node | None:
        events: Iterator[Event] = iter(yaml.CSafeLoader(text).get_event, None)
        root: Node | None = None
        for event in events:
            if isinstance(event, DocumentStartEvent):
                if root is not None:
                    raise _Refused(Fault(self.place(event), "syntax", *_SECOND_DOCUMENT, width=3))
                root = self.node(next(events), events, 1)
            elif isinstance(event, StreamEndEvent):
                break
        return root

    def place(self, event: Event) -> Position:
        mark = event.start_mark
        assert mark is not None  # noqa: S101 -- the C parser gives every event one
        return position(mark.line + self.first_line, mark.column + 1)

    def node(self, event: Event, events: Iterator[Event], depth: int) -> Node:
        place = self.place(event)
        self.nodes += 1
        if self.nodes > MAX_NODES:
            raise _Refused(Fault(place, "syntax", *_TOO_MUCH))
        if isinstance(event, AliasEvent):
            raise _Refused(Fault(place, "syntax", *_ALIAS))
        assert isinstance(event, _WITH_TAG)  # noqa: S101 -- the parser has no other kind
        if event.anchor is not None:
            raise _Refused(Fault(place, "syntax", *_ANCHOR))
        if event.tag is not None and event.tag != "!":
            raise _Refused(Fault(place, "syntax", *_TAG))
        if isinstance(event, ScalarEvent):
            return Scalar(event.value, place, not event.style)
        if depth > MAX_DEPTH:
            raise _Refused(Fault(place, "syntax", *_TOO_DEEP))
        if isinstance(event, SequenceStartEvent):
            return Sequence(tuple(self.values(events, depth)), place)
        return Mapping(tuple(self.pairs(events, depth)), place)

    def values(self, events: Iterator[Event], depth: int) -> Iterator[Node]:
        for event in events:
            if isinstance(event, SequenceEndEvent):
                return
            yield self.node(event, events, depth + 1)

    def pairs(self, events: Iterator[Event], depth: int) -> Iterator[tuple[Scalar, Node]]:
        seen: dict[str, Position] = {}
        for event in events:
            if isinstance(event, MappingEndEvent):
                return
            key = self.node(event, events, depth + 1)
            value = self.node(next(events), events, depth + 1)
            if not isinstance(key, Scalar):
                raise _Refused(Fault(key.position, "syntax", *_KEY))
            name = key.text.strip()
            if name in seen:
                self.faults.append(_duplicate(key, seen[name]))
            else:
                seen[name] = key.position
                yield key, value


def _duplicate(key: Scalar, first: Position) -> Fault:
    return Fault(
        key.position,
        "duplicate-key",
        f"{key.text[:60]!r} stands here a second time",
        f"it is already on line {line_of(first)}; keep one of the two",
        width_of(key),
    )


_SECOND_DOCUMENT = (
    "a second document begins here",
    "write several entries as a list: each begins with '- '",
)
_ALIAS = ("'*' here means an alias of YAML, which is not read", "put the text in quotes")
_ANCHOR = ("'&' here means an anchor of YAML, which is not read", "put the text in quotes")
_TAG = ("'!' here means a tag of YAML, which is not read", "put the text in quotes")
_TOO_DEEP = ("lists and mappings are nested too deeply", f"use at most {MAX_DEPTH} levels")
_TOO_MUCH = ("the file goes on for too long", "split it into several files")
_KEY = ("a list or mapping stands where a field's name should", "write 'name: value'")

"""A document as written: scalars, mappings and lists of text, each with its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from calgen.model.position import Position
from calgen.model.problem import Severity


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single text. `plain` when it stood without quotes, where `null` or `~` means nothing."""

    text: str
    position: Position
    plain: bool = True

    @property
    def empty(self) -> bool:
        """Whether nothing was written: blank, or a plain null."""
        return not self.text.strip() or (self.plain and self.text in {"~", "null", "Null", "NULL"})


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with their values, in the order written, without duplicates."""

    items: tuple[tuple[Scalar, Node], ...]
    position: Position

    def get(self, name: str) -> Node | None:
        """Give the value under a key, or None; blanks around the key do not count."""
        return next((value for key, value in self.items if key.text.strip() == name), None)


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list of values."""

    items: tuple[Node, ...]
    position: Position

    def __iter__(self) -> Iterator[Node]:
        """Go through the values in the order written."""
        return iter(self.items)


Node = Scalar | Mapping | Sequence


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong at a place of a document, before it is known whose document it is."""

    position: Position
    rule: str
    message: str
    hint: str = ""
    width: int = 1
    severity: Severity = Severity.ERROR


def width_of(node: Node) -> int:
    """Give the number of characters that a caret should underline."""
    return max(1, len(node.text.split("\n", 1)[0])) if isinstance(node, Scalar) else 1

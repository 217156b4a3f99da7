"""What reading one value gives: the value, or what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass

from calgen.model.node import Fault, Mapping, Node, Scalar, Sequence, width_of

_LONGEST_ECHO = 60


@dataclass(frozen=True, slots=True)
class Reading:
    """A value, None when there is none or it was dropped, and the faults that were found."""

    value: object | None
    faults: tuple[Fault, ...] = ()


def good(value: object) -> Reading:
    """Give a reading without faults."""
    return Reading(value)


def bad(node: Node, message: str, hint: str = "") -> Reading:
    """Give a reading of a value that cannot be used."""
    return Reading(None, (Fault(node.position, "bad-value", message, hint, width_of(node)),))


def shown(text: str) -> str:
    """Quote a text for a message: short, on one line, without control characters."""
    cut = text if len(text) <= _LONGEST_ECHO else text[:_LONGEST_ECHO] + "…"
    return "'" + "".join(c if c.isprintable() else " " for c in cut) + "'"


def described(node: Node) -> str:
    """Say what a node is, for a message about what was found."""
    match node:
        case Scalar():
            return shown(node.text.strip())
        case Sequence():
            return "a list"
        case Mapping():
            return "a mapping of names and values"

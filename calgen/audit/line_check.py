"""Checks of one property by itself, whichever component it stands in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from calgen.audit.parts import Property


@dataclass(frozen=True, slots=True)
class LineCheck:
    """One check of properties of some names, or of any with parameters when there are none.

    It gives its id, what it wants in a few words, and what finds where that is not so.
    """

    id: str
    wants: str
    find: Callable[[Property], Iterator[str]]
    names: frozenset[str] = frozenset()

    def looks_at(self, one: Property) -> bool:
        """Tell whether a property is any of its business."""
        return one.name in self.names if self.names else bool(one.parameters)

"""What a calendar file is made of (RFC 5545 §3.1 and §3.4): properties in nested components."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from calgen.audit.fault import Fault


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a property; `values` are without their quotes."""

    name: str
    values: tuple[str, ...]
    quoted: bool


class Property(NamedTuple):
    """One content line, unfolded; `line` counts as the lines of its component do."""

    line: int
    name: str
    parameters: tuple[Parameter, ...]
    value: str

    def parameter(self, name: str) -> str:
        """Give a parameter's first value; empty without one."""
        for one in self.parameters:
            if one.name == name:
                return one.values[0]
        return ""


@dataclass(frozen=True, slots=True, eq=False)
class Component:
    """What stands between BEGIN, on `line`, and END; `faults` are those of reading it."""

    name: str
    line: int = 0
    properties: list[Property] = field(default_factory=list)
    components: list[Placed] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    def all(self, name: str) -> Iterator[Property]:
        """Yield the properties of a name."""
        return (one for one in self.properties if one.name == name)

    def first(self, name: str) -> Property | None:
        """Give the first property of a name, if there is one."""
        for one in self.properties:
            if one.name == name:
                return one
        return None

    def text(self, name: str) -> str:
        """Give the value of the first property of a name; empty without one."""
        found = self.first(name)
        return found.value if found else ""

    def parts(self, name: str) -> Iterator[Placed]:
        """Yield the components of a name that stand in this one."""
        return (one for one in self.components if one.component.name == name)


@dataclass(frozen=True, slots=True)
class Placed:
    """A component in another one: its lines count from `offset` there.

    A component that many files hold is one value, and its lines are its own.
    """

    offset: int
    component: Component

    @property
    def line(self) -> int:
        """The line on which it begins, as those around it count."""
        return self.offset + self.component.line

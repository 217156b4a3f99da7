"""From bytes to components, with the faults of reading; what stands in many feeds is read once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from calgen.audit.fault import Fault
from calgen.audit.lines import properties
from calgen.audit.parts import Component, Placed, Property

NESTING = "nesting"
CALENDAR = "VCALENDAR"

# What is read on its own, since it is the same in every feed in which it stands.
_BEGIN = re.compile(rb"^BEGIN:(VEVENT|VTIMEZONE)\r\n", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class CalendarFile:
    """A calendar file as it was read; lines of its calendar count from 1."""

    size: int
    calendar: Component
    faults: tuple[Fault, ...]


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads calendar files, and remembers the components that it has read."""

    _known: dict[bytes, Component] = field(default_factory=dict)

    def read(self, data: bytes) -> CalendarFile:
        """Read a file; whatever makes it no calendar is told as its faults."""
        root = _nested(self._items(data))
        calendars = [one.component for one in root.parts(CALENDAR)]
        found = [*root.faults, *_of_root(root, calendars)]
        return CalendarFile(
            len(data), calendars[0] if calendars else Component(CALENDAR, 1), tuple(found)
        )

    def _items(self, data: bytes) -> Iterator[Property | Fault | Placed]:
        """Yield the lines around the components that are read on their own, and those."""
        line, end = 1, 0
        for begin, stop in _whole(data):
            if begin > end:
                yield from properties(_text(data[end:begin]), line)
                line += data.count(b"\n", end, begin)
            yield Placed(line, self._component(data[begin:stop]))
            line += data.count(b"\n", begin, stop)
            end = stop
        yield from properties(_text(data[end:]), line)

    def _component(self, data: bytes) -> Component:
        known = self._known.get(data)
        if known is None:
            root = _nested(properties(_text(data)))
            known = root.components[0].component
            known.faults.extend(root.faults)
            self._known[data] = known
        return known


def _whole(data: bytes) -> Iterator[tuple[int, int]]:
    """Yield where the components begin and stop that are read on their own."""
    stop = 0
    for found in _BEGIN.finditer(data):
        last = b"\nEND:" + found[1] + b"\r\n"
        if found.start() >= stop and (end := data.find(last, found.end() - 1)) >= 0:
            stop = end + len(last)
            yield found.start(), stop


def _nested(items: Iterable[Property | Fault | Placed]) -> Component:
    """Give a component without a name that holds the others."""
    root = Component("")
    stack = [root]
    for item in items:
        if isinstance(item, Fault):
            root.faults.append(item)
        elif isinstance(item, Placed):
            stack[-1].components.append(item)
        elif item.name == "BEGIN":
            begun = Component(item.value.upper(), item.line)
            stack[-1].components.append(Placed(0, begun))
            stack.append(begun)
        elif item.name == "END":
            root.faults.extend(_ended(item, stack))
        elif len(stack) > 1:
            stack[-1].properties.append(item)
        else:
            root.faults.append(Fault(item.line, NESTING, f"{item.name} stands in no component"))
    root.faults.extend(map(_without_end, stack[1:]))
    return root


def _ended(item: Property, stack: list[Component]) -> Iterator[Fault]:
    """Close a component, and those in it that were left open."""
    name = item.value.upper()
    if not any(one.name == name for one in stack[1:]):
        yield Fault(item.line, NESTING, f"END:{item.value} has no BEGIN:{item.value}")
        return
    while (closed := stack.pop()).name != name:
        yield _without_end(closed)


def _without_end(component: Component) -> Fault:
    name = component.name
    return Fault(component.line, NESTING, f"BEGIN:{name} has no END:{name} where it should")


def _of_root(root: Component, calendars: list[Component]) -> Iterator[Fault]:
    if not calendars:
        yield Fault(1, NESTING, f"there is no BEGIN:{CALENDAR}")
    for other in calendars[1:]:
        yield Fault(other.line, NESTING, f"a second {CALENDAR} begins: clients read one")
    for one in root.components:
        if one.component.name != CALENDAR:
            yield Fault(one.line, NESTING, f"{one.component.name} stands in no {CALENDAR}")


def _text(data: bytes) -> str:
    return data.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace")

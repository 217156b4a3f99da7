"""All checks over a calendar file, in one table; what many feeds hold is looked at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from calgen.audit.check import Check, faults
from calgen.audit.families import FAMILIES
from calgen.audit.fault import Fault
from calgen.audit.heads import HEADS
from calgen.audit.lines import CONTENT_LINE
from calgen.audit.parts import Component, Parameter, Property
from calgen.audit.reading import NESTING, CalendarFile, Reader
from calgen.audit.repeats import REPEATS
from calgen.audit.shapes import FOREIGN, MISSING, TWICE, shape_faults
from calgen.audit.spans import SPANS
from calgen.audit.texts import TEXTS
from calgen.audit.values import VALUES
from calgen.audit.wire import WIRE
from calgen.audit.zones import ZONES

MOST_OCTETS = 1_000_000
MOST_EVENTS = 1_000


def _size(file: CalendarFile) -> Iterator[tuple[int, str]]:
    if file.size > MOST_OCTETS:
        yield 1, f"it has {file.size:,} bytes; Google reads up to {MOST_OCTETS:,}"
    count = sum(1 for _ in file.calendar.parts("VEVENT"))
    if count > MOST_EVENTS:
        yield 1, f"it has {count:,} events; Google reads about {MOST_EVENTS:,}"


SIZE = Check("size", "a feed is small enough for Google", _size)

OF_BYTES = WIRE
OF_LINES = (*VALUES, *TEXTS)
OF_EVENTS = (*SPANS, *REPEATS)
OF_CALENDARS = (*HEADS, *FAMILIES, *ZONES)
CHECKS = (
    *(one.id for one in OF_BYTES),
    *(CONTENT_LINE, NESTING, MISSING, TWICE, FOREIGN),
    *(one.id for one in OF_LINES),
    *(one.id for one in (*OF_EVENTS, *OF_CALENDARS)),
    SIZE.id,
)


@dataclass(frozen=True, slots=True)
class Auditor:
    """Audits many feeds, which hold the same events."""

    _reader: Reader = field(default_factory=Reader)
    _known: dict[int, tuple[Component, tuple[Fault, ...]]] = field(default_factory=dict)

    def audit(self, data: bytes, *, sized: bool = True) -> tuple[Fault, ...]:
        """Give what is wrong with a calendar file, by its lines.

        `sized` is False for what nobody subscribes to, such as an archive: it may be large.
        """
        file = self._reader.read(data)
        found = [*faults(OF_BYTES, data), *file.faults, *self._of_component(file.calendar)]
        found += faults(OF_CALENDARS, file.calendar)
        if sized:
            found += faults((SIZE,), file)
        return tuple(sorted(found))

    def _of_component(self, component: Component) -> Iterator[Fault]:
        yield from component.faults
        yield from shape_faults(component)
        for one in component.properties:
            for check, message in _of_line(one.name, one.parameters, one.value):
                yield Fault(one.line, check, message)
        if component.name == "VEVENT":
            yield from faults(OF_EVENTS, component)
        for part in component.components:
            for fault in self._of_part(part.component):
                yield fault._replace(line=part.offset + fault.line)

    def _of_part(self, component: Component) -> tuple[Fault, ...]:
        """Audit a component once; it is kept, so that its id stays its own."""
        known = self._known.get(id(component))
        if known is None:
            found = tuple(self._of_component(component))
            known = self._known[id(component)] = (component, found)
        return known[1]


@lru_cache(maxsize=8192)  # feeds share most of their lines
def _of_line(
    name: str, parameters: tuple[Parameter, ...], value: str
) -> tuple[tuple[str, str], ...]:
    one = Property(0, name, parameters, value)
    return tuple(
        (check.id, message)
        for check in OF_LINES
        if check.looks_at(one)
        for message in check.find(one)
    )


def audit(data: bytes, *, sized: bool = True) -> tuple[Fault, ...]:
    """Give what is wrong with one calendar file, by its lines; nothing when it is right."""
    return Auditor().audit(data, sized=sized)

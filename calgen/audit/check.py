"""A check looks for one kind of fault in something that was read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from calgen.audit.fault import Fault

Found = tuple[int, str]
"""A line, and what is wrong with it."""

Subject = TypeVar("Subject")


@dataclass(frozen=True, slots=True)
class Check(Generic[Subject]):
    """One check: its id, what it wants in a few words, and what finds where that is not so."""

    id: str
    wants: str
    find: Callable[[Subject], Iterator[Found]]


def faults(checks: Iterable[Check[Subject]], subject: Subject) -> Iterator[Fault]:
    """Yield what some checks find about one thing."""
    for check in checks:
        for line, message in check.find(subject):
            yield Fault(line, check.id, message)

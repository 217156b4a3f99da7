"""What git knows of an entry, as values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Stamp:
    """When an entry came to be and last changed, in UTC, and how often it changed since."""

    created: datetime
    changed: datetime
    sequence: int = 0


@dataclass(frozen=True, slots=True)
class Revision:
    """The commit that a site is built from; `shallow` when git lacks older history.

    `unread` is what git said when it could not tell the history at all, else empty.
    """

    commit: str = ""
    shallow: bool = False
    unread: str = ""

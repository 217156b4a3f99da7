"""What happened to the things on a calendar, commit by commit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from calgen.model.entry import Entry
from calgen.model.stamp import Stamp


class ChangeKind(StrEnum):
    """What matters most of a change to somebody who reads of it."""

    ADDED = "added"
    RETURNED = "returned"
    REMOVED = "removed"
    CANCELLED = "cancelled"
    DECLINED = "declined"
    MOVED = "moved"
    ANSWERED = "answered"
    CONFIRMED = "confirmed"
    DONE = "done"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Change:
    """What one commit did to one entry.

    `at` is the entry's stamp of it, which no other of its changes has. `before` is None for what
    was not there, `after` for what is gone; both are as meant under the site of today, without
    their texts. `fields` names what differs, in the order of the declarations.
    """

    entry_id: str
    kind: ChangeKind
    at: datetime
    before: Entry | None
    after: Entry | None
    fields: tuple[str, ...] = ()

    @property
    def entry(self) -> Entry | None:
        """The entry as it is after the change; as it was, where it is gone."""
        return self.after or self.before


@dataclass(frozen=True, slots=True)
class Changes:
    """What one commit of the first-parent line did to all entries.

    `at` never goes back along the line. `count` is how many entries changed; of a commit that
    changed very many, `changes` are the first few.
    """

    commit: str
    at: datetime
    count: int
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class History:
    """The stamp of each entry by id, and what the last commits changed, the newest first.

    `first` is the oldest commit that is known: in a shallow clone it only seems to add everything.
    `work` are the stamps of the steps of entries, by entry id, where they are not the entry's own.
    `unread` is what git said when it could not tell the history: stamps are those of files then.
    """

    stamps: Mapping[str, Stamp] = field(default_factory=dict)
    changes: tuple[Changes, ...] = ()
    first: str = ""
    work: Mapping[str, Stamp] = field(default_factory=dict)
    unread: str = ""

    def told(self, *, shallow: bool) -> tuple[Changes, ...]:
        """Give the changes that are known to be some."""
        return tuple(one for one in self.changes if not shallow or one.commit != self.first)

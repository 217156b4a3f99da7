"""What of a change may be told to somebody who has no more than the address of the feeds."""

from __future__ import annotations

from dataclasses import replace

from calgen.model.change import Change, ChangeKind
from calgen.model.entry import Entry, Status


def as_calendars_tell(change: Change) -> Change | None:
    """Give a change as it looks in calendars, which show neither what is undated nor declined.

    There it is new with its date, and gone when it is called off. None for what no calendar shows
    before or after, of which not even the title may be told.
    """
    before, after = _shown(change.before), _shown(change.after)
    if before is None and after is None:
        return None
    kind = change.kind
    if after is None:
        kind = ChangeKind.REMOVED
    elif before is None and change.before is not None and kind is not ChangeKind.RETURNED:
        kind = ChangeKind.ADDED
    return replace(change, kind=kind, before=before, after=after)


def _shown(entry: Entry | None) -> Entry | None:
    is_shown = entry is not None and entry.span and entry.status is not Status.DECLINED
    return entry if is_shown else None

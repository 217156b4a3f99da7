"""What is not on the calendar for a fault of its own, and is named by what is."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from calgen.model.calendar import Calendar
from calgen.model.entry import Entry
from calgen.model.groups import groups_of
from calgen.model.type_names import CAMPAIGN

Lost = Mapping[tuple[str, str], tuple[str, ...]]


def lost_groups(calendar: Calendar, gone: Collection[str], broken: Iterable[Entry]) -> Lost:
    """Give the campaigns and people that were left out, each with the entries that name it.

    The keys are those of `groups_of`, the values ids of entries. `gone` are the ids that are
    written down and not on the calendar, `broken` what could be read of such entries.
    """
    types = {entry.id: entry.type for entry in broken}
    left = {"campaign": {id_ for id_ in gone if types.get(id_, CAMPAIGN) == CAMPAIGN}}
    left["person"] = set(gone) - types.keys()
    found: dict[tuple[str, str], list[str]] = {
        ("campaign", id_): [] for id_, kind in types.items() if id_ and kind == CAMPAIGN
    }
    for entry in calendar.entries.values() if gone else ():
        for kind, name in groups_of(entry, calendar.site):
            if name in left.get(kind, ()):
                found.setdefault((kind, name), []).append(entry.id)
    return {key: tuple(ids) for key, ids in found.items() if key[1] not in calendar.entries}

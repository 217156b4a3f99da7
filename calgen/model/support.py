"""What supports a promotion, and which needs of its type nothing fills."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from calgen.model.calendar import Calendar
from calgen.model.entry import GONE, Entry, Status
from calgen.model.fields import Need
from calgen.model.type_names import CAMPAIGN, MEETING, PROMOTION

RULE = "missing-support"
"""The rule whose waiver says that a need need not be filled."""

_ALONE = frozenset({CAMPAIGN, PROMOTION, MEETING})
"""Types that support nothing only because they belong to the same campaign."""


class Supports:
    """Knows what supports what; what was declined or cancelled supports nothing.

    A thing supports what it names; if it names nothing, or a campaign, then everything in the
    campaign.
    """

    def __init__(self, calendar: Calendar) -> None:
        """Go through the calendar once."""
        self._types = calendar.site.types
        self._named: dict[str, list[Entry]] = defaultdict(list)
        self._in_campaign: dict[str, list[Entry]] = defaultdict(list)
        for entry in calendar.entries.values():
            if entry.status not in GONE:
                self._add(entry)

    def of(self, entry: Entry) -> tuple[Entry, ...]:
        """Give what supports an entry: first what names it, then what its campaign has."""
        found = (*self._named.get(entry.id, ()), *self._in_campaign.get(entry.campaign, ()))
        return tuple({one.id: one for one in found if one.id != entry.id}.values())

    def missing(self, entry: Entry, today: date) -> tuple[Need, ...]:
        """Give the needs of an entry that only ideas, or nothing at all, would fill.

        What is itself an idea needs nothing yet, and a waiver that still holds excuses all.
        """
        excused = any(
            one.of == RULE and (one.until is None or one.until >= today) for one in entry.waive
        )
        if excused or entry.status is Status.IDEA or entry.type not in self._types:
            return ()
        settled = [one for one in self.of(entry) if one.status is not Status.IDEA]
        needs = self._types[entry.type].needs
        return tuple(need for need in needs if not any(fills(one, need) for one in settled))

    def _add(self, entry: Entry) -> None:
        for name in entry.supports:
            self._named[name].append(entry)
            self._in_campaign[name].append(entry)
        if entry.campaign and not entry.supports and entry.type not in _ALONE:
            self._in_campaign[entry.campaign].append(entry)


def fills(entry: Entry, need: Need) -> bool:
    """Tell whether an entry is what a need asks for."""
    return need.type in {"", entry.type} and (not need.channel or need.channel in entry.channels)


def all_needs(calendar: Calendar) -> Iterator[Need]:
    """Yield each need that any type of the site has, once."""
    yield from dict.fromkeys(need for one in calendar.site.types.values() for need in one.needs)

"""Filters: which entries somebody wants to see."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from calgen.model.entry import Entry
from calgen.model.span import Occurrence


@dataclass(frozen=True, slots=True)
class Filters:
    """What to show. What is empty does not filter; days are inclusive."""

    types: tuple[str, ...] = ()
    teams: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    products: tuple[str, ...] = ()
    campaigns: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    sales_suggested: bool = False
    first: date | None = None
    last: date | None = None
    text: str = ""

    def wants(self, entry: Entry, occurrences: tuple[Occurrence, ...]) -> bool:
        """Tell whether an entry with these occurrences passes every filter."""
        return (
            _one_of(self.types, (entry.type,))
            and _one_of(self.teams, (entry.team,))
            and _one_of(self.people, (entry.owner, entry.suggested_by))
            and _one_of(self.channels, entry.channels)
            and _one_of(self.products, entry.products)
            and _one_of(self.campaigns, (entry.campaign, entry.id))
            and _one_of(self.statuses, (entry.status.value,))
            and (entry.sales_suggested or not self.sales_suggested)
            and self._in_time(occurrences)
            and self._says(entry)
        )

    def _in_time(self, occurrences: tuple[Occurrence, ...]) -> bool:
        if self.first is None and self.last is None:
            return True
        first, last = self.first or date.min, self.last or date.max
        return any(one.first_day <= last and one.last_day >= first for one in occurrences)

    def _says(self, entry: Entry) -> bool:
        words = self.text.casefold()
        return any(
            words in part.casefold()
            for part in (entry.title, entry.summary, entry.body, entry.customer, *entry.tags)
        )


def _one_of(wanted: Collection[str], found: Collection[str]) -> bool:
    return not wanted or any(name in wanted for name in found)

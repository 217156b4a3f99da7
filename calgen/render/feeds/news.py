"""A change in words: a title that says it all, and what differs, before and after."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calgen.formats.dates import Dates
from calgen.model.calendar import Calendar
from calgen.model.change import Change, ChangeKind
from calgen.model.entry import Answer, Entry, Status
from calgen.model.fields import EntryType
from calgen.model.people import Team
from calgen.model.site import Channel, Product
from calgen.model.span import Moment, is_instant
from calgen.model.words import Words
from calgen.render.feeds.offer import offer_in_words
from calgen.timing.zones import zone

_WHEN = frozenset(("start", "end", "timezone"))
_SERIES = frozenset(("repeat", "except", "moved"))
_ALWAYS = frozenset(("title", "type", *_WHEN, *_SERIES))
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class News:
    """Says changes in a site's words; only what feeds may carry where they are not `full`."""

    calendar: Calendar
    words: Words
    dates: Dates
    full: bool

    def title(self, change: Change) -> str:
        """Say what happened, such as `Moved: Black Friday, from 27–30 Nov to 4–7 Dec`."""
        entry = change.entry
        name = entry.title if entry else change.entry_id
        after = self.when(change.after, change)
        if change.kind is ChangeKind.MOVED:
            return self._moved(name, self.when(change.before, change), after)
        if change.kind is ChangeKind.ADDED and entry and self._is_flagged(entry):
            team = self.calendar.site.teams.get(self.calendar.site.suggestions.team)
            flagged = team.title if team else self.calendar.site.suggestions.team
            return self.words("update_suggested", team=flagged, title=name)
        if change.kind is ChangeKind.DONE and entry:
            what = self.calendar.site.types[entry.type].done
        else:
            what = self.words(f"update_is_{change.kind}")
        if change.kind is ChangeKind.ADDED and after:
            return self.words("update_named_when", what=what, title=name, when=after)
        return self.words("update_named", what=what, title=name)

    def _is_flagged(self, entry: Entry) -> bool:
        return entry.sales_suggested and entry.status is Status.IDEA

    def _moved(self, name: str, before: str, after: str) -> str:
        if before and after and before != after:
            return self.words("update_moved", title=name, before=before, after=after)
        if after and not before:
            what = self.words("update_is_dated")
            return self.words("update_named_when", what=what, title=name, when=after)
        if before and not after:
            return self.words("update_named", what=self.words("update_is_undated"), title=name)
        return self.words("update_other_times", title=name)

    def when(self, entry: Entry | None, change: Change) -> str:
        """Say when something happens; without the year in the year of the change. "" undated."""
        if entry is None or entry.span is None:
            return ""
        first, last = map(self._day, (entry.span.start, entry.span.end))
        this_year = change.at.year == first.year == last.year
        days = self.dates.short_span(first, last) if this_year else self.dates.span(first, last)
        start = entry.span.start
        if not is_instant(start):
            return days
        return f"{days}, {self.dates.time(start.astimezone(zone(self.calendar.site.timezone)))}"

    def _day(self, moment: Moment) -> date:
        if is_instant(moment):
            return moment.astimezone(zone(self.calendar.site.timezone)).date()
        return moment

    def what(self, change: Change) -> str:
        """Say what it is about: type, dates and status, in a line."""
        entry = change.entry
        if entry is None:
            return ""
        kind = self.calendar.site.types.get(entry.type)
        status = self._value("status", entry.status) if self.full else ""
        parts = (kind.title if kind else entry.type, self.when(entry, change), status)
        return " · ".join(filter(None, parts))

    def points(self, change: Change) -> Iterator[str]:
        """Say each thing that differs, as it was and as it is."""
        before, after = change.before, change.after
        if before is None or after is None:
            return
        names = [name for name in change.fields if self.full or name in _ALWAYS]
        was, now = self.when(before, change), self.when(after, change)
        if not _WHEN.isdisjoint(names) and was != now:
            yield self._from_to(self.words("update_when"), was, now)
        if not _SERIES.isdisjoint(names):
            yield self.words("update_times")
        for name in names:
            if name not in _WHEN and name not in _SERIES:
                yield self._point(name, before, after)

    def _point(self, name: str, before: Entry, after: Entry) -> str:
        label = self._label(name, after.type)
        was, now = self._value(name, _of(before, name)), self._value(name, _of(after, name))
        if was == now or max(len(was), len(now)) > _LONGEST:
            return self.words("update_differs", name=label)
        return self._from_to(label, was, now)

    def _from_to(self, label: str, was: str, now: str) -> str:
        if not was:
            return self.words("update_point", name=label, value=now)
        none = self.words("update_none")
        return self.words("update_from_to", name=label, before=was, after=now or none)

    def _label(self, name: str, type_id: str) -> str:
        kind = self.calendar.site.types.get(type_id)
        own = {field.name: field.title for field in (kind.fields if kind else ())}
        return own.get(name) or self.words.texts.get(f"field_{name}", name)

    def _value(self, name: str, value: object) -> str:
        """Say a value; "" for none, and for what takes more than a few words."""
        said = ""
        match value:
            case Status():
                said = self.words(f"status_{value}")
            case Answer():
                said = value.says
            case str():
                said = " ".join(self._named(name, value).split())
            case tuple() if all(isinstance(one, str) for one in value):
                said = ", ".join(self._named(name, one) for one in value)
            case Mapping() if name == "offer":
                parts = offer_in_words(value, self.words, self.dates), str(value.get("code") or "")
                said = ", ".join(filter(None, parts))
            case date():
                said = self.dates.day(value)
            case int() | Decimal() if not isinstance(value, bool):
                said = self.dates.decimal(value)
        return said

    def _named(self, field: str, name: str) -> str:
        """Say the name of what an id stands for."""
        site, people = self.calendar.site, self.calendar.people
        if field in {"owner", "suggested_by"} and name in people:
            return people[name].name
        if field in {"campaign", "supports", "variant_of"} and name in self.calendar.entries:
            return self.calendar.entries[name].title
        titled: Mapping[str, Mapping[str, Team | Channel | Product | EntryType]] = {
            "team": site.teams,
            "suggested_by": site.teams,
            "channels": site.channels,
            "products": site.products,
            "type": site.types,
        }
        found = titled.get(field, {}).get(name)
        return found.title if found else name


def _of(entry: Entry, name: str) -> object:
    return getattr(entry, name) if name in entry.__slots__ else entry.details.get(name)

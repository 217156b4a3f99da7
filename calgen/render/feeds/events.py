"""An entry as an event of a calendar feed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from calgen.formats.feed import EventView
from calgen.formats.plain_text import shortened
from calgen.model.entry import Entry, Status
from calgen.model.site import Site
from calgen.model.span import Span
from calgen.model.stamp import Stamp
from calgen.render.feeds.colors import css_color
from calgen.render.feeds.description import Descriptions
from calgen.render.feeds.recurrence import recurrence_of, timezone_of, written
from calgen.render.material import Material
from calgen.render.urls import entry_url, full_url

SALES_SUGGESTED = "SALES-SUGGESTED"
_STATUS = {
    Status.IDEA: "TENTATIVE",
    Status.PLANNED: "TENTATIVE",
    Status.CONFIRMED: "CONFIRMED",
    Status.DONE: "CONFIRMED",
    Status.CANCELLED: "CANCELLED",
}
# Outlook shows no longer subject.
_LONGEST_TITLE = 250


def event_views(entries: Iterable[Entry], material: Material) -> Mapping[str, EventView]:
    """Make each entry's event once, by its id. The entries have dates and are not declined."""
    make = event_maker(material)
    made = ((entry.id, make(entry)) for entry in entries)
    return {id_: event for id_, event in made if event is not None}


def event_maker(material: Material) -> Callable[[Entry], EventView | None]:
    """Give what makes the event of one entry; None for one without a date."""
    events = _Events(material)

    def made(entry: Entry) -> EventView | None:
        return None if entry.span is None else events.event(entry, entry.span)

    return made


def is_full(site: Site) -> bool:
    """Tell whether feeds carry everything, or only what anyone with the address may see."""
    return site.feeds.full


class _Events:
    """Makes the events of one site."""

    def __init__(self, material: Material) -> None:
        self._material = material
        self._site = material.calendar.site
        self._colors = {id_: css_color(kind) for id_, kind in self._site.types.items()}
        self._descriptions = Descriptions(material)

    def event(self, entry: Entry, span: Span) -> EventView:
        material, site = self._material, self._site
        stamp = material.stamps.get(entry.id) or Stamp(material.built, material.built)
        full, page = is_full(site), full_url(entry_url(entry.id), site)
        timezone = timezone_of(entry, span)
        start, end = written(span, timezone)
        series = recurrence_of(entry, span, material.occurrences.get(entry.id, ()), stamp)
        return EventView(
            uid=f"{entry.id}@{site.calendar_id}",
            summary=self._summary(entry),
            start=start,
            end=end,
            created=stamp.created,
            changed=stamp.changed,
            sequence=stamp.sequence,
            timezone=timezone,
            repeat=series.rule,
            duration=series.duration,
            excluded=series.excluded,
            moved=series.moved,
            singles=series.singles,
            status=self._status(entry),
            busy=not span.all_day and entry.status is not Status.CANCELLED,
            description=self._descriptions.of(entry, page) if full else page,
            location=entry.location if full else "",
            categories=tuple(self._categories(entry)),
            url=page,
            color=self._colors.get(entry.type, ""),
        )

    def _status(self, entry: Entry) -> str:
        """Say a status; some clients hide what is cancelled, so a site may tell by title alone."""
        if entry.status is Status.CANCELLED and self._site.feeds.show_cancelled:
            return "CONFIRMED"
        return _STATUS[entry.status]

    def _summary(self, entry: Entry) -> str:
        """Give the title with its type, and with Sales's mark first."""
        site, words = self._site, self._material.words
        title = typed_title(entry, self._material)
        if entry.sales_suggested and site.feeds.mark:
            team = site.teams.get(site.suggestions.team)
            name = team.title if team else site.suggestions.team
            title = words("event_flagged", team=name, title=title)
        return words("event_cancelled", title=title) if entry.status is Status.CANCELLED else title

    def _categories(self, entry: Entry) -> Iterator[str]:
        kind = self._site.types.get(entry.type)
        yield kind.title if kind else entry.type
        if is_full(self._site):  # people write in their tags whatever they want
            yield from entry.tags
        if entry.sales_suggested:
            yield SALES_SUGGESTED


def typed_title(entry: Entry, material: Material) -> str:
    """Give a title with its type, unless the title says it."""
    kind = material.calendar.site.types.get(entry.type)
    title = shortened(" ".join(entry.title.split()), _LONGEST_TITLE)
    if kind is None or re.search(rf"(?i)\b{re.escape(kind.title)}\b", title):
        return title
    return material.words("event_typed", title=title, type=kind.title)

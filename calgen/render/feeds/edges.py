"""Long things by their edges: the first and the last day, instead of a bar over six weeks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from calgen.formats.dates import Dates
from calgen.formats.feed import EventView, derived_uid
from calgen.model.entry import Entry, Status
from calgen.model.span import Moment, Occurrence, Span, is_instant
from calgen.render.feeds.derived import on_day
from calgen.render.material import Material
from calgen.timing.changes import moved_starts
from calgen.timing.occurrences import horizon
from calgen.timing.rrule import ends

LONGEST_WHOLE = 5
"""How many days a thing may last to stand in such a feed as it is."""


def edges_of(entry: Entry, event: EventView, material: Material) -> tuple[EventView, ...]:
    """Give the events of the first and the last day of what lasts longer; nothing for all else.

    They are whole days, also where the thing has a time: the ends of a bar belong to the row of
    bars, and the words say when. Each occurrence of a series has two of its own, as no rule says
    where its last days are; of an unending one as many as stand on no other entry, which may come
    and go. `event` is the entry's whole event.
    """
    spans = material.occurrences[entry.id]
    if entry.repeat and not ends(entry.repeat):
        last = horizon((), material.today)
        spans = tuple(one for one in spans if one.first_day <= last) or spans[:1]
    if all(one.days <= LONGEST_WHOLE for one in spans):
        return ()
    dates = _dates(material.calendar.site.locale)
    return tuple(
        edge
        for name, one in _named(entry, spans)
        for edge in _edges(
            name, one, replace(event, description=_said(event, one, dates)), material
        )
    )


@lru_cache(maxsize=1)
def _dates(locale: str) -> Dates:
    """Remember what says days: to make it takes longer than to ask it."""
    return Dates(locale)


def _edges(name: str, one: Occurrence, event: EventView, material: Material) -> Iterator[EventView]:
    words = material.words
    cancelled = material.calendar.entries[one.entry_id].status is Status.CANCELLED
    for part, key, day in (
        ("starts", "event_starts", one.first_day),
        ("ends", "event_last_day", one.last_day),
    ):
        title = event.summary if cancelled else words(key, title=event.summary)
        yield on_day(event, derived_uid(event.uid, f"{part}{name}"), title, day)


def _said(event: EventView, one: Occurrence, dates: Dates) -> str:
    """Say first from when to when it lasts, which the two days alone do not show."""
    days = dates.span(one.first_day, one.last_day)
    if is_instant(one.span.start) and is_instant(one.span.end):
        days = f"{dates.stamp(one.span.start)} – {dates.stamp(one.span.end)}"
    # Narrow spaces are for pages: some programs have no such letter.
    return "\n\n".join(filter(None, (" ".join(days.split()), event.description)))


def _named(entry: Entry, spans: tuple[Occurrence, ...]) -> Iterator[tuple[str, Occurrence]]:
    """Name each occurrence by the day on which its series has it: a move keeps its name."""
    if not entry.repeat:
        yield "", spans[0]
        return
    original: dict[Span, list[Moment]] = {}
    for start, span in moved_starts(entry):  # two may have been moved to the same time
        original.setdefault(span, []).append(start)
    for one in spans:
        names = original.get(one.span)
        yield f"-{names.pop(0) if names else one.span.start:%Y%m%d}", one

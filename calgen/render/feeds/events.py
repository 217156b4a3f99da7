"""An entry as an event of a calendar feed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta

from calgen.formats.feed import EventView, MovedEvent
from calgen.model.entry import Entry, Status
from calgen.model.site import Access, Site
from calgen.model.span import Moment, Span, is_instant
from calgen.model.stamp import Stamp
from calgen.render.feeds.colors import css_color
from calgen.render.feeds.description import description_of
from calgen.render.material import Material
from calgen.render.urls import entry_url
from calgen.timing.changes import excluded_starts, length_on_wall, moved_starts
from calgen.timing.zones import zone

SALES_SUGGESTED = "SALES-SUGGESTED"
_STATUS = {
    Status.IDEA: "TENTATIVE",
    Status.PLANNED: "TENTATIVE",
    Status.CONFIRMED: "CONFIRMED",
    Status.DONE: "CONFIRMED",
    Status.CANCELLED: "CANCELLED",
}
_UTC = ("", "UTC", "Etc/UTC")
_DAY = timedelta(days=1)


def event_views(entries: Iterable[Entry], material: Material) -> Mapping[str, EventView]:
    """Make each entry's event once, by its id. The entries have dates and are not declined."""
    colors = {id_: css_color(kind) for id_, kind in material.calendar.site.types.items()}
    return {
        entry.id: _event(entry, entry.span, material, colors.get(entry.type, ""))
        for entry in entries
        if entry.span is not None
    }


def _event(entry: Entry, span: Span, material: Material, color: str) -> EventView:
    site = material.calendar.site
    stamp = material.stamps.get(entry.id) or Stamp(material.built, material.built)
    full, page = is_full(site), _page(entry, site)
    timezone = _timezone(entry, span)
    start, end = _written(span, timezone)
    uneven = bool(entry.repeat) and _is_uneven(span, timezone)
    cancelled = entry.status is Status.CANCELLED
    return EventView(
        uid=f"{entry.id}@{site.calendar_id}",
        summary=_summary(entry, site),
        start=start,
        end=end,
        created=stamp.created,
        changed=stamp.changed,
        sequence=stamp.sequence,
        timezone=timezone,
        repeat=entry.repeat,
        duration=_length(span, timezone) if uneven else None,
        excluded=tuple(_placed(start, timezone) for start in excluded_starts(entry)),
        moved=tuple(sorted(_moved(entry, timezone, material), key=_by_original)),
        status=_STATUS[entry.status],
        busy=not span.all_day and not cancelled,
        description=description_of(entry, material, page) if full else page,
        location=entry.location if full else "",
        categories=tuple(_categories(entry, site)),
        url=page,
        color=color,
    )


def is_full(site: Site) -> bool:
    """Tell whether feeds carry everything, or only what anyone with the address may see."""
    return site.access is Access.PUBLIC or site.full_feeds


def _page(entry: Entry, site: Site) -> str:
    """Give the full address of an entry's page; empty while the site has none."""
    return f"{site.url.rstrip('/')}/{entry_url(entry.id)}" if site.url else ""


def _summary(entry: Entry, site: Site) -> str:
    """Give the title with its type, unless the title says it, and with Sales's mark first."""
    kind = site.types.get(entry.type)
    words = entry.title
    if kind is not None and kind.title.casefold() not in words.casefold():
        words = f"{words} ({kind.title})"
    if entry.sales_suggested:
        team = site.teams.get(site.suggestions.team)
        words = f"★ {team.title if team else site.suggestions.team}: {words}"
    return f"Cancelled: {words}" if entry.status is Status.CANCELLED else words


def _categories(entry: Entry, site: Site) -> Iterator[str]:
    kind = site.types.get(entry.type)
    yield kind.title if kind else entry.type
    yield from entry.tags
    if entry.sales_suggested:
        yield SALES_SUGGESTED


def _timezone(entry: Entry, span: Span) -> str:
    """Name the zone to write an entry's times in; empty for UTC.

    A single event that the clock changes in is written in UTC, as is that one of a series.
    """
    if span.all_day or entry.timezone in _UTC:
        return ""
    return entry.timezone if entry.repeat or not _is_uneven(span, entry.timezone) else ""


def _is_uneven(span: Span, timezone: str) -> bool:
    """Tell whether the clock changes in a span, or it begins or ends in an hour that comes twice.

    By the clock on the wall clients read such a span differently.
    """
    offsets = {
        moment.replace(fold=fold).utcoffset()
        for moment in (_placed(span.start, timezone), _placed(span.end, timezone))
        if is_instant(moment)
        for fold in (0, 1)
    }
    return len(offsets) > 1


def _length(span: Span, timezone: str) -> timedelta | None:
    if not is_instant(span.start) or not is_instant(span.end):
        return None
    return length_on_wall(span.start, span.end, timezone or "UTC")


def _written(span: Span, timezone: str) -> tuple[Moment, Moment]:
    """Give a span's start and its exclusive end, by the clock of a zone."""
    end = span.end + _DAY if span.all_day else span.end
    return _placed(span.start, timezone), _placed(end, timezone)


def _placed(moment: Moment, timezone: str) -> Moment:
    return moment.astimezone(zone(timezone or "UTC")) if is_instant(moment) else moment


def _moved(entry: Entry, timezone: str, material: Material) -> Iterator[MovedEvent]:
    """Yield what a client cannot work out: what was moved, and what the clock changes in."""
    moved = tuple(moved_starts(entry))
    for original, span in moved:
        start, end = _written(span, timezone)
        own = "" if _is_uneven(span, timezone) else timezone
        yield MovedEvent(_placed(original, timezone), start, end, own)
    elsewhere = {span for _, span in moved}
    for one in material.occurrences.get(entry.id, ()) if entry.repeat and timezone else ():
        if one.span not in elsewhere and _is_uneven(one.span, timezone):
            start, end = _written(one.span, timezone)
            yield MovedEvent(start, start, end)


def _by_original(one: MovedEvent) -> str:
    return one.original.isoformat()

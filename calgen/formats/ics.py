"""Calendar files (iCalendar, RFC 5545 and 7986) that every client reads alike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from calgen.formats.colors import CSS_COLORS
from calgen.formats.content_lines import (
    escaped,
    line,
    link_line,
    moment_line,
    short_line,
    text_line,
    utc_line,
)
from calgen.formats.feed import EventView, FeedView, SingleEvent, derived_uid
from calgen.formats.vtimezone import vtimezone

# No version in it: a new release would change every byte that people have subscribed to.
_PRODUCT = "-//calgen//calgen//EN"
_REFRESH = "PT6H"


class IcsWriter:
    """Writes the feeds of one run; an event that stands in many feeds is written once."""

    def __init__(self) -> None:
        # An id is an event's own only while it lives, so the event is kept beside its bytes.
        self._written: dict[int, tuple[EventView, bytes]] = {}

    def write(self, feed: FeedView) -> bytes:
        """Write one feed. The same feed gives the same bytes, from whichever writer."""
        pieces = [b"BEGIN:VCALENDAR\r\n", *_header(feed)]
        pieces += (vtimezone(zone, feed.first_year, feed.last_year) for zone in _zones(feed))
        pieces += (self._event(event) for event in feed.events)
        return b"".join((*pieces, b"END:VCALENDAR\r\n"))

    def _event(self, event: EventView) -> bytes:
        known = self._written.get(id(event))
        if known is None:
            known = self._written[id(event)] = (event, b"".join(_components(event)))
        return known[1]


def write_feed(feed: FeedView) -> bytes:
    """Write one feed on its own."""
    return IcsWriter().write(feed)


def _zones(feed: FeedView) -> Iterable[str]:
    """Give the zones that a feed must describe; a calendar may not be empty (RFC 5545 §3.6)."""
    if not feed.events:
        return (feed.timezone,)
    used = {event.timezone for event in feed.events if not event.singles}
    used |= {one.timezone for event in feed.events for one in event.singles}
    return sorted(used - {""})


def _header(feed: FeedView) -> Iterator[bytes]:
    yield line("VERSION", "2.0")
    yield line("PRODID", _PRODUCT)
    yield line("CALSCALE", "GREGORIAN")
    if not feed.name:
        return
    yield short_line("NAME", feed.name)
    yield short_line("X-WR-CALNAME", feed.name)
    yield text_line("DESCRIPTION", feed.description)
    yield text_line("X-WR-CALDESC", feed.description)
    yield line("REFRESH-INTERVAL;VALUE=DURATION", _REFRESH)
    yield line("X-PUBLISHED-TTL", _REFRESH)
    yield link_line("SOURCE;VALUE=URI", feed.source)
    yield link_line("URL", feed.url)
    yield text_line("COLOR", feed.color)
    yield text_line("X-APPLE-CALENDAR-COLOR", CSS_COLORS.get(feed.color, ""))


def _components(event: EventView) -> Iterator[bytes]:
    """Write an event, then each of its moved occurrences as an event that replaces one."""
    content = b"".join(_content(event))
    if event.singles:
        yield from (_single(event, one, content) for one in event.singles)
        return
    yield b"BEGIN:VEVENT\r\n"
    yield from _times(event)
    if event.repeat:
        yield line("RRULE", event.repeat)
    for start in event.excluded:
        yield moment_line("EXDATE", start, event.timezone)
    yield content
    yield b"END:VEVENT\r\n"
    for moved in event.moved:
        yield b"BEGIN:VEVENT\r\n"
        yield from _times(
            replace(event, start=moved.start, end=moved.end, timezone=moved.timezone, duration=None)
        )
        yield moment_line("RECURRENCE-ID", moved.original, event.timezone)
        yield content
        yield b"END:VEVENT\r\n"


def _single(event: EventView, one: SingleEvent, content: bytes) -> bytes:
    """Write one occurrence as an event of its own."""
    uid = derived_uid(event.uid, one.part)
    own = replace(event, uid=uid, start=one.start, end=one.end, timezone=one.timezone)
    return b"".join((b"BEGIN:VEVENT\r\n", *_times(own), content, b"END:VEVENT\r\n"))


def _times(event: EventView) -> Iterator[bytes]:
    yield short_line("UID", event.uid)
    yield utc_line("DTSTAMP", event.changed)
    yield moment_line("DTSTART", event.start, event.timezone)
    if event.duration:
        hours, minutes = divmod(int(event.duration.total_seconds()) // 60, 60)
        yield line("DURATION", f"PT{hours}H{minutes}M")
    elif event.end != event.start:
        yield moment_line("DTEND", event.end, event.timezone)


def _content(event: EventView) -> Iterator[bytes]:
    yield utc_line("CREATED", event.created)
    yield utc_line("LAST-MODIFIED", event.changed)
    yield line("SEQUENCE", str(event.sequence))
    yield line("STATUS", event.status)
    yield line("TRANSP", "OPAQUE" if event.busy else "TRANSPARENT")
    yield line("X-MICROSOFT-CDO-BUSYSTATUS", _busy_status(event))
    yield short_line("SUMMARY", event.summary)
    yield text_line("DESCRIPTION", event.description)
    yield short_line("LOCATION", event.location)
    if event.categories:
        yield line("CATEGORIES", ",".join(escaped(" ".join(c.split())) for c in event.categories))
    yield link_line("URL", event.url)
    yield text_line("COLOR", event.color)


def _busy_status(event: EventView) -> str:
    if not event.busy:
        return "FREE"
    return "TENTATIVE" if event.status == "TENTATIVE" else "BUSY"

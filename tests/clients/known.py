"""What some reader is known to get wrong by itself, as narrowly as it can be said."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from itertools import takewhile

from calgen.model.entry import Entry
from calgen.model.span import is_instant
from calgen.timing.series import starts
from calgen.timing.zones import zone
from tests.clients.readers import LAST, Seeings


def skips(entry: Entry) -> bool:
    """Whether some occurrence of a series begins at a time that the clock skips."""
    return any(_comes(wall, entry.timezone) == 0 for wall in _walls(entry))


def skips_or_repeats(entry: Entry) -> bool:
    """Whether some occurrence of a series begins at a time that comes twice, or never."""
    return any(_comes(wall, entry.timezone) != 1 for wall in _walls(entry))


def in_utc_and_moved(entry: Entry) -> bool:
    """Whether single occurrences of a series in UTC are moved."""
    return bool(entry.repeat and entry.moved) and entry.timezone == "UTC"


KNOWN: Mapping[str, Callable[[Entry], bool]] = {
    # A RECURRENCE-ID is compared as text without its Z, so that one in UTC fits nothing:
    # as https://github.com/allenporter/ical/pull/572 left it.
    "ical": in_utc_and_moved,
    # A skipped time counts from the offset after it, against RFC 5545 §3.3.5, so that neither
    # EXDATE nor RECURRENCE-ID fits: https://github.com/libical/libical/issues/1402 (open), and
    # https://github.com/libical/libical/issues/318. The one after it is late by an hour too.
    "libical": skips,
    # After a skipped time all that follow are an hour late: mended in rrule-temporal 2.2
    # (https://github.com/ggaabe/rrule-temporal/issues/136), for which node-ical wants Node 22.
    # A RECURRENCE-ID in the hour that comes twice is taken for the second one.
    "node-ical": skips_or_repeats,
}


def without_known(reader: str, seen: Seeings, entries: Iterable[Entry]) -> Seeings:
    """Leave out the entries about which a reader is known to be wrong by itself."""
    if reader not in KNOWN:
        return seen
    wrong = {entry.id for entry in entries if KNOWN[reader](entry)}
    return {
        path: tuple(one for one in found if one[0] not in wrong) for path, found in seen.items()
    }


def _walls(entry: Entry) -> list[datetime]:
    """Give the times on the wall at which a series is meant to begin, on the days of its rule."""
    if entry.span is None or not entry.repeat or not is_instant(entry.span.start):
        return []
    first = entry.span.start
    found = takewhile(
        lambda one: one.year <= LAST.year, starts(entry.repeat, first, entry.timezone)
    )
    return [datetime.combine(one, first.time()) for one in found]


def _comes(wall: datetime, timezone: str) -> int:
    """Count how often a time on the wall of a zone comes: never, once or twice."""
    place = zone(timezone)
    early, late = (wall.replace(tzinfo=place, fold=fold).utcoffset() for fold in (0, 1))
    if early is None or late is None or early == late:
        return 1
    return 2 if early > late else 0

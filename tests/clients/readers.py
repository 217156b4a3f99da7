"""Independent calendar programs and libraries, each giving every occurrence that it sees in feeds.

An occurrence is (the entry's id, its start, its exclusive end): days as `2026-11-27`, instants
in UTC as `2026-11-27T09:00:00Z`. Only those that begin within FIRST and LAST count.
"""

import json
import os
import re
import subprocess
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import vobject
from ical.calendar_stream import IcsCalendarStream
from icalendar import Calendar
from recurring_ical_events import of

from calgen.model.span import Moment, is_instant

FIRST, LAST = date(2024, 1, 1), date(2030, 12, 31)
HERE = Path(__file__).parent
Seen = tuple[str, str, str]
Files = Mapping[str, Path]
Seeings = Mapping[str, tuple[Seen, ...]]


def with_ical(files: Files) -> Seeings:
    """What Home Assistant's library sees."""
    window = (instant(FIRST), instant(LAST + timedelta(days=1)))

    def read(data: str) -> Iterable[Seen]:
        calendar = IcsCalendarStream.calendar_from_ics(data)
        for one in calendar.timeline_tz(UTC).overlapping(*window):
            yield entry_of_uid(one.uid), written(one.start), written(one.end)

    return each(files, read)


def with_recurring_ical_events(files: Files) -> Seeings:
    """What icalendar and recurring-ical-events see, which many Python programs use."""

    def read(data: str) -> Iterable[Seen]:
        calendar = Calendar.from_ical(data)
        assert [error for part in calendar.walk() for error in part.errors] == []
        # Days on the wall: a day more at both ends holds all that begins within them in UTC.
        for one in of(calendar).between(FIRST - timedelta(days=1), LAST + timedelta(days=2)):
            yield entry_of_uid(str(one["UID"])), written(one.start), written(one.end)

    return each(files, read)


def with_vobject(files: Files) -> Seeings:
    """What vobject sees, on which Radicale stands."""

    def read(data: str) -> Iterable[Seen]:
        for zone in re.findall(r"^TZID:(.+)\r$", data, re.MULTILINE):
            # Else a zone stays for the whole process as the first file said, which may end sooner.
            vobject.icalendar.registerTzid(zone, None)
        events = getattr(vobject.readOne(data), "vevent_list", [])
        replaced = defaultdict(set)
        for one in events:
            if hasattr(one, "recurrence_id"):
                replaced[one.uid.value].add(written(one.recurrence_id.value))
        for one in events:
            for start, end in _by_vobject(one):
                if hasattr(one, "recurrence_id") or start not in replaced[one.uid.value]:
                    yield entry_of_uid(one.uid.value), start, end

    return each(files, read)


def _by_vobject(event: Any) -> Iterable[tuple[str, str]]:  # noqa: ANN401 -- it has no types
    start = event.dtstart.value
    if hasattr(event, "duration"):
        length = event.duration.value
    else:
        length = event.dtend.value - start if hasattr(event, "dtend") else timedelta()
    if not hasattr(event, "rrule"):
        yield written(start), written(start + length)
        return
    for one in event.getrruleset(addRDate=True):
        if one.date() > LAST + timedelta(days=1):  # a day on the wall
            return
        begin = one if isinstance(start, datetime) else one.date()
        yield written(begin), written(begin + length)


def with_ical_js(files: Files) -> Seeings:
    """What ical.js sees, which Thunderbird, Nextcloud and many web pages use."""
    return _with_node("read_ical.mjs", files)


def with_node_ical(files: Files) -> Seeings:
    """What node-ical sees, which MagicMirror, Homebridge and many bots use."""
    return _with_node("read_node_ical.cjs", files)


def _with_node(script: str, files: Files) -> Seeings:
    window = (FIRST.isoformat(), LAST.isoformat())
    read = json.loads(run("node", str(HERE / script), *window, *map(str, files.values())))
    return {
        name: in_order((entry_of_uid(uid), start, end) for uid, start, end in read[str(path)])
        for name, path in files.items()
    }


def with_libical(program: str, files: Files) -> Seeings:
    """What libical sees, on which GNOME's and KDE's calendars stand, in a program of ours."""
    names = {str(path): name for name, path in files.items()}
    found: dict[str, list[Seen]] = {name: [] for name in files}
    for line in run(program, f"{LAST:%Y%m%d}T235959Z", *names).splitlines():
        path, uid, start, end = line.split("\t")
        found[names[path]].append((entry_of_uid(uid), start, end))
    return {name: in_order(seen) for name, seen in found.items()}


def libical_reader(folder: Path) -> str:
    """Compile our small program into a folder; tools/install-system.sh brings what it needs."""
    program = str(folder / "read_libical")
    source = str(HERE / "read_libical.c")
    run("cc", "-O1", "-Wall", "-Wextra", "-Werror", "-o", program, source, "-lical")
    return program


FAST: Mapping[str, Callable[[Files], Seeings]] = {
    "ical": with_ical,
    "recurring-ical-events": with_recurring_ical_events,
    "vobject": with_vobject,
    "ical.js": with_ical_js,
    "node-ical": with_node_ical,
}
LIBICAL = "libical"
READERS = sorted({*FAST, LIBICAL})


def each(files: Files, read: Callable[[str], Iterable[Seen]]) -> Seeings:
    return {name: in_order(read(path.read_bytes().decode())) for name, path in files.items()}


def in_order(seen: Iterable[Seen]) -> tuple[Seen, ...]:
    first, last = FIRST.isoformat(), LAST.isoformat()
    return tuple(sorted(one for one in seen if first <= one[1][:10] <= last))


def written(moment: Moment) -> str:
    if is_instant(moment):
        return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
    return moment.isoformat()


def instant(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


def entry_of_uid(uid: str) -> str:
    """Where a series is written as single events, their UIDs have its days."""
    return re.sub(r"\+\d{8}$", "", uid.rpartition("@")[0])


def run(program: str, *arguments: str) -> str:
    """Run a program to its end in UTC, and give what it printed."""
    environment = {**os.environ, "TZ": "UTC", "LC_ALL": "C.UTF-8"}
    command = [program, *arguments]
    done = subprocess.run(command, capture_output=True, check=False, text=True, env=environment)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-4000:]
    return done.stdout

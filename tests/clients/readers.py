"""Three independent calendar programs, each giving every occurrence that it sees in a feed.

An occurrence is (the entry's id, its start, its exclusive end): days as `2026-11-27`, instants
in UTC as `2026-11-27T09:00:00Z`. Only those that begin within FIRST and LAST count.
"""

import json
import os
import subprocess
import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from sysconfig import get_path
from urllib.parse import unquote

from ical.calendar_stream import IcsCalendarStream

from calgen.model.span import Moment, Occurrence, is_instant

FIRST, LAST = date(2026, 1, 1), date(2027, 12, 31)
Seen = tuple[str, str, str]
READ_ICAL = Path(__file__).with_name("read_ical.mjs")
PROGRAMS = Path(get_path("scripts"))


def expected(occurrences: Iterable[Occurrence]) -> tuple[Seen, ...]:
    """What we ourselves say about some entries."""
    return in_order(
        (one.entry_id, written(one.span.start), written(_exclusive(one))) for one in occurrences
    )


def with_ical(data: bytes) -> tuple[Seen, ...]:
    """What Home Assistant's library sees."""
    calendar = IcsCalendarStream.calendar_from_ics(data.decode())
    window = (instant(FIRST), instant(LAST + timedelta(days=1)))
    events = calendar.timeline_tz(UTC).overlapping(*window)
    return in_order((entry_of_uid(one.uid), written(one.start), written(one.end)) for one in events)


def with_ical_js(files: Mapping[str, Path]) -> Mapping[str, tuple[Seen, ...]]:
    """What ical.js sees, which Thunderbird, Nextcloud and many web pages use."""
    window = (FIRST.isoformat(), LAST.isoformat())
    command = ["node", str(READ_ICAL), *window, *map(str, files.values())]
    done = subprocess.run(command, capture_output=True, check=True, text=True)
    read = json.loads(done.stdout)
    return {
        name: in_order((entry_of_uid(uid), start, end) for uid, start, end in read[str(path)])
        for name, path in files.items()
    }


def with_khal(feeds: Mapping[str, str], folder: Path) -> Mapping[str, tuple[Seen, ...]]:
    """What khal sees after vdirsyncer has subscribed to addresses, by the feeds' names."""
    names = {name: f"feed{number}" for number, name in enumerate(feeds)}
    (folder / "vdirsyncer.conf").write_text(_vdirsyncer(names, feeds, folder))
    (folder / "khal.conf").write_text(_khal(names, folder))
    _run("vdirsyncer", "--config", folder / "vdirsyncer.conf", "discover")
    _run("vdirsyncer", "--config", folder / "vdirsyncer.conf", "sync")
    keys = ("calendar", "url", "start-long", "end-long", "all-day")
    asked = (part for key in keys for part in ("--json", key))
    window = (FIRST.isoformat(), (LAST + timedelta(days=1)).isoformat())
    listed = _run("khal", "--config", folder / "khal.conf", "list", *asked, *window)
    found: dict[str, set[Seen]] = {name: set() for name in names.values()}
    for one in (one for line in listed.splitlines() for one in json.loads(line)):
        found[one["calendar"]].add(_seen_by_khal(one))
    return {name: in_order(found[calendar]) for name, calendar in names.items()}


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serve a folder on this machine alone, and give its address."""
    handler = partial(_Quiet, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


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
    return uid.rpartition("@")[0]


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing: the test's own output matters."""


def _exclusive(one: Occurrence) -> Moment:
    return one.span.end + timedelta(days=1) if one.span.all_day else one.span.end


def _seen_by_khal(one: Mapping[str, str]) -> Seen:
    entry = unquote(one["url"].rpartition("/")[2].removesuffix(".html"))
    start, end = one["start-long"], one["end-long"]
    if one["all-day"] == "True":
        return entry, start, (date.fromisoformat(end) + timedelta(days=1)).isoformat()
    return entry, f"{start}Z", f"{end}Z"


def _run(program: str, *arguments: str | Path) -> str:
    environment = {**os.environ, "TZ": "UTC", "LC_ALL": "C.UTF-8"}
    command = [str(PROGRAMS / program), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, check=False, text=True, env=environment)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def _vdirsyncer(names: Mapping[str, str], feeds: Mapping[str, str], folder: Path) -> str:
    parts = [f'[general]\nstatus_path = "{folder}/status"\n']
    for name, calendar in names.items():
        (folder / calendar).mkdir()
        parts.append(
            f'[pair {calendar}]\na = "{calendar}_here"\nb = "{calendar}_there"\n'
            "collections = null\n"
            f'[storage {calendar}_here]\ntype = "filesystem"\n'
            f'path = "{folder}/{calendar}"\nfileext = ".ics"\n'
            f'[storage {calendar}_there]\ntype = "http"\nurl = "{feeds[name]}"\n'
        )
    return "\n".join(parts)


def _khal(names: Mapping[str, str], folder: Path) -> str:
    calendars = "".join(
        f"[[{calendar}]]\npath = {folder}/{calendar}\nreadonly = True\n"
        for calendar in names.values()
    )
    return (
        f"[calendars]\n{calendars}[locale]\nlocal_timezone = UTC\ndefault_timezone = UTC\n"
        "timeformat = %H:%M:%S\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n"
        "datetimeformat = %Y-%m-%dT%H:%M:%S\nlongdatetimeformat = %Y-%m-%dT%H:%M:%S\n"
        f"[sqlite]\npath = {folder}/khal.db\n"
    )

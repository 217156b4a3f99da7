"""A real subscription: vdirsyncer fetches feeds over HTTP, khal shows what is in them."""

import json
import re
import sqlite3
import threading
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from sysconfig import get_path
from urllib.parse import unquote

from tests.clients.readers import Seeings, Seen, in_order, run, written

PROGRAMS = Path(get_path("scripts"))


class Subscription:
    """A person's calendars, each subscribed to a feed by its address."""

    def __init__(self, feeds: Mapping[str, str], folder: Path) -> None:
        self._folder = folder
        self._names = {name: f"feed{number}" for number, name in enumerate(feeds)}
        (folder / "vdirsyncer.conf").write_text(_vdirsyncer(self._names, feeds, folder))
        (folder / "khal.conf").write_text(_khal(self._names, folder))
        _run("vdirsyncer", "--config", folder / "vdirsyncer.conf", "discover")

    def synchronise(self) -> None:
        """Fetch every feed, as a program does a few times a day, and take it in."""
        _run("vdirsyncer", "--config", self._folder / "vdirsyncer.conf", "sync")
        self._list("2026-11-22", "2026-11-23")

    def seen(self) -> Seeings:
        """Every occurrence that khal has worked out, by the feeds' names."""
        found: dict[str, list[Seen]] = {name: [] for name in self._names.values()}
        with closing(sqlite3.connect(self._folder / "khal.db")) as database:
            for table, is_day in (("recs_float", True), ("recs_loc", False)):
                rows = database.execute(
                    f"SELECT one.calendar, item, dtstart, dtend FROM {table} AS one"  # noqa: S608 -- our own words
                    " JOIN events ON events.href = one.href AND events.calendar = one.calendar"
                )
                for calendar, item, start, end in rows:
                    found[calendar].append((_entry(item), *_span(start, end, is_day=is_day)))
        return {name: in_order(found[calendar]) for name, calendar in self._names.items()}

    def listed(self, first: str, last: str) -> list[tuple[str, str]]:
        """What khal shows of the first feed from a day to another: titles and when they begin."""
        text = self._list("--include-calendar", "feed0", first, last)
        shown = (one for line in text.splitlines() for one in json.loads(line))
        return sorted((one["start-long"], one["title"]) for one in shown)

    def _list(self, *arguments: str) -> str:
        asked = ("--json", "title", "--json", "start-long", *arguments)
        return _run("khal", "--config", self._folder / "khal.conf", "list", *asked)


def _entry(item: str) -> str:
    """Tell the entry by its page: vdirsyncer puts a digest in the place of each UID."""
    found = re.search(
        r"^URL:.*/entries/(.*)\.html$", re.sub(r"\r?\n ?", _unfolded, item), re.MULTILINE
    )
    assert found, item
    return unquote(found[1])


def _unfolded(found: re.Match[str]) -> str:
    return "" if found[0].endswith(" ") else "\n"


def _span(start: int, end: int, *, is_day: bool) -> tuple[str, str]:
    first, last = (datetime.fromtimestamp(one, UTC) for one in (start, end))
    return (
        (written(first.date()), written(last.date())) if is_day else (written(first), written(last))
    )


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serve a folder on this machine alone, also when another is put in its place."""
    handler = partial(_Quiet, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing: the test's own output matters."""


def _run(program: str, *arguments: str | Path) -> str:
    return run(str(PROGRAMS / program), *map(str, arguments))


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

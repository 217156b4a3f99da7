"""The folders that are served: our built site, and a page with the same entries for each peer."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.company import TODAY
from benchmarks.pages.entries import as_json, month_entries, write_project

OURS = "calgen"
PEERS = {
    "FullCalendar": "fullcalendar",
    "EventCalendar": "eventcalendar",
    "Schedule-X": "schedulex",
}
_HERE = Path(__file__).parent
_ESBUILD = _HERE / "node_modules" / ".bin" / "esbuild"


@dataclass(frozen=True, slots=True)
class Served:
    """A page to measure: whose it is, how many entries its month has, and its folder and path.

    `titles` are those of its entries, of which a calendar shows what there is room for.
    """

    name: str
    entries: int
    folder: Path
    path: str
    titles: tuple[str, ...]


def make_sites(folder: Path, entries: int) -> Iterator[Served]:
    """Build our site and the peers' pages with so many entries in the month."""
    found = month_entries(entries)
    titles = tuple(one.title for one in found)
    project = folder / f"calgen-{entries}"
    write_project(project, found)
    command = [sys.executable, "-m", "calgen", "-C", str(project), "--quiet", "build"]
    subprocess.run([*command, "--today", TODAY.isoformat()], check=True)
    yield Served(OURS, entries, project / "public", "month/2026-11.html", titles)
    for name, source in PEERS.items():
        page = folder / f"{source}-{entries}"
        page.mkdir()
        shutil.copy(_HERE / "peers" / "page.html", page / "index.html")
        (page / "events.json").write_text(as_json(found), encoding="utf-8")
        _bundle(source, page)
        yield Served(name, entries, page, "index.html", titles)


def _bundle(source: str, page: Path) -> None:
    """Make one minified script and one style sheet, which hold only what the month needs."""
    subprocess.run(
        [
            str(_ESBUILD),
            str(_HERE / "peers" / f"{source}.js"),
            f"--outfile={page / 'app.js'}",
            *("--bundle", "--minify", "--format=iife", "--target=chrome130"),
            *("--conditions=production", "--log-level=error"),
        ],
        check=True,
    )

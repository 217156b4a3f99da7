"""`python -m benchmarks.pages`: measure our month page beside three calendars of the browser."""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from pathlib import Path

from benchmarks.pages.marks import marks
from benchmarks.pages.measuring import Measured, measure
from benchmarks.pages.report import as_data, as_table
from benchmarks.pages.sites import make_sites


def main() -> None:
    """Measure, and print what was found."""
    arguments = _arguments()
    with tempfile.TemporaryDirectory(prefix="calgen-benchmarks-") as folder:
        found, load = _measure(Path(folder), arguments)
    judged = tuple(marks(found))
    print(as_table(found, judged, load), end="")
    if arguments.json:
        text = json.dumps(as_data(found, judged, load), indent=2) + "\n"
        arguments.json.write_text(text, encoding="utf-8")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.pages",
        description="Measure our month page beside FullCalendar, EventCalendar and Schedule-X.",
    )
    parser.add_argument(
        "--sizes", type=_sizes, default=(150, 300), metavar="N,N", help="entries in the month"
    )
    parser.add_argument(
        "--rounds", type=int, default=4, metavar="N", help="load so often; the best counts"
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there too")
    return parser.parse_args()


def _sizes(text: str) -> tuple[int, ...]:
    return tuple(int(size) for size in text.split(","))


def _measure(folder: Path, arguments: argparse.Namespace) -> tuple[list[Measured], float]:
    found: list[Measured] = []
    load = 0.0
    for size in arguments.sizes:
        print(f"measuring {size:,} entries …", file=sys.stderr)
        pages = tuple(make_sites(folder, size))
        load = max(load, os.getloadavg()[0])
        found += measure(pages, arguments.rounds)
        load = max(load, os.getloadavg()[0])
    return found, load


if __name__ == "__main__":
    main()

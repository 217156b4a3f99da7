"""`python -m benchmarks`: measure builds of several sizes."""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from pathlib import Path

from benchmarks.builds import Build, Site, measure_builds
from benchmarks.project import remove_put_aside
from benchmarks.report import as_data, as_table


def main() -> None:
    """Measure, and print what was found."""
    arguments = _arguments()
    if arguments.keep:
        arguments.keep.mkdir(parents=True, exist_ok=True)
        found = _measure(arguments.keep.resolve(), arguments)
    else:
        with tempfile.TemporaryDirectory(prefix="calgen-benchmarks-") as folder:
            found = _measure(Path(folder), arguments)
    builds = [one for one in found if isinstance(one, Build)]
    sites = [one for one in found if isinstance(one, Site)]
    print(as_table(builds, sites), end="")
    if arguments.json:
        text = json.dumps(as_data(builds, sites), indent=2) + "\n"
        arguments.json.write_text(text, encoding="utf-8")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks",
        description="Measure how long builds take, and how much memory.",
    )
    parser.add_argument(
        "--sizes", type=_sizes, default=(1_000, 10_000), metavar="N,N", help="how many entries"
    )
    parser.add_argument(
        "--rounds", type=int, default=1, metavar="N", help="build so often; the quickest counts"
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there too")
    parser.add_argument(
        "--keep", type=Path, metavar="DIR", help="make the projects there, or use them again"
    )
    return parser.parse_args()


def _sizes(text: str) -> tuple[int, ...]:
    return tuple(int(size) for size in text.split(","))


def _measure(folder: Path, arguments: argparse.Namespace) -> list[Build | Site]:
    found: list[Build | Site] = []
    for size in arguments.sizes:
        print(f"building {size:,} entries …", file=sys.stderr)
        found += measure_builds(folder, size, arguments.rounds)
    remove_put_aside(folder)
    return found


if __name__ == "__main__":
    main()

"""`python -m benchmarks.feeds`: what calendars to subscribe to cost a build, at three sizes.

Nothing but feeds is made and written, the way a build does it: events by all processors, keys, and
the bytes of every file. The project is read beforehand, and no git is asked.
"""

from __future__ import annotations

import argparse
import gc
import resource
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from benchmarks.company import TODAY, files
from benchmarks.entries import entry_files
from calgen import pipeline
from calgen.formats.feed import EventView
from calgen.formats.html import Theme
from calgen.formats.themes import bundled_themes
from calgen.model.product import Product
from calgen.parallel import render_in_processes
from calgen.produce import Producer
from calgen.publishing import with_events
from calgen.render.feeds.products import feed_products
from calgen.render.material import Material
from calgen.render.translated import in_words
from calgen.schema.words import declared_words

SIZES = (2_500, 5_000, 10_000)
MOST_SECONDS = 2.0
"""What 10,000 things in 60 feeds may take on two processors."""

_SEED = 2026
_OF_CAMPAIGNS = "/campaign/"
_COLUMNS = ("things", "feeds", "files", "MB", "wall s", "CPU s", "CPU ms/thing")


@dataclass(frozen=True, slots=True)
class Cost:
    """What the feeds of a project of so many entries took; seconds, and bytes written."""

    entries: int
    feeds: int
    files: int
    size: int
    wall: float
    cpu: float


def main() -> None:
    """Measure, and print what was found."""
    arguments = _arguments()
    gc.disable()  # as a build does
    sizes = tuple(int(size) for size in arguments.sizes.split(","))
    print("  ".join(f"{name:>12}" for name in _COLUMNS))
    for size in sizes:
        with tempfile.TemporaryDirectory(prefix="calgen-feeds-") as folder:
            gathered = _material(Path(folder), size)
            rounds = [measure(gathered) for _ in range(arguments.rounds)]
        best = min(rounds, key=lambda cost: cost.wall)
        print("  ".join(f"{cell:>12}" for cell in _cells(best)), flush=True)


def measure(gathered: Material) -> Cost:
    """Make and write every feed, and every thing's own file; nothing is remembered of it.

    The feeds of single campaigns are chosen, but not written: they would be hundreds.
    """
    theme = Theme.load([bundled_themes() / "default"], "en-GB", declared_words())
    producer = Producer(theme, (EventView,))
    wall, cpu = time.perf_counter(), _cpu()
    made = feed_products(with_events(gathered))
    products = tuple(one for one in made if _OF_CAMPAIGNS not in one.path)
    size = sum(map(len, _written(products, producer)))
    feeds = sum(not one.path.startswith("entries/") for one in products)
    return Cost(
        entries=len(gathered.calendar.entries),
        feeds=feeds,
        files=len(products),
        size=size,
        wall=time.perf_counter() - wall,
        cpu=_cpu() - cpu,
    )


def _written(products: Sequence[Product], producer: Producer) -> Iterator[bytes]:
    return render_in_processes([producer.rendered(one) for one in products])


def _material(folder: Path, entries: int) -> Material:
    random = Random(_SEED)
    for path, text in files().items():
        _write(folder / path, text)
    for file in entry_files(entries, random):
        _write(folder / file.path, file.text)
    gathered = pipeline.material(pipeline.check(folder, TODAY))
    theme = Theme.load([bundled_themes() / "default"], "en-GB", declared_words())
    return in_words(gathered, theme.words)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def _cells(cost: Cost) -> tuple[str, ...]:
    return (
        f"{cost.entries:,}",
        f"{cost.feeds:,}",
        f"{cost.files:,}",
        f"{cost.size / 1e6:.1f}",
        f"{cost.wall:.2f}",
        f"{cost.cpu:.2f}",
        f"{cost.cpu / cost.entries * 1000:.3f}",
    )


def _cpu() -> float:
    """Give the processor time of this process and of all that it waited for, in seconds."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.feeds",
        description="Measure what calendars to subscribe to cost a build.",
    )
    sizes = ",".join(map(str, SIZES))
    parser.add_argument("--sizes", default=sizes, metavar="N,N", help="how many entries")
    parser.add_argument(
        "--rounds", type=int, default=3, metavar="N", help="measure so often; the quickest counts"
    )
    return parser.parse_args()


if __name__ == "__main__":
    main()

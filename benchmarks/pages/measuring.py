"""All pages, measured in turns, so that what else the machine does falls on each alike."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, fields
from functools import reduce

from playwright.sync_api import Browser, sync_playwright

from benchmarks.pages.loading import DESKTOP, PHONE, Load, Profile, load
from benchmarks.pages.reach import Reach, reach
from benchmarks.pages.server import serving
from benchmarks.pages.sites import Served

PROFILES = (DESKTOP, PHONE)
_NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
# Whatever is not on this machine goes to a port that nobody listens on.
_ALONE = ("--no-sandbox", "--proxy-server=http://127.0.0.1:9", "--proxy-bypass-list=127.0.0.1")


@dataclass(frozen=True, slots=True)
class Measured:
    """A page: the best of its loads on each device, and whom it shuts out."""

    page: Served
    loads: tuple[Load, ...]
    reach: Reach

    def on(self, profile: Profile) -> Load:
        """Give what it took on a device."""
        return self.loads[PROFILES.index(profile)]


def measure(pages: Sequence[Served], rounds: int) -> Iterator[Measured]:
    """Measure pages, each once a round, on each device."""
    with ExitStack() as stack, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=_chromium(), args=list(_ALONE))
        urls = [stack.enter_context(serving(one.folder)) + one.path for one in pages]
        found = [_rounds(chromium, urls, profile, rounds) for profile in PROFILES]
        for number, (page, url) in enumerate(zip(pages, urls, strict=True)):
            loads = tuple(of_profile[number] for of_profile in found)
            yield Measured(page, loads, reach(chromium, url, page.titles))
        chromium.close()


def _rounds(chromium: Browser, urls: Sequence[str], profile: Profile, rounds: int) -> list[Load]:
    found: list[list[Load]] = [[] for _ in urls]
    for _ in range(rounds):
        for url, loads in zip(urls, found, strict=True):
            loads.append(load(chromium, url, profile))
    return [reduce(_better, loads) for loads in found]


def _better(one: Load, other: Load) -> Load:
    """Take the lower figure of each: a higher one had to wait for something else."""
    names = [field.name for field in fields(Load)]
    return Load(*(min(getattr(one, name), getattr(other, name)) for name in names))


def _chromium() -> str:
    named = os.environ.get("CHROMIUM")
    found = named or next(filter(None, map(shutil.which, _NAMES)), None)
    if found is None:
        raise SystemExit("Chromium is missing: `tools/install-system.sh chromium` installs it")
    return found

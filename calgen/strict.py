"""What `build --strict` asks of feeds before they are published: an audit of each.

A file that was kept from a former build, by another version, is audited too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from calgen import __version__
from calgen.audit.fault import Fault
from calgen.audit.run import SIZE, Auditor
from calgen.parallel import map_in_processes

_MOST_SHOWN = 20


@dataclass(frozen=True, slots=True)
class FeedFault:
    """A fault in a feed: its path relative to the site, and the line of the file as it stands."""

    path: str
    fault: Fault
    excerpt: str

    @property
    def is_size(self) -> bool:
        """Whether the feed is right, and only too large for some clients."""
        return self.fault.check == SIZE.id

    def __str__(self) -> str:
        """Say it as one line that tools can parse, and the line that is meant."""
        line, check, message = self.fault
        return f"{self.path}:{line}: error[{check}]: {message}\n  {line} | {self.excerpt}\n"


class FaultyFeedsError(Exception):
    """Some feeds are wrong, which is a bug in calgen; `text` says what, and how to report it."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


def approve_feeds(folder: Path, static: Path, archive: str) -> str:
    """Audit every feed of a site in a folder; say which are too large, or raise FaultyFeedsError.

    `archive` is the path of the one that holds everything, and may be of any size. Files that the
    project brings along, in its folder of static files, are its own affair.
    """
    paths = [
        path
        for path in sorted(one.relative_to(folder).as_posix() for one in folder.rglob("*.ics"))
        if not (static / path).exists()
    ]
    audited = map_in_processes(partial(_audited, folder, Auditor(), archive), paths)
    found = [one for faults in audited for one in faults]
    wrong = [one for one in found if not one.is_size]
    if wrong:
        raise FaultyFeedsError(_refusal(wrong))
    return "".join(
        f"warning: {one.path}: {one.fault.message}: make smaller ones, with feeds: {{named: …}}\n"
        for one in found
    )


def _audited(folder: Path, auditor: Auditor, archive: str, path: str) -> tuple[FeedFault, ...]:
    data = (folder / path).read_bytes()
    is_subscribed = not path.startswith("entries/") and path != archive
    faults = auditor.audit(data, sized=is_subscribed)
    lines = data.splitlines() if faults else []
    return tuple(FeedFault(path, fault, _excerpt(lines, fault.line)) for fault in faults)


def _excerpt(lines: Sequence[bytes], line: int) -> str:
    text = lines[line - 1].decode("utf-8", "replace") if line <= len(lines) else ""
    return "".join(one if one.isprintable() else "\N{REPLACEMENT CHARACTER}" for one in text)


def _refusal(found: Sequence[FeedFault]) -> str:
    """Say what is wrong, each fault of an event once, and what to do about it."""
    once = {(one.fault.check, one.fault.message, one.excerpt): one for one in reversed(found)}
    shown = sorted(once.values(), key=lambda one: (one.path, one.fault))
    return "".join((*map(str, shown[:_MOST_SHOWN]), *_last_words(found, len(shown))))


def _last_words(found: Sequence[FeedFault], different: int) -> Iterator[str]:
    feeds = len({one.path for one in found})
    if different > _MOST_SHOWN:
        yield f"… and {different - _MOST_SHOWN:,} more\n"
    yield (
        f"nothing was published: {feeds:,} {'feed is' if feeds == 1 else 'feeds are'} wrong.\n"
        f"This is a bug in calgen {__version__}, not in your files. Please report it with the\n"
        "lines above; until it is mended, 'calgen build' without --strict publishes them as they "
        "are\n"
    )

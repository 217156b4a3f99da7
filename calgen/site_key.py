"""The key of a whole site: with the same one, no file of it would be another.

Where nothing has changed, this spares a build to make every page only to find that out.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import fields, replace
from functools import partial
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path

from calgen.formats.themes import find_themes
from calgen.model.calendar import Calendar
from calgen.output.keys import Keys
from calgen.parallel import FEWEST, begin
from calgen.produce import LIBRARIES
from calgen.publishing import STATIC
from calgen.render.material import Material

_SIZE = 16
_CODE = Path(__file__).parent
_LIBRARIES = (*LIBRARIES, "holidays", "python-dateutil", "pyyaml")
# `words` and `events` are made of the rest; the calendar is digested beside it, by another process.
_APART = frozenset(("calendar", "built", "words", "events"))


def site_key(
    project: Path, gathered: Material, theme_name: str = "", *, day_given: bool = False
) -> bytes:
    """Digest all that a site is made of, but for the time of day at which it is built.

    That is the material, the theme (`theme_name`, or the site's own), the site's static files,
    and calgen with its libraries. A site says when it was built; where that would be all that is
    new in it, what stands says the truth. Of a day that was given by hand, that is its midnight.
    """
    calendar = gathered.calendar
    of_entries = partial(_digest_of_calendar, calendar)
    awaited = begin(of_entries) if len(calendar.entries) >= FEWEST else of_entries
    themes = find_themes(project, theme_name or calendar.site.theme).folders
    around = (
        *(getattr(gathered, one.name) for one in fields(gathered) if one.name not in _APART),
        gathered.built if day_given else None,
        tuple(_digest_of_folder(folder) for folder in (*themes, project / STATIC)),
        _digest_of_folder(_CODE, but=".pyc"),
        tuple(map(version, _LIBRARIES)),
        sys.version,
    )
    digest = blake2b(Keys().key_of("around", around), digest_size=_SIZE)
    digest.update(awaited())
    return digest.digest()


def _digest_of_calendar(calendar: Calendar) -> bytes:
    """Digest a calendar, one entry after another: all at once would take as much memory again."""
    keys = Keys()
    digest = blake2b(keys.key_of("calendar", replace(calendar, entries={})), digest_size=_SIZE)
    for entry in calendar.entries.values():
        digest.update(keys.key_of("entry", entry))
    return digest.digest()


def _digest_of_folder(folder: Path, but: str = "") -> bytes:
    """Digest the files below a folder and their paths, without those of the suffix `but`.

    Links are followed, as folders of themes are, and told from what they lead to, as static files
    are. What cannot be read counts as empty.
    """
    digest = blake2b(digest_size=_SIZE)
    for path in _files_below(folder):
        if but and path.suffix == but:
            continue
        data = b""
        with suppress(OSError):
            data = path.read_bytes()
        links = [part.is_symlink() for part in (path, *path.parents) if part.is_relative_to(folder)]
        digest.update(os.fsencode(f"{path.relative_to(folder)}\0{links}\0{len(data)}\0"))
        digest.update(data)
    return digest.digest()


def _files_below(folder: Path, above: frozenset[Path] = frozenset()) -> Iterator[Path]:
    """Yield the files below a folder in order; no link leads back to a folder that it is in."""
    with suppress(OSError, RuntimeError):
        real = folder.resolve(strict=True)
        for path in sorted(folder.iterdir()) if real not in above else ():
            if path.is_dir():
                yield from _files_below(path, above | {real})
            else:
                yield path

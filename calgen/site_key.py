"""The key of a whole site: with the same one, no file of it would be another.

Where nothing has changed, this spares a build to make every page only to find that out.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from functools import partial
from hashlib import blake2b
from importlib.metadata import distributions
from pathlib import Path

from calgen.formats.themes import find_themes
from calgen.output.keys import Keys
from calgen.parallel import FEWEST, begin
from calgen.publishing import STATIC
from calgen.render.material import Material

_SIZE = 16
_CODE = Path(__file__).parent


def site_key(project: Path, gathered: Material, theme_name: str = "") -> bytes:
    """Digest all that a site is made of, but for the time at which it is built.

    That is the material, the theme (`theme_name`, or the site's own), the site's static files,
    and calgen with its libraries. A site says when it was built; where that would be all that is
    new in it, what stands says the truth.
    """
    calendar = gathered.calendar
    of_entries = partial(Keys().key_of, "calendar", calendar)
    awaited = begin(of_entries) if len(calendar.entries) >= FEWEST else of_entries
    themes = find_themes(project, theme_name or calendar.site.theme).folders
    around = (
        gathered.today,
        gathered.occurrences,
        gathered.stamps,
        gathered.step_stamps,
        gathered.changes,
        gathered.revision,
        gathered.problems,
        tuple(_digest_of_folder(folder) for folder in (_CODE, *themes, project / STATIC)),
        tuple(sorted(f"{one.name} {one.version}" for one in distributions())),
        sys.version,
    )
    digest = blake2b(Keys().key_of("around", around), digest_size=_SIZE)
    digest.update(awaited())
    return digest.digest()


def _digest_of_folder(folder: Path) -> bytes:
    """Digest the files below a folder, their paths too; what cannot be read counts as empty."""
    digest = blake2b(digest_size=_SIZE)
    for path in _files_in(folder):
        try:
            data = path.read_bytes()
        except OSError:
            data = b""
        digest.update(
            f"{path.relative_to(folder).as_posix()}\0{len(data)}\0".encode(
                "utf-8", "surrogateescape"
            )
        )
        digest.update(data)
    return digest.digest()


def _files_in(folder: Path) -> Iterable[Path]:
    """List the files below a folder in order, without what Python keeps of them."""
    return sorted(path for path in folder.rglob("*") if path.suffix != ".pyc" and path.is_file())

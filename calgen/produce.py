"""Products become bytes: by a template of the theme, or by the writer of a format."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from hashlib import blake2b
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import Any

from calgen.formats.atom import write_atom
from calgen.formats.csv import write_csv
from calgen.formats.html import Theme
from calgen.formats.ics import IcsWriter
from calgen.formats.json import write_json
from calgen.model.product import Product
from calgen.output.keys import Keys
from calgen.output.rendered import Rendered

LIBRARIES = (
    "babel",
    "icalendar",
    "jinja2",
    "markdown",
    "nh3",
    "rcssmin",
    "rjsmin",
    "segno",
    "tzdata",
)
"""What has a part in turning views into bytes."""


@dataclass(frozen=True, slots=True)
class StaticFile:
    """A file that is copied as it is; `digest` stands for its bytes."""

    source: str
    digest: str


class Producer:
    """Knows the theme and the writers; gives each product's key and bytes."""

    def __init__(self, theme: Theme, shared: Collection[type] = ()) -> None:
        """Prepare for one run: the feeds' writer keeps each event that it has written.

        `shared` are the types of what stands in many views.
        """
        self._theme = theme
        self._keys = Keys(shared)
        self._code = _code_digest()
        self._writers: Mapping[str, Callable[[Any], bytes]] = {
            "atom": write_atom,
            "csv": write_csv,
            "ics": IcsWriter().write,
            "json": write_json,
            "static": _read,
        }

    def rendered(self, product: Product) -> Rendered:
        """Give a product with its key, ready to be rendered when its file has to be written."""
        return Rendered(product.path, self.key_of(product), partial(self.bytes_of, product))

    def bytes_of(self, product: Product) -> bytes:
        """Render a product."""
        writer = self._writers.get(product.template)
        if writer is not None:
            return writer(product.view)
        return self._theme.render(product.template, product.view)

    def key_of(self, product: Product) -> bytes:
        """Give the key of a product: one with the same key has the same bytes."""
        known = product.template in self._writers
        template = product.template if known else self._theme.digest(product.template)
        return self._keys.key_of(f"{self._code} {template}", product.view)


def static_file(source: Path, path: str) -> Product:
    """Give the product that publishes a file as it is."""
    digest = blake2b(source.read_bytes(), digest_size=16).hexdigest()
    return Product(path, "static", StaticFile(str(source), digest))


def files_below(folder: Path) -> Iterator[Path]:
    """Yield all files below a folder, in order of path; hidden ones and links out are left."""
    if folder.is_symlink() or not folder.is_dir():
        return
    for path in sorted(folder.iterdir(), key=lambda path: path.name):
        if path.name.startswith(".") or path.is_symlink():
            continue
        if path.is_dir():
            yield from files_below(path)
        else:
            yield path


def _read(file: StaticFile) -> bytes:
    return Path(file.source).read_bytes()


def _code_digest() -> str:
    """Digest the code that turns views into bytes, so that another version renders anew."""
    digest = blake2b(digest_size=16)
    for file in sorted(files("calgen.formats").iterdir(), key=lambda file: file.name):
        if file.name.endswith(".py"):
            digest.update(file.read_bytes())
    digest.update(" ".join(version(name) for name in LIBRARIES).encode("ascii"))
    return digest.hexdigest()

"""Themes on disk: where they stand, and which other theme each one extends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from calgen.formats.files import read_bytes
from calgen.formats.text import decode
from calgen.formats.yaml import parse
from calgen.model.node import Mapping, Scalar

DEFAULT = "default"
FILE = "theme.yaml"


@dataclass(frozen=True, slots=True)
class Themes:
    """The folders of a theme and of all that it extends, the first to be looked in first.

    `broken` is the theme.yaml whose `extends` leads nowhere, or round in a circle, and `extends`
    what it says; the folders are then those of the default theme at last.
    """

    folders: tuple[Path, ...]
    broken: Path | None = None
    extends: Scalar | None = None


def find_themes(project: Path, name: str) -> Themes:
    """Follow a theme's `extends`. In each place the project's own folder comes before ours."""
    folders: list[Path] = []
    names: list[str] = []
    said: tuple[Path, Scalar] | None = None
    while name:
        here = _folders(project, name)
        if not here or name in names:
            end = () if DEFAULT in names else _folders(project, DEFAULT)
            return Themes(tuple(dict.fromkeys((*folders, *end))), *(said or ()))
        names.append(name)
        folders += here
        said = _said(here, name)
        following = "" if name == DEFAULT else DEFAULT
        name = said[1].text.strip() if said else following
    return Themes(tuple(dict.fromkeys(folders)))


def theme_names(project: Path) -> tuple[str, ...]:
    """Give the names of all themes that a site may use, in order."""
    places = (project / "themes", bundled_themes())
    found = (folder for place in places if place.is_dir() for folder in place.iterdir())
    return tuple(sorted({folder.name for folder in found if folder.is_dir()}))


def own_themes(project: Path) -> tuple[str, ...]:
    """Give the names of all themes that the site itself brings, in order."""
    place = project / "themes"
    found = place.iterdir() if place.is_dir() else ()
    return tuple(sorted(path.name for path in found if path.is_dir() and path.name[0] != "."))


def bundled_themes() -> Path:
    """Give the folder of calgen's own themes: in the package, or beside it in a checkout."""
    package = Path(__file__).parents[1]
    return next(path for path in (package / "themes", package.parent / "themes") if path.is_dir())


def is_bundled(path: Path) -> bool:
    """Tell whether a file or folder belongs to calgen, and not to somebody's site."""
    return path.is_relative_to(bundled_themes())


def shown_as(file: Path) -> str:
    """Give the path of a theme's file as people know it, from `themes/` on."""
    parts = file.parts
    starts = [n for n, part in enumerate(parts[:-2]) if part == "themes" and n + 2 < len(parts)]
    known = {"templates", "words", "static", FILE}
    found = [n for n in starts if parts[n + 2] in known]
    return "/".join(parts[found[-1] :] if found else parts[-3:])


def _folders(project: Path, name: str) -> tuple[Path, ...]:
    if Path(name).name != name:
        return ()
    places = (project.resolve() / "themes" / name, bundled_themes() / name)
    return tuple(folder for folder in dict.fromkeys(places) if folder.is_dir())


def _said(here: Sequence[Path], name: str) -> tuple[Path, Scalar] | None:
    """Give what the first of a theme's folders says under `extends`, and its file.

    A site's folder that is called as one of ours extends ours in any case.
    """
    for folder in here:
        extends = _extends(folder / FILE)
        if extends and not (len(here) > 1 and extends.text.strip() == name):
            return folder / FILE, extends
    return None


def _extends(file: Path) -> Scalar | None:
    """Give what a theme's file says under `extends`; what cannot be read says nothing."""
    try:
        node, _ = parse(decode(read_bytes(file)).text)
    except OSError:
        return None
    said = node.get("extends") if isinstance(node, Mapping) else None
    return said if isinstance(said, Scalar) and not said.empty else None

"""Which calgen is running here, and from where."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

import calgen
from calgen.scaffold.requirement import Requirement, requirement


def installed(directory: Path) -> Requirement:
    """Pin the calgen that is running; a wheel of it that the project has is not made again."""
    pinned = _noted()
    made = pinned.prepare and (directory / pinned.line).is_file()
    return Requirement(pinned.line) if made else pinned


def _noted() -> Requirement:
    """Read what the installer noted about where it came from."""
    try:
        direct_url = distribution("calgen").read_text("direct_url.json")
    except PackageNotFoundError:
        checkout = str(Path(calgen.__file__).parents[1])
        return requirement(calgen.__version__, None, checkout)
    return requirement(calgen.__version__, direct_url)

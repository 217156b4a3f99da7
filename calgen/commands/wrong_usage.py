"""Wrong usage: what was asked for cannot be done; nothing was changed, and exit code 2 says so."""

from __future__ import annotations

from collections.abc import Iterable

from calgen.schema.nearest import nearest
from calgen.schema.reading import shown


class WrongUsageError(Exception):
    """What was given cannot be used; the message says why and what to do."""


def unknown_name(name: str, known: Iterable[str], kind: str) -> WrongUsageError:
    """Make the error of a name that nobody declared, with what was probably meant."""
    names = list(known)
    near = nearest(name, names)
    hint = f"did you mean '{near}'?" if near else "known are: " + (", ".join(names) or "none")
    return WrongUsageError(f"no {kind} is called {shown(name)}: {hint}")

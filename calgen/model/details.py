"""What an entry says in the fields of its type."""

from __future__ import annotations

from calgen.model.entry import Entry


def texts_of(entry: Entry, name: str) -> tuple[str, ...]:
    """Give the texts of a field of an entry's type, none where it is not written."""
    value = entry.details.get(name, ())
    if isinstance(value, str):
        return (value,) if value else ()
    return tuple(str(one) for one in value) if isinstance(value, tuple) else ()

"""A new entry: a file with only what is known, and a name that nobody has yet."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from calgen.formats.yaml_text import flow_list, scalar
from calgen.model.fields import EntryType
from calgen.schema.ids import LONGEST, same_name, suggest_id

_ROOM_FOR_NUMBER = 4
_NOT_READ = "readme"


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file to write: its path relative to the project, and its text.

    `like` is the id that its title asked for, where something else has that already.
    """

    path: str
    text: str
    id: str
    like: str = ""


def new_entry(
    entry_type: EntryType, fields: Mapping[str, str | tuple[str, ...]], taken: Collection[str]
) -> NewFile:
    """Make the file of a new entry.

    `fields` holds what is known, in any order; empty values are left out. `taken` are the ids of
    the whole site: the new one, made of the title, differs from them.
    """
    entry_id = free_id(str(fields["title"]), taken)
    lines = [f"{name}: {_written(value)}" for name, value in fields.items() if value]
    text = "\n".join(lines) + "\n"
    folder = f"content/{entry_type.folder}"
    wanted = free_id(str(fields["title"]), ())
    like = wanted if wanted != entry_id else ""
    if entry_type.id == "topic":
        return NewFile(f"{folder}/{entry_id}.md", f"---\n{text}---\n", entry_id, like)
    return NewFile(f"{folder}/{entry_id}.yaml", text, entry_id, like)


def free_id(title: str, taken: Collection[str]) -> str:
    """Make an id of a title, with a number behind it when it is taken.

    Files named `readme…` are not read, so no entry is called so.
    """
    folded = {same_name(entry_id) for entry_id in taken}
    base = suggest_id(title)[: LONGEST - _ROOM_FOR_NUMBER].rstrip("-._")
    if base.startswith(_NOT_READ):
        base = f"entry-{base}"[: LONGEST - _ROOM_FOR_NUMBER].rstrip("-._")
    candidate, number = base, 2
    while same_name(candidate) in folded:
        candidate, number = f"{base}-{number}", number + 1
    return candidate


def _written(value: str | tuple[str, ...]) -> str:
    return scalar(value) if isinstance(value, str) else flow_list(value)

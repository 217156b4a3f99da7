"""Fields and types of entries as data: each is declared once, everything else follows from it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Field:
    """One declared field.

    `kind` names how its text is read; `many` allows a list; `of` are a choice's values; `fields`
    the parts of an `object`, or of each value of a `map`. `required` fields may not be missing.
    """

    name: str
    kind: str
    title: str = ""
    doc: str = ""
    required: bool = False
    many: bool = False
    of: tuple[str, ...] = ()
    fields: tuple[Field, ...] = ()
    example: str = ""


@dataclass(frozen=True, slots=True)
class StepRule:
    """A dated piece of work that a type's process asks for, `before` days before the start."""

    name: str
    before: int
    team: str = ""


@dataclass(frozen=True, slots=True)
class Need:
    """What should support an entry of a type: another type, or something on a channel."""

    type: str = ""
    channel: str = ""


@dataclass(frozen=True, slots=True)
class EntryType:
    """The kind of an entry. `done` is its own word for the status `done`; `shape` its mark.

    `said` names what site.yaml says of a built-in type itself.
    """

    id: str
    title: str
    plural: str
    folder: str
    color: str = ""
    hue: int = 0
    shape: str = ""
    done: str = "Done"
    doc: str = ""
    fields: tuple[Field, ...] = ()
    needs: tuple[Need, ...] = ()
    sign_off: tuple[str, ...] = ()
    steps: tuple[StepRule, ...] = ()
    said: frozenset[str] = frozenset()

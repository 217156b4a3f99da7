"""Pages of the manual, made from declarations: every field, and every rule."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from inspect import cleandoc
from typing import Protocol

from calgen.model.fields import EntryType, Field
from calgen.model.problem import Severity
from calgen.schema.kinds import KINDS

_TABLE = "| field | what it says | what to write | example |\n|---|---|---|---|\n"
_FIELDS_HEAD = """\
# Fields

Everything that may stand in a file. Only `title` is required in an entry, and only `title` in
`site.yaml`. `calgen explain FIELD` prints the same in a terminal.
"""
_RULES_HEAD = """\
# Rules

What `calgen check` looks for. An error ends the check with exit code 1; a warning does not.
`calgen explain RULE` prints the same in a terminal.

| rule | severity | finds |
|---|---|---|
"""
_OTHER_KINDS: Mapping[str, str] = {
    "repeat": "`daily`, `weekly`, `monthly` or `yearly`; a mapping; or an RRULE (RFC 5545)",
    "moves": "a mapping from the old day or time to the new one",
    "titled-link": "an address, or a mapping of `url` and `title`",
    "object": "a mapping",
    "map": "a mapping by name",
    "map-of-lists": "a mapping from a team's id to a list",
    "raw": "a mapping",
}


class Rule(Protocol):
    """What a page needs to know about a rule."""

    @property
    def id(self) -> str:
        """Its name, for life."""

    @property
    def severity(self) -> Severity:
        """How much it matters where a site says nothing else."""

    @property
    def manual(self) -> str:
        """Its text in Markdown, with a summary in the first line."""


def fields_page(
    common: tuple[Field, ...],
    types: Mapping[str, EntryType],
    files: Mapping[str, tuple[Field, ...]],
) -> str:
    """Give the Markdown page of all fields; `files` are other files' fields, by their names."""
    parts = [
        _FIELDS_HEAD,
        "## Every entry\n\n" + _table(common),
        *(_type_part(entry_type) for entry_type in types.values()),
        *(f"## {name}\n\n{_table(fields)}" for name, fields in files.items()),
    ]
    return "\n".join(parts)


def rules_page(rules: Iterable[Rule]) -> str:
    """Give the Markdown page of all rules, each with its own manual text."""
    known = tuple(rules)
    listed = "".join(
        f"| [`{r.id}`](#{r.id}) | {r.severity.value} | {_summary(r)} |\n" for r in known
    )
    return "\n".join([_RULES_HEAD + listed, *(_rule_part(rule) for rule in known)])


def _type_part(entry_type: EntryType) -> str:
    text = (
        f"## {entry_type.title}\n\n{entry_type.doc} Folder: `content/{entry_type.folder}`. "
        f"Type: `{entry_type.id}`. When it is done: {entry_type.done}.\n"
    )
    return f"{text}\n{_table(entry_type.fields)}" if entry_type.fields else text


def _table(fields: Iterable[Field]) -> str:
    return _TABLE + "".join(_rows(fields))


def _rows(fields: Iterable[Field], above: str = "") -> Iterator[str]:
    """Give the field's row and, below it, those of its parts."""
    for field in fields:
        name = f"`{above}{field.name}`"
        required = " (required)" if field.required else ""
        example = f"`{_cell(field.example)}`" if field.example else ""
        yield f"| {name}{required} | {_cell(field.doc)} | {_cell(_kind(field))} | {example} |\n"
        yield from _rows(field.fields, f"{above}{field.name}: ")


def _kind(field: Field) -> str:
    if field.of:
        words = ", ".join(f"`{word}`" for word in field.of)
        return f"one of {words}"
    kind = KINDS.get(field.kind)
    words = kind.words if kind else _OTHER_KINDS[field.kind]
    return f"{words}, or a list of these" if field.many else words


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ").strip()


def _summary(rule: Rule) -> str:
    return _cell(rule.manual.strip().split("\n", 1)[0].rstrip("."))


def _rule_part(rule: Rule) -> str:
    """Give a rule's text; what to do about a finding stands in paragraphs of its own."""
    text = re.sub(r"(?<!\n)\n(?=To )", "\n\n", cleandoc(rule.manual))
    summary, _, rest = text.partition("\n")
    return f"## {rule.id}\n\n**{rule.severity.value}** · {summary}\n{rest.rstrip()}\n"

"""`calgen explain`: the manual page of a rule, a field or a type."""

from __future__ import annotations

import inspect
import textwrap
from collections.abc import Iterable
from pathlib import Path

from calgen.model.fields import EntryType, Field
from calgen.pipeline import RULE_IDS
from calgen.read.site import read_site
from calgen.rules import RULES
from calgen.rules.rule import Rule
from calgen.schema.declarations import Declarations, builtin
from calgen.schema.kinds import KINDS
from calgen.schema.nearest import nearest
from calgen.schema.reading import shown


def run(project: Path, word: str) -> tuple[int, str]:
    """Give the exit code and the page, for no word the list of all pages.

    A part of a field is written with dots, `offer.code`. An unknown word gives 2 and what was
    probably meant.
    """
    site = read_site(project, RULE_IDS).site
    declared = Declarations(builtin().common, site.types)
    if not word:
        return 0, _list_of_pages(declared)
    pages = [
        *(_rule_page(rule) for rule in RULES if rule.id == word),
        *(_type_page(site.types[name]) for name in site.types if name == word),
        *(_field_page(field, of) for field, of in _parts(declared, word)),
    ]
    if pages:
        return 0, "\n".join(pages)
    names = {*RULE_IDS, *site.types, *(field.name for field, _ in _fields(declared))}
    near = nearest(word, names)
    hint = f"did you mean '{near}'?" if near else "known are: " + ", ".join(sorted(names))
    return 2, f"nothing is called {shown(word)}: {hint}\n"


def _fields(declared: Declarations) -> list[tuple[Field, str]]:
    own = [(field, kind.title) for kind in declared.types.values() for field in kind.fields]
    return [*((field, "everything") for field in declared.common), *own]


def _parts(declared: Declarations, word: str) -> list[tuple[Field, str]]:
    """Give the fields of a name, or the parts of fields that a dotted name leads to."""
    first, *names = word.split(".")
    found = [(field, of) for field, of in _fields(declared) if field.name == first]
    for name in names:
        found = [
            (part, field.name) for field, _ in found for part in field.fields if part.name == name
        ]
    return found


def _list_of_pages(declared: Declarations) -> str:
    kinds = {
        "rules": RULE_IDS,
        "types": tuple(declared.types),
        "fields": tuple(dict.fromkeys(field.name for field, _ in _fields(declared))),
    }
    lines = [f"{kind}:\n{_listed(names)}\n" for kind, names in kinds.items()]
    return "\n".join(("calgen explain WORD tells about one of these:\n", *lines))


def _listed(names: Iterable[str]) -> str:
    return textwrap.fill(
        "  ".join(names), 90, initial_indent="  ", subsequent_indent="  ", break_on_hyphens=False
    )


def _rule_page(rule: Rule) -> str:
    return f"{rule.id} (rule, {rule.severity})\n\n{inspect.cleandoc(rule.manual)}\n"


def _type_page(entry_type: EntryType) -> str:
    lines = [f"{entry_type.id} (type)", "", entry_type.doc or entry_type.title, ""]
    lines.append(f"folder: content/{entry_type.folder}")
    lines.append(f"when done: {entry_type.done}")
    lines += [f"  {field.name}: {field.doc}" for field in entry_type.fields]
    return "\n".join(lines) + "\n"


def _field_page(field: Field, of: str) -> str:
    kind = KINDS.get(field.kind)
    words = "one of: " + ", ".join(field.of) if field.of else kind.words if kind else ""
    lines = [f"{field.name} (field of {of})", "", field.doc]
    if words:
        lines.append(f"what to write: {words}" + (", or a list of these" if field.many else ""))
    lines += [f"  {part.name}: {part.doc}" for part in field.fields]
    if field.example:
        lines.append(f"example: {field.name}: {field.example}")
    return "\n".join(lines) + "\n"

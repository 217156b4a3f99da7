"""The part of docs/themes.md that tells every template and every view, made from the code."""

from __future__ import annotations

import re
import types
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from inspect import cleandoc
from typing import Any, get_args, get_origin, get_type_hints

from calgen.model.product import Product
from tests.docs.view_fields import MEANINGS

_PLAIN: Mapping[type, str] = {str: "text", int: "number", bool: "true or false", object: "any"}


def views_page(products: Iterable[Product]) -> str:
    """Give the Markdown of all templates, then of all views, each view once."""
    first: dict[str, Product] = {}
    for product in products:
        first.setdefault(product.template, product)
    made = sorted(first.values(), key=lambda one: (not one.template.endswith("html"), one.template))
    rows = [f"| `{one.template}` | `{one.path}` | {_named(type(one.view))} |\n" for one in made]
    views = views_of(type(one.view) for one in made)
    return (
        "\n| template | makes, for example | gets as `view` |\n|---|---|---|\n"
        + "".join(rows)
        + "\n"
        + "\n".join(map(_part, views))
    )


def views_of(pages: Iterable[type]) -> tuple[type, ...]:
    """Give the views of pages, and all views in them, in the order in which they are met."""
    found: dict[type, None] = {}
    wanted = list(pages)
    while wanted:
        view = wanted.pop(0)
        if view not in found and is_dataclass(view):
            found[view] = None
            wanted += [inner for hint in hints(view).values() for inner in _inside(hint)]
    return tuple(found)


def hints(view: type) -> dict[str, Any]:
    """Give the type of each of a view's fields."""
    known = get_type_hints(view)
    return {field.name: known[field.name] for field in fields(view)}


def _inside(hint: object) -> Iterator[type]:
    if isinstance(hint, type) and is_dataclass(hint):
        yield hint
    for part in get_args(hint):
        yield from _inside(part)


def _part(view: type) -> str:
    rows = "".join(
        f"| `{name}` | {_words(hint)} | {meaning(view, name)} |\n"
        for name, hint in hints(view).items()
    )
    table = f"\n| field | is | means |\n|---|---|---|\n{rows}" if rows else ""
    summary = " ".join(cleandoc(view.__doc__ or "").split("\n\n")[0].split())
    return f"### {view.__name__}\n\n{summary}\n{table}"


def meaning(view: type, name: str) -> str:
    """Say what a field means; empty where nobody does."""
    own = MEANINGS.get(f"{view.__name__}.{name}")
    if own:
        return own
    said = " ".join(cleandoc(view.__doc__ or "").split())
    clauses = re.split(r"(?<=[.;:]) (?=[`A-Z])|(?<=;) ", said)
    found = " ".join(clause for clause in clauses if f"`{name}`" in clause)
    if not found:
        return MEANINGS.get(name, "")
    alone = found.count("`") == 2
    text = re.sub(rf"^`{name}` (is|are|says|means) ", "", found) if alone else found
    return text.rstrip(".;:").replace("|", "\\|")


def _words(hint: Any) -> str:  # noqa: ANN401 -- whatever a type may be
    """Say a type in words, with a link to the view that it is."""
    if hint in _PLAIN:
        return _PLAIN[hint]
    origin, parts = get_origin(hint), get_args(hint)
    if origin is tuple and parts[-1:] == (Ellipsis,):
        return f"list of {_words(parts[0])}"
    if origin is tuple:
        return "(" + ", ".join(map(_words, parts)) + ")"
    if origin is types.UnionType:
        return " or ".join("none" if part is type(None) else _words(part) for part in parts)
    if origin is not None:
        return f"mapping of {_words(parts[0])} to {_words(parts[1])}"
    return _named(hint)


def _named(view: type) -> str:
    return f"[`{view.__name__}`](#{view.__name__.lower()})"

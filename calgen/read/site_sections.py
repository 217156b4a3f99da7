"""Sections of site.yaml become the model's own: teams, channels, products, limits and the rest."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from calgen.model.node import Fault, Node
from calgen.model.node import Mapping as MappingNode
from calgen.model.people import Team
from calgen.model.site import (
    Blackout,
    Channel,
    Forge,
    Limit,
    Product,
    Repository,
    SuggestionOptions,
)
from calgen.schema.ids import is_id, not_an_id, same_name
from calgen.schema.reading import bad, shown

_NAMED = ("teams", "channels", "products", "types")


def sections(values: Mapping[str, Any]) -> dict[str, Any]:
    """Give the arguments of a site that its sections make."""
    return {
        "repository": _repository(values.get("repository")),
        "teams": _named(Team, values.get("teams", {})),
        "suggestions": _suggestions(values.get("suggestions", {})),
        "channels": _named(Channel, values.get("channels", {})),
        "products": _named(Product, values.get("products", {})),
        "limits": tuple(_limit(limit) for limit in values.get("limits", ())),
        "blackouts": tuple(_blackout(days) for days in values.get("blackouts", ())),
    }


def bad_names(node: MappingNode) -> list[Fault]:
    """Find ids of teams, channels, products and types that cannot name a page or a feed."""
    return [fault for section in _NAMED for fault in name_faults(section, node.get(section))]


def name_faults(section: str, part: Node | None) -> list[Fault]:
    """Find the ids of one section that cannot name a page or a feed; `section` says where."""
    faults: list[Fault] = []
    seen: dict[str, str] = {}
    for key, _ in part.items if isinstance(part, MappingNode) else ():
        name = key.text.strip()
        first = seen.setdefault(same_name(name), name)
        if not is_id(name):
            message, hint = not_an_id(name)
            message = f"{section}: {message}"
            faults += bad(key, message, hint).faults
        elif first != name:
            message = f"{section}: {shown(name)} is the same name as {shown(first)}"
            faults += bad(key, message, "capital letters make no other name").faults
    return faults


def usable(names: Mapping[str, Any]) -> dict[str, Any]:
    """Keep what has a usable name, the first of those that differ in capital letters only."""
    first: dict[str, str] = {}
    for name in names:
        first.setdefault(same_name(name), name)
    return {name: names[name] for name in first.values() if is_id(name)}


def _named(make: type[Any], values: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    return {
        key: make(key, **{"title": title_of_id(key), **parts})
        for key, parts in usable(values).items()
    }


def title_of_id(name: str) -> str:
    """Make a title of an id: `paid-media` becomes `Paid media`."""
    return name.replace("-", " ").replace("_", " ").capitalize()


def _repository(values: Mapping[str, Any] | None) -> Repository | None:
    if not values:
        return None
    url = values["url"].rstrip("/").removesuffix(".git")
    return Repository(Forge(values["forge"]), url, values.get("branch", "main"))


def _suggestions(values: Mapping[str, Any]) -> SuggestionOptions:
    renamed = {"team" if key == "from" else key: value for key, value in values.items()}
    return SuggestionOptions(**renamed)


def _limit(values: Mapping[str, Any]) -> Limit:
    return Limit(**{**values, "at_most": int(values["at_most"])})


def _blackout(values: Mapping[str, Any]) -> Blackout:
    return Blackout(**{"end": values["start"], **values})

"""site.yaml becomes the site: every default filled in, every fault named."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from calgen.model.fields import EntryType
from calgen.model.node import Fault, Scalar
from calgen.model.node import Mapping as MappingNode
from calgen.model.people import Team
from calgen.model.position import START
from calgen.model.problem import Effect, Problem, Severity
from calgen.model.site import (
    Access,
    Blackout,
    Channel,
    Forge,
    Limit,
    Product,
    Repository,
    Site,
    SuggestionOptions,
)
from calgen.read.documents import read_document
from calgen.read.faults import as_problem
from calgen.schema.declarations import builtin, declared_in
from calgen.schema.ids import is_id, suggest_id
from calgen.schema.nearest import nearest
from calgen.schema.reader import Values, read_fields
from calgen.schema.reading import bad, described, shown
from calgen.schema.type_reader import read_type

FILE = "site.yaml"
_SEVERITIES = (*Severity, "off")
_DEFAULT_TEAMS = {"sales": Team("sales", "Sales"), "marketing": Team("marketing", "Marketing")}


@dataclass(frozen=True, slots=True)
class SiteReading:
    """The site, built of defaults where its file cannot be read, and what is wrong."""

    site: Site
    problems: tuple[Problem, ...] = ()


def read_site(project: Path, rule_ids: tuple[str, ...]) -> SiteReading:
    """Read a project's site.yaml; `rule_ids` are the rules whose severity it may set."""
    path = project / FILE
    name = suggest_id(project.resolve().name)
    if not path.is_file():
        message = "there is no site.yaml in this folder"
        hint = "run 'calgen init' to begin a calendar here, or -C DIR to name its folder"
        problem = Problem(FILE, "syntax", Severity.ERROR, message, hint, START)
        return SiteReading(_with_defaults(Site(name, name)), (problem,))
    document = read_document(path, FILE)
    if not document.items or document.items[0].in_list:
        faults = document.faults or (
            Fault(START, "syntax", "site.yaml is a list", "write 'title: …'"),
        )
        problems = tuple(as_problem(fault, FILE, Effect.FILE_LEFT_OUT) for fault in faults)
        return SiteReading(_with_defaults(Site(name, name)), problems)
    item = document.items[0]
    read = read_fields(item.node, {f.name: f for f in declared_in("site.yaml")})
    types, type_faults = _types(read.values.get("types"))
    rules, rule_faults = _rules(read.values.get("rules"), rule_ids)
    site = _site(read, name, types, rules)
    faults = (*item.faults, *(f for _, f in read.faults), *type_faults, *rule_faults)
    faults = (*faults, *_bad_names(item.node))
    problems = tuple(as_problem(fault, FILE, Effect.VALUE_DROPPED) for fault in faults)
    return SiteReading(site, problems)


def _site(
    read: Values, name: str, types: Mapping[str, EntryType], rules: Mapping[str, str]
) -> Site:
    values: Mapping[str, Any] = read.values
    access = Access(values.get("access", Access.PRIVATE))
    detail = values.get("feeds", {}).get("detail")
    locale = str(values.get("locale", "en")).replace("_", "-")
    plain = {key: values[key] for key in ("timezone", "holidays", "theme") if key in values}
    return _with_defaults(
        Site(
            title=str(values.get("title", name)),
            calendar_id=str(values.get("calendar_id", name)),
            url=str(values.get("url", "")).rstrip("/"),
            access=access,
            locale=locale,
            repository=_repository(values.get("repository")),
            teams=_named(Team, values.get("teams", {})),
            suggestions=_suggestions(values.get("suggestions", {})),
            channels=_named(Channel, values.get("channels", {})),
            products=_named(Product, values.get("products", {})),
            types=types,
            limits=tuple(_limit(limit) for limit in values.get("limits", ())),
            blackouts=tuple(_blackout(days) for days in values.get("blackouts", ())),
            rules=rules,
            full_feeds=detail == "full" or (access is Access.PUBLIC and detail is None),
            declared=frozenset(values) & {"teams", "channels", "products"},
            **plain,
        )
    )


def _with_defaults(site: Site) -> Site:
    """Give a site without teams or types the ones that come with calgen."""
    return replace(site, teams=site.teams or _DEFAULT_TEAMS, types=site.types or builtin().types)


def _named(make: type[Any], values: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    titles = {key: key.replace("-", " ").replace("_", " ").capitalize() for key in values}
    return {
        key: make(key, **{"title": titles[key], **parts})
        for key, parts in values.items()
        if is_id(key)
    }


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


def _types(node: object) -> tuple[Mapping[str, EntryType], tuple[Fault, ...]]:
    types = dict(builtin().types)
    if node is None:
        return types, ()
    if not isinstance(node, MappingNode):
        return types, bad(node, f"types: {described(node)} stands where a mapping should").faults  # type: ignore[arg-type] -- a raw field holds a node
    faults: list[Fault] = []
    for key, value in node.items:
        name = key.text.strip()
        reading = read_type(name, value, types.get(name))
        types[name] = reading.type
        faults += reading.faults
    return types, tuple(faults)


def _rules(
    node: object, rule_ids: tuple[str, ...]
) -> tuple[Mapping[str, str], tuple[Fault, ...]]:
    if not isinstance(node, MappingNode):
        return {}, ()
    rules: dict[str, str] = {}
    faults: list[Fault] = []
    for key, value in node.items:
        name = key.text.strip()
        severity = value.text.strip() if isinstance(value, Scalar) else ""
        severity = "off" if severity in {"false", "no"} else severity
        if name not in rule_ids:
            near = nearest(name, rule_ids)
            hint = f"did you mean '{near}'?" if near else "see 'calgen explain'"
            faults += bad(key, f"rules: no rule is called {shown(name)}", hint).faults
        elif severity not in _SEVERITIES:
            hint = "write error, warning, info or off"
            faults += bad(value, f"rules: {name}: {described(value)} is no severity", hint).faults
        else:
            rules[name] = severity
    return rules, tuple(faults)


def _bad_names(node: MappingNode) -> list[Fault]:
    """Find ids of teams, channels, products and types that cannot name a page or a feed."""
    faults: list[Fault] = []
    for section in ("teams", "channels", "products", "types"):
        part = node.get(section)
        for key, _ in part.items if isinstance(part, MappingNode) else ():
            if not is_id(key.text.strip()):
                message = f"{section}: {shown(key.text)} cannot be an id"
                hint = f"use letters, digits and '-', such as '{suggest_id(key.text)}'"
                faults += bad(key, message, hint).faults
    return faults

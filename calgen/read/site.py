"""site.yaml becomes the site: every default filled in, every fault named."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from calgen.formats.themes import DEFAULT, theme_names
from calgen.model.node import Fault, width_of
from calgen.model.people import Team
from calgen.model.position import START, Position
from calgen.model.problem import Effect, Problem, Severity
from calgen.model.site import Access, Site
from calgen.read.documents import Document, Item, read_document
from calgen.read.faults import as_problem
from calgen.read.folder_address import read_folder_address
from calgen.read.site_feeds import FeedsReading, read_feeds
from calgen.read.site_names import SiteName, names_in, names_of_types
from calgen.read.site_rules import read_rules
from calgen.read.site_sections import bad_names, sections
from calgen.read.site_types import TypesReading, read_types
from calgen.schema.declarations import builtin, declared_in
from calgen.schema.ids import suggest_id
from calgen.schema.nearest import nearest
from calgen.schema.reader import Values, read_fields
from calgen.schema.words import DEFAULT_TEAMS

FILE = "site.yaml"
_UNTITLED = "Calendar"
# Not made of the title: another title must not make other events of all that people subscribed to.
_NO_ID = "calendar"
_VITAL = frozenset({"calendar_id", "timezone", "feeds.place"})
_DEFAULT_TEAMS = {id_: Team(id_, title) for id_, title in DEFAULT_TEAMS.items()}


@dataclass(frozen=True, slots=True)
class SiteReading:
    """The site, built of defaults where its file cannot be read, and what is wrong.

    `names` are the people, teams, channels and types that site.yaml names, to be looked up once
    these are known.
    """

    site: Site
    problems: tuple[Problem, ...] = ()
    names: tuple[SiteName, ...] = ()


def read_site(project: Path, rule_ids: tuple[str, ...]) -> SiteReading:
    """Read a project's site.yaml; `rule_ids` are the rules whose severity it may set.

    A problem with the effect FILE_LEFT_OUT means that the site is not the one that was meant:
    building it would give every subscriber other events.
    """
    document = _document(project)
    if document.faults:
        problems = (as_problem(fault, FILE, Effect.FILE_LEFT_OUT) for fault in document.faults)
        return SiteReading(_with_defaults(Site(_UNTITLED, _NO_ID)), tuple(problems))
    return _of_item(document.items[0], project, rule_ids)


def _document(project: Path) -> Document:
    """Read the file, and see to it that without faults there is one mapping."""
    path = project / FILE
    if not path.exists() and not path.is_symlink():
        hint = "run 'calgen init' to begin a calendar here, or -C DIR to name its folder"
        return _refused("syntax", "there is no site.yaml in this folder", hint)
    document = read_document(path, FILE)
    if document.faults and document.faults[0].rule == "missing-field":
        return _refused("missing-field", "the file is empty", "write at least 'title: …'")
    if document.faults or (document.items and not document.items[0].in_list):
        return document
    return _refused("syntax", "site.yaml is a list", "write 'title: …' without '- '")


def _refused(rule: str, message: str, hint: str) -> Document:
    return Document(FILE, faults=(Fault(START, rule, message, hint),))


def _of_item(item: Item, project: Path, rule_ids: tuple[str, ...]) -> SiteReading:
    read = read_fields(item.node, {f.name: f for f in declared_in(FILE)})
    types = read_types(read.nodes.get("types"))
    rules, rule_faults = read_rules(read.nodes.get("rules"), rule_ids)
    url = read_folder_address(
        str(read.values.get("url", "")), read.nodes.get("url", item.node), "url"
    )
    feeds = read_feeds(read, public=read.values.get("access") == Access.PUBLIC)
    told = {fault.position for fault in feeds.misplaced}
    found = [(name, fault) for name, fault in read.faults if fault.position not in told]
    faults = [
        *(("", fault) for fault in (*item.faults, *types.faults, *rule_faults)),
        *(("", fault) for fault in (*bad_names(item.node), *_theme_faults(read, project))),
        *(("feeds.place" if f.position in feeds.unknown else name, f) for name, f in found),
        *(("feeds", fault) for fault in feeds.faults),
        *(("feeds.place", fault) for fault in feeds.misplaced),
        *(("url", fault) for fault in url.faults or _id_faults(read)),
    ]
    problems = tuple(as_problem(fault, FILE, _effect(name)) for name, fault in faults)
    names = (*names_in(read), *names_of_types(types))
    site = replace(_site(read, types, rules, feeds), url=str(url.value or ""))
    return SiteReading(site, problems, names)


def _effect(name: str) -> Effect:
    """Without the id or the zone that were meant, all events would be others, or elsewhere."""
    return Effect.FILE_LEFT_OUT if name in _VITAL else Effect.VALUE_DROPPED


def _site(read: Values, types: TypesReading, rules: Mapping[str, str], feeds: FeedsReading) -> Site:
    values: Mapping[str, Any] = read.values
    plain = {key: values[key] for key in ("timezone", "holidays", "theme") if key in values}
    return _with_defaults(
        Site(
            title=str(values.get("title", _UNTITLED)),
            calendar_id=str(values.get("calendar_id", _NO_ID)),
            access=Access(values.get("access", Access.PRIVATE)),
            locale=str(values.get("locale", "en")),
            types=types.types,
            rules=rules,
            feeds=feeds.settings,
            positions={**_told_of(read), **types.positions},
            declared=frozenset(values) & {"teams", "channels", "products"},
            **sections(values),
            **plain,
        )
    )


def _told_of(read: Values) -> Mapping[str, Position]:
    """Give the places of what rules speak of."""
    told = ("teams.", "feeds.key")
    return {at: place for at, place in read.positions.items() if at.startswith(told)}


def _with_defaults(site: Site) -> Site:
    """Give a site without teams or types the ones that come with calgen."""
    return replace(site, teams=site.teams or _DEFAULT_TEAMS, types=site.types or builtin().types)


def _id_faults(read: Values) -> Iterable[Fault]:
    """Ask for the calendar's id once the site says where it is: then people may subscribe."""
    if "calendar_id" in read.positions or "url" not in read.values:
        return ()
    own = suggest_id(str(read.values.get("title", _UNTITLED)))
    message = f"calendar_id is missing: until then it is '{_NO_ID}', as in other calendars"
    hint = (
        f"add 'calendar_id: {own}' before people subscribe, and never change it; "
        f"where they do already, 'calendar_id: {_NO_ID}'"
    )
    url = read.nodes["url"]
    return (Fault(url.position, "missing-field", message, hint, width_of(url), Severity.INFO),)


def _theme_faults(read: Values, project: Path) -> Iterable[Fault]:
    name, known = str(read.values.get("theme", DEFAULT)), theme_names(project)
    if name in known:
        return ()
    near = nearest(name, known)
    hint = f"did you mean '{near}'?" if near else f"add the folder, or write {', '.join(known)}"
    message = f"theme: there is no folder themes/{name}"
    return (Fault(read.positions["theme"], "unknown-reference", message, hint, len(name)),)

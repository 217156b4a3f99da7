"""The names that site.yaml uses of people, teams, channels and types, and who of them nobody is.

They are looked up when all sections and people.yaml have been read. As with the names that entries
use, a name is only unknown once its section exists.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from calgen.model.feeds import NamedFeed
from calgen.model.node import Fault
from calgen.model.position import Position
from calgen.model.problem import Effect, Problem
from calgen.model.site import Site
from calgen.read.faults import as_problem
from calgen.read.site_types import TypesReading
from calgen.schema.nearest import nearest
from calgen.schema.reader import Values
from calgen.schema.reading import shown

_FILE = "site.yaml"


@dataclass(frozen=True, slots=True)
class SiteName:
    """A name that site.yaml uses, and its place.

    It is that of a `person`, `team`, `channel`, `product`, `campaign` or `type`.
    """

    kind: str
    value: str
    at: str
    position: Position


def names_in(read: Values) -> Iterator[SiteName]:
    """Yield the names in the sections of site.yaml, all but its types."""
    for channel, parts in _mapping(read.values.get("channels")).items():
        owner = {"owner": "person"}
        yield from _names(read.positions, f"channels.{channel}", _mapping(parts), owner)
    suggestions = _mapping(read.values.get("suggestions"))
    yield from _names(read.positions, "suggestions", suggestions, {"from": "team"})
    for section, kinds in _LISTS.items():
        items = read.values.get(section)
        for index, item in enumerate(items if isinstance(items, tuple) else ()):
            yield from _names(read.positions, f"{section}.{index}", _mapping(item), kinds)
    named = _mapping(_mapping(read.values.get("feeds")).get("named"))
    for feed, parts in named.items():
        yield from _names(read.positions, f"feeds.named.{feed}", _mapping(parts), _OF_FEEDS)


def names_of_types(read: TypesReading) -> Iterator[SiteName]:
    """Yield the names in what types need, who signs them, and who does their steps."""
    for one in read.types.values():
        parts: dict[str, object] = {
            "sign_off": one.sign_off,
            **{f"needs.{i}.type": need.type for i, need in enumerate(one.needs)},
            **{f"needs.{i}.channel": need.channel for i, need in enumerate(one.needs)},
            **{f"steps.{i}.team": step.team for i, step in enumerate(one.steps)},
        }
        kinds = {at: _KIND_OF_PART[at.rpartition(".")[2]] for at in parts}
        yield from _names(read.positions, f"types.{one.id}", parts, kinds)


def unknown_names(
    names: Collection[SiteName],
    site: Site,
    people: Collection[str] | None,
    campaigns: Collection[str] = (),
) -> Iterator[Problem]:
    """Yield a problem for each name that nobody declared.

    `people` is None without people.yaml; `campaigns` are the ids of all, also of those left out.
    """
    declared: Mapping[str, Collection[str] | None] = {
        "person": people,
        "team": site.teams if "teams" in site.declared else None,
        "channel": site.channels if "channels" in site.declared else None,
        "product": site.products if "products" in site.declared else None,
        "campaign": campaigns,
        "type": site.types,
    }
    for name in names:
        known = declared[name.kind]
        if known is not None and name.value not in known:
            yield as_problem(_fault(name, known), _FILE, Effect.VALUE_DROPPED)


def renamed_site(site: Site, rename: Callable[[str, str], str]) -> Site:
    """Give a site that names others as `rename` says, which gets the kind of a name and a name."""
    owned = {
        id_: replace(channel, owner=rename("person", channel.owner))
        for id_, channel in site.channels.items()
    }
    types = {
        id_: replace(
            one,
            sign_off=tuple(rename("team", team) for team in one.sign_off),
            needs=tuple(replace(n, channel=rename("channel", n.channel)) for n in one.needs),
            steps=tuple(replace(step, team=rename("team", step.team)) for step in one.steps),
        )
        for id_, one in site.types.items()
    }
    limits = tuple(replace(one, channel=rename("channel", one.channel)) for one in site.limits)
    flagged = replace(site.suggestions, team=rename("team", site.suggestions.team))
    feeds = replace(site.feeds, named=tuple(_renamed_feed(f, rename) for f in site.feeds.named))
    return replace(
        site, suggestions=flagged, channels=owned, types=types, limits=limits, feeds=feeds
    )


def _renamed_feed(feed: NamedFeed, rename: Callable[[str, str], str]) -> NamedFeed:
    return replace(
        feed,
        teams=tuple(rename("team", name) for name in feed.teams),
        people=tuple(rename("person", name) for name in feed.people),
        channels=tuple(rename("channel", name) for name in feed.channels),
        products=tuple(rename("product", name) for name in feed.products),
    )


def _fault(name: SiteName, known: Collection[str]) -> Fault:
    is_person = name.kind == "person"
    what = "nobody" if is_person else f"no {name.kind}"
    near = nearest(name.value, known)
    where = _WHERE.get(name.kind, "declare it here")
    hint = f"did you mean '{near}'?" if near else where
    rule = "unknown-person" if is_person else "unknown-reference"
    return _fault_at(name, rule, f"{what} is called {shown(name.value)}", hint)


def _fault_at(name: SiteName, rule: str, found: str, hint: str) -> Fault:
    words = [word for word in name.at.split(".") if not word.isdecimal()]
    return Fault(name.position, rule, ": ".join((*words, found)), hint, len(name.value))


_LISTS: Mapping[str, Mapping[str, str]] = {
    "limits": {"type": "type", "channel": "channel"},
    "blackouts": {"types": "type"},
}
_OF_FEEDS = {
    "types": "type",
    "teams": "team",
    "people": "person",
    "channels": "channel",
    "campaigns": "campaign",
    "products": "product",
}
_WHERE = {
    "person": "add this person to content/people.yaml",
    "campaign": "a campaign's id is the name of its file in content/campaigns/",
}
_KIND_OF_PART = {"sign_off": "team", "type": "type", "channel": "channel", "team": "team"}


def _names(
    positions: Mapping[str, Position],
    at: str,
    parts: Mapping[str, object],
    kinds: Mapping[str, str],
) -> Iterator[SiteName]:
    for part, kind in kinds.items():
        value = parts.get(part)
        places = [(f"{at}.{part}", value)]
        if isinstance(value, tuple):
            places = [(f"{at}.{part}.{index}", one) for index, one in enumerate(value)]
        for place, one in places:
            if isinstance(one, str) and one and place in positions:
                yield SiteName(kind, one, place, positions[place])


def _mapping(value: object) -> Mapping[str, object]:
    return value if isinstance(value, Mapping) else {}

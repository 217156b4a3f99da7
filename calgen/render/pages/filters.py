"""Filters: the marks by which each thing is found, and the choices that a page offers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from urllib.parse import quote

from calgen.model.entry import Entry, Status
from calgen.model.site import Site
from calgen.render.pages.desk import Desk
from calgen.render.pages.lanes import CAMPAIGN
from calgen.render.urls import BOARD, campaign_url
from calgen.render.views.filters import Choice, FilterGroup, Filters
from calgen.render.views.frame import Anchor

MARKS = {
    "team": "m",
    "person": "o",
    "channel": "c",
    "campaign": "k",
    "product": "p",
    "status": "s",
}


def filters_of(entries: Iterable[Entry], desk: Desk) -> Filters:
    """Give what a page that shows these can be narrowed by; an entry counts once."""
    shown = {entry.id: entry for entry in entries}.values()
    types = Counter(entry.type for entry in shown)
    names = Counter(found for entry in shown for found in _found_by(entry, desk.site))
    groups = (_group(key, names, desk) for key in MARKS)
    return Filters(
        types=tuple((desk.mark(name), types[name]) for name in desk.site.types if types[name]),
        sales=sum(entry.sales_suggested for entry in shown),
        groups=tuple(group for group in groups if group.choices),
    )


def marks_of(entry: Entry, site: Site) -> str:
    """Give what an entry is found by, such as `m:marketing o:martha c:email s:planned`."""
    return " ".join(f"{MARKS[key]}:{_token(name)}" for key, name in _found_by(entry, site))


def _found_by(entry: Entry, site: Site) -> Iterator[tuple[str, str]]:
    """Yield the filters that find an entry and by which names, as feeds do; each once."""
    names = [("team", entry.team), ("person", entry.owner)]
    if entry.suggested_by not in site.teams:
        names.append(("person", entry.suggested_by))
    names += (("channel", channel) for channel in entry.channels)
    names.append(("campaign", entry.id if entry.type == CAMPAIGN else ""))
    names.append(("campaign", entry.campaign))
    names += (("product", product) for product in entry.products)
    names.append(("status", entry.status.value))
    yield from dict.fromkeys(one for one in names if one[1])


def _group(key: str, names: Mapping[tuple[str, str], int], desk: Desk) -> FilterGroup:
    """Give a filter's choices, declared ones in their order, then all others by their words."""
    declared: Mapping[str, Iterable[str]] = {
        "team": desk.site.teams,
        "channel": desk.site.channels,
        "campaign": desk.calendar.entries,
        "product": desk.site.products,
        "status": [status.value for status in Status],
    }
    used = {name for of, name in names if of == key}
    order = [name for name in declared.get(key, ()) if name in used]
    known = frozenset(order)
    anchors = {name: _ANCHORS[key](desk, name) for name in used}
    order += sorted(used - known, key=lambda name: (anchors[name].words.casefold(), name))
    choices = (
        Choice(_token(name), anchors[name].words, names[key, name], anchors[name].href)
        for name in order
    )
    return FilterGroup(key, tuple(choices))


def _token(name: str) -> str:
    """Give a name without spaces and commas; one that nobody declared may be any text."""
    return "%20".join(name.replace(",", "%2C").split())


def _feed(kind: str, name: str) -> str:
    return f"subscribe.html#feed-{kind}-{quote(name)}"


_ANCHORS: Mapping[str, Callable[[Desk, str], Anchor]] = {
    "team": lambda desk, name: Anchor(desk.team(name), _feed("team", name)),
    "person": lambda desk, name: desk.party(name) or Anchor(name),
    "channel": Desk.channel,
    "campaign": lambda desk, name: (
        Anchor(desk.calendar.entries[name].title, campaign_url(name))
        if name in desk.calendar.entries
        else Anchor(name)
    ),
    "product": Desk.product,
    "status": lambda desk, name: Anchor(desk.words(f"status_{name}"), f"{BOARD}#{name}"),
}

"""Filters: the marks by which each thing is found, and the choices that a page offers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from calgen.model.entry import Entry, Status
from calgen.model.groups import groups_of
from calgen.model.site import Site
from calgen.render.feeds.addresses import subscribe_url
from calgen.render.material import Material
from calgen.render.pages.desk import Desk
from calgen.render.urls import BOARD, campaign_url
from calgen.render.views.filters import Choice, FilterGroup, Filters
from calgen.render.views.frame import Anchor

# How marks begin; js/filters.js and js/agenda.js say the same.
MARKS = {
    "team": "m",
    "person": "o",
    "channel": "c",
    "campaign": "k",
    "product": "p",
    "status": "s",
}


def filters_of(entries: Iterable[Entry], desk: Desk, beside: Iterable[Entry] = ()) -> Filters:
    """Give what a page that shows these can be narrowed by; an entry counts once.

    What stands `beside`, on pages that lead here with their filters, gives names and no numbers.
    """
    shown = {entry.id: entry for entry in entries}
    found_by = _index(desk.material).found_by
    types = Counter(entry.type for entry in shown.values())
    names = Counter(chain.from_iterable(found_by[id_] for id_ in shown))
    names.update(dict.fromkeys(chain.from_iterable(found_by[one.id] for one in beside), 0))
    groups = (_group(key, names, desk) for key in MARKS)
    return Filters(
        types=tuple((desk.mark(name), types[name]) for name in desk.site.types if types[name]),
        sales=sum(entry.sales_suggested for entry in shown.values()),
        groups=tuple(group for group in groups if group.choices),
    )


def marks_of(entry: Entry, site: Site) -> str:
    """Give what an entry is found by, such as `m:marketing o:martha c:email s:planned`."""
    return " ".join(f"{MARKS[key]}:{_token(name)}" for key, name in _found_by(entry, site))


def _found_by(entry: Entry, site: Site) -> Iterator[tuple[str, str]]:
    """Yield the filters that find an entry and by which names, as feeds do; each once."""
    yield from groups_of(entry, site)
    yield "status", entry.status.value


@dataclass(frozen=True, slots=True)
class _Index:
    """What finds each entry, by id, and the places of declared names, by filter."""

    found_by: Mapping[str, tuple[tuple[str, str], ...]]
    places: Mapping[str, Mapping[str, int]]


@lru_cache(maxsize=1)
def _index(material: Material) -> _Index:
    """Look at every entry once, for all pages."""
    entries, site = material.calendar.entries, material.calendar.site
    declared: Mapping[str, Iterable[str]] = {
        "team": site.teams,
        "person": (),
        "channel": site.channels,
        "campaign": entries,
        "product": site.products,
        "status": [status.value for status in Status],
    }
    return _Index(
        found_by={entry.id: tuple(_found_by(entry, site)) for entry in entries.values()},
        places={key: {name: at for at, name in enumerate(declared[key])} for key in MARKS},
    )


def _group(key: str, names: Mapping[tuple[str, str], int], desk: Desk) -> FilterGroup:
    """Give a filter's choices, declared ones in their order, then all others by their words."""
    places = _index(desk.material).places[key]
    anchors = {name: _ANCHORS[key](desk, name) for of, name in names if of == key}

    def place(name: str) -> tuple[int, str, str]:
        return places.get(name, len(places)), anchors[name].words.casefold(), name

    choices = (
        Choice(_token(name), anchors[name].words, names[key, name], anchors[name].href)
        for name in sorted(anchors, key=place)
    )
    return FilterGroup(key, tuple(choices))


def _token(name: str) -> str:
    """Give a name without spaces and commas; one that nobody declared may be any text."""
    return "%20".join(name.replace(",", "%2C").split())


_ANCHORS: Mapping[str, Callable[[Desk, str], Anchor]] = {
    "team": lambda desk, name: Anchor(desk.team(name), subscribe_url("team", name)),
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

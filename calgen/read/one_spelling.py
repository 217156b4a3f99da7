"""Names that nobody declares are written one way everywhere.

While a section is missing, any name may be used. Two that differ in capital letters or in the
composition of their letters only would ask for one file, so they are one name. A name that is no
id is words alone: it has no page and no feed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from calgen.model.calendar import Calendar
from calgen.model.entry import Entry
from calgen.model.names import Found, all_names, declared_names
from calgen.model.people import Person
from calgen.model.position import Position
from calgen.model.renamed import with_names
from calgen.read.entries import is_flagged
from calgen.read.site_names import SiteName, renamed_site
from calgen.schema.ids import composed, same_name

# People and teams share one namespace: both may suggest.
_SPACES = {
    "person": "party",
    "team": "party",
    "party": "party",
    "channel": "channel",
    "product": "product",
}

_Used = tuple[str, str]
"""A namespace, and a name as it is written."""
_Spellings = Mapping[_Used, str]


def with_one_spelling(calendar: Calendar, of_site: Collection[SiteName]) -> Calendar:
    """Fold undeclared names to one spelling.

    A declared name's spelling counts first, then that of site.yaml, then the first in path order.
    """
    declared = declared_names(calendar)
    spaces = {kind: space for kind, space in _SPACES.items() if declared[kind] is None}
    found = [name for name in all_names(calendar, ()) if name[2] in spaces] if spaces else []
    of_site = [name for name in of_site if name.kind in spaces]
    used = {(spaces[kind], value) for _, _, kind, value in found}
    first = [*_declared(calendar), *((spaces[name.kind], name.value) for name in of_site)]
    if _all_differ(used | set(first)):
        return calendar
    in_path_order = sorted(found, key=_place_in_path)
    spelled = _spellings([*first, *((spaces[name[2]], name[3]) for name in in_path_order)])
    changes = (
        (unit, at, spelled[spaces[kind], value])
        for unit, at, kind, value in found
        if spelled[spaces[kind], value] != value
    )
    site = renamed_site(
        calendar.site, lambda kind, name: spelled.get((_SPACES[kind], name)) or name
    )
    return _with_flags(replace(with_names(calendar, changes), site=site))


def _declared(calendar: Calendar) -> Iterator[_Used]:
    site = calendar.site
    spaces = {
        "party": (*site.teams, *calendar.people),
        "channel": tuple(site.channels),
        "product": tuple(site.products),
    }
    return ((space, name) for space, names in spaces.items() for name in names)


def _all_differ(used: Collection[_Used]) -> bool:
    return len({(space, same_name(name)) for space, name in used}) == len(used)


def _spellings(used: Iterable[_Used]) -> _Spellings:
    """Give the spelling of each name as written: the first of its namespace that is the same."""
    first: dict[_Used, str] = {}
    spelled: dict[_Used, str] = {}
    for space, name in used:
        spelled[space, name] = first.setdefault((space, same_name(name)), composed(name))
    return spelled


def _with_flags(calendar: Calendar) -> Calendar:
    """Find out again what the flagged team suggested, now that its name has one spelling."""
    flagged = calendar.site.suggestions.team
    entries = {
        id_: replace(
            entry, sales_suggested=is_flagged(entry.suggested_by, flagged, calendar.people)
        )
        if entry.suggested_by
        else entry
        for id_, entry in calendar.entries.items()
    }
    return replace(calendar, entries=entries)


def _place_in_path(name: Found) -> tuple[str, Position]:
    return name[0].source.path, _position(name)


def _position(name: Found) -> Position:
    unit, at = name[0], name[1]
    positions = unit.positions if isinstance(unit, Entry | Person) else {}
    return positions.get(at, unit.source.position)

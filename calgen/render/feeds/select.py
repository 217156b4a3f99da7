"""Which events stand in which feed (design: who counts, feeds never turn 404)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from calgen.model.calendar import Calendar
from calgen.model.entry import Entry
from calgen.model.feeds import NamedFeed
from calgen.model.groups import groups_of
from calgen.model.type_names import CAMPAIGN
from calgen.render.feeds.addresses import feed_path
from calgen.render.feeds.members import Member, Members, members_of
from calgen.render.feeds.named import filters_of_feed, is_wanted
from calgen.render.feeds.window import Window, everything, in_window
from calgen.render.material import Material
from calgen.schema.ids import is_id

ARCHIVE = "archive"
_FOR_ALL = ("all", "highlights", "sales-suggested", "steps", ARCHIVE)
_Key = tuple[str, str]


@dataclass(frozen=True, slots=True, eq=False)
class Selection:
    """One feed: its kind, whose it is (empty for everybody's), and what stands in it.

    `path` is its file, relative to the site. `edges` when of long things only the first and the
    last day stand in it.
    """

    kind: str
    name: str
    path: str
    members: tuple[Member, ...]
    window: Window
    edges: bool = False

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The entries whose events stand in it, each once."""
        return tuple({one.entry.id: one.entry for one in self.members}.values())

    @property
    def count(self) -> int:
        """How many events a subscriber sees; a series is one."""
        return len(self.members)


@lru_cache(maxsize=1)
def selections(material: Material) -> tuple[Selection, ...]:
    """Choose the events of every feed.

    There is a feed for every name that is declared, also while it holds nothing or a fault keeps
    what it names off the calendar, and for each other name that an entry uses. Pages, feeds and
    data ask for the same, which is remembered.
    """
    calendar, members = material.calendar, members_of(material)
    lost = material.lost
    declared: dict[_Key, Sequence[Member]] = dict.fromkeys((*_declared(calendar), *lost), ())
    groups = {
        **declared,
        **_of_all(members),
        **_by_group(members, calendar),
        **{
            key: [members.whole[id_] for id_ in ids if id_ in members.whole]
            for key, ids in lost.items()
        },
        **dict(_own(members, calendar)),
    }
    # A name that nobody declared may be any text, and then it names no file.
    return tuple(
        _selection(key, found, material)
        for key, found in groups.items()
        if key in declared or is_id(key[1])
    )


def _selection(key: _Key, found: Sequence[Member], material: Material) -> Selection:
    kind, name = key
    site, today = material.calendar.site, material.today
    if kind == ARCHIVE:
        kept, window = everything(found, today)
    else:
        kept, window = in_window(found, today, site.feeds.months)
    named = next((one for one in site.feeds.named if kind == "named" and one.id == name), None)
    edges = kind == "highlights" or (named is not None and named.edges)
    return Selection(kind, name, feed_path(kind, name, site), kept, window, edges)


def _declared(calendar: Calendar) -> Iterator[_Key]:
    """Yield the feeds that there always are, in the order of lists."""
    site = calendar.site
    campaigns = [entry.id for entry in calendar.entries.values() if entry.type == CAMPAIGN]
    kinds: Mapping[str, Mapping[str, object] | list[str]] = {
        "named": [one.id for one in site.feeds.named],
        "type": site.types,
        "team": site.teams,
        "person": calendar.people,
        "channel": site.channels,
        "campaign": campaigns,
        "product": site.products,
    }
    yield from ((kind, "") for kind in _FOR_ALL)
    yield from ((kind, name) for kind, names in kinds.items() for name in names)


def _of_all(members: Members) -> Mapping[_Key, Sequence[Member]]:
    """Give what stands in the feeds for everybody."""
    whole = tuple(members.whole.values())
    return {
        ("all", ""): whole,
        ("highlights", ""): [one for id_ in members.whole for one in members.of(id_, edges=True)],
        ("sales-suggested", ""): [one for one in whole if one.entry.sales_suggested],
        ("steps", ""): [step for _, step in members.steps],
        (ARCHIVE, ""): whole,
    }


def _by_group(members: Members, calendar: Calendar) -> Mapping[_Key, Sequence[Member]]:
    """Give what counts to each type, team, person and so on; a person's steps of work as well."""
    groups: dict[_Key, list[Member]] = {}
    for one in members.whole.values():
        for key in (("type", one.entry.type), *groups_of(one.entry, calendar.site)):
            groups.setdefault(key, []).append(one)
    for owner, step in members.steps:
        if owner and owner not in calendar.site.teams:
            groups.setdefault(("person", owner), []).append(step)
    return groups


def _own(members: Members, calendar: Calendar) -> Iterator[tuple[_Key, Sequence[Member]]]:
    """Yield what stands in the feeds that the site puts together."""
    for feed in calendar.site.feeds.named:
        yield ("named", feed.id), tuple(_wanted(members, feed))


def _wanted(members: Members, feed: NamedFeed) -> Iterator[Member]:
    filters = filters_of_feed(feed)
    for id_, one in members.whole.items():
        if is_wanted(one.entry, feed, filters):
            yield from members.of(id_, edges=feed.edges)

"""What feeds are called and say of themselves, in lists and in the programs that subscribe."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from calgen.model.calendar import Calendar
from calgen.model.entry import Entry
from calgen.model.feeds import NamedFeed
from calgen.model.fields import EntryType
from calgen.model.people import Person, Team
from calgen.model.site import Channel, Product
from calgen.render.feeds.edges import LONGEST_WHOLE
from calgen.render.feeds.select import ARCHIVE, Selection
from calgen.render.feeds.window import MOST_EVENTS, Window
from calgen.render.material import Material

_Titled = EntryType | Team | Person | Channel | Product | Entry | NamedFeed
_FOR_ALL = frozenset({"all", "highlights", "steps", ARCHIVE})


def title_of(feed: Selection, material: Material) -> str:
    """Give a feed's title: that of the type, team, person and so on that it is about."""
    calendar, words = material.calendar, material.words
    if feed.kind in _FOR_ALL:
        return words(f"feed_{feed.kind}")
    if feed.kind == "sales-suggested":
        flagged = calendar.site.suggestions.team
        team = calendar.site.teams.get(flagged)
        return words("feed_suggested", team=team.title if team else flagged)
    named = _declared(feed.kind, calendar).get(feed.name)
    return _title(named) if named else feed.name


def calendar_name(feed: Selection, material: Material) -> str:
    """Name a feed so that it is known among all the calendars that somebody has."""
    site = material.calendar.site.title
    return site if feed.kind == "all" else f"{title_of(feed, material)} · {site}"


def feed_description(feed: Selection, material: Material) -> str:
    """Say what a feed holds, and what it leaves out."""
    return " ".join(_sentences(feed, material))


def _sentences(feed: Selection, material: Material) -> Iterator[str]:
    words = material.words
    if feed.edges:
        yield words("feed_edges", n=LONGEST_WHOLE)
    yield from _left_out(feed.window, material)
    yield words("feed_polled")


def _left_out(window: Window, material: Material) -> Iterator[str]:
    words, back, ahead = material.words, window.back, window.ahead
    if back is None:
        yield words("feed_whole")
        return
    if window.narrowed:
        yield words("feed_narrowed", n=MOST_EVENTS)
    yield words(_of_months("feed_back", back), n=back)
    if ahead is not None:
        yield words(_of_months("feed_ahead", ahead), n=ahead)
    if window.cut:
        yield words(f"feed_cut_{_edge(ahead)}")


def _edge(ahead: int | None) -> str:
    """Tell what of the months that are kept lacks a part: what was, what is or what comes."""
    return "back" if ahead is None else "ahead" if ahead else "now"


def _of_months(key: str, months: int) -> str:
    return f"{key}_{('none', 'one')[months] if months < 2 else 'many'}"


def _declared(kind: str, calendar: Calendar) -> Mapping[str, _Titled]:
    site = calendar.site
    by_kind: dict[str, Mapping[str, _Titled]] = {
        "named": {one.id: one for one in site.feeds.named},
        "type": site.types,
        "team": site.teams,
        "person": calendar.people,
        "channel": site.channels,
        "campaign": calendar.entries,
        "product": site.products,
    }
    return by_kind.get(kind, {})


def _title(named: _Titled) -> str:
    match named:
        case EntryType():
            return named.plural
        case Person():
            return named.name
        case _:
            return named.title

"""What feeds are called, in lists and in the calendars that subscribe to them."""

from __future__ import annotations

from collections.abc import Mapping

from calgen.model.calendar import Calendar
from calgen.model.entry import Entry
from calgen.model.fields import EntryType
from calgen.model.people import Person, Team
from calgen.model.site import Channel, Product
from calgen.render.feeds.select import Selection

Named = EntryType | Team | Person | Channel | Product | Entry


def title_of(feed: Selection, calendar: Calendar) -> str:
    """Give a feed's title: that of the type, team, person and so on that it is about."""
    site = calendar.site
    if feed.kind == "all":
        return "Everything"
    if feed.kind == "sales-suggested":
        team = site.teams.get(site.suggestions.team)
        return f"Suggested by {team.title if team else site.suggestions.team}"
    named = _declared(feed.kind, calendar).get(feed.name)
    return _title(named) if named else feed.name


def calendar_name(feed: Selection, calendar: Calendar) -> str:
    """Name a feed so that it is known among all the calendars that somebody has."""
    site = calendar.site.title
    return site if feed.kind == "all" else f"{title_of(feed, calendar)} · {site}"


def _declared(kind: str, calendar: Calendar) -> Mapping[str, Named]:
    site = calendar.site
    by_kind: dict[str, Mapping[str, Named]] = {
        "type": site.types,
        "team": site.teams,
        "person": calendar.people,
        "channel": site.channels,
        "campaign": calendar.entries,
        "product": site.products,
    }
    return by_kind.get(kind, {})


def _title(named: Named) -> str:
    match named:
        case EntryType():
            return named.plural
        case Person():
            return named.name
        case _:
            return named.title

"""The files of `feeds/`, and an own one for each entry."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from calgen.formats.feed import EventView, FeedView
from calgen.model.product import Product
from calgen.render.feeds.addresses import feed_address
from calgen.render.feeds.colors import css_color, name_of_hex
from calgen.render.feeds.members import members_of
from calgen.render.feeds.select import Selection, selections
from calgen.render.feeds.titles import calendar_name, feed_description, title_of
from calgen.render.feeds.years import described_years
from calgen.render.material import Material
from calgen.render.urls import full_url


@dataclass(frozen=True, slots=True)
class FeedInfo:
    """A feed as lists of feeds show it; `count` is the number of its events."""

    path: str
    title: str
    count: int


def feed_list(material: Material) -> tuple[FeedInfo, ...]:
    """List every feed: those for everybody, the site's own, then by type, team and so on."""
    return tuple(
        FeedInfo(one.path, title_of(one, material), one.count) for one in selections(material)
    )


def feed_products(material: Material) -> Iterator[Product]:
    """Yield every feed, and one file for each entry with a date, with the events shared."""
    for one in selections(material):
        yield Product(one.path, "ics", _feed(one, material))
    for entry_id, member in members_of(material).whole.items():
        yield Product(f"entries/{entry_id}.ics", "ics", _view("", (member.event,), material))


def _feed(one: Selection, material: Material) -> FeedView:
    events = tuple(member.event for member in one.members)
    site = material.calendar.site
    return replace(
        _view(calendar_name(one, material), events, material),
        description=feed_description(one, material),
        source=feed_address(one.path, site),
        url=full_url("", site),
        color=_color(one, material),
    )


def _view(name: str, events: tuple[EventView, ...], material: Material) -> FeedView:
    site = material.calendar.site
    first_year, last_year = described_years(events, material.today)
    return FeedView(
        name=name,
        timezone=site.timezone,
        first_year=first_year,
        last_year=last_year,
        events=events,
    )


def _color(one: Selection, material: Material) -> str:
    site = material.calendar.site
    if one.kind == "type" and one.name in site.types:
        return css_color(site.types[one.name])
    if one.kind == "team" and one.name in site.teams:
        return name_of_hex(site.teams[one.name].color)
    return ""

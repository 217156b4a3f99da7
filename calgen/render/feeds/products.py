"""The files of `feeds/`, and an own one for each entry."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from urllib.parse import quote

from calgen.formats.feed import EventView, FeedView
from calgen.model.product import Product
from calgen.render.feeds.colors import css_color, name_of_hex
from calgen.render.feeds.events import event_views
from calgen.render.feeds.select import MONTHS_KEPT, Selection, dated, selections
from calgen.render.feeds.titles import calendar_name, title_of
from calgen.render.material import Material

# Unending series need their zones described for a while.
_YEARS_AHEAD = 2
_DESCRIPTION = (
    f"What ended more than {MONTHS_KEPT} months ago is left out. "
    "Calendar programs look for changes a few times a day at most."
)


@dataclass(frozen=True, slots=True)
class FeedInfo:
    """A feed as lists of feeds show it; `count` is the number of its entries."""

    path: str
    title: str
    count: int


def feed_list(material: Material) -> tuple[FeedInfo, ...]:
    """List every feed: the two for everybody, then by type, team, person and so on."""
    return tuple(
        FeedInfo(one.path, title_of(one, material.calendar), len(one.entries))
        for one in selections(material)
    )


def feed_products(material: Material) -> Iterator[Product]:
    """Yield every feed, and one file for each entry with a date, with the events shared."""
    events = event_views(dated(material), material)
    for one in selections(material):
        yield Product(one.path, "ics", _feed(one, events, material))
    for entry_id, event in events.items():
        path = f"entries/{entry_id}.ics"
        yield Product(path, "ics", _view(path, event.summary, (event,), material))


def _feed(one: Selection, events: Mapping[str, EventView], material: Material) -> FeedView:
    name = calendar_name(one, material.calendar)
    kept = tuple(events[entry.id] for entry in one.entries)
    view = _view(one.path, name, kept, material)
    return replace(view, description=_DESCRIPTION, color=_color(one, material))


def _view(path: str, name: str, events: tuple[EventView, ...], material: Material) -> FeedView:
    site = material.calendar.site
    home = f"{site.url.rstrip('/')}/" if site.url else ""
    timed = [event for event in events if event.timezone]
    years = [moment.year for event in timed for moment in (event.start, event.end)]
    return FeedView(
        name=name,
        timezone=site.timezone,
        first_year=min(years, default=material.today.year),
        last_year=max((*years, material.today.year + _YEARS_AHEAD)),
        events=events,
        source=home + quote(path) if home else "",
        url=home,
    )


def _color(one: Selection, material: Material) -> str:
    site = material.calendar.site
    if one.kind == "type" and one.name in site.types:
        return css_color(site.types[one.name])
    if one.kind == "team" and one.name in site.teams:
        return name_of_hex(site.teams[one.name].color)
    return ""

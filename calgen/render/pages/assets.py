"""Style sheets, scripts, and the small file that says when the site was built."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from calgen.model.colors import own_color
from calgen.model.product import Product
from calgen.render.pages.desk import Desk
from calgen.render.pages.hues import hue_key, hue_of, shared_hue
from calgen.render.pages.periods import Periods
from calgen.render.views.assets import Built, Script, Styles
from calgen.timing.offsets import offsets
from calgen.timing.zones import zone

_STYLES = ("calendar.css", "missing.css", "overview.css", "pages.css")
_THURSDAY = 3
_A_YEAR = timedelta(days=366)
_SCRIPTS = (
    "agenda.js",
    "calendar.js",
    "desks.js",
    "embed.js",
    "front.js",
    "month.js",
    "overview.js",
    "search.js",
    "subscribe.js",
)


def asset_products(desk: Desk) -> Iterator[Product]:
    """Yield the bundles of styles and scripts."""
    styles = Styles(
        types=tuple((one.id, hue_of(one)) for one in desk.site.types.values()),
        hues=tuple(sorted({hue_key(one): shared_hue(one) for one in _own_colors(desk)}.items())),
    )
    for name in _STYLES:
        yield Product(f"assets/{name}", name, styles)
    for name in _SCRIPTS:
        yield Product(f"assets/{name}", name, Script())


def built_product(desk: Desk, periods: Periods) -> Product:
    """Make assets/built.js, which also knows until when days have pages."""
    place = zone(desk.site.timezone)
    built = desk.material.built.replace(second=0, microsecond=0)
    today = desk.material.today
    (_, first), *changes = offsets(place, built, built + _A_YEAR)
    view = Built(
        built=desk.material.built.isoformat(timespec="seconds"),
        built_words=desk.dates.stamp(built.astimezone(place)),
        revision=desk.material.revision.commit[:10],
        day=today.isoformat(),
        last=periods.last_from(today).isoformat(),
        shift=(_THURSDAY - desk.dates.first_weekday) % 7,
        board=periods.board_of(today),
        offsets=((0, first), *((since // 60, minutes) for since, minutes in changes)),
    )
    return Product("assets/built.js", "built.js", view)


def _own_colors(desk: Desk) -> Iterator[str]:
    """Yield the colours of teams and campaigns that have one of their own."""
    found = (team.color for team in desk.site.teams.values())
    yield from filter(None, found)
    yield from filter(None, map(own_color, desk.calendar.entries.values()))

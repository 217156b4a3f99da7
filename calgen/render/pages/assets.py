"""Style sheets, scripts, and the small file that says when the site was built."""

from __future__ import annotations

from collections.abc import Iterator

from calgen.model.product import Product
from calgen.render.pages.desk import Desk
from calgen.render.pages.hues import hue_of
from calgen.render.urls import month_url, week_url
from calgen.render.views.assets import Built, Script, Styles
from calgen.timing.weeks import iso_week, month_of
from calgen.timing.zones import zone

_STYLES = ("calendar.css", "pages.css")
_SCRIPTS = ("calendar.js",)


def asset_products(desk: Desk) -> Iterator[Product]:
    """Yield the bundles of styles and scripts, and assets/built.js."""
    styles = Styles(tuple((one.id, hue_of(one)) for one in desk.site.types.values()))
    for name in _STYLES:
        yield Product(f"assets/{name}", name, styles)
    for name in _SCRIPTS:
        yield Product(f"assets/{name}", name, Script())
    built = desk.material.built.astimezone(zone(desk.site.timezone))
    view = Built(
        built=desk.material.built.isoformat(timespec="seconds"),
        built_words=desk.dates.stamp(built),
        revision=desk.material.revision.commit[:10],
        month=month_url(month_of(desk.material.today)),
        week=week_url(iso_week(desk.material.today, desk.dates.first_weekday)),
    )
    yield Product("assets/built.js", "built.js", view)

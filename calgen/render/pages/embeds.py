"""The month that an intranet shows in a frame: small, and without what stands around pages."""

from __future__ import annotations

from calgen.model.product import Product
from calgen.render.pages.desk import Desk
from calgen.render.pages.grids import Grids
from calgen.render.urls import month_url
from calgen.render.views.embed import EmbedPage
from calgen.render.views.frame import Anchor
from calgen.timing.weeks import month_of, month_start, months_after

_PATH = "embed/month.html"


def embed_page(desk: Desk, grids: Grids) -> Product:
    """Make embed/month.html with this month and the next, since it may be read after this one."""
    today = desk.material.today
    keys = [month_of(months_after(today, ahead)) for ahead in (0, 1)]
    view = EmbedPage(
        frame=desk.frame(_PATH, desk.site.title, indexed=False),
        months=tuple(
            (Anchor(desk.dates.month(month_start(key)), month_url(key)), grids.grid(key))
            for key in keys
        ),
    )
    return Product(_PATH, "embed.html", view)


def embed_address(desk: Desk) -> str:
    """Give the full address of the month for a frame; '' on a site without one."""
    home = desk.chrome.home
    return f"{home}{_PATH}" if home else ""

"""The journey from a checked calendar to the files of its site, ready to be written or served."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from calgen.formats.html import Theme
from calgen.model.product import Product
from calgen.output.rendered import Rendered
from calgen.produce import Producer, files_below, static_file, theme_folders
from calgen.render.api.products import api_products
from calgen.render.feeds.products import feed_products
from calgen.render.material import Material
from calgen.render.pages.products import page_products

STATIC = "static"


def products(project: Path, gathered: Material, theme: Theme) -> Iterator[Product]:
    """Yield every file of the site: pages, feeds, data, and what is copied as it is."""
    yield from page_products(gathered)
    yield from feed_products(gathered)
    yield from api_products(gathered)
    for path, source in theme.static_files():
        yield static_file(source, path)
    for source in files_below(project / STATIC):
        yield static_file(source, source.relative_to(project / STATIC).as_posix())


def rendered_site(project: Path, gathered: Material) -> Iterator[Rendered]:
    """Yield every file of the site with its key, ready to be written or served."""
    theme = Theme.load(theme_folders(project, gathered.calendar.site.theme))
    producer = Producer(theme)
    return (producer.rendered(product) for product in products(project, gathered, theme))

"""The journey from a checked calendar to the files of its site, ready to be written or served."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from calgen.formats.feed import EventView
from calgen.formats.html import Theme
from calgen.formats.view_words import load_view_words
from calgen.model.product import Product
from calgen.model.words import Words
from calgen.output.rendered import Rendered
from calgen.produce import Producer, files_below, static_file, theme_folders
from calgen.render.api.products import api_products
from calgen.render.feeds.products import feed_products
from calgen.render.material import Material
from calgen.render.pages.products import page_products
from calgen.render.views.card import Card
from calgen.render.views.frame import Chrome

STATIC = "static"
_IN_MANY_VIEWS = (EventView, Card, Chrome)


def products(project: Path, gathered: Material, theme: Theme, words: Words) -> Iterator[Product]:
    """Yield every file of the site: pages, feeds, data, and what is copied as it is."""
    yield from page_products(gathered, words)
    yield from feed_products(gathered)
    yield from api_products(gathered)
    for path, source in theme.static_files():
        yield static_file(source, path)
    for source in files_below(project / STATIC):
        yield static_file(source, source.relative_to(project / STATIC).as_posix())


def rendered_site(project: Path, gathered: Material) -> Iterator[Rendered]:
    """Yield every file of the site with its key, ready to be written or served."""
    site = gathered.calendar.site
    folders = theme_folders(project, site.theme)
    theme, words = Theme.load(folders, site.locale), load_view_words(folders, site.locale)
    producer = Producer(theme, _IN_MANY_VIEWS)
    return (producer.rendered(product) for product in products(project, gathered, theme, words))

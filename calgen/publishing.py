"""The journey from a checked calendar to the files of its site, ready to be written or served."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial
from pathlib import Path

from calgen.formats.dates import locale_tag
from calgen.formats.feed import EventView
from calgen.formats.html import Theme
from calgen.formats.themes import find_themes
from calgen.model.product import Product
from calgen.output.rendered import Rendered
from calgen.parallel import FEWEST, begin
from calgen.produce import Producer, files_below, static_file
from calgen.render.api.products import api_products
from calgen.render.feeds.products import feed_products
from calgen.render.material import Material
from calgen.render.pages.products import page_products
from calgen.render.translated import in_words
from calgen.render.views.card import Card
from calgen.render.views.frame import Chrome
from calgen.schema.words import declared_words

STATIC = "static"
_IN_MANY_VIEWS = (EventView, Card, Chrome)


def data_products(project: Path, gathered: Material, theme: Theme) -> Iterator[Product]:
    """Yield every file of the site that is no page: feeds, data, and what is copied as it is."""
    yield from feed_products(gathered)
    yield from api_products(gathered)
    for path, source in theme.static_files():
        yield static_file(source, path)
    for source in files_below(project / STATIC):
        yield static_file(source, source.relative_to(project / STATIC).as_posix())


def rendered_site(project: Path, gathered: Material, theme_name: str = "") -> Iterator[Rendered]:
    """Yield every file of the site with its key, ready to be written or served.

    `theme_name` is another theme than the site's own. Of a large site, another process works out
    the keys of the feeds and the data; they are only made here once one of them has to be
    rendered.
    """
    site = gathered.calendar.site
    folders = find_themes(project, theme_name or site.theme).folders
    theme = Theme.load(folders, locale_tag(site.locale), declared_words())
    gathered = in_words(gathered, theme.words)
    producer = Producer(theme, _IN_MANY_VIEWS)

    @cache
    def data() -> Sequence[Rendered]:
        return tuple(map(producer.rendered, data_products(project, gathered, theme)))

    def keys() -> list[tuple[str, bytes]]:
        return [(file.path, file.key) for file in data()]

    known_keys = begin(keys) if len(gathered.calendar.entries) >= FEWEST else keys
    yield from map(producer.rendered, page_products(gathered, theme.words))
    for number, (path, key) in enumerate(known_keys()):
        yield Rendered(path, key, partial(_render, data, number))


def _render(files: Callable[[], Sequence[Rendered]], number: int) -> bytes:
    return files()[number].render()

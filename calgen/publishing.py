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
from calgen.render.pages.site_pages import page_products
from calgen.render.translated import in_words
from calgen.render.views.card import Card
from calgen.render.views.frame import Chrome
from calgen.schema.words import declared_words

STATIC = "static"
_IN_MANY_VIEWS = (EventView, Card, Chrome)


def data_makers(
    project: Path, gathered: Material, theme: Theme
) -> tuple[Callable[[], Iterator[Product]], ...]:
    """Give what makes the files that are no pages: feeds, data, and what is copied as it is.

    A process makes only the kinds of which it has to render one: each takes memory.
    """
    return (
        partial(feed_products, gathered),
        partial(api_products, gathered),
        partial(static_products, project, theme),
    )


def static_products(project: Path, theme: Theme) -> Iterator[Product]:
    """Yield the files of the theme and of the site that are copied as they are."""
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

    makers = data_makers(project, gathered, theme)

    @cache
    def data(maker: int) -> Sequence[Product]:
        return tuple(makers[maker]())

    def keys() -> list[tuple[int, int, str, bytes]]:
        return [
            (maker, number, product.path, producer.key_of(product))
            for maker in range(len(makers))
            for number, product in enumerate(data(maker))
        ]

    known_keys = begin(keys) if len(gathered.calendar.entries) >= FEWEST else keys
    yield from map(producer.rendered, page_products(gathered, theme.words))
    for maker, number, path, key in known_keys():
        yield Rendered(path, key, partial(_render, producer, data, maker, number))


def _render(
    producer: Producer, data: Callable[[int], Sequence[Product]], maker: int, number: int
) -> bytes:
    return producer.bytes_of(data(maker)[number])

"""The journey from a checked calendar to the files of its site, ready to be written or served."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from pathlib import Path

from calgen.formats.dates import locale_tag
from calgen.formats.feed import EventView
from calgen.formats.html import Theme
from calgen.formats.themes import find_themes
from calgen.model.product import Product
from calgen.output.rendered import Rendered
from calgen.parallel import FEWEST, begin, map_in_processes
from calgen.produce import Producer, files_below, static_file
from calgen.render.api.products import api_products
from calgen.render.feeds.events import event_maker
from calgen.render.feeds.members import dated
from calgen.render.feeds.products import feed_products
from calgen.render.feeds.updates import update_products
from calgen.render.material import Material
from calgen.render.pages.site_pages import SitePages
from calgen.render.pages.sitemap import address_of, sitemap
from calgen.render.translated import in_words
from calgen.render.views.card import Card
from calgen.render.views.frame import Chrome
from calgen.schema.words import declared_words

STATIC = "static"
_IN_MANY_VIEWS = (EventView, Card, Chrome)
_MADE = 8
"""Makers whose products are kept: enough for all data, and few of the thousands of pages."""

Maker = Callable[[], Iterable[Product]]


@dataclass(frozen=True, slots=True)
class _Keyed:
    """What is known of a product that is not at hand: which one of which maker, and its key."""

    maker: int
    number: int
    path: str
    key: bytes
    address: str


def data_makers(project: Path, gathered: Material, theme: Theme) -> tuple[Maker, ...]:
    """Give what makes the files that are no pages: feeds, data, and what is copied as it is.

    A process makes only the kinds of which it has to render one: each takes memory.
    """
    return (
        partial(feed_products, gathered),
        partial(update_products, gathered),
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

    `theme_name` is another theme than the site's own. Of a large site, other processes work out
    the keys of the pages of entries and weeks, and those of the feeds and the data; these are only
    made here once one of them has to be rendered.
    """
    site = gathered.calendar.site
    folders = find_themes(project, theme_name or site.theme).folders
    theme = Theme.load(folders, locale_tag(site.locale), declared_words())
    gathered = with_events(in_words(gathered, theme.words))
    producer = Producer(theme, _IN_MANY_VIEWS)
    pages = SitePages(gathered, theme.words)
    entries = gathered.calendar.entries.values()
    of_data = (*data_makers(project, gathered, theme), pages.of_feeds)
    start = begin if len(entries) >= FEWEST else _here
    keys_of_data = start(partial(_keys_of, of_data, producer))
    pages.make_cards()
    alone = [partial(_only, make) for make in pages.alone()]
    keys_of_alone = start(partial(_keys_of, alone, producer))

    addresses: list[str] = []
    for product in pages.others():
        addresses.append(address_of(product))
        yield producer.rendered(product)
    made = lru_cache(_MADE)(_products)
    for makers, keys in ((alone, keys_of_alone), (of_data, keys_of_data)):
        for one in keys():
            addresses.append(one.address)
            render = partial(_render, producer, made, makers[one.maker], one.number)
            yield Rendered(one.path, one.key, render)
    yield from map(producer.rendered, sitemap(addresses))


def with_events(gathered: Material) -> Material:
    """Make the events of all feeds by several processes, before others ask for them.

    Each would make its own: the one that works out keys, and those that render.
    """
    entries = tuple(dated(gathered))
    events = map_in_processes(event_maker(gathered), entries)
    made = zip(entries, events, strict=True)
    return replace(gathered, events={entry.id: event for entry, event in made if event})


def _here(work: Callable[[], list[_Keyed]]) -> Callable[[], list[_Keyed]]:
    return work


def _only(make: Callable[[], Product]) -> tuple[Product]:
    return (make(),)


def _products(maker: Maker) -> Sequence[Product]:
    return tuple(maker())


def _keys_of(makers: Sequence[Maker], producer: Producer) -> list[_Keyed]:
    return [
        _Keyed(maker, number, product.path, producer.key_of(product), address_of(product))
        for maker, make in enumerate(makers)
        for number, product in enumerate(make())
    ]


def _render(
    producer: Producer, made: Callable[[Maker], Sequence[Product]], maker: Maker, number: int
) -> bytes:
    return producer.bytes_of(made(maker)[number])

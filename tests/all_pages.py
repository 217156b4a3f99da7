"""Every page of a site, one after the other: what tests of pages look at."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from calgen.model.product import Product
from calgen.model.words import Words
from calgen.render.material import Material
from calgen.render.pages.site_pages import SitePages
from calgen.render.pages.sitemap import address_of, sitemap


def page_products(material: Material, words: Words) -> Iterator[Product]:
    """Yield every page, the assets that depend on the site and on the build, and the sitemap."""
    pages = SitePages(material, words)
    addresses: list[str] = []
    alone = (make() for make in pages.alone())
    for product in chain(pages.others(), pages.of_feeds(), alone):
        addresses.append(address_of(product))
        yield product
    yield from sitemap(addresses)

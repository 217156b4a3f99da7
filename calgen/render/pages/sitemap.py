"""The sitemap: where search engines find the pages of a public site."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from calgen.model.product import Product
from calgen.render.views.frame import Frame
from calgen.render.views.sitemap import Sitemap

_MOST = 50_000
"""A file with more addresses is refused by those who read it."""


def with_sitemap(products: Iterable[Product]) -> Iterator[Product]:
    """Yield the products, and last sitemap.xml if any of them is a page to be found.

    It names no dates: what a page shows may come from other files than its own.
    """
    found: dict[str, None] = {}
    for product in products:
        frame = getattr(product.view, "frame", None)
        if isinstance(frame, Frame) and frame.indexed and frame.canonical:
            found.setdefault(frame.canonical)
        yield product
    if found:
        yield Product("sitemap.xml", "sitemap.xml", Sitemap(tuple(sorted(found))[:_MOST]))

"""The sitemap: where search engines find the pages of a public site."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from calgen.model.product import Product
from calgen.render.views.frame import Frame
from calgen.render.views.sitemap import Sitemap

_MOST = 50_000
"""A file with more addresses is refused by those who read it."""


def address_of(product: Product) -> str:
    """Give the full address under which search engines find a page; '' for what they do not."""
    frame = getattr(product.view, "frame", None)
    return frame.canonical if isinstance(frame, Frame) and frame.indexed else ""


def sitemap(addresses: Iterable[str]) -> Iterator[Product]:
    """Yield sitemap.xml, unless all of the addresses are empty.

    It names no dates: what a page shows may come from other files than its own.
    """
    found = sorted({*addresses} - {""})
    if found:
        yield Product("sitemap.xml", "sitemap.xml", Sitemap(tuple(found[:_MOST])))

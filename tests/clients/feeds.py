"""Every feed of a calendar, as it is published."""

from collections.abc import Mapping

from calgen.formats.feed import FeedView
from calgen.formats.ics import IcsWriter
from calgen.render.feeds.products import feed_products
from calgen.render.material import Material


def feed_views(calendar: Material) -> Mapping[str, FeedView]:
    """Every calendar file by its address, before it is written."""
    return {
        product.path: product.view
        for product in feed_products(calendar)
        if isinstance(product.view, FeedView)
    }


def written_feeds(calendar: Material) -> Mapping[str, bytes]:
    """Every calendar file by its address."""
    writer = IcsWriter()
    return {path: writer.write(view) for path, view in feed_views(calendar).items()}

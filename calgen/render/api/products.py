"""The files of `api/`, and calendar.csv."""

from __future__ import annotations

from collections.abc import Iterator

from calgen.formats.json import Data
from calgen.model.problem import problem_row
from calgen.model.product import Product
from calgen.render.api.entries import entries_sheet, entry_rows
from calgen.render.api.records import campaign_rows, people_rows, site_row
from calgen.render.feeds.products import feed_list
from calgen.render.material import Material


def api_products(material: Material) -> Iterator[Product]:
    """Yield all data files; each list stands under its name beside `version`."""
    rows = entry_rows(material)
    feeds = [
        {"path": feed.path, "title": feed.title, "count": feed.count, "edition": "internal"}
        for feed in feed_list(material)
    ]
    lists = {
        "entries": rows,
        "campaigns": campaign_rows(material),
        "people": people_rows(material),
        "feeds": feeds,
        "problems": [problem_row(problem) for problem in material.problems],
    }
    for name, items in lists.items():
        yield Product(f"api/{name}.json", "json", Data({"version": 1, name: items}))
    yield Product("api/site.json", "json", Data(site_row(material)))
    yield Product("calendar.csv", "csv", entries_sheet(rows))

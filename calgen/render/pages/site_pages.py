"""All pages of the site, lazily."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from calgen.model.product import Product
from calgen.model.words import Words
from calgen.render.material import Material
from calgen.render.pages.assets import asset_products, built_product
from calgen.render.pages.boards import Boards
from calgen.render.pages.campaigns import Campaigns
from calgen.render.pages.cards import Cards
from calgen.render.pages.coverage import Coverage
from calgen.render.pages.desk import Desk, make_desk
from calgen.render.pages.embeds import embed_page
from calgen.render.pages.entries import Entries
from calgen.render.pages.front import front_page
from calgen.render.pages.grids import Grids
from calgen.render.pages.months import Months
from calgen.render.pages.people import People
from calgen.render.pages.periods import Periods
from calgen.render.pages.plan import Plan
from calgen.render.pages.problems import problems_page
from calgen.render.pages.product_pages import ProductPages
from calgen.render.pages.search import search_page
from calgen.render.pages.services import help_page, missing_page, subscribe_page
from calgen.render.pages.sitemap import with_sitemap
from calgen.render.pages.splits import Splits
from calgen.render.pages.suggestions import suggestions_page, topics_page
from calgen.render.pages.timeline import Timelines
from calgen.render.pages.weeks import Weeks
from calgen.render.pages.year import YearPages


def page_products(material: Material, words: Words) -> Iterator[Product]:
    """Yield every page, the sitemap, and the assets that depend on the site and on the build."""
    return with_sitemap(_products(make_desk(material, words), material))


def _products(desk: Desk, material: Material) -> Iterator[Product]:
    cards, plan = Cards(desk), Plan(material)
    grids = Grids(desk, cards, plan)
    splits = Splits(cards)
    periods = Periods(desk, plan, grids.agenda_of, splits.url_of)
    months = Months(desk, cards, plan, grids, periods)
    entries = Entries(desk, cards)
    yield front_page(desk, cards, plan, grids, periods)
    yield months.to_come()
    yield embed_page(desk, grids)
    yield suggestions_page(desk, cards)
    yield topics_page(desk, cards)
    yield Coverage(cards).page()
    yield search_page(cards)
    yield from (subscribe_page(desk), help_page(desk), problems_page(desk), missing_page(desk))
    yield from chain(
        months.pages(),
        Weeks(desk, cards, plan, periods).pages(),
        YearPages(cards, plan, periods).pages(),
        Timelines(cards, plan, periods).pages(),
        entries.pages(),
        Campaigns(desk, cards, entries).pages(),
        People(desk, cards, plan).pages(),
        ProductPages(desk, cards).pages(),
        Boards(cards, splits, periods).pages(),
        asset_products(desk),
        [built_product(desk, periods)],
    )

"""All pages of the site, lazily."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from calgen.model.product import Product
from calgen.model.words import Words
from calgen.render.material import Material
from calgen.render.pages.assets import asset_products
from calgen.render.pages.campaigns import Campaigns
from calgen.render.pages.cards import Cards
from calgen.render.pages.desk import make_desk
from calgen.render.pages.entries import Entries
from calgen.render.pages.front import front_page
from calgen.render.pages.grids import Grids
from calgen.render.pages.months import Months
from calgen.render.pages.people import People
from calgen.render.pages.plan import Plan
from calgen.render.pages.problems import problems_page
from calgen.render.pages.services import help_page, missing_page, subscribe_page
from calgen.render.pages.suggestions import suggestions_page, topics_page
from calgen.render.pages.weeks import Weeks


def page_products(material: Material, words: Words) -> Iterator[Product]:
    """Yield every page, and the two assets that depend on the site and on the build."""
    desk = make_desk(material, words)
    cards, plan = Cards(desk), Plan(material)
    grids = Grids(desk, cards, plan)
    months = Months(desk, cards, plan, grids)
    entries = Entries(desk, cards)
    yield front_page(desk, cards, plan, grids)
    yield months.to_come()
    yield suggestions_page(desk, cards)
    yield topics_page(desk, cards)
    yield from (subscribe_page(desk), help_page(desk), problems_page(desk), missing_page(desk))
    yield from chain(
        months.pages(),
        Weeks(desk, cards, plan).pages(),
        entries.pages(),
        Campaigns(desk, cards, entries).pages(),
        People(desk, cards, plan).pages(),
        asset_products(desk),
    )

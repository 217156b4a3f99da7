"""All pages of the site, lazily."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import chain

from calgen.model.product import Product
from calgen.model.words import Words
from calgen.render.material import Material
from calgen.render.pages.assets import asset_products, built_product
from calgen.render.pages.board_splits import BoardSplits
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
from calgen.render.pages.problems import problems_pages
from calgen.render.pages.product_pages import ProductPages
from calgen.render.pages.search import search_page
from calgen.render.pages.services import help_page, missing_page
from calgen.render.pages.subscribe import subscribe_page
from calgen.render.pages.suggestions import suggestions_pages
from calgen.render.pages.timeline import Timelines
from calgen.render.pages.topics import topics_pages
from calgen.render.pages.weeks import Weeks
from calgen.render.pages.year import YearPages


class SitePages:
    """The pages that are made one by one, the page of the feeds, and all others."""

    def __init__(self, material: Material, words: Words) -> None:
        """Set up what pages share."""
        self._desk = make_desk(material, words)
        self._cards = Cards(self._desk)
        self._entries = Entries(self._desk, self._cards)

    def make_cards(self) -> None:
        """Make the cards of everything at once: processes forked after this share them."""
        for entry in self._desk.calendar.entries.values():
            self._cards.card(entry)

    def of_feeds(self) -> Iterator[Product]:
        """Yield what only whoever makes the feeds can make at no further cost."""
        yield subscribe_page(self._desk)

    def alone(self) -> Iterator[Callable[[], Product]]:
        """Yield what makes each of the pages that need no other: of entries and of weeks."""
        for entry in self._desk.calendar.entries.values():
            yield partial(self._entries.page, entry)
        weeks = Weeks(self._desk, self._cards, self._time.plan, self._time.periods)
        for index in range(len(self._time.periods.weeks)):
            yield partial(weeks.page, index)

    def others(self) -> Iterator[Product]:
        """Yield everything else but the sitemap, the front page first."""
        return _others(self._desk, self._cards, self._entries, self._time)

    @cached_property
    def _time(self) -> _Time:
        plan = Plan(self._desk.material)
        grids, splits = Grids(self._desk, self._cards, plan), BoardSplits(self._cards)
        return _Time(plan, grids, splits, Periods(self._desk, plan, grids.agenda_of, splits.url_of))


@dataclass(frozen=True, slots=True)
class _Time:
    """Which days, months and periods there are, and what stands in them."""

    plan: Plan
    grids: Grids
    splits: BoardSplits
    periods: Periods


def _others(desk: Desk, cards: Cards, entries: Entries, time: _Time) -> Iterator[Product]:
    plan, grids, periods = time.plan, time.grids, time.periods
    months = Months(desk, cards, plan, grids, periods)
    yield front_page(desk, cards, plan, grids, periods)
    yield months.to_come()
    yield embed_page(desk, grids)
    yield from suggestions_pages(desk, cards)
    yield from topics_pages(desk, cards)
    yield Coverage(cards).page()
    yield search_page(cards)
    yield from (help_page(desk), missing_page(desk))
    yield from problems_pages(desk)
    yield from chain(
        months.pages(),
        YearPages(cards, plan, periods).pages(),
        Timelines(cards, plan, periods).pages(),
        Campaigns(desk, cards, entries).pages(),
        People(desk, cards).pages(),
        ProductPages(desk, cards).pages(),
        Boards(cards, time.splits, periods).pages(),
        asset_products(desk),
        [built_product(desk, periods)],
    )

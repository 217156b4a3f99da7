"""Products: what is offered and said to customers, what runs, and whom to ask."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from calgen.model.entry import Entry, Status
from calgen.model.product import Product
from calgen.model.type_names import PROMOTION
from calgen.render.pages.bymonth import months_of
from calgen.render.pages.cards import Cards
from calgen.render.pages.desk import Desk
from calgen.render.pages.entries import texts_of
from calgen.render.pages.split_by_year import listed
from calgen.render.urls import feed_url, file_of, product_url
from calgen.render.views.frame import Anchor
from calgen.render.views.product import ProductPage, Said
from calgen.schema.ids import is_id

_GONE = frozenset({Status.DECLINED, Status.CANCELLED})
_MOST_ASKED = 3


class ProductPages:
    """Makes the pages of products."""

    def __init__(self, desk: Desk, cards: Cards) -> None:
        """Find out once what is about which product."""
        self._desk, self._cards = desk, cards
        self._about: dict[str, list[Entry]] = defaultdict(list)
        for entry in desk.calendar.entries.values():
            for product in entry.products:
                self._about[product].append(entry)

    def pages(self) -> Iterator[Product]:
        """Yield a page for each product that is declared or named."""
        for name in sorted(filter(is_id, {*self._desk.site.products, *self._about})):
            path = product_url(name)
            yield Product(file_of(path), "product.html", self._view(name, path))

    def _view(self, name: str, path: str) -> ProductPage:
        desk, title = self._desk, self._desk.product(name).words
        about = [entry for entry in self._about[name] if entry.status not in _GONE]
        offers = [entry for entry in about if entry.type == PROMOTION]
        now = [entry for entry in offers if entry.status is not Status.DONE]
        earlier = [entry for entry in reversed(offers) if entry.status is Status.DONE]
        return ProductPage(
            frame=desk.frame(path, title, desk.words("about_product", name=title), "people"),
            title=title,
            ask=self._ask(name, title, about),
            offers=tuple(map(self._cards.card, now)),
            earlier=listed(earlier, self._cards),
            said=tuple(self._said(now)),
            years=months_of(self._about[name], self._cards),
            feed=self._feed(name),
        )

    def _ask(self, name: str, title: str, about: list[Entry]) -> tuple[Anchor, ...]:
        """Give who is to be asked about the product, or else the owners of what is about it."""
        words = {title.casefold(), name.casefold(), name.casefold().replace("-", " ")}
        people = self._desk.calendar.people
        named = [one.id for one in people.values() if words & {ask.casefold() for ask in one.ask}]
        owners = dict.fromkeys(entry.owner for entry in about if entry.owner in people)
        found = map(self._desk.party, named or list(owners)[:_MOST_ASKED])
        return tuple(filter(None, found))

    def _said(self, offers: list[Entry]) -> Iterator[Said]:
        for entry in offers:
            say, objections = texts_of(entry, "say"), texts_of(entry, "objections")
            if say or objections:
                offer = Anchor(entry.title, self._desk.page_of(entry))
                yield Said(offer, say, objections)

    def _feed(self, name: str) -> str:
        """Give the product's feed: there is one if it is declared, or was ever on a day."""
        occurrences = self._desk.material.occurrences
        has_feed = name in self._desk.site.products or any(
            occurrences.get(one.id) and one.status is not Status.DECLINED
            for one in self._about[name]
        )
        return feed_url("product", name) if has_feed else ""

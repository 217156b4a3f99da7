"""Products: what is offered and said to customers, what runs, and whom to ask."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from calgen.model.details import texts_of
from calgen.model.entry import GONE, Entry, Status
from calgen.model.product import Product
from calgen.model.type_names import PROMOTION
from calgen.render.feeds.addresses import subscribe_url
from calgen.render.pages.bymonth import months_of
from calgen.render.pages.cards import Cards
from calgen.render.pages.desk import Desk
from calgen.render.pages.open_first import OpenFirst
from calgen.render.pages.parts import Parts
from calgen.render.pages.splits import MOST_ROWS
from calgen.render.urls import file_of, product_url
from calgen.render.views.frame import Anchor
from calgen.render.views.product import ProductPage, Said
from calgen.schema.ids import is_id

_MOST_ASKED = 3
_BOX = 2
"""The rows that an offer takes the room of, and again what is said about it."""


class ProductPages:
    """Makes the pages of products."""

    def __init__(self, desk: Desk, cards: Cards) -> None:
        """Find out once what is about which product."""
        self._desk, self._cards = desk, cards
        self._open_first = OpenFirst(cards)
        self._about: dict[str, list[Entry]] = defaultdict(list)
        for entry in desk.calendar.entries.values():
            for product in entry.products:
                self._about[product].append(entry)

    def pages(self) -> Iterator[Product]:
        """Yield a page for each product that is declared or named."""
        for name in sorted(filter(is_id, {*self._desk.site.products, *self._about})):
            yield from self._pages(name, product_url(name))

    def _pages(self, name: str, path: str) -> Iterator[Product]:
        """Yield a product's page, and those of its periods where there is too much for it."""
        desk, title = self._desk, self._desk.product(name).words
        view = self._offered(name, title, path)
        shown = [one for one in self._about[name] if one.status is not Status.DECLINED]
        taken = _BOX * (len(view.offers) + len(view.said)) + len(view.earlier)
        if len(shown) + taken > MOST_ROWS:  # what is over stands in its months anyway
            taken -= len(view.earlier)
            view = replace(view, earlier=())
        if taken > MOST_ROWS:
            taken, view = 0, replace(view, offers=(), said=(), has_no_room=True)
        found = self._open_first.split(shown, MOST_ROWS - taken)
        parts = Parts(found, Anchor(title, path), view.frame, desk)
        whole = replace(view, months=self._open_first.months(found), periods=parts.periods())
        yield Product(file_of(path), "product.html", whole)
        for part in parts:
            months = months_of(self._open_first.in_order(part.rows), self._cards)
            page = replace(
                view, frame=part.frame, offers=(), earlier=(), said=(), months=months, part=part.of
            )
            yield Product(part.path, "product.html", page)

    def _offered(self, name: str, title: str, path: str) -> ProductPage:
        """Give what is offered and said, and whom to ask, without the months."""
        desk = self._desk
        about = [entry for entry in self._about[name] if entry.status not in GONE]
        offers = [entry for entry in about if entry.type == PROMOTION]
        now = [entry for entry in offers if entry.status is not Status.DONE]
        earlier = [entry for entry in reversed(offers) if entry.status is Status.DONE]
        return ProductPage(
            frame=desk.frame(path, title, desk.words("about_product", name=title), "people"),
            title=title,
            ask=self._ask(name, title, about),
            offers=tuple(map(self._cards.card, now)),
            earlier=tuple(map(self._cards.card, earlier)),
            said=tuple(self._said(now)),
            months=(),
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
        return subscribe_url("product", name) if has_feed else ""

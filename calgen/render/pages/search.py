"""Search: everything in one page, for script to look through; nothing depends on today."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import chain, groupby, pairwise

from calgen.model.entry import Entry
from calgen.model.product import Product
from calgen.model.span import Occurrence
from calgen.model.type_names import CAMPAIGN
from calgen.render.pages.cards import Cards
from calgen.render.pages.filters import filters_of
from calgen.render.urls import campaign_url, entry_url, month_url
from calgen.render.views.card import Card
from calgen.render.views.frame import Anchor
from calgen.render.views.search import SearchData, SearchKind, SearchPage
from calgen.timing.occurrences import horizon, last_day, occurrences
from calgen.timing.rrule import ends
from calgen.timing.weeks import month_of, month_start

PATH = "search.html"


def search_page(cards: Cards) -> Product:
    """Make search.html."""
    desk = cards.desk
    entries = tuple(desk.calendar.entries.values())
    frame = desk.frame(PATH, desk.words("search"), desk.words("about_search"), "search")
    kinds = tuple(SearchKind(desk.mark(name), _page_of(name)) for name in desk.site.types)
    view = SearchPage(frame, filters_of(entries, desk), kinds, _data(entries, cards), _years(cards))
    return Product(PATH, "search.html", view)


def _page_of(type_id: str) -> str:
    return campaign_url("{id}") if type_id == CAMPAIGN else entry_url("{id}")


def _data(entries: tuple[Entry, ...], cards: Cards) -> SearchData:
    found = tuple(map(cards.card, entries))
    types = {name: index for index, name in enumerate(cards.desk.site.types)}
    return SearchData(
        ids=tuple(card.id for card in found),
        titles=tuple(card.title for card in found),
        types=tuple(types[card.type.id] for card in found),
        days=tuple((card.repeats or card.when) if card.start else "" for card in found),
        starts=tuple(card.start for card in found),
        ends=tuple(_end(entry, cards) for entry in entries),
        series=tuple(_series(entries, cards)),
        marks=tuple(
            card.marks + (" x:1" if card.flag and card.flag.sales else "") for card in found
        ),
        texts=tuple(card.summary for card in found),
        others=tuple(map(_other, entries, found)),
    )


def _end(entry: Entry, cards: Cards) -> str:
    spans = cards.desk.material.occurrences.get(entry.id)
    return last_day(entry, spans).isoformat() if spans else ""


def _series(entries: tuple[Entry, ...], cards: Cards) -> Iterator[tuple[int, ...]]:
    """Yield when what repeats comes again, as the view says."""
    unending = [entry for entry in entries if entry.repeat and not ends(entry.repeat)]
    until = horizon(entries, date.min) if unending else date.min
    for at, entry in enumerate(entries):
        spans = cards.desk.material.occurrences.get(entry.id)
        if entry.repeat and spans:
            yield at, spans[0].days, *_gaps(_followed(entry, spans, until, cards))


def _followed(
    entry: Entry, spans: tuple[Occurrence, ...], until: date, cards: Cards
) -> tuple[Occurrence, ...]:
    """Give the dates of a series; an unending one is followed to a day that no today moves."""
    if ends(entry.repeat):
        return spans
    return occurrences(entry, cards.desk.site.timezone, until, until)


def _gaps(spans: tuple[Occurrence, ...]) -> Iterator[int]:
    """Yield the days between dates: each gap, and how often it comes in a row."""
    gaps = ((after.first_day - before.first_day).days for before, after in pairwise(spans))
    return chain.from_iterable((gap, len(list(run))) for gap, run in groupby(gaps))


def _other(entry: Entry, card: Card) -> str:
    """Give what is found though it is not shown: offer, place, tags, the customer's words."""
    return " ".join(
        filter(None, (card.offer, card.code, card.location, *entry.tags, entry.customer))
    )


def _years(cards: Cards) -> tuple[tuple[str, tuple[Anchor, ...]], ...]:
    """Give the months in which something begins, by year; later dates of a series do not count.

    How far an unending series is followed depends on today, and this page must not.
    """
    found = cards.desk.material.occurrences.values()
    months = sorted({month_of(spans[0].first_day) for spans in found if spans})
    dates = cards.desk.dates
    return tuple(
        (year, tuple(Anchor(dates.month(month_start(month)), month_url(month)) for month in inside))
        for year, inside in groupby(months, lambda month: month[:4])
    )

"""By month: what runs on a channel or for a product, in the order of time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from calgen.model.entry import GONE, Entry, Status
from calgen.render.pages.cards import Cards
from calgen.render.pages.desk import Desk
from calgen.render.pages.splits import MONTH
from calgen.render.views.card import Card
from calgen.render.views.lists import MonthOfChannel
from calgen.timing.weeks import month_start

CLOSED = GONE | {Status.DONE}


def months_of(entries: Iterable[Entry], cards: Cards) -> tuple[MonthOfChannel, ...]:
    """Give what repeats, then the months, the first one first, and last what has no date.

    A series that is done or cancelled stands in the month of its last day.
    """
    desk = cards.desk
    again: list[Card] = []
    found: dict[str, list[Card]] = defaultdict(list)
    for entry in entries:
        card = cards.card(entry)
        ended = card.until and entry.status in CLOSED
        if card.series and not ended:
            again.append(card)
        else:
            found[period_day(card)[:MONTH]].append(card)
    repeating = MonthOfChannel("", desk.words("repeating"), "", tuple(again))
    return (*((repeating,) if again else ()), *_dated(found, desk))


def period_day(card: Card) -> str:
    """Give the day by which it finds its period: the first, but of a series that ends the last."""
    return card.until or card.start


def _dated(found: Mapping[str, list[Card]], desk: Desk) -> Iterator[MonthOfChannel]:
    """Yield the months of what has one date, has ended or has no date."""
    for month, listed in sorted(found.items(), key=lambda one: (not one[0], one[0])):
        yield MonthOfChannel(
            month,
            desk.dates.month(month_start(month)) if month else desk.words("no_date"),
            max(card.until or card.end for card in listed),
            tuple(listed),
        )

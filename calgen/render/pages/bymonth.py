"""By month: what runs on a channel or for a product, in the order of time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from calgen.model.entry import Entry
from calgen.render.pages.cards import Cards
from calgen.render.pages.splits import MONTH
from calgen.render.views.card import Card
from calgen.render.views.lists import MonthOfChannel
from calgen.timing.weeks import month_start


def months_of(entries: Iterable[Entry], cards: Cards) -> tuple[MonthOfChannel, ...]:
    """Give the months, the first one first, and last what has no date."""
    desk = cards.desk
    found: dict[str, list[Card]] = defaultdict(list)
    for entry in entries:
        card = cards.card(entry)
        found[card.start[:MONTH]].append(card)
    return tuple(
        MonthOfChannel(
            month,
            desk.dates.month(month_start(month)) if month else desk.words("no_date"),
            "" if any(card.repeats for card in listed) else max(card.end for card in listed),
            tuple(listed),
        )
        for month, listed in sorted(found.items(), key=lambda one: (not one[0], one[0]))
    )

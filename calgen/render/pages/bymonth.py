"""By month: what runs on a channel or for a product, in the order of time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from calgen.model.entry import Entry
from calgen.render.pages.cards import Cards
from calgen.render.pages.desk import Desk
from calgen.render.pages.splits import MONTH
from calgen.render.views.card import Card
from calgen.render.views.lists import MonthOfChannel
from calgen.timing.weeks import month_start


def months_of(entries: Iterable[Entry], cards: Cards) -> tuple[MonthOfChannel, ...]:
    """Give what repeats, then the months, the first one first, and last what has no date."""
    desk = cards.desk
    again: list[Card] = []
    found: dict[str, list[Card]] = defaultdict(list)
    until = ""
    for entry in entries:
        card = cards.card(entry)
        if card.repeats and card.start:
            again.append(card)
            until = max(until, desk.material.occurrences[entry.id][-1].last_day.isoformat())
        else:
            found[card.start[:MONTH]].append(card)
    repeating = MonthOfChannel("", desk.words("repeating"), until, tuple(again))
    return (*((repeating,) if again else ()), *_dated(found, desk))


def _dated(found: Mapping[str, list[Card]], desk: Desk) -> Iterator[MonthOfChannel]:
    """Yield the months of what has one date or none."""
    return (
        MonthOfChannel(
            month,
            desk.dates.month(month_start(month)) if month else desk.words("no_date"),
            max(card.end for card in listed),
            tuple(listed),
        )
        for month, listed in sorted(found.items(), key=lambda one: (not one[0], one[0]))
    )

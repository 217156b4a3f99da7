"""By month: what runs on a channel or for a product, in the order of time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from calgen.model.entry import Entry, Status
from calgen.render.pages.cards import Cards
from calgen.render.pages.split_by_year import MOST_ROWS, in_years
from calgen.render.views.card import Card
from calgen.render.views.lists import MonthOfChannel
from calgen.timing.weeks import month_start

Months = tuple[tuple[str, tuple[MonthOfChannel, ...]], ...]


def months_of(entries: Iterable[Entry], cards: Cards) -> Months:
    """Give the months, the first one first, and last what has no date; a year each where many."""
    desk = cards.desk
    found: dict[str, list[Card]] = defaultdict(list)
    for entry in entries:
        if entry.status is not Status.DECLINED:
            card = cards.card(entry)
            found[card.start[: len("2026-11")]].append(card)
    no_date = desk.words("no_date")
    months = tuple(
        MonthOfChannel(
            month,
            desk.dates.month(month_start(month)) if month else no_date,
            "" if any(card.repeats for card in listed) else max(card.end for card in listed),
            tuple(listed),
        )
        for month, listed in sorted(found.items(), key=lambda one: (not one[0], one[0]))
    )
    if sum(len(month.cards) for month in months) > MOST_ROWS:
        return in_years(months, lambda one: one.month, no_date)
    return (("", months),) if months else ()

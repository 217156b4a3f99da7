"""What is on now and what begins soon, so that a script can say it again on another day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from calgen.model.entry import Entry, Status
from calgen.model.type_names import CAMPAIGN, PROMOTION
from calgen.render.pages.agendas import agenda
from calgen.render.pages.cards import Cards
from calgen.render.pages.desk import Desk
from calgen.render.pages.plan import Plan
from calgen.render.views.card import Card
from calgen.render.views.front import ComingDay, Thing

_WEEK = timedelta(days=7)
_NEVER_ON = frozenset({Status.CANCELLED, Status.DECLINED, Status.IDEA})
_OTHERS, _CAMPAIGNS = "1", "2"
_RANKS = {PROMOTION: "0", CAMPAIGN: _CAMPAIGNS}


class Coming:
    """Makes the lists of the front page."""

    def __init__(self, desk: Desk, cards: Cards, plan: Plan) -> None:
        """Work from the plan."""
        self._desk, self._cards, self._plan = desk, cards, plan

    def now(self, *, campaigns: bool) -> tuple[Thing, ...]:
        """Give what runs today: promotions first, then what ends soonest; or the campaigns."""
        today = self._desk.material.today
        found = (
            self._thing(self._cards.at(held.entry, held.one), now=True)
            for held in self._plan.between(today, today)
            if (held.entry.type == CAMPAIGN) is campaigns
        )
        return tuple(sorted((one for one in found if one.order), key=lambda one: one.order))

    def days(self, first: date, last: date) -> tuple[ComingDay, ...]:
        """Give the days between two days, both inclusive, on which something begins."""
        held = (
            one
            for one in self._plan.between(first, last)
            if one.one.first_day >= first and one.entry.status is not Status.CANCELLED
        )
        return tuple(
            ComingDay(day.date, day.words, day.holiday, tuple(map(self._thing, day.cards)))
            for day in agenda(held, first, last, self._cards)
            if day.cards
        )

    def _thing(self, card: Card, *, now: bool = False) -> Thing:
        entry = self._desk.calendar.entries[card.id]
        last = date.fromisoformat(card.end)
        at = self._at(card, entry)
        return Thing(
            card=replace(card, offer="") if _says(card.title, card.offer) else card,
            order="" if entry.status in _NEVER_ON else _order(card),
            until=self._desk.dates.long(last) if card.start < card.end else "",
            at=at,
            ends=(at or self._ends(last)) if now else "",
            who=self._who(entry),
        )

    def _at(self, card: Card, entry: Entry) -> str:
        """Say the hours of what is timed and of one day; an end that nobody wrote is not said."""
        if not card.time or card.start < card.end:
            return ""
        key = "today_from" if "end" in entry.positions else "today_at"
        return self._desk.words(key, time=card.time)

    def _ends(self, day: date) -> str:
        """Say when something ends, as people do: today, tomorrow, on a weekday, on a date."""
        days = (day - self._desk.material.today).days
        if days == 0:
            return self._desk.words("ends_today")
        if days == 1:
            return self._desk.words("ends_tomorrow")
        dates = self._desk.dates
        name = dates.weekday(day) if days < _WEEK.days else dates.long(day)
        return self._desk.words("ends_on", day=name)

    def _who(self, entry: Entry) -> tuple[str, ...]:
        people = self._desk.calendar.people
        return tuple(
            dict.fromkeys(who for who in (entry.owner, entry.suggested_by) if who in people)
        )


def _says(title: str, offer: str) -> bool:
    """Tell whether a title says an offer already, in the same words."""
    return f" {_plain(offer)} " in f" {_plain(title)} " if offer else False


def _plain(text: str) -> str:
    return " ".join(word.strip(".,:;!?") for word in text.casefold().split())


def _order(card: Card) -> str:
    return f"{_RANKS.get(card.type.id, _OTHERS)} {card.end} {card.id}"

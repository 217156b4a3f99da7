"""Cards: each thing of the calendar as lists show it, put into words once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from calgen.model.entry import Entry, Status
from calgen.model.span import Occurrence, Span, is_instant
from calgen.render.feeds.offer import offer_in_words
from calgen.render.pages.desk import Desk
from calgen.render.views.card import Card, Flag
from calgen.timing.zones import zone

_SHOWN = frozenset({Status.IDEA, Status.DONE, Status.DECLINED, Status.CANCELLED})


class Cards:
    """Makes cards; remembers each."""

    def __init__(self, desk: Desk) -> None:
        """Work at a desk."""
        self.desk = desk
        self._zone = zone(desk.site.timezone)
        self._made: dict[str, Card] = {}

    def card(self, entry: Entry) -> Card:
        """Give an entry's card, with its first dates."""
        made = self._made.get(entry.id)
        if made is None:
            made = self._made[entry.id] = self._make(entry)
        return made

    def at(self, entry: Entry, one: Occurrence) -> Card:
        """Give an entry's card with the dates of one of its occurrences."""
        card = self.card(entry)
        if not entry.repeat:
            return card
        first = self.desk.material.occurrences[entry.id][0]
        when, time = self._when(one.span, one.first_day, one.last_day)
        return replace(
            card,
            anchor=card.anchor if one is first else f"{card.anchor}-{one.first_day}",
            when=when,
            time=time,
            start=one.first_day.isoformat(),
            end=one.last_day.isoformat(),
        )

    def _make(self, entry: Entry) -> Card:
        desk = self.desk
        spans = desk.material.occurrences.get(entry.id, ())
        first = spans[0] if spans else None
        when, time = self._when(first.span, first.first_day, first.last_day) if first else ("", "")
        offer = entry.details.get("offer")
        parts: Mapping[str, object] = offer if isinstance(offer, Mapping) else {}
        return Card(
            id=entry.id,
            anchor=f"e-{entry.id}",
            href=desk.page_of(entry),
            title=entry.title,
            type=desk.mark(entry.type),
            status=entry.status.value,
            status_words=self._status(entry),
            dashed=entry.status is Status.IDEA,
            cancelled=entry.status in {Status.CANCELLED, Status.DECLINED},
            when=when or desk.words("no_date"),
            time=time,
            start=first.first_day.isoformat() if first else "",
            end=first.last_day.isoformat() if first else "",
            days=first.days if first else 0,
            owner=desk.party(entry.owner),
            flag=self._flag(entry),
            offer=self._offer(parts),
            code=str(parts.get("code", "")),
            products=tuple(desk.product(name) for name in entry.products),
            channels=tuple(desk.channel(name) for name in entry.channels),
            campaign=desk.entry(entry.campaign),
            summary=entry.summary,
            repeats=repeat_words(entry, desk),
        )

    def _offer(self, parts: Mapping[str, object]) -> str:
        """Say an offer without its code, with money as the locale writes it."""
        if parts.get("kind") == "amount" and parts.get("value") and not parts.get("says"):
            currency = str(parts.get("currency", ""))
            amount = self.desk.dates.amount(parts["value"], currency)
            return self.desk.words("offer_amount", amount=amount)
        return offer_in_words({name: part for name, part in parts.items() if name != "code"})

    def _status(self, entry: Entry) -> str:
        if entry.status is Status.DONE:
            return self.desk.site.types[entry.type].done
        return self.desk.words(f"status_{entry.status}") if entry.status in _SHOWN else ""

    def _when(self, span: Span, first: date, last: date) -> tuple[str, str]:
        """Put a span into words: its days, and its hours where it is timed."""
        dates = self.desk.dates
        days = dates.span(first, last)
        if not is_instant(span.start) or not is_instant(span.end):
            return days, ""
        begin, end = (one.astimezone(self._zone) for one in (span.start, span.end))
        return days, dates.times(begin, end)

    def _flag(self, entry: Entry) -> Flag | None:
        desk = self.desk
        by = desk.party(entry.suggested_by)
        if by is None:
            return None
        state = suggestion_state(entry)
        answer, since = entry.answer, entry.suggested_on
        return Flag(
            sales=entry.sales_suggested,
            by=by,
            since=since.isoformat() if since else "",
            since_words=desk.dates.day(since) if since else "",
            state=state,
            state_words=desk.words(f"state_{state}"),
            answer=(answer.says if answer else "") or entry.reason,
            answer_by=desk.party(answer.by) if answer else None,
            answer_on=desk.dates.day(answer.on) if answer and answer.on else "",
            customer=entry.customer,
        )


def suggestion_state(entry: Entry) -> str:
    """Tell what became of a suggestion: waiting, declined, live or answered."""
    if entry.waits:
        return "waiting"
    if entry.status in {Status.DECLINED, Status.CANCELLED}:
        return "declined"
    return "live" if entry.status is Status.DONE or entry.live else "answered"


def repeat_words(entry: Entry, desk: Desk) -> str:
    """Say how often something repeats, such as `every 2 weeks`; empty for what does not."""
    if not entry.repeat:
        return ""
    parts = dict(part.partition("=")[::2] for part in entry.repeat.split(";"))
    every = parts.get("INTERVAL", "1")
    unit = parts["FREQ"].lower()
    if every == "1":
        return desk.words(f"repeats_{unit}")
    return desk.words(f"repeats_{unit}_n", n=every)

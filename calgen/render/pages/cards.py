"""Cards: each thing of the calendar as lists show it, put into words once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from calgen.model.colors import own_color
from calgen.model.entry import GONE, Entry, Status
from calgen.model.span import Occurrence, is_instant
from calgen.render.feeds.offer import offer_in_words
from calgen.render.pages.desk import Desk
from calgen.render.pages.filters import marks_of
from calgen.render.pages.hues import hue_key
from calgen.render.views.card import Card, Flag
from calgen.timing.occurrences import last_day
from calgen.timing.zones import zone

_SHOWN = frozenset({Status.IDEA, Status.DONE, Status.DECLINED, Status.CANCELLED})


class Cards:
    """Makes cards; remembers each."""

    def __init__(self, desk: Desk) -> None:
        """Work at a desk."""
        self.desk = desk
        self._zone = zone(desk.site.timezone)
        self._made: dict[str, Card] = {}
        self._anchors: dict[str, dict[int, str]] = {}

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
        anchors = self._anchors.get(entry.id)
        if anchors is None:
            anchors = self._anchors[entry.id] = self._anchors_of(entry, card.anchor)
        when, time = self._when(entry, one)
        return replace(
            card,
            anchor=anchors[id(one)],
            when=when,
            time=time,
            start=one.first_day.isoformat(),
            end=one.last_day.isoformat(),
        )

    def _anchors_of(self, entry: Entry, anchor: str) -> dict[int, str]:
        """Name each occurrence by its day, with a number where the day has had one before.

        A colon, which no id holds, keeps it apart from an entry whose own id ends with that day.
        """
        first, *later = self.desk.material.occurrences[entry.id]
        found, days = {id(first): anchor}, Counter[date]()
        for one in later:
            days[one.first_day] += 1
            number = f"-{days[one.first_day]}" if days[one.first_day] > 1 else ""
            name = f"{entry.id}-{one.first_day}{number}"
            taken = name in self.desk.calendar.entries
            found[id(one)] = f"{anchor}{':' if taken else '-'}{one.first_day}{number}"
        return found

    def _make(self, entry: Entry) -> Card:
        desk = self.desk
        spans = desk.material.occurrences.get(entry.id, ())
        first = spans[0] if spans else None
        when, time = self._when(entry, first) if first else ("", "")
        offer = entry.details.get("offer")
        often = repeat_words(entry, desk)
        last = last_day(entry, spans) if often and spans else date.max
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
            cancelled=entry.status in GONE,
            when=when or desk.words("no_date"),
            time=time,
            start=first.first_day.isoformat() if first else "",
            end=first.last_day.isoformat() if first else "",
            days=first.days if first else 0,
            owner=desk.party(entry.owner),
            flag=self._flag(entry),
            offer=offer_in_words(parts, desk.words, desk.dates),
            code=str(parts.get("code", "")),
            products=tuple(desk.product(name) for name in entry.products),
            channels=tuple(desk.channel(name) for name in entry.channels),
            campaign=desk.entry(entry.campaign),
            summary=entry.summary,
            location=entry.location,
            repeats=often,
            marks=marks_of(entry, desk.site),
            hue=hue_key(own_color(entry)),
            series=self._series(often, first.first_day, last) if often and first else "",
            until="" if last == date.max else last.isoformat(),
        )

    def _status(self, entry: Entry) -> str:
        if entry.status is Status.DONE:
            return self.desk.site.types[entry.type].done
        return self.desk.words(f"status_{entry.status}") if entry.status in _SHOWN else ""

    def _when(self, entry: Entry, one: Occurrence) -> tuple[str, str]:
        """Put a span into words: its days, and its hours; an end that nobody wrote is not said."""
        dates, span = self.desk.dates, one.span
        days = dates.span(one.first_day, one.last_day)
        if not is_instant(span.start) or not is_instant(span.end):
            return days, ""
        begin, end = (moment.astimezone(self._zone) for moment in (span.start, span.end))
        return days, dates.times(begin, end) if "end" in entry.positions else dates.time(begin)

    def _series(self, often: str, first: date, last: date) -> str:
        """Say how often a series comes, and on what days it begins and ends, if it does."""
        words, dates = self.desk.words, self.desk.dates
        if last == date.max:
            return words("repeats_from", often=often, day=dates.day(first))
        return words("repeats_between", often=often, days=dates.span(first, last))

    def _flag(self, entry: Entry) -> Flag | None:
        desk = self.desk
        by = desk.party(entry.suggested_by)
        if by is None:
            return None
        state = suggestion_state(entry)
        answer, since = entry.answer, desk.suggested_on(entry)
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
    if entry.status in GONE:
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

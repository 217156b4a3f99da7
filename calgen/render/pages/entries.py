"""Pages of entries: everything about one thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from calgen.model.details import texts_of
from calgen.model.entry import Entry, Status
from calgen.model.position import line_of
from calgen.model.product import Product
from calgen.model.span import Occurrence
from calgen.model.type_names import CAMPAIGN
from calgen.render.forge import edit_url
from calgen.render.pages.bodies import with_page_links
from calgen.render.pages.cards import Cards
from calgen.render.pages.descriptions import of_entry
from calgen.render.pages.desk import Desk
from calgen.render.pages.facts import Facts
from calgen.render.signatures import awaited_teams
from calgen.render.steps import steps_of
from calgen.render.urls import entry_ics_url, entry_url, file_of, month_url, up
from calgen.render.views.entry import EntryPage, Signed, StepRow, Taken
from calgen.render.views.frame import Anchor
from calgen.timing.weeks import month_of

_MOST_DATES = 12


class Entries:
    """Makes the pages of entries."""

    def __init__(self, desk: Desk, cards: Cards) -> None:
        """Find out once what supports what, and which page each file has."""
        self._desk, self._cards, self._facts = desk, cards, Facts(desk)
        supporters: dict[str, list[Entry]] = defaultdict(list)
        pages: dict[str, str] = {}
        for entry in desk.calendar.entries.values():
            pages.setdefault(entry.source.path, desk.page_of(entry))
            for supported in entry.supports:
                supporters[supported].append(entry)
        self._supporters: Mapping[str, list[Entry]] = supporters
        self._pages = pages

    def page(self, entry: Entry) -> Product:
        """Give an entry's page; a campaign has one too."""
        path = entry_url(entry.id)
        return Product(file_of(path), "entry.html", self.view(entry, path))

    def view(self, entry: Entry, path: str) -> EntryPage:
        """Give everything about an entry, for the page at `path`."""
        desk, card = self._desk, self._cards.card(entry)
        spans = desk.material.occurrences.get(entry.id, ())
        on_grid = bool(spans) and entry.status is not Status.DECLINED
        first = spans[0].first_day if spans else None
        month = month_of(first) if first else ""
        mend = desk.site.repository
        return EntryPage(
            frame=desk.frame(
                path,
                entry.title,
                of_entry(entry, card, desk),
                "campaigns" * (card.type.id == CAMPAIGN),
                about=entry.title,
                same_as=desk.page_of(entry),
            ),
            card=card,
            mail=self._mail(entry.owner),
            reason=entry.reason,
            terms=texts_of(entry, "terms"),
            say=texts_of(entry, "say"),
            objections=texts_of(entry, "objections"),
            rows=self._facts.rows(entry),
            signed=self.signed(entry),
            steps=tuple(self._steps(entry)),
            waivers=tuple(f"{waiver.of}: {waiver.why}" for waiver in entry.waive),
            supported_by=tuple(self._cards.card(one) for one in self._supporters[entry.id])
            if entry.id in self._supporters
            else (),
            dates=tuple(self._dates(spans)) if entry.repeat else (),
            dates_open=_MOST_DATES,
            body=with_page_links(entry.body, entry.source.path, self._pages, up(path)),
            live=entry.live,
            edit=edit_url(mend, entry.source.path) if mend else "",
            feed=entry_ics_url(entry.id) if on_grid else "",
            month=Anchor(desk.dates.month(first), month_url(month)) if first and on_grid else None,
            source=f"{entry.source.path}:{line_of(entry.source.position)}",
        )

    def signed(self, entry: Entry) -> tuple[Signed, ...]:
        """Give the signatures of an entry, then the teams whose signature is missing."""
        desk = self._desk
        there = [
            Signed(
                desk.team(signature.team),
                desk.party(signature.by),
                desk.dates.day(signature.on) if signature.on else "",
            )
            for signature in entry.sign_off
        ]
        return (*there, *(Signed(desk.team(t), None, "") for t in awaited_teams(entry, desk.site)))

    def _mail(self, owner: str) -> str:
        person = self._desk.calendar.people.get(owner)
        return person.email if person else ""

    def _dates(self, spans: Iterable[Occurrence]) -> Iterator[Taken]:
        for one in spans:
            days = self._desk.dates.span(one.first_day, one.last_day)
            yield Taken(one.last_day.isoformat(), days)

    def _steps(self, entry: Entry) -> Iterator[StepRow]:
        dates = self._desk.dates
        for step in steps_of(entry, self._desk.material):
            yield StepRow(
                name=step.name,
                due=step.due.isoformat() if step.due else "",
                due_words=dates.day(step.due) if step.due else "",
                done=dates.day(step.done) if step.done else "",
                team=self._desk.team(step.team) if step.team else "",
                who=self._desk.party(step.owner),
            )

"""People and channels: whom to ask about what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from calgen.model.entry import Entry, Status
from calgen.model.people import Person
from calgen.model.product import Product
from calgen.model.type_names import MEETING
from calgen.render.feeds.addresses import (
    feed_address,
    feed_path,
    subscribe_url,
    webcal_address,
)
from calgen.render.pages.bymonth import CLOSED, months_of
from calgen.render.pages.cards import Cards
from calgen.render.pages.descriptions import of_person
from calgen.render.pages.desk import Desk
from calgen.render.pages.open_first import OpenFirst
from calgen.render.pages.parts import Parts
from calgen.render.pages.splits import Section, split
from calgen.render.urls import channel_url, file_of, person_url
from calgen.render.views.card import Card
from calgen.render.views.frame import Anchor, TeamMark
from calgen.render.views.lists import (
    ChannelPage,
    PeoplePage,
    PersonPage,
    PersonRow,
)
from calgen.schema.ids import is_id

_TOLD = 3
"""The rows that a suggestion takes the room of: it is told with its answer."""


class People:
    """Makes the pages of people and of channels."""

    def __init__(self, desk: Desk, cards: Cards) -> None:
        """Find out once who has what, and what runs where."""
        self._desk, self._cards = desk, cards
        self._open_first = OpenFirst(cards)
        self._owned: dict[str, list[Entry]] = defaultdict(list)
        self._suggested: dict[str, list[Entry]] = defaultdict(list)
        self._on_channel: dict[str, list[Entry]] = defaultdict(list)
        for entry in desk.calendar.entries.values():
            self._owned[entry.owner].append(entry)
            self._suggested[entry.suggested_by].append(entry)
            for channel in entry.channels:
                self._on_channel[channel].append(entry)

    def pages(self) -> Iterator[Product]:
        """Yield the list of people, a page for each, and a page for each channel."""
        yield Product("people.html", "people.html", self._everybody())
        for person in self._desk.calendar.people.values():
            yield from self._person(person, person_url(person.id))
        for name in sorted(filter(is_id, {*self._desk.site.channels, *self._on_channel})):
            yield from self._channel(name, channel_url(name))

    def _everybody(self) -> PeoplePage:
        desk = self._desk
        teams: dict[str, list[PersonRow]] = {team.id: [] for team in desk.site.teams.values()}
        for person in desk.calendar.people.values():
            row = PersonRow(
                id=person.id,
                team=person.team,
                person=Anchor(person.name, person_url(person.id)),
                role=person.role,
                ask=person.ask,
                email=person.email,
            )
            teams.setdefault(person.team, []).append(row)
        return PeoplePage(
            frame=desk.frame(
                "people.html", desk.words("people"), desk.words("about_people"), "people"
            ),
            teams=tuple(
                (desk.team_mark(team) if team else TeamMark(desk.words("no_team")), tuple(rows))
                for team, rows in teams.items()
                if rows
            ),
            channels=tuple(
                (desk.channel(channel.id), desk.party(channel.owner))
                for channel in desk.site.channels.values()
            ),
        )

    def _person(self, person: Person, path: str) -> Iterator[Product]:
        """Yield a person's page; what waits, then what is open stays there as long as it fits."""
        suggested = self._suggested[person.id][::-1]
        owned = [e for e in self._owned[person.id] if e.type != MEETING or not e.repeat]
        sections = (
            Section("waiting", [entry for entry in suggested if entry.waits], _TOLD),
            Section("coming", [entry for entry in owned if entry.status not in CLOSED]),
            Section("answered", [entry for entry in suggested if not entry.waits], _TOLD),
            Section("past", [entry for entry in reversed(owned) if entry.status in CLOSED]),
        )
        found = split(sections, lambda entry: self._cards.card(entry).start)
        view = self._about(person, path)
        parts = Parts(found, Anchor(person.name, path), view.frame, self._desk)
        kept = found.kept
        told = suggested if kept["answered"] else kept["waiting"]
        yield Product(
            file_of(path),
            "person.html",
            replace(
                view,
                suggestions=self._listed(told),
                coming=self._listed(kept["coming"]),
                past=self._listed(kept["past"]),
                periods=parts.periods(),
                moved=found.moved,
            ),
        )
        for part in parts:
            shown = replace(
                view,
                frame=part.frame,
                suggestions=self._listed(
                    (*part.of_section("waiting"), *part.of_section("answered"))
                ),
                coming=self._listed(part.of_section("coming")),
                past=self._listed(part.of_section("past")),
                part=part.of,
            )
            yield Product(part.path, "person.html", shown)

    def _about(self, person: Person, path: str) -> PersonPage:
        """Give who somebody is, without what they have."""
        desk = self._desk
        channels = desk.site.channels.values()
        own = feed_path("person", person.id, desk.site)
        return PersonPage(
            frame=desk.frame(path, person.name, of_person(person, desk), "people"),
            id=person.id,
            team_id=person.team,
            name=person.name,
            role=person.role,
            team=desk.team(person.team),
            ask=person.ask,
            email=person.email,
            away=tuple(desk.dates.span(days.start, days.end) for days in person.away),
            stand_in=desk.party(person.stand_in),
            suggestions=(),
            coming=(),
            past=(),
            channels=tuple(desk.channel(one.id) for one in channels if one.owner == person.id),
            feed=subscribe_url("person", person.id),
            webcal=webcal_address(feed_address(own, desk.site)),
        )

    def _listed(self, entries: Iterable[Entry]) -> tuple[Card, ...]:
        return tuple(map(self._cards.card, entries))

    def _channel(self, name: str, path: str) -> Iterator[Product]:
        """Yield a channel's page, and those of its periods where there is too much for it."""
        desk = self._desk
        channel, title = desk.site.channels.get(name), desk.channel(name).words
        shown = (one for one in self._on_channel[name] if one.status is not Status.DECLINED)
        found = self._open_first.split(shown)
        view = ChannelPage(
            frame=desk.frame(path, title, desk.words("about_channel", name=title), "people"),
            title=title,
            owner=desk.party(channel.owner) if channel else None,
            months=self._open_first.months(found),
            feed=subscribe_url("channel", name),
        )
        parts = Parts(found, Anchor(title, path), view.frame, desk)
        yield Product(file_of(path), "channel.html", replace(view, periods=parts.periods()))
        for part in parts:
            months = months_of(self._open_first.in_order(part.rows), self._cards)
            page = replace(view, frame=part.frame, months=months, part=part.of)
            yield Product(part.path, "channel.html", page)

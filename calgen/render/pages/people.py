"""People and channels: whom to ask about what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from calgen.model.entry import Entry, Status
from calgen.model.people import Person
from calgen.model.product import Product
from calgen.model.type_names import MEETING
from calgen.render.pages.bymonth import months_of
from calgen.render.pages.cards import Cards
from calgen.render.pages.descriptions import of_person
from calgen.render.pages.desk import Desk
from calgen.render.pages.plan import Plan
from calgen.render.pages.split_by_year import listed
from calgen.render.urls import channel_url, feed_url, file_of, person_url
from calgen.render.views.frame import Anchor, TeamMark
from calgen.render.views.lists import (
    ChannelPage,
    PeoplePage,
    PersonPage,
    PersonRow,
)
from calgen.schema.ids import is_id


class People:
    """Makes the pages of people and of channels."""

    def __init__(self, desk: Desk, cards: Cards, plan: Plan) -> None:
        """Find out once who has what, and what runs where."""
        self._desk, self._cards, self._plan = desk, cards, plan
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
            path = person_url(person.id)
            yield Product(file_of(path), "person.html", self._person(person, path))
        for name in sorted(filter(is_id, {*self._desk.site.channels, *self._on_channel})):
            path = channel_url(name)
            yield Product(file_of(path), "channel.html", self._channel(name, path))

    def _everybody(self) -> PeoplePage:
        desk = self._desk
        teams: dict[str, list[PersonRow]] = {team.id: [] for team in desk.site.teams.values()}
        for person in self._desk.calendar.people.values():
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
            frame=self._desk.frame(
                "people.html",
                self._desk.words("people"),
                self._desk.words("about_people"),
                "people",
            ),
            teams=tuple(
                (desk.team_mark(team) if team else TeamMark(desk.words("no_team")), tuple(rows))
                for team, rows in teams.items()
                if rows
            ),
            channels=tuple(
                (self._desk.channel(channel.id), self._desk.party(channel.owner))
                for channel in self._desk.site.channels.values()
            ),
        )

    def _person(self, person: Person, path: str) -> PersonPage:
        desk = self._desk
        owned = [e for e in self._owned[person.id] if e.type != MEETING or not e.repeat]
        done = {Status.DONE, Status.CANCELLED, Status.DECLINED}
        channels = desk.site.channels.values()
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
            suggestions=listed(reversed(self._suggested[person.id]), self._cards),
            coming=listed((entry for entry in owned if entry.status not in done), self._cards),
            past=listed((entry for entry in reversed(owned) if entry.status in done), self._cards),
            channels=tuple(desk.channel(one.id) for one in channels if one.owner == person.id),
            feed=feed_url("person", person.id),
        )

    def _channel(self, name: str, path: str) -> ChannelPage:
        desk = self._desk
        channel, title = desk.site.channels.get(name), desk.channel(name).words
        return ChannelPage(
            frame=desk.frame(path, title, desk.words("about_channel", name=title), "people"),
            title=title,
            owner=desk.party(channel.owner) if channel else None,
            years=months_of(self._on_channel[name], self._cards),
            feed=feed_url("channel", name),
        )

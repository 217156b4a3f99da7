"""What every builder of pages works with: the material, and words for days and texts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from urllib.parse import quote

from calgen.formats.dates import Dates
from calgen.model.answers import who_answers
from calgen.model.calendar import Calendar
from calgen.model.entry import Entry
from calgen.model.fields import EntryType
from calgen.model.site import Access, Site
from calgen.model.type_names import CAMPAIGN
from calgen.model.words import Words
from calgen.render.feeds.updates import updates_path
from calgen.render.forge import suggest_url
from calgen.render.material import Material
from calgen.render.pages.hues import hue_key
from calgen.render.urls import (
    INDEX,
    campaign_url,
    channel_url,
    entry_url,
    full_url,
    person_url,
    product_url,
    team_url,
    up,
)
from calgen.render.views.frame import Anchor, Chrome, Frame, TeamMark, TypeMark
from calgen.schema.ids import is_id
from calgen.timing.holidays import public_holidays
from calgen.timing.zones import zone


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything a builder needs, made once for a build; `made` are anchors that pages share."""

    material: Material
    words: Words
    dates: Dates
    chrome: Chrome
    holidays: Mapping[date, str]
    marks: Mapping[str, TypeMark]
    made: dict[tuple[str, str], Anchor] = field(default_factory=dict)

    @property
    def calendar(self) -> Calendar:
        """The calendar, with only names that are declared."""
        return self.material.calendar

    @property
    def site(self) -> Site:
        """What site.yaml says."""
        return self.material.calendar.site

    def frame(  # noqa: PLR0913 -- all but the first two have a good default
        self,
        path: str,
        title: str,
        description: str = "",
        tab: str = "",
        *,
        about: str = "",
        same_as: str = "",
        indexed: bool = True,
    ) -> Frame:
        """Give what stands around the page at `path`.

        `about` is what its "Suggest" speaks of; `same_as` the page that tells the same, when this
        one is its twin; `indexed` is false where search engines have nothing to find.
        """
        found = indexed and self.site.access is Access.PUBLIC
        home, page = self.chrome.home, same_as or path
        return Frame(
            chrome=self.chrome,
            root=up(path),
            title=title,
            description=description,
            tab=tab,
            suggest=suggest_url(self.site, about) if about else self.chrome.suggest,
            suggest_as=_suggest_as(self.site, about) if about else self.chrome.suggest_as,
            canonical=home + ("" if page == INDEX else page) if home and indexed else "",
            indexed=found,
        )

    def mark(self, type_id: str) -> TypeMark:
        """Give how a type is told apart."""
        return self.marks[type_id]

    def party(self, name: str) -> Anchor | None:
        """Give a person or team by id, with a link to the person or people; None for nobody."""
        return self._once("party", name, self._party) if name else None

    def _party(self, name: str) -> Anchor:
        person = self.calendar.people.get(name)
        if person is not None:
            return Anchor(person.name, person_url(person.id))
        team = self.site.teams.get(name)
        known = any(person.team == name for person in self.calendar.people.values())
        return Anchor(team.title if team else name, team_url(name) if known else "")

    def asked(self, entry: Entry) -> Anchor | None:
        """Give who should answer a suggestion, with a link to them; None for nobody."""
        return self.party(who_answers(entry, self.site, self.calendar.people))

    def known_since(self, entry: Entry) -> date | None:
        """Give the day, in the site's zone, on which git first had an entry; None if unknown."""
        stamp = self.material.stamps.get(entry.id)
        return stamp.created.astimezone(zone(self.site.timezone)).date() if stamp else None

    def suggested_on(self, entry: Entry) -> date | None:
        """Give the day of a suggestion: as written, or the day on which it was added."""
        return entry.suggested_on or self.known_since(entry)

    def team(self, name: str) -> str:
        """Give a team's title."""
        team = self.site.teams.get(name)
        return team.title if team else name

    def team_mark(self, name: str) -> TeamMark:
        """Give a team's title with the hue of its colour; an unknown one is its name."""
        team = self.site.teams.get(name)
        return TeamMark(team.title, hue_key(team.color)) if team else TeamMark(name)

    def channel(self, name: str) -> Anchor:
        """Give a channel's title, with a link to its page; a name that is no id names no page."""
        return self._once("channel", name, self._channel)

    def _channel(self, name: str) -> Anchor:
        channel = self.site.channels.get(name)
        words = channel.title if channel else name
        return Anchor(words, channel_url(name)) if is_id(name) else Anchor(words)

    def product(self, name: str) -> Anchor:
        """Give a product's title, with a link to its page; a name that is no id names no page."""
        return self._once("product", name, self._product)

    def _product(self, name: str) -> Anchor:
        product = self.site.products.get(name)
        words = product.title if product else name
        return Anchor(words, product_url(name)) if is_id(name) else Anchor(words)

    def entry(self, entry_id: str) -> Anchor | None:
        """Give the title of something on the calendar, with a link; None where there is none."""
        known = entry_id in self.calendar.entries
        return self._once("entry", entry_id, self._entry) if known else None

    def _entry(self, entry_id: str) -> Anchor:
        entry = self.calendar.entries[entry_id]
        return Anchor(entry.title, self.page_of(entry))

    def _once(self, kind: str, name: str, make: Callable[[str], Anchor]) -> Anchor:
        made = self.made.get((kind, name))
        if made is None:
            made = self.made[kind, name] = make(name)
        return made

    def page_of(self, entry: Entry) -> str:
        """Give the address of the page that tells most about an entry."""
        return campaign_url(entry.id) if entry.type == CAMPAIGN else entry_url(entry.id)


def make_desk(material: Material, words: Words) -> Desk:
    """Set a desk up for one build."""
    site = material.calendar.site
    dates = Dates(site.locale)
    flagged = site.teams.get(site.suggestions.team)
    chrome = Chrome(
        title=site.title,
        home=full_url("", site),
        lang=words.language,
        locale=dates.territorial,
        direction=dates.direction,
        timezone=site.timezone,
        suggest=suggest_url(site),
        suggest_as=_suggest_as(site),
        flag=flagged.title if flagged else site.suggestions.team,
        updates="" if site.feeds.key or site.feeds.url else quote(updates_path(site)),
        types=tuple(mark_of(entry_type) for entry_type in site.types.values()),
    )
    marks = {mark.id: mark for mark in chrome.types}
    return Desk(material, words, dates, chrome, _holidays(material, dates.language), marks)


def _suggest_as(site: Site, about: str = "") -> str:
    """Give where somebody's suggestion starts, with `%7Bname%7D` for the name."""
    return "" if site.suggestions.form else suggest_url(site, about, "{name}")


def _holidays(material: Material, language: str) -> Mapping[date, str]:
    """Look up the holidays of the years that anything happens in, and the years around."""
    countries = material.calendar.site.holidays
    years = {material.today.year}
    years |= {one.first_day.year for spans in material.occurrences.values() for one in spans}
    around = range(min(years) - 1, max(years) + 2)
    return public_holidays(countries, around, language) if countries else {}


def mark_of(entry_type: EntryType) -> TypeMark:
    """Give how a type is told apart."""
    return TypeMark(entry_type.id, entry_type.title, entry_type.plural, entry_type.shape)

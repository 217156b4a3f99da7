"""What every builder of pages works with: the material, and words for days and texts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from calgen.formats.dates import Dates
from calgen.model.answers import who_answers
from calgen.model.calendar import Calendar
from calgen.model.entry import Entry
from calgen.model.fields import EntryType
from calgen.model.site import Access, Site
from calgen.model.words import Words
from calgen.render.forge import suggest_url
from calgen.render.material import Material
from calgen.render.urls import campaign_url, channel_url, entry_url, person_url, up
from calgen.render.views.frame import Anchor, Chrome, Frame, TypeMark
from calgen.schema.ids import is_id
from calgen.timing.holidays import public_holidays
from calgen.timing.zones import zone


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything a builder needs, made once for a build."""

    material: Material
    words: Words
    dates: Dates
    chrome: Chrome
    holidays: Mapping[date, str]

    @property
    def calendar(self) -> Calendar:
        """The calendar, with only names that are declared."""
        return self.material.calendar

    @property
    def site(self) -> Site:
        """What site.yaml says."""
        return self.material.calendar.site

    def frame(self, path: str, title: str, description: str = "", tab: str = "") -> Frame:
        """Give what stands around the page at `path`."""
        return Frame(self.chrome, up(path), title, description, tab)

    def mark(self, type_id: str) -> TypeMark:
        """Give how a type is told apart."""
        return mark_of(self.site.types[type_id])

    def party(self, name: str) -> Anchor | None:
        """Give a person or team by id, with a link for a person; None for nobody."""
        if not name:
            return None
        person = self.calendar.people.get(name)
        if person is not None:
            return Anchor(person.name, person_url(person.id))
        team = self.site.teams.get(name)
        return Anchor(team.title if team else name)

    def asked(self, entry: Entry) -> Anchor | None:
        """Give who should answer a suggestion, with a link for a person; None for nobody."""
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

    def channel(self, name: str) -> Anchor:
        """Give a channel's title, with a link to its page; a name that is no id names no page."""
        channel = self.site.channels.get(name)
        words = channel.title if channel else name
        return Anchor(words, channel_url(name)) if is_id(name) else Anchor(words)

    def product(self, name: str) -> str:
        """Give a product's title."""
        product = self.site.products.get(name)
        return product.title if product else name

    def entry(self, entry_id: str) -> Anchor | None:
        """Give the title of something on the calendar, with a link; None where there is none."""
        entry = self.calendar.entries.get(entry_id)
        return Anchor(entry.title, self.page_of(entry)) if entry else None

    def page_of(self, entry: Entry) -> str:
        """Give the address of the page that tells most about an entry."""
        return campaign_url(entry.id) if entry.type == "campaign" else entry_url(entry.id)


def make_desk(material: Material, words: Words) -> Desk:
    """Set a desk up for one build."""
    site = material.calendar.site
    dates = Dates(site.locale)
    flagged = site.teams.get(site.suggestions.team)
    chrome = Chrome(
        title=site.title,
        lang=dates.language,
        direction=dates.direction,
        timezone=site.timezone,
        suggest=suggest_url(site),
        flag=flagged.title if flagged else site.suggestions.team,
        noindex=site.access is not Access.PUBLIC,
        types=tuple(mark_of(entry_type) for entry_type in site.types.values()),
    )
    return Desk(material, words, dates, chrome, _holidays(material))


def _holidays(material: Material) -> Mapping[date, str]:
    """Look up the holidays of the years that anything happens in, and the years around."""
    countries = material.calendar.site.holidays
    years = {material.today.year}
    years |= {one.first_day.year for spans in material.occurrences.values() for one in spans}
    return public_holidays(countries, range(min(years) - 1, max(years) + 2)) if countries else {}


def mark_of(entry_type: EntryType) -> TypeMark:
    """Give how a type is told apart."""
    return TypeMark(entry_type.id, entry_type.title, entry_type.plural, entry_type.shape)

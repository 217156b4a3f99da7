"""Small calendars made of model values, for the tests of time and of feeds."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

from calgen.formats.themes import bundled_themes
from calgen.formats.words import load_words
from calgen.model.calendar import Calendar
from calgen.model.entry import Entry, Source, Status
from calgen.model.feeds import FeedSettings
from calgen.model.fields import EntryType
from calgen.model.people import Person, Team
from calgen.model.site import Access, Channel, Product, Site
from calgen.model.span import Span
from calgen.model.stamp import Stamp
from calgen.render.material import Material
from calgen.schema.words import declared_words
from calgen.timing.instants import at
from calgen.timing.occurrences import horizon, occurrences
from calgen.timing.repeat import repeat_from_words

TODAY = date(2026, 11, 22)
WORDS, GERMAN = (
    load_words([bundled_themes() / "default"], language, declared_words())
    for language in ("en", "de")
)
LONDON, BERLIN, NEW_YORK = "Europe/London", "Europe/Berlin", "America/New_York"
STAMP = Stamp(
    datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC), datetime(2026, 2, 3, 4, 5, 6, tzinfo=UTC), 2
)

SITE = Site(
    title="Fernhill: promotions, content; & more",
    calendar_id="fernhill-calendar",
    url="https://calendar.fernhill.example/team",
    access=Access.PUBLIC,
    feeds=FeedSettings(full=True),
    timezone=LONDON,
    teams={"sales": Team("sales", "Sales", "#0b7285"), "marketing": Team("marketing", "Marketing")},
    channels={"email": Channel("email", "E-mail"), "blog": Channel("blog", "Blog")},
    products={"tents": Product("tents", "Tents")},
    types={
        "promotion": EntryType("promotion", "Promotion", "Promotions", "promotions", hue=25),
        "meeting": EntryType("meeting", "Meeting", "Meetings", "meetings", color="#5f3dc4"),
        "campaign": EntryType("campaign", "Campaign", "Campaigns", "campaigns", hue=305),
        "ad": EntryType("ad", "Ad", "Ads", "ads", hue=75),
    },
)
PEOPLE = {
    "ted": Person("ted", "Ted Barnes", Source("people.yaml"), team="sales"),
    "martha": Person("martha", "Martha Quinn", Source("people.yaml"), team="marketing"),
}


def wall(year: int, month: int, day: int, hour: int = 0, minute: int = 0) -> datetime:
    return datetime(year, month, day, hour, minute)


def days(id_: str, first: date, last: date | None = None, **fields: object) -> Entry:
    """An entry of whole days, both inclusive."""
    return made(id_, "promotion", LONDON, Span(first, last or first), fields)


def timed(
    id_: str, start: datetime, zone: str = LONDON, minutes: int = 60, **fields: object
) -> Entry:
    """An entry that begins at a time on the wall of a zone and lasts some minutes."""
    begin = at(start, zone).astimezone(UTC)
    end = begin + timedelta(minutes=minutes)
    place = at(start, zone).tzinfo
    return made(id_, "meeting", zone, Span(begin.astimezone(place), end.astimezone(place)), fields)


def made(id_: str, kind: str, zone: str, span: Span | None, fields: dict[str, object]) -> Entry:
    values: dict[str, object] = {"title": id_, "status": Status.CONFIRMED, "type": kind, **fields}
    if span is not None and "repeat" in values:
        words = values["repeat"]
        assert isinstance(words, str)
        values["repeat"] = repeat_from_words(words, span.start)
    return Entry(id=id_, source=Source(f"{id_}.md"), timezone=zone, span=span, **values)  # type: ignore[arg-type]


def material(
    entries: Iterable[Entry], site: Site = SITE, today: date = TODAY, until: date | None = None
) -> Material:
    """What rendering looks at; unending series reach to `until`, or as far as pages show them."""
    listed = {entry.id: entry for entry in entries}
    last = until or horizon(listed.values(), today)
    found = {id_: occurrences(entry, site.timezone, last, today) for id_, entry in listed.items()}
    return Material(
        calendar=Calendar(site=site, entries=listed, people=PEOPLE, has_people=True),
        today=today,
        built=datetime(2026, 11, 22, tzinfo=UTC),
        occurrences={id_: spans for id_, spans in found.items() if spans},
        stamps=dict.fromkeys(listed, STAMP),
        words=WORDS,
    )

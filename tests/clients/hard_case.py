"""A calendar of everything that calendar programs are known to stumble over."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

from calgen.model.calendar import Calendar
from calgen.model.entry import Entry, Move, Source, Status
from calgen.model.fields import EntryType
from calgen.model.people import Person, Team
from calgen.model.site import Access, Channel, Product, Site
from calgen.model.span import Moment, Span
from calgen.model.stamp import Stamp
from calgen.render.material import Material
from calgen.timing.instants import at
from calgen.timing.occurrences import horizon, occurrences
from calgen.timing.repeat import repeat_from_words

TODAY = date(2026, 11, 22)
LONDON, BERLIN, NEW_YORK = "Europe/London", "Europe/Berlin", "America/New_York"
STAMP = Stamp(
    datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC), datetime(2026, 2, 3, 4, 5, 6, tzinfo=UTC), 2
)

SITE = Site(
    title="Fernhill: promotions, content; & more",
    calendar_id="fernhill-calendar",
    url="https://calendar.fernhill.example/team",
    access=Access.PUBLIC,
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
    found = {id_: occurrences(entry, site.timezone, last) for id_, entry in listed.items()}
    return Material(
        calendar=Calendar(site=site, entries=listed, people=PEOPLE, has_people=True),
        today=today,
        built=datetime(2026, 11, 22, tzinfo=UTC),
        occurrences={id_: spans for id_, spans in found.items() if spans},
        stamps=dict.fromkeys(listed, STAMP),
    )


def hard_entries() -> tuple[Entry, ...]:
    """Entries in 2026 and 2027, each hard in another way."""
    return (*_whole_days(), *_texts(), *_instants(), *_series(), *_changed_series())


def _whole_days() -> Iterable[Entry]:
    yield days("one-day", date(2026, 3, 2))
    yield days("five-days", date(2026, 3, 2), date(2026, 3, 6))
    yield days("over-new-year", date(2026, 12, 20), date(2027, 1, 10))
    yield days("over-a-clock-change", date(2026, 3, 27), date(2026, 3, 31))
    yield days("cancelled", date(2026, 12, 1), status=Status.CANCELLED, reason="No stock; sorry")
    yield days("idea", date(2026, 12, 2), status=Status.IDEA)
    yield days("declined", date(2026, 12, 3), status=Status.DECLINED)
    yield made("no-date", "promotion", LONDON, None, {"status": Status.IDEA})


def _texts() -> Iterable[Entry]:
    yield days(
        "texts",
        date(2026, 5, 1),
        title='Commas, semicolons; back\\slashes, C:\\News and "quotes": 20% off\r\nnext line',
        summary="One line\nanother\r\n\tand \x07 a bell\u2028 and\ud800 half a letter",
        location="Leeds,\nUK",
        tags=("a,b", "c;d"),
        customer="“Do you have tents, for <schools>?”",
        suggested_by="ted",
        sales_suggested=True,
        owner="martha",
        channels=("email", "blog"),
        products=("tents",),
        link="https://shop.example/?a=1&b=2;c",
        details={"offer": {"kind": "percent", "value": 20, "code": "BF20"}},
    )
    yield days("long-text", date(2026, 5, 2), title="é 🏕️ 中文字 " * 30, summary="ünï" * 200)
    yield days("zelt-größe.2", date(2026, 5, 3), title="Größe", campaign="spring")
    yield days("spring", date(2026, 4, 1), date(2026, 6, 30), type="campaign", title="Spring")


def _instants() -> Iterable[Entry]:
    yield timed("at-nine", wall(2026, 7, 6, 9))
    yield timed("in-new-york", wall(2026, 3, 10, 9), NEW_YORK)
    yield timed("in-kolkata", wall(2026, 3, 10, 9), "Asia/Kolkata")
    yield timed("in-utc", wall(2026, 3, 10, 9), "UTC")
    yield timed("in-casablanca", wall(2026, 3, 1, 9), "Africa/Casablanca")
    yield timed("in-cairo", wall(2026, 8, 1, 9), "Africa/Cairo")
    yield timed("to-midnight", wall(2026, 7, 7, 22), minutes=120)
    yield timed("over-midnight", wall(2026, 7, 8, 23), minutes=180)
    yield timed("over-an-hour-skipped", wall(2026, 3, 29, 0, 30), minutes=120)
    yield timed("in-an-hour-skipped", wall(2026, 3, 29, 1, 30))
    yield timed("over-an-hour-twice", wall(2026, 10, 25, 0, 30), minutes=120)
    yield timed("in-an-hour-twice", wall(2026, 10, 25, 1, 15), minutes=15)


def _series() -> Iterable[Entry]:
    yield timed("weekly", wall(2026, 1, 5, 10), repeat="weekly")
    yield timed("weekly-in-new-york", wall(2026, 1, 5, 10), NEW_YORK, repeat="weekly")
    yield timed(
        "late-in-tokyo", wall(2026, 1, 7, 8), "Asia/Tokyo", repeat="weekly until 2026-12-31"
    )
    yield timed("until", wall(2026, 1, 5, 22), NEW_YORK, repeat="weekly until 2026-06-29")
    yield timed("ten-times", wall(2026, 3, 2, 11), BERLIN, repeat="weekly 10 times")
    yield timed("in-santiago", wall(2026, 1, 6, 10), "America/Santiago", repeat="every 2 weeks")
    yield timed("in-jerusalem", wall(2026, 1, 6, 10), "Asia/Jerusalem", repeat="weekly")
    yield days("first-mondays", date(2026, 1, 5), repeat="every month on first monday")
    yield days("last-fridays", date(2026, 1, 30), repeat="every month on last friday")
    yield days("thirty-firsts", date(2026, 1, 31), repeat="monthly until 2027-12-31")
    yield days("three-days-weekly", date(2026, 2, 2), date(2026, 2, 4), repeat="weekly 20 times")
    yield days("weekdays", date(2026, 6, 1), repeat="weekdays until 2026-06-30")
    yield days("days-until", date(2026, 1, 1), repeat="daily until 2026-01-31")


def _changed_series() -> Iterable[Entry]:
    moves: tuple[tuple[Moment, Moment], ...] = (
        (date(2026, 11, 30), at(wall(2026, 12, 1, 15), LONDON)),
        (at(wall(2026, 4, 6, 10), LONDON), at(wall(2026, 4, 7, 9), LONDON)),
    )
    yield timed(
        "changed",
        wall(2026, 1, 5, 10),
        repeat="weekly",
        exceptions=(date(2026, 1, 5), date(2026, 7, 6), at(wall(2026, 12, 28, 10), LONDON)),
        moved=tuple(Move(original, start) for original, start in moves),
    )
    yield timed(
        "changed-in-new-york",
        wall(2026, 1, 6, 20),
        NEW_YORK,
        repeat="weekly until 2027-06-30",
        exceptions=(date(2026, 2, 3), date(2026, 8, 4)),
    )
    yield days(
        "changed-days",
        date(2026, 1, 7),
        repeat="weekly",
        exceptions=(date(2026, 1, 14), date(2026, 1, 21)),
        moved=(Move(date(2026, 2, 4), date(2026, 2, 5)),),
    )

"""Calendars that nobody would think of, made by hypothesis, within what entries may be."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from calgen.model.entry import Entry, Move, Status
from calgen.model.span import Moment, Span
from calgen.timing.changes import shifted
from calgen.timing.instants import at
from calgen.timing.repeat import first_occurrence, repeat_from_words
from calgen.timing.rrule import RepeatError
from calgen.timing.series import starts
from tests.calendars import LONDON, made

# None whose rules for the years to come changed lately: node-ical goes by the data in Node itself.
_ZONES = (
    LONDON, "Europe/Berlin", "America/New_York", "America/Santiago", "Asia/Kolkata", "Asia/Tokyo",
    "Australia/Lord_Howe", "Africa/Cairo", "Pacific/Auckland", "UTC",
    "Europe/Dublin", "Asia/Jerusalem", "America/St_Johns", "Pacific/Apia",
)  # fmt: skip
_RULES = (
    "daily until {until}", "daily 20 times", "weekly", "every 2 weeks until {until}",
    "weekly 30 times", "weekdays until {until}", "monthly until {until}", "monthly 12 times",
    "every month on first monday", "every month on last friday", "yearly", "every 3 months",
    "every week on monday and thursday 12 times", "FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=20",
    "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=12", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
)  # fmt: skip
_TEXTS = st.text(
    st.one_of(
        st.characters(codec="utf-8"),
        st.sampled_from(",;:\\\"'\n\r\t\x07\u200b\u202e\u2028é中🏕️שלום مرحبا^|={}<>&%"),
    ),
    max_size=120,
)
_FIRST = date(2023, 6, 1)


def generated(count: int) -> list[list[Entry]]:
    """So many calendars, the same every time."""
    found: list[list[Entry]] = []

    @settings(max_examples=count, phases=[Phase.generate], database=None)
    @given(st.integers(1, 5).flatmap(lambda size: st.tuples(*map(_entries, range(size)))))
    def gather(calendar: tuple[Entry, ...]) -> None:
        found.append(list(calendar))

    gather()
    return found


@st.composite
def _entries(draw: st.DrawFn, number: int) -> Entry:
    """One entry, with an id of its own."""
    id_ = f"entry-{number}"
    day = _FIRST + timedelta(days=draw(st.integers(0, 365 * 5)))
    fields: dict[str, object] = {
        "title": draw(_TEXTS) or "x",
        "summary": draw(_TEXTS),
        "location": draw(_TEXTS),
        "tags": tuple(draw(st.lists(_TEXTS, max_size=2))),
        "status": draw(st.sampled_from([*Status])),
    }
    if draw(st.booleans()):
        span = Span(day, day + timedelta(days=draw(st.sampled_from((0, 0, 1, 6, 40)))))
        zone = LONDON
    else:
        zone = draw(st.sampled_from(_ZONES))
        hour, minute = draw(st.integers(0, 23)), draw(st.sampled_from((0, 15, 30, 59)))
        start = at(datetime(day.year, day.month, day.day, hour, minute), zone)
        minutes = draw(st.sampled_from((15, 60, 90, 600, 1440, 3000)))
        span = Span(start, at(start.replace(tzinfo=None) + timedelta(minutes=minutes), zone))
    rule = draw(st.sampled_from(("", *_RULES)))
    if not rule:
        return made(id_, "promotion", zone, span, fields)
    return _series(draw, made(id_, "promotion", zone, span, fields), rule)


def _series(draw: st.DrawFn, entry: Entry, words: str) -> Entry:
    """Make a series of it, from the first day that its rule has, some of it changed."""
    assert entry.span is not None
    day = entry.span.start.toordinal()
    until = date.fromordinal(day + draw(st.integers(0, 500)))
    try:
        rule = repeat_from_words(words.format(until=until), entry.span.start)
        first = first_occurrence(rule, entry.span.start, entry.timezone)
    except RepeatError:  # such as one that ends before it comes to its weekday
        return entry
    span = shifted(entry.span, first, entry.timezone)
    listed = _some(rule, first, entry.timezone)
    left = (
        draw(st.lists(st.sampled_from(listed[1:]), max_size=3, unique=True)) if listed[1:] else []
    )
    moved = draw(st.lists(st.sampled_from(listed), max_size=2, unique=True))
    moves = tuple(
        Move(one, one + timedelta(days=draw(st.sampled_from((-1, 1, 2)))))
        for one in moved
        if one not in left
    )
    return replace(entry, span=span, repeat=rule, exceptions=tuple(left), moved=moves)


def _some(rule: str, first: Moment, zone: str) -> Sequence[Moment]:
    return [one for one, _ in zip(starts(rule, first, zone), range(12), strict=False)]

"""The room that an event takes, against what is really written."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from calgen.formats.event_size import count_events, most_bytes
from calgen.formats.feed import EventView, FeedView, MovedEvent, SingleEvent
from calgen.formats.ics import write_feed

STAMP = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
ZONE = "America/Argentina/ComodRivadavia"
PLACE = ZoneInfo("America/Argentina/Buenos_Aires")
START = datetime(2026, 11, 27, 9, tzinfo=PLACE)
TEXT = st.text(st.one_of(st.sampled_from("ab,;\\\n\r é🏕"), st.characters(codec="utf-8")))
TEXTS = st.builds(lambda text, times: text * times, TEXT, st.integers(1, 40))


def written(event: EventView) -> bytes:
    feed = FeedView("x", "UTC", 2026, 2027, (event,))
    data = write_feed(feed)
    return data[data.index(b"BEGIN:VEVENT") : data.rindex(b"END:VCALENDAR")]


@given(TEXTS, TEXTS, st.lists(TEXT, max_size=5))
def test_no_event_takes_more(summary: str, description: str, categories: list[str]) -> None:
    event = EventView(
        "sale@fernhill",
        summary,
        date(2026, 11, 27),
        date(2026, 12, 1),
        STAMP,
        STAMP,
        description=description,
        location=summary,
        categories=tuple(categories),
        url="https://calendar.example/" + "entries/" * 20,
        color="mediumvioletred",
        status="TENTATIVE",
        busy=True,
    )
    assert len(written(event)) <= most_bytes(event)
    assert written(event).count(b"BEGIN:VEVENT") == count_events(event)


@given(st.integers(0, 9), st.integers(0, 30), TEXTS)
def test_nor_does_a_series_with_all_its_changes(moved: int, excluded: int, text: str) -> None:
    moments = [START + timedelta(days=7 * n) for n in range(40)]
    event = EventView(
        "meeting@fernhill",
        text,
        START,
        START + timedelta(hours=1),
        STAMP,
        STAMP,
        sequence=1234,
        timezone=ZONE,
        repeat="FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;UNTIL=20301231T235959Z",
        duration=timedelta(hours=1),
        excluded=tuple(moments[:excluded]),
        moved=tuple(MovedEvent(one, one, one, ZONE) for one in moments[:moved]),
        description=text,
    )
    assert len(written(event)) <= most_bytes(event)
    assert written(event).count(b"BEGIN:VEVENT") == count_events(event)


def test_nor_do_occurrences_that_are_events_of_their_own() -> None:
    singles = tuple(
        SingleEvent(f"2026{n:04}T090000", START, START + timedelta(hours=1), ZONE)
        for n in range(50)
    )
    event = EventView("a@b", "x", START, START, STAMP, STAMP, singles=singles)
    assert len(written(event)) <= most_bytes(event)
    assert written(event).count(b"BEGIN:VEVENT") == count_events(event) == 50


def test_a_usual_event_is_not_thought_much_larger_than_it_is() -> None:
    text = "Twenty per cent off every tent, in the shops and online. " * 20
    event = EventView("a@b", "x", START, START, STAMP, STAMP, description=text, url="https://x.y")
    assert most_bytes(event) < 1.15 * len(written(event))

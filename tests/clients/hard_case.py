"""A calendar of everything that calendar programs are known to stumble over."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from calgen.model.entry import Entry, Move, Status
from calgen.model.span import Moment, Span
from calgen.timing.instants import at
from tests.calendars import BERLIN, LONDON, NEW_YORK, days, made, timed, wall

_WORKDAYS = "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR"


def hard_entries() -> tuple[Entry, ...]:
    """Entries in 2026 and 2027, each hard in another way."""
    return (
        *_whole_days(),
        *_texts(),
        *_instants(),
        *_series(),
        *_odd_series(),
        *_changed_series(),
    )


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
    for name, first in (
        ("nights", wall(2026, 1, 3, 22)),
        ("nights-from-a-short-one", wall(2026, 3, 28, 22)),
        ("nights-from-a-long-one", wall(2026, 10, 24, 22)),
    ):
        yield night(name, first, repeat="weekly")
    yield days("first-mondays", date(2026, 1, 5), repeat="every month on first monday")
    yield days("last-fridays", date(2026, 1, 30), repeat="every month on last friday")
    yield days("thirty-firsts", date(2026, 1, 31), repeat="monthly until 2027-12-31")
    yield days("three-days-weekly", date(2026, 2, 2), date(2026, 2, 4), repeat="weekly 20 times")
    yield days("weekdays", date(2026, 6, 1), repeat="weekdays until 2026-06-30")
    yield days("days-until", date(2026, 1, 1), repeat="daily until 2026-01-31")


def _odd_series() -> Iterable[Entry]:
    """Series at hours that the clock skips or repeats, on days that not all years have."""
    yield timed("in-a-gap", wall(2026, 3, 20, 1, 30), minutes=30, repeat="daily 20 times")
    yield timed("to-a-gap", wall(2026, 3, 20, 0, 30), minutes=60, repeat="daily 20 times")
    yield timed("in-a-gap-west", wall(2026, 3, 1, 2, 30), NEW_YORK, repeat="daily 20 times")
    yield timed("in-two-hours", wall(2026, 10, 20, 1, 15), minutes=30, repeat="daily 10 times")
    yield timed(
        "half-an-hour", wall(2026, 3, 1, 1, 45), "Australia/Lord_Howe", repeat="weekly 8 times"
    )
    yield timed("midnight-gap", wall(2026, 4, 20, 0, 15), "Africa/Cairo", repeat="daily 10 times")
    yield timed("ramadan", wall(2026, 2, 8, 2, 30), "Africa/El_Aaiun", repeat="daily 50 times")
    yield timed("negative", wall(2026, 1, 4, 1), "Europe/Dublin", repeat="every 12 weeks")
    yield timed("polar", wall(2026, 1, 4, 1, 30), "Antarctica/Troll", repeat="every 12 weeks")
    yield timed("gaza", wall(2026, 1, 4, 10), "Asia/Gaza", repeat="every 4 weeks")
    yield timed(
        "gap-changed",
        wall(2026, 3, 1, 1, 30),
        repeat="every 4 weeks 20 times",
        exceptions=(date(2026, 3, 29),),
        moved=(Move(date(2027, 3, 28), at(wall(2027, 3, 29, 1, 30), LONDON)),),
    )
    yield days("leap-days", date(2024, 2, 29), repeat="yearly")
    yield timed("leap-times", wall(2024, 2, 29, 9), repeat="yearly")
    yield days("last-workdays", date(2026, 1, 30), repeat=f"{_WORKDAYS};BYSETPOS=-1")
    yield timed("first-workdays", wall(2026, 1, 1, 9), repeat=f"{_WORKDAYS};BYSETPOS=1")
    yield days("weeks-of-the-year", date(2026, 1, 5), repeat="FREQ=YEARLY;BYWEEKNO=2,10;BYDAY=MO")
    yield days("days-of-the-year", date(2026, 4, 10), repeat="FREQ=YEARLY;BYYEARDAY=100,-1")
    yield days("twentieth-mondays", date(2026, 5, 18), repeat="FREQ=YEARLY;BYDAY=20MO")
    yield days("fridays-the-13th", date(2026, 2, 13), repeat="FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13")
    yield days("month-ends", date(2026, 1, 31), repeat="FREQ=MONTHLY;BYMONTHDAY=-1")
    yield days("decembers", date(2026, 12, 1), repeat="FREQ=DAILY;BYMONTH=12;COUNT=40")


def night(id_: str, start: datetime, **fields: object) -> Entry:
    """An entry from a time in the evening to six o'clock in the morning, on the wall."""
    end = datetime.combine(start.date() + timedelta(days=1), time(6))
    return made(id_, "meeting", LONDON, Span(at(start, LONDON), at(end, LONDON)), fields)


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
    yield days(
        "changed-after-years",
        date(2023, 1, 2),
        repeat="daily",
        exceptions=(date(2023, 1, 2), date(2026, 11, 25)),
        moved=(Move(date(2026, 11, 26), date(2026, 11, 25)),),
    )
    yield night(
        "changed-nights",
        wall(2026, 10, 17, 22),
        repeat="weekly",
        moved=(Move(date(2026, 10, 31), at(wall(2027, 3, 27, 21), LONDON)),),
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
        moved=(Move(date(2026, 2, 4), date(2026, 2, 5)), Move(date(2026, 3, 4), date(2026, 3, 11))),
    )
    yield days(
        "changed-workdays",
        date(2026, 1, 30),
        repeat=f"{_WORKDAYS};BYSETPOS=-1",
        exceptions=(date(2026, 3, 31),),
        moved=(Move(date(2026, 4, 30), date(2026, 5, 4)),),
    )

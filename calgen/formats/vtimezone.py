"""VTIMEZONE (RFC 5545 §3.6.5), made from zoneinfo, in the one form that all clients read alike.

That is one DAYLIGHT and one STANDARD, each with an RRULE that starts in 1970. Many clients read
nothing of an RDATE but its first value, and Outlook refuses whole histories. A zone that changed
its rules, or never had any, gets one observance for each stretch of years with one rule.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import cache

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard, vRecur

from calgen.timing.zones import zone

_FIRST_YEAR = 1970
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
# In so many years every rule shows on which of seven days of a month it can fall.
_YEARS_TO_KNOW_A_RULE = 16
_STEP = timedelta(days=7)
_DAY = timedelta(days=1)
_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Onset:
    """A change of a zone's offset: when, by the clock before it, and between which offsets."""

    wall: datetime
    before: timedelta
    after: timedelta
    name: str

    @property
    def rule(self) -> tuple[object, ...]:
        """What onsets of one rule have in common."""
        wall = self.wall
        return wall.month, wall.weekday(), wall.time(), self.before, self.after, self.name


@dataclass(frozen=True, slots=True)
class Era:
    """Onsets of consecutive years by one rule; `last` when it still holds."""

    onsets: tuple[Onset, ...]
    last: bool

    @property
    def weeks(self) -> range:
        """On which day of the month the seven days may begin that hold every onset."""
        days = [onset.wall.day for onset in self.onsets]
        return range(max(1, max(days) - 6), min(days) + 1)


@cache
def vtimezone(name: str, first_year: int, last_year: int) -> bytes:
    """Write a zone's VTIMEZONE, right for every instant of some years (both inclusive)."""
    component = Timezone()
    component.add("tzid", name)
    known_year = last_year + _YEARS_TO_KNOW_A_RULE
    eras = _eras(_onsets(zone(name), first_year, known_year), known_year)
    regular = len(eras) == 2 and all(
        era.last and era.onsets[0].wall.year == first_year for era in eras
    )
    if not regular:
        component.add_component(_base(zone(name), first_year))
    for era in (era for era in eras if era.onsets[0].wall.year <= last_year + 1):
        component.add_component(_observance(era, from_1970=regular))
    written: bytes = component.to_ical()
    return written


def _onsets(place: tzinfo, first_year: int, last_year: int) -> Iterator[Onset]:
    """Yield every change of offset in some years, in order."""
    now = _begin_of(first_year)
    end = datetime(last_year + 1, 1, 1, tzinfo=UTC)
    while now < end:
        later = now + _STEP
        if _offset(place, now) != _offset(place, later):
            yield _onset(place, now, later)
        now = later


def _begin_of(year: int) -> datetime:
    """Give an instant before a year begins, wherever it begins first."""
    return datetime(year, 1, 1, tzinfo=UTC) - _DAY


def _onset(place: tzinfo, low: datetime, high: datetime) -> Onset:
    """Find the change of offset between two instants, to the second."""
    before, after = _offset(place, low), _offset(place, high)
    while high - low > timedelta(seconds=1):
        middle = low + (high - low) // 2
        middle = middle.replace(microsecond=0)
        low, high = (middle, high) if _offset(place, middle) == before else (low, middle)
    name = high.astimezone(place).tzname() or ""
    return Onset(high.replace(tzinfo=None) + before, before, after, name)


def _offset(place: tzinfo, instant: datetime) -> timedelta:
    """Give an offset in whole minutes: clients refuse the seconds that Liberia had until 1972."""
    offset = instant.astimezone(place).utcoffset() or timedelta()
    return round(offset / _MINUTE) * _MINUTE


def _eras(onsets: Iterable[Onset], known_year: int) -> tuple[Era, ...]:
    """Group onsets into stretches of consecutive years with one rule, known up to a year."""
    found: list[list[Onset]] = []
    for onset in onsets:
        fitting = next((group for group in found if _continues(group, onset)), None)
        if fitting is None:
            found.append([onset])
        else:
            fitting.append(onset)
    return tuple(Era(tuple(group), last=group[-1].wall.year == known_year) for group in found)


def _continues(group: list[Onset], onset: Onset) -> bool:
    is_next = group[-1].wall.year + 1 == onset.wall.year and group[-1].rule == onset.rule
    return is_next and bool(Era((*group, onset), last=False).weeks)


def _base(place: tzinfo, year: int) -> TimezoneStandard:
    """Give the observance that holds before the first change."""
    start = _begin_of(year).astimezone(place)
    offset = _offset(place, start)
    base = TimezoneStandard()
    base.add("dtstart", datetime(_FIRST_YEAR, 1, 1))  # noqa: DTZ001 -- a time on the wall
    base.add("tzoffsetfrom", offset)
    base.add("tzoffsetto", offset)
    base.add("tzname", start.tzname() or "")
    return base


def _observance(era: Era, *, from_1970: bool) -> TimezoneStandard | TimezoneDaylight:
    first, newest = era.onsets[0], era.onsets[-1]
    observance = TimezoneDaylight() if first.after > first.before else TimezoneStandard()
    start = _in_1970(era) if from_1970 else first.wall
    observance.add("dtstart", start)
    observance.add("tzoffsetfrom", first.before)
    observance.add("tzoffsetto", first.after)
    observance.add("tzname", first.name)
    if era.last or len(era.onsets) > 1:
        # A day late: some clients compare UNTIL with the time on the wall.
        until = "" if era.last else f";UNTIL={newest.wall + _DAY:%Y%m%dT%H%M%SZ}"
        observance.add("rrule", vRecur.from_ical(_rrule(era) + until))
    return observance


def _rrule(era: Era) -> str:
    first = era.onsets[0].wall
    weekday = _WEEKDAYS[first.weekday()]
    month = f"FREQ=YEARLY;BYMONTH={first.month}"
    if all(_is_last(onset.wall.date()) for onset in era.onsets):
        return f"{month};BYDAY=-1{weekday}"
    counted = next((begin for begin in era.weeks if begin % 7 == 1), None)
    if counted is not None:
        return f"{month};BYDAY={counted // 7 + 1}{weekday}"
    days = ",".join(str(era.weeks[0] + n) for n in range(7))
    return f"{month};BYDAY={weekday};BYMONTHDAY={days}"


def _is_last(day: date) -> bool:
    return (day + _STEP).month != day.month


def _in_1970(era: Era) -> datetime:
    """Give the first onset that an era's rule would have had in 1970."""
    wall = era.onsets[0].wall
    if all(_is_last(onset.wall.date()) for onset in era.onsets):
        following = date(_FIRST_YEAR + wall.month // 12, wall.month % 12 + 1, 1)
        begin = following - _STEP
    else:
        begin = date(_FIRST_YEAR, wall.month, era.weeks[0])
    day = begin + timedelta(days=(wall.weekday() - begin.weekday()) % 7)
    return datetime.combine(day, time(wall.hour, wall.minute, wall.second))

"""Dates as written become spans: with a zone, an end, a repetition and its exceptions."""

from __future__ import annotations

from calendar import isleap
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import TypeVar

from calgen.model.entry import Move
from calgen.model.node import Fault, Mapping, Node, Scalar, Sequence, width_of
from calgen.model.span import Moment, Span, is_instant
from calgen.read.strays import strays
from calgen.schema.dates import Written
from calgen.schema.reader import Values, is_absent
from calgen.schema.reading import shown
from calgen.timing.instants import at
from calgen.timing.repeat import RepeatError, first_occurrence, repeat_from_words
from calgen.timing.zones import zone

_LONGEST_OVER_NEW_YEAR = 92
_LONGEST = timedelta(days=3_653)
_HOUR = timedelta(hours=1)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class When:
    """When an entry happens.

    Each fault comes with the field that it is about, or '' where the rest of the field still holds.
    """

    span: Span | None = None
    repeat: str = ""
    exceptions: tuple[Moment, ...] = ()
    moved: tuple[Move, ...] = ()
    faults: tuple[tuple[str, Fault], ...] = ()


class _DoesNotFit(Exception):  # noqa: N818 -- it carries a fault to the one place below
    def __init__(self, name: str, fault: Fault) -> None:
        super().__init__(fault.message)
        self.name = name
        self.fault = fault


class _Reader:
    """Makes moments of what one entry says, in its own zone."""

    def __init__(self, read: Values, timezone: str) -> None:
        self.values = read.values
        self.nodes = read.nodes
        self.timezone = timezone
        self.unread = {fault.position for _, fault in read.faults}

    def refuse(
        self,
        name: str,
        message: str,
        hint: str,
        rule: str = "bad-value",
        place: Node | None = None,
    ) -> _DoesNotFit:
        node = place or self.nodes[name]
        fault = Fault(node.position, rule, f"{name}: {message}", hint, width_of(node))
        return _DoesNotFit(name, fault)

    def moment(self, written: Written, name: str, place: Node | None = None) -> Moment:
        if isinstance(written, time):
            hint = "write '2026-11-27 09:00'"
            raise self.refuse(name, "a time stands without a day", hint, place=place)
        if not isinstance(written, datetime):
            return written
        if written.tzinfo is None:
            return at(written, self.timezone)
        return written.astimezone(zone(self.timezone))

    def span(self) -> Span | None:
        start = self.values.get("start")
        if start is None:
            for name in ("end", "repeat", "except", "moved"):
                if name in self.nodes:
                    raise self.refuse(name, "it has no start", "add a line 'start: …'")
            return None
        first = self.moment(start, "start")  # type: ignore[arg-type]  # of kind moment
        if not is_instant(first) and "timezone" in self.values:
            message = "whole days belong to no time zone"
            raise self.refuse("timezone", message, "remove it, or give the start a time")
        return Span(first, self.end(first))

    def end(self, start: Moment) -> Moment:
        written = self.values.get("end")
        if written is None:
            if not is_instant(start):
                return start
            return (start.astimezone(UTC) + _HOUR).astimezone(start.tzinfo)
        if isinstance(written, time) and is_instant(start):
            written = datetime.combine(start.date(), written)
        end = self.moment(written, "end")  # type: ignore[arg-type]  # of kind moment
        if is_instant(start) is not is_instant(end):
            kind = "a time" if is_instant(start) else "no time"
            message = f"the start has {kind}, the end is of the other kind"
            raise self.refuse("end", message, "give both a time, or neither")
        if is_instant(start) and is_instant(end) and end <= start:
            message = f"it ends at {end:%Y-%m-%d %H:%M}, no later than it starts"
            hint = f"it starts at {start:%Y-%m-%d %H:%M}: write a later end, with its day"
            raise self.refuse("end", message, hint, "ends-before-start")
        if not is_instant(start) and end < start:
            message = f"it ends on {end}, before it starts"
            raise self.refuse("end", message, _which_is_wrong(start, end), "ends-before-start")
        first, last = _day(start), _day(end)
        if last - first > _LONGEST:
            message = f"it ends on {last}, more than ten years after it starts"
            raise self.refuse("end", message, _which_year(first, last))
        return end

    def repeat(self, start: Moment) -> str:
        if "repeat" not in self.values:
            return ""
        words = self.values["repeat"]
        try:
            rule = repeat_from_words(words, start)  # type: ignore[arg-type]  # of kind repeat
            first = first_occurrence(rule, start, self.timezone)
        except RepeatError as error:
            raise self.refuse("repeat", error.message, error.hint or _REPEAT_HINT) from None
        if first != start:
            message = "it is none of the days that the repetition names"
            raise self.refuse("start", message, f"the first that is: {_shown(first)}")
        return rule

    def series_only(self, name: str) -> None:
        if name in self.values and "repeat" not in self.nodes:
            hint = "add a line 'repeat: …', or remove this one"
            raise self.refuse(name, "it does not repeat", hint)

    def exceptions(self, start: Moment) -> tuple[Moment, ...]:
        self.series_only("except")
        days: tuple[Written, ...] = self.values.get("except", ())  # type: ignore[assignment]  # kind
        places = self.items("except")
        return tuple(
            self.of_series(day, start, "except", place)
            for day, place in zip(days, places, strict=False)
        )

    def moves(self, start: Moment) -> tuple[Move, ...]:
        self.series_only("moved")
        moves: tuple[tuple[Written, Written], ...] = self.values.get("moved", ())  # type: ignore[assignment]  # kind
        return tuple(
            Move(self.of_series(old, start, "moved", key), self.target(new, start, value))
            for (old, new), (key, value) in zip(moves, self.pairs(), strict=True)
        )

    def strays(self, start: Moment, rule: str, when: When) -> Iterator[tuple[str, Fault]]:
        """Yield a fault, of no field that leaves the entry out, for each day not of the series."""
        moves = [*zip(when.moved, (key for key, _ in self.pairs()), strict=False)]
        written = {
            "except": zip(when.exceptions, self.items("except"), strict=False),
            "moved": ((move.original, key) for move, key in moves),
        }
        for name, pairs in written.items():
            places = dict(pairs)
            for moment, near in strays(rule, start, self.timezone, tuple(places)).items():
                message = f"it does not take place on {_shown(moment)}"
                hint = f"the nearest that it does: {_shown(near, like=moment)}"
                yield "", self.refuse(name, message, hint, place=places[moment]).fault
        for move, place in moves:
            if any(_is_same(move.original, moment) for moment in when.exceptions):
                message = f"'except' leaves {_shown(move.original)} out, so that it cannot move"
                yield "", self.refuse("moved", message, "keep one of the two", place=place).fault
        for first, second in _twice(moves):
            message = (
                f"{shown(first.text)} and {shown(second.text)} are one, which cannot move twice"
            )
            yield "", self.refuse("moved", message, "keep one of the two", place=second).fault

    def pairs(self) -> tuple[tuple[Scalar, Node], ...]:
        """Give what stands for each move that could be read."""
        node = self.nodes.get("moved")
        return tuple(
            (key, value)
            for key, value in (node.items if isinstance(node, Mapping) else ())
            if self.unread.isdisjoint({key.position, value.position})
        )

    def items(self, name: str) -> tuple[Node, ...]:
        node = self.nodes.get(name)
        if isinstance(node, Sequence):
            read = (item for item in node if item.position not in self.unread)
            return tuple(item for item in read if not is_absent(item))
        return () if node is None else (node,)

    def of_series(
        self, written: Written, start: Moment, name: str, place: Node | None = None
    ) -> Moment:
        if not is_instant(start) and isinstance(written, datetime | time):
            message = "it has whole days, this has a time"
            raise self.refuse(name, message, "write the day alone", place=place)
        return self.moment(written, name, place)

    def target(self, written: Written, start: Moment, place: Node) -> Moment:
        if is_instant(start) and isinstance(written, date) and not isinstance(written, datetime):
            written = datetime.combine(written, start.timetz().replace(tzinfo=None))
        return self.of_series(written, start, "moved", place)


def read_when(read: Values, timezone: str) -> When:
    """Work out when an entry happens from its fields of kinds moment, repeat and moves.

    `timezone` is the IANA name that its times are in. A fault about `moved` takes nothing else
    away.
    """
    reader = _Reader(read, timezone)
    faults: list[tuple[str, Fault]] = []

    def tried(make: Callable[[], T], otherwise: T) -> T:
        try:
            return make()
        except _DoesNotFit as wrong:
            faults.append((wrong.name, wrong.fault))
            return otherwise

    span = tried(reader.span, None)
    if span is None:
        return When(faults=tuple(faults))
    repeat = tried(lambda: reader.repeat(span.start), "")
    exceptions: tuple[Moment, ...] = tried(lambda: reader.exceptions(span.start), ())
    moved: tuple[Move, ...] = tried(lambda: reader.moves(span.start), ())
    found = When(span, repeat, exceptions, moved)
    if repeat:
        faults += reader.strays(span.start, repeat, found)
    return replace(found, faults=tuple(faults))


_REPEAT_HINT = "write 'weekly', or {every: 2 weeks, on: [monday]}"


def _which_is_wrong(start: date, end: date) -> str:
    if (end.month, end.day) >= (start.month, start.day):
        return f"it starts on {start}: did you mean {_in_year(start.year, end)}?"
    next_year = _in_year(end.year + 1, end)
    if end.year == start.year and (next_year - start).days <= _LONGEST_OVER_NEW_YEAR:
        return f"it starts on {start}: did you mean {next_year}?"
    return f"it starts on {start}: write a later day"


def _which_year(start: date, end: date) -> str:
    same = _in_year(start.year, end)
    return f"did you mean {same if same >= start else _in_year(start.year + 1, end)}?"


def _shown(moment: Moment, like: Moment | None = None) -> str:
    """Write a moment as people do; without its time where it is to be `like` a day."""
    timed = is_instant(moment) and (like is None or is_instant(like))
    return moment.strftime("%Y-%m-%d %H:%M") if timed else str(_day(moment))


def _day(moment: Moment) -> date:
    return moment.date() if is_instant(moment) else moment


def _is_same(one: Moment, other: Moment) -> bool:
    """Tell whether two names of an occurrence, its day or its exact time, may mean the same."""
    both_exact = is_instant(one) and is_instant(other)
    return one == other if both_exact else _day(one) == _day(other)


def _twice(moves: Iterable[tuple[Move, Scalar]]) -> Iterator[tuple[Scalar, Scalar]]:
    """Yield what stands for one occurrence a second time, after what stood for it before."""
    of_days: dict[date, list[tuple[Moment, Scalar]]] = {}
    for move, key in moves:
        known = of_days.setdefault(_day(move.original), [])
        first = next((k for moment, k in known if _is_same(moment, move.original)), None)
        if first is not None:
            yield first, key
        known.append((move.original, key))


def _in_year(year: int, day: date) -> date:
    is_leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=year, day=28 if is_leap_day and not isleap(year) else day.day)

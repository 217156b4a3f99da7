"""Dates as written become spans: with a zone, an end, a repetition and its exceptions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from calgen.model.entry import Move
from calgen.model.node import Fault
from calgen.model.position import Position
from calgen.model.span import Moment, Span, is_instant
from calgen.schema.dates import Written
from calgen.timing.instants import at
from calgen.timing.repeat import RepeatError, first_occurrence, repeat_from_words
from calgen.timing.zones import zone

_HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class When:
    """When an entry happens, or the faults that leave it out."""

    span: Span | None = None
    repeat: str = ""
    exceptions: tuple[Moment, ...] = ()
    moved: tuple[Move, ...] = ()
    faults: tuple[Fault, ...] = ()


class _DoesNotFit(Exception):  # noqa: N818 -- it carries a fault to the one place below
    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.message)
        self.fault = fault


class _Reader:
    """Makes moments of what one entry says, in its own zone."""

    def __init__(
        self, values: Mapping[str, object], positions: Mapping[str, Position], timezone: str
    ) -> None:
        self.values = values
        self.positions = positions
        self.timezone = timezone

    def refuse(self, name: str, message: str, hint: str, rule: str = "bad-value") -> _DoesNotFit:
        place = self.positions[name]
        width = len(str(self.values[name])) if name in self.values else 1
        width = width if name in {"start", "timezone"} else 10 if name == "end" else 1
        return _DoesNotFit(Fault(place, rule, f"{name}: {message}", hint, width))

    def moment(self, written: Written, name: str) -> Moment:
        if isinstance(written, time):
            raise self.refuse(name, "a time stands without a day", "write '2026-11-27 09:00'")
        if not isinstance(written, datetime):
            return written
        if written.tzinfo is None:
            return at(written, self.timezone)
        return written.astimezone(zone(self.timezone))

    def span(self) -> Span | None:
        start = self.values.get("start")
        if start is None:
            for name in ("end", "repeat"):
                if name in self.values:
                    raise self.refuse(name, "it has no start", "add a line 'start: …'")
            return None
        first = self.moment(start, "start")  # type: ignore[arg-type] -- of kind moment
        if not is_instant(first) and "timezone" in self.values:
            message = "whole days belong to no time zone"
            raise self.refuse("timezone", message, "remove it, or give the start a time")
        return Span(first, self.end(first))

    def end(self, start: Moment) -> Moment:
        written = self.values.get("end")
        if written is None:
            return (start.astimezone(UTC) + _HOUR).astimezone(start.tzinfo) if is_instant(
                start
            ) else start
        if isinstance(written, time) and is_instant(start):
            written = datetime.combine(start.date(), written)
        end = self.moment(written, "end")  # type: ignore[arg-type] -- of kind moment
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
        return end

    def repeat(self, start: Moment) -> str:
        if "repeat" not in self.values:
            return ""
        words = self.values["repeat"]
        try:
            rule = repeat_from_words(words, start)  # type: ignore[arg-type] -- of kind repeat
            first = first_occurrence(rule, start, self.timezone)
        except RepeatError as error:
            raise self.refuse("repeat", error.message, error.hint) from None
        if first != start:
            wanted = first.strftime("%Y-%m-%d %H:%M") if is_instant(first) else str(first)
            message = "it is none of the days that the repetition names"
            raise self.refuse("start", message, f"the first that is: {wanted}")
        return rule

    def named(self, written: Written, start: Moment, name: str) -> Moment:
        if not is_instant(start) and isinstance(written, datetime | time):
            message = "it has whole days, this has a time"
            raise self.refuse(name, message, "write the day alone")
        return self.moment(written, name)

    def to(self, written: Written, start: Moment) -> Moment:
        if is_instant(start) and isinstance(written, date) and not isinstance(written, datetime):
            written = datetime.combine(written, start.timetz().replace(tzinfo=None))
        return self.named(written, start, "moved")


def read_when(
    values: Mapping[str, object], positions: Mapping[str, Position], timezone: str
) -> When:
    """Work out when an entry happens from its fields of kinds moment, repeat and moves.

    `timezone` is the IANA name that its times are in.
    """
    reader = _Reader(values, positions, timezone)
    try:
        span = reader.span()
        if span is None:
            return When()
        repeat = reader.repeat(span.start)
        exceptions: tuple[Written, ...] = values.get("except", ())  # type: ignore[assignment] -- kind
        moves: tuple[tuple[Written, Written], ...] = values.get("moved", ())  # type: ignore[assignment] -- kind
        return When(
            span,
            repeat,
            tuple(reader.named(day, span.start, "except") for day in exceptions),
            tuple(
                Move(reader.named(old, span.start, "moved"), reader.to(new, span.start))
                for old, new in moves
            ),
        )
    except _DoesNotFit as wrong:
        return When(faults=(wrong.fault,))


def _which_is_wrong(start: date, end: date) -> str:
    if (end.month, end.day) >= (start.month, start.day):
        return f"it starts on {start}: did you mean {end.replace(year=start.year)}?"
    if end.month < start.month and end.year == start.year:
        return f"it starts on {start}: did you mean {end.year + 1}-{end:%m-%d}?"
    return f"it starts on {start}: write a later day"

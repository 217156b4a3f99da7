from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calgen.formats.yaml import parse
from calgen.model.entry import Move
from calgen.model.node import Mapping
from calgen.model.position import column_of, line_of
from calgen.model.span import Span
from calgen.read.spans import When, read_when
from calgen.schema.declarations import builtin
from calgen.schema.reader import read_fields

LONDON = "Europe/London"
FIELDS = builtin().fields_of("meeting")


def when(text: str, timezone: str = LONDON) -> When:
    node, faults = parse(text)
    assert not faults
    assert isinstance(node, Mapping)
    read = read_fields(node, FIELDS)
    return read_when(read, str(read.values.get("timezone", timezone)))


def told(text: str) -> list[str]:
    return [
        f"{line_of(f.position)}:{column_of(f.position)}+{f.width} {f.rule} {f.message}"
        for _, f in when(text).faults
    ]


def london(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=ZoneInfo(LONDON))  # type: ignore[arg-type,misc]  # year to minute


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("start: 2026-11-27", Span(date(2026, 11, 27), date(2026, 11, 27))),
        ("start: 2026-11-27\nend: 2026-11-30", Span(date(2026, 11, 27), date(2026, 11, 30))),
        ("start: 2026-11-27 09:00", Span(london(2026, 11, 27, 9), london(2026, 11, 27, 10))),
        (
            "start: 2026-11-27 09:00\nend: 17:00",
            Span(london(2026, 11, 27, 9), london(2026, 11, 27, 17)),
        ),
        (
            "start: 2026-11-27 22:00\nend: 2026-11-28 02:00",
            Span(london(2026, 11, 27, 22), london(2026, 11, 28, 2)),
        ),
    ],
)
def test_days_end_inclusive_and_times_at_an_instant(text: str, span: Span) -> None:
    assert when(text).span == span


def test_an_offset_fixes_the_instant_and_the_zone_shows_it() -> None:
    span = when("start: 2026-07-01T09:00+02:00").span
    assert span is not None
    assert span.start == datetime(2026, 7, 1, 7, tzinfo=UTC)
    assert str(span.start) == "2026-07-01 08:00:00+01:00"


def test_an_entrys_own_zone_counts() -> None:
    span = when("start: 2026-07-01 09:00\ntimezone: America/New_York").span
    assert span is not None
    assert span.start == datetime(2026, 7, 1, 13, tzinfo=UTC)


def test_a_missing_end_is_an_hour_later_also_when_the_clock_changes() -> None:
    span = when("start: 2026-03-29 00:30").span
    assert span is not None
    assert str(span.end) == "2026-03-29 02:30:00+01:00"


def test_an_hour_that_the_clock_skips_counts_with_the_offset_before() -> None:
    span = when("start: 2026-03-29 01:30\nend: 03:30").span
    assert span is not None
    assert str(span.start) == "2026-03-29 02:30:00+01:00"


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("start: 17:00", ["1:8+5 bad-value start: a time stands without a day"]),
        ("end: 2026-11-30", ["1:6+10 bad-value end: it has no start"]),
        ("repeat: weekly", ["1:9+6 bad-value repeat: it has no start"]),
        ("except: [2026-11-30]", ["1:9+1 bad-value except: it has no start"]),
        (
            "start: 2026-11-27\nexcept: 2026-11-30",
            ["2:9+10 bad-value except: it does not repeat"],
        ),
        (
            "start: 2026-11-27\ntimezone: Europe/London",
            ["2:11+13 bad-value timezone: whole days belong to no time zone"],
        ),
        (
            "start: 2026-11-27\nend: 17:00",
            ["2:6+5 bad-value end: a time stands without a day"],
        ),
        (
            "start: 2026-11-27 09:00\nend: 2026-11-28",
            ["2:6+10 bad-value end: the start has a time, the end is of the other kind"],
        ),
        (
            "start: 2026-11-27\nend: 2026-11-26",
            ["2:6+10 ends-before-start end: it ends on 2026-11-26, before it starts"],
        ),
        (
            "start: 2026-11-27 22:00\nend: 02:00",
            ["2:6+5 ends-before-start end: it ends at 2026-11-27 02:00, no later than it starts"],
        ),
        (
            "start: 2026-11-24\nrepeat: every monday",
            ["1:8+10 bad-value start: it is none of the days that the repetition names"],
        ),
        (
            "start: 2026-11-23\nrepeat: weekly\nexcept: [2026-11-30, 2026-12-07 09:00]",
            ["3:22+16 bad-value except: it has whole days, this has a time"],
        ),
        (
            "start: 2026-11-27\nend: 2106-11-30",
            ["2:6+10 bad-value end: it ends on 2106-11-30, more than ten years after it starts"],
        ),
        (
            "start: 2026-11-23 09:00\nrepeat: weekly\nexcept: [2026-11-30, 2026-12-08]",
            ["3:22+10 bad-value except: it does not take place on 2026-12-08"],
        ),
        (
            "start: 2026-11-23 09:00\nrepeat: weekly\nexcept: [soon, 2026-12-08]",
            ["3:16+10 bad-value except: it does not take place on 2026-12-08"],
        ),
        (
            "start: 2026-11-23\nrepeat: weekly\nmoved: {2026-11-30: 2026-12-02 10:00}",
            ["3:21+16 bad-value moved: it has whole days, this has a time"],
        ),
        (
            "start: 2026-11-23\nrepeat: weekly\nmoved: {2026-11-30 10:00: 2026-12-02}",
            ["3:9+16 bad-value moved: it has whole days, this has a time"],
        ),
        (
            "start: 2026-11-23 09:00\nrepeat: weekly\nmoved: {2026-11-30: '11:00'}",
            ["3:21+5 bad-value moved: a time stands without a day"],
        ),
        (
            "start: 2026-11-23\nrepeat: weekly\nmoved: {soon: 2026-11-24, 2026-12-01: 2026-12-02}",
            ["3:27+10 bad-value moved: it does not take place on 2026-12-01"],
        ),
        (
            "start: 2026-11-23\nrepeat: weekly\nmoved: {2026-12-01: 2026-12-02}",
            ["3:9+10 bad-value moved: it does not take place on 2026-12-01"],
        ),
        (
            """\
start: 2026-11-23
repeat: weekly
except: 2026-11-30
moved: {2026-11-30: 2026-12-02}""",
            ["4:9+10 bad-value moved: 'except' leaves 2026-11-30 out, so that it cannot move"],
        ),
        (
            """\
start: 2026-11-23 09:00
repeat: weekly
except: 2026-11-30 09:00
moved: {2026-11-30: 2026-12-02, 2026-12-07: 2026-12-08}""",
            ["4:9+10 bad-value moved: 'except' leaves 2026-11-30 out, so that it cannot move"],
        ),
    ],
)
def test_what_does_not_fit_together_is_underlined(text: str, faults: list[str]) -> None:
    assert told(text) == faults


def test_the_hint_names_the_first_day_that_a_repetition_has() -> None:
    ((_, fault),) = when("start: 2026-11-24\nrepeat: every monday").faults
    assert fault.hint == "the first that is: 2026-11-30"


@pytest.mark.parametrize(
    ("start", "end", "meant"),
    [
        ("2026-11-27", "2025-11-30", "2026-11-30"),
        ("2026-12-20", "2026-01-02", "2027-01-02"),
        ("2026-02-01", "2024-02-29", "2026-02-28"),
    ],
)
def test_a_wrong_year_gives_the_right_one(start: str, end: str, meant: str) -> None:
    ((_, fault),) = when(f"start: {start}\nend: {end}").faults
    assert fault.hint.endswith(f"did you mean {meant}?")


@pytest.mark.parametrize(
    ("end", "meant"), [("2062-12-30", "2026-12-30"), ("2062-01-02", "2027-01-02")]
)
def test_what_runs_longer_than_ten_years_gives_the_year_that_was_meant(
    end: str, meant: str
) -> None:
    ((_, fault),) = when(f"start: 2026-12-20\nend: {end}").faults
    assert fault.hint == f"did you mean {meant}?"
    assert not when("start: 2026-12-20\nend: 2036-12-20").faults


def test_a_day_that_is_none_of_a_series_gives_the_nearest_that_is() -> None:
    found = when(
        "start: 2026-11-23 09:00\nrepeat: weekly\nexcept: [2026-11-30, 2026-12-08]\n"
        "moved: {2026-12-15 09:00: 2026-12-16}\n"
    )
    assert [(name, fault.hint) for name, fault in found.faults] == [
        ("", "the nearest that it does: 2026-12-07"),
        ("", "the nearest that it does: 2026-12-14 09:00"),
    ]
    assert found.repeat
    assert found.span


def test_no_year_is_guessed_where_the_next_makes_it_long() -> None:
    ((_, fault),) = when("start: 2024-03-01\nend: 2024-02-29").faults
    assert fault.hint == "it starts on 2024-03-01: write a later day"


def test_a_series_has_its_exceptions_and_moves() -> None:
    found = when(
        "start: 2026-11-23 09:00\nrepeat: weekly\nexcept: [2026-11-30]\n"
        "moved: {2026-12-07: 2026-12-08}\n"
    )
    assert found.repeat == "FREQ=WEEKLY"
    assert found.exceptions == (date(2026, 11, 30),)
    assert found.moved == (Move(date(2026, 12, 7), london(2026, 12, 8, 9)),)


@pytest.mark.parametrize("again", ["2026-11-30 09:00", "2026-11-30T09:00", "2026-11-30 09:00Z"])
def test_an_occurrence_moves_once_however_it_is_written(again: str) -> None:
    text = "start: 2026-11-23 09:00\nrepeat: weekly\nmoved:\n"
    found = when(f"{text}  2026-11-30: 2026-12-01\n  {again}: 2026-12-02\n")
    ((name, fault),) = found.faults
    assert fault.message == f"moved: '2026-11-30' and '{again}' are one, which cannot move twice"
    assert (name, line_of(fault.position), fault.hint) == ("", 5, "keep one of the two")


def test_two_occurrences_may_move_to_one_start() -> None:
    text = (
        "start: 2026-11-23\nrepeat: weekly\nmoved: {2026-11-30: 2026-12-01, 2026-12-07: 2026-12-01}"
    )
    assert when(text).faults == ()


def test_a_bad_move_leaves_the_series_as_it_is() -> None:
    found = when("start: 2026-11-23\nrepeat: weekly\nmoved: {2026-11-30: 10:00}\n")
    assert [name for name, _ in found.faults] == ["moved"]
    assert found.repeat
    assert found.span


MOMENTS = st.one_of(
    st.dates(date(1970, 1, 1), date(2200, 12, 31)).map(str),
    st.datetimes(datetime(1970, 1, 1), datetime(2200, 12, 31)).map(lambda d: f"{d:%Y-%m-%d %H:%M}"),
    st.sampled_from(["17:00", "00:00", "2026-03-29 01:30", "2026-10-25 01:30", "2024-02-29"]),
)


@given(start=MOMENTS, end=MOMENTS, zone=st.sampled_from([LONDON, "Pacific/Apia", "Asia/Kathmandu"]))
def test_any_two_moments_give_a_span_or_a_fault(start: str, end: str, zone: str) -> None:
    found = when(f"start: {start}\nend: {end}", zone)
    assert (found.span is None) == bool(found.faults)
    assert all(fault.hint for _, fault in found.faults)

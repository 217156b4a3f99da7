from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calgen.schema.dates import DateError, parse_day, parse_written

INDIA = timezone(timedelta(hours=5, minutes=30))


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2026-11-27", date(2026, 11, 27)),
        (" 2026-1-5 ", date(2026, 1, 5)),
        ("2028-02-29", date(2028, 2, 29)),
        ("1970-01-01", date(1970, 1, 1)),
        ("2200-12-31", date(2200, 12, 31)),
        ("2026-11-27 09:00", datetime(2026, 11, 27, 9)),
        ("2026-11-27  9:00", datetime(2026, 11, 27, 9)),
        ("2026-1-5 09:00", datetime(2026, 1, 5, 9)),
        ("2026-11-27T09:00:30", datetime(2026, 11, 27, 9, 0, 30)),
        ("2026-11-27t09:00Z", datetime(2026, 11, 27, 9, tzinfo=UTC)),
        ("2026-11-27T09:00+05:30", datetime(2026, 11, 27, 9, tzinfo=INDIA)),
        ("2026-11-27 09:00 +0530", datetime(2026, 11, 27, 9, tzinfo=INDIA)),
        ("17:00", time(17)),
        ("7:05", time(7, 5)),
    ],
)
def test_what_people_write_is_read(written: str, meant: object) -> None:
    assert parse_written(written) == meant
    assert type(parse_written(written)) is type(meant)


@pytest.mark.parametrize(
    ("written", "message", "hint"),
    [
        ("2026-02-30", "there is no day '2026-02-30'", "that month has 28 days"),
        ("2026-12-32", "there is no day '2026-12-32'", "that month has 31 days"),
        ("2026-13-01", "there is no day '2026-13-01'", "months are 01 to 12"),
        ("2026-11-00", "there is no day '2026-11-00'", "that month has 30 days"),
        ("0000-01-01", "the year 0 is out of range", "from 1970 to 2200"),
        ("1969-12-31", "the year 1969 is out of range", "from 1970 to 2200"),
        ("2201-01-01", "the year 2201 is out of range", "from 1970 to 2200"),
        ("27.11.2026", "is no date", "write 2026-11-27"),
        ("03/04/2026", "is no date", "write 2026-03-04 or 2026-04-03"),
        ("27 Nov 2026", "is no date", "write 2026-11-27"),
        ("November 27th, 2026", "is no date", "write 2026-11-27"),
        ("2026/11/27", "is no date", "write 2026-11-27"),
        ("next week", "is no date", "write it as 2026-11-27"),
        ("2026-11-27 25:00", "there is no time '25:00'", "of 24 hours"),
        ("2026-11-27T25:00", "there is no time '25:00'", "of 24 hours"),
        ("2026-11-27 09:60", "there is no time '09:60'", "of 24 hours"),
        ("2026-11-27 9am", "'9am' is no time", "of 24 hours"),
        ("2026-11-27 09:00+99:00", "'+99:00' is no offset from UTC", "+01:00"),
        ("T25:00", "is no date", "write it as"),
        ("٢٠٢٦-١١-٢٧", "is no date", "write it as"),
        ("", "is no date", "write it as"),
    ],
)
def test_what_is_no_date_says_why_and_what_to_write(written: str, message: str, hint: str) -> None:
    with pytest.raises(DateError) as error:
        parse_written(written)
    assert message in error.value.message
    assert hint in error.value.hint


def test_a_day_takes_no_time() -> None:
    with pytest.raises(DateError):
        parse_day("2026-11-27 09:00")


def test_a_long_text_is_cut_in_the_message() -> None:
    with pytest.raises(DateError) as error:
        parse_written("1" * 1_000_000)
    assert len(error.value.message) + len(error.value.hint) < 200


@given(st.text(max_size=40))
def test_any_text_is_a_date_or_an_error_with_a_hint(text: str) -> None:
    try:
        parse_written(text)
    except DateError as error:
        sentences = error.message, error.hint
    else:
        return
    assert all(sentences)


@given(st.dates(date(1970, 1, 1), date(2200, 12, 31)))
def test_every_day_reads_back(day: date) -> None:
    assert parse_day(day.isoformat()) == day

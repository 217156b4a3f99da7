from collections.abc import Mapping
from datetime import date

import pytest

from calgen.model.span import Moment
from calgen.timing.instants import at
from calgen.timing.repeat import RepeatError, first_occurrence, repeat_from_words
from tests.calendars import LONDON, NEW_YORK, wall

MONDAY = date(2026, 11, 2)
AT_TEN = at(wall(2026, 11, 2, 10), LONDON)

Words = str | Mapping[str, str | tuple[str, ...]]


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("daily", "FREQ=DAILY"),
        ("Weekly", "FREQ=WEEKLY"),
        ("monthly", "FREQ=MONTHLY"),
        ("yearly", "FREQ=YEARLY"),
        ("fortnightly", "FREQ=WEEKLY;INTERVAL=2"),
        ("quarterly", "FREQ=MONTHLY;INTERVAL=3"),
        ("every day", "FREQ=DAILY"),
        ("every 2 weeks", "FREQ=WEEKLY;INTERVAL=2"),
        ("every other week", "FREQ=WEEKLY;INTERVAL=2"),
        ("weekdays", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
        ("every monday", "FREQ=WEEKLY;BYDAY=MO"),
        ("every mon and thu", "FREQ=WEEKLY;BYDAY=MO,TH"),
        ("mondays", "FREQ=WEEKLY;BYDAY=MO"),
        ("weekly on monday, friday", "FREQ=WEEKLY;BYDAY=MO,FR"),
        ("every month on first monday", "FREQ=MONTHLY;BYDAY=1MO"),
        ("monthly on last friday", "FREQ=MONTHLY;BYDAY=-1FR"),
        ("monthly on 2nd tuesday", "FREQ=MONTHLY;BYDAY=2TU"),
        ("monthly on 15", "FREQ=MONTHLY;BYMONTHDAY=15"),
        ("monthly on last day", "FREQ=MONTHLY;BYMONTHDAY=-1"),
        ("weekly until 2027-01-31", "FREQ=WEEKLY;UNTIL=20270131"),
        ("weekly 10 times", "FREQ=WEEKLY;COUNT=10"),
        ({"every": "2 weeks", "on": ("monday",)}, "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO"),
        ({"on": "monday"}, "FREQ=WEEKLY;BYDAY=MO"),
        ({"every": "month", "times": "3"}, "FREQ=MONTHLY;COUNT=3"),
        ("RRULE:freq=weekly;byday=mo;interval=1", "FREQ=WEEKLY;BYDAY=MO"),
        ("UNTIL=20270131;FREQ=DAILY", "FREQ=DAILY;UNTIL=20270131"),
    ],
)
def test_words_and_rules_become_one_normal_form(words: Words, rule: str) -> None:
    assert repeat_from_words(words, MONDAY) == rule


@pytest.mark.parametrize(
    ("start", "words", "until"),
    [
        (MONDAY, "weekly until 2027-01-31", "20270131"),
        (MONDAY, "FREQ=WEEKLY;UNTIL=20270131T100000Z", "20270131"),
        (AT_TEN, "weekly until 2027-01-31", "20270131T235959Z"),
        (at(wall(2026, 11, 2, 10), NEW_YORK), "weekly until 2027-01-31", "20270201T045959Z"),
        (at(wall(2026, 7, 6, 10), LONDON), "weekly until 2026-08-31", "20260831T225959Z"),
        (AT_TEN, "FREQ=WEEKLY;UNTIL=20270131T100000Z", "20270131T100000Z"),
    ],
)
def test_until_is_inclusive_and_of_the_kind_of_the_start(
    start: Moment, words: str, until: str
) -> None:
    assert repeat_from_words(words, start) == f"FREQ=WEEKLY;UNTIL={until}"


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("", "how often"),
        ("sometimes", "sometimes"),
        ("every three fridays", "every three fridays"),
        ("every blue week", "blue"),
        ("weekly on someday", "someday"),
        ("weekly on first monday", "needs a month"),
        ("monthly on monday", "which monday"),
        ("every monday on friday", "twice"),
        ("weekly until soon", "soon"),
        ("weekly until 2026-02-30", "2026-02-30"),
        ("weekly until 2026-01-01", "before it starts"),
        ({"evry": "week"}, "evry"),
        ({"every": ("week", "month")}, "not a list"),
        ({"every": "week", "times": "0"}, "COUNT=0"),
        ("FREQ=HOURLY", "within a day"),
        ("FREQ=SECONDLY", "within a day"),
        ("FREQ=OFTEN", "OFTEN"),
        ("BYDAY=MO", "no FREQ"),
        ("FREQ=WEEKLY;INTERVAL=0", "INTERVAL=0"),
        ("FREQ=WEEKLY;INTERVAL=-1", "INTERVAL=-1"),
        ("FREQ=WEEKLY;COUNT=2;UNTIL=20270101", "not both"),
        ("FREQ=WEEKLY;FREQ=DAILY", "twice"),
        ("FREQ=WEEKLY;BYDAY", "no part"),
        ("FREQ=WEEKLY;BYHOUR=9", "BYHOUR"),
        ("FREQ=WEEKLY;X-NAME=9", "X-NAME"),
        ("FREQ=WEEKLY;BYDAY=XX", "BYDAY=XX"),
        ("FREQ=WEEKLY;BYDAY=1MO", "counted weekday"),
        ("FREQ=MONTHLY;BYMONTHDAY=0", "BYMONTHDAY=0"),
        ("FREQ=MONTHLY;BYMONTHDAY=32", "BYMONTHDAY=32"),
        ("FREQ=WEEKLY;BYMONTHDAY=1", "BYMONTHDAY"),
        ("FREQ=MONTHLY;BYYEARDAY=1", "BYYEARDAY"),
        ("FREQ=MONTHLY;BYSETPOS=1", "BYSETPOS"),
        ("FREQ=WEEKLY;WKST=XX", "WKST"),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "never"),
        ("FREQ=DAILY;INTERVAL=7;BYDAY=TU;UNTIL=20270101", "never"),
    ],
)
def test_what_nobody_can_follow_is_refused_in_words(words: Words, part: str) -> None:
    with pytest.raises(RepeatError) as refused:
        repeat_from_words(words, MONDAY)
    assert part in refused.value.message


def test_the_first_occurrence_is_the_start_where_the_two_agree() -> None:
    assert first_occurrence("FREQ=WEEKLY;BYDAY=MO", MONDAY, LONDON) == MONDAY
    assert first_occurrence("FREQ=WEEKLY", AT_TEN, LONDON) == AT_TEN


def test_the_first_occurrence_is_named_where_the_start_is_none() -> None:
    assert first_occurrence("FREQ=MONTHLY;BYDAY=-1FR", MONDAY, LONDON) == date(2026, 11, 27)
    found = first_occurrence("FREQ=WEEKLY;BYDAY=WE", AT_TEN, LONDON)
    assert found == at(wall(2026, 11, 4, 10), LONDON)

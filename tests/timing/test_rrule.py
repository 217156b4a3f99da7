from datetime import UTC, date, datetime

import pytest

from calgen.timing.rrule import ends, in_full, is_read_alike, normal, parts_of, until_of
from tests.calendars import LONDON, wall

DAY = date(2026, 11, 2)


def test_parts_stand_in_one_order_whatever_the_order_they_were_written_in() -> None:
    written = "WKST=SU;UNTIL=20270131;BYDAY=MO;INTERVAL=02;FREQ=MONTHLY;BYMONTH=1,+6"
    assert normal(parts_of(written), DAY) == (
        "FREQ=MONTHLY;INTERVAL=2;BYMONTH=1,6;BYDAY=MO;UNTIL=20270131;WKST=SU"
    )


def test_a_normal_rule_is_its_own_normal_form() -> None:
    rule = "FREQ=YEARLY;INTERVAL=2;BYMONTH=3;BYDAY=-1SU;COUNT=4"
    assert normal(parts_of(rule), DAY) == rule


def test_the_end_of_a_rule_is_a_day_an_instant_or_nothing() -> None:
    assert until_of("FREQ=DAILY;UNTIL=20270131") == date(2027, 1, 31)
    end = datetime(2027, 1, 31, 22, tzinfo=UTC)
    assert until_of("FREQ=DAILY;UNTIL=20270131T220000Z") == end
    assert until_of("FREQ=DAILY;COUNT=3") is None


def test_a_rule_ends_with_count_or_until() -> None:
    assert ends("FREQ=DAILY;COUNT=3")
    assert ends("FREQ=DAILY;UNTIL=20270131")
    assert not ends("FREQ=DAILY;INTERVAL=3")


def test_an_until_without_a_zone_is_in_the_zone_of_the_start() -> None:
    from calgen.timing.instants import at

    start = at(wall(2026, 7, 6, 10), LONDON)
    rule = normal(parts_of("FREQ=DAILY;UNTIL=20260710T100000"), start)
    assert rule == "FREQ=DAILY;UNTIL=20260710T090000Z"


@pytest.mark.parametrize(
    ("rule", "alike"),
    [
        ("FREQ=WEEKLY;BYDAY=MO,FR", True),
        ("FREQ=MONTHLY;BYDAY=-1FR", True),
        ("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", True),
        ("FREQ=YEARLY;BYMONTH=11;BYDAY=4TH", True),
        ("FREQ=YEARLY;BYMONTHDAY=1", True),
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", False),
        ("FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", False),
        ("FREQ=YEARLY;BYYEARDAY=100", False),
        ("FREQ=YEARLY;BYDAY=20MO", False),
    ],
)
def test_rules_that_programs_disagree_about_are_known(rule: str, *, alike: bool) -> None:
    assert is_read_alike(rule) is alike


@pytest.mark.parametrize(
    ("rule", "start", "full"),
    [
        ("FREQ=YEARLY", date(2024, 2, 29), "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29"),
        ("FREQ=YEARLY;COUNT=3", date(2024, 2, 29), "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;COUNT=3"),
        ("FREQ=MONTHLY;INTERVAL=2", date(2026, 1, 31), "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=31"),
        ("FREQ=MONTHLY", date(2026, 1, 28), "FREQ=MONTHLY"),
        ("FREQ=MONTHLY;BYDAY=-1FR", date(2026, 1, 30), "FREQ=MONTHLY;BYDAY=-1FR"),
        ("FREQ=WEEKLY", date(2026, 1, 31), "FREQ=WEEKLY"),
    ],
)
def test_a_day_that_not_every_month_has_is_written_out(rule: str, start: date, full: str) -> None:
    assert in_full(rule, start) == full

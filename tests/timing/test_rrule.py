from datetime import UTC, date, datetime

from calgen.timing.rrule import ends, normal, parts_of, until_of
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

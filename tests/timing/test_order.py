from datetime import date
from itertools import permutations

from calgen.timing.order import order_key
from tests.calendars import LONDON, NEW_YORK, days, made, timed, wall


def test_the_order_is_day_all_day_first_instant_id_and_dateless_last() -> None:
    expected = [
        days("b", date(2026, 3, 2)),
        days("c", date(2026, 3, 2), date(2026, 3, 9)),
        timed("z", wall(2026, 3, 2, 9)),
        timed("a", wall(2026, 3, 2, 5), NEW_YORK),
        days("a-day", date(2026, 3, 3)),
        timed("late", wall(2026, 3, 2, 22), NEW_YORK),
        made("idea", "promotion", LONDON, None, {}),
        made("other-idea", "promotion", LONDON, None, {}),
    ]
    for mixed in list(permutations(expected))[::500]:
        assert sorted(mixed, key=lambda entry: order_key(entry, LONDON)) == expected

from datetime import date

from calgen.formats.feed import EventView
from calgen.model.entry import Entry
from calgen.render.feeds.events import event_views
from calgen.render.feeds.years import described_years
from tests.calendars import NEW_YORK, TODAY, days, material, timed, wall


def event(entry: Entry) -> EventView:
    return event_views([entry], material([entry]))[entry.id]


def years(*entries: Entry, today: date = TODAY) -> tuple[int, int]:
    return described_years([event(entry) for entry in entries], today)


def test_zones_are_described_for_the_years_of_what_happens() -> None:
    assert years(timed("a", wall(2017, 3, 1, 9)), timed("b", wall(2026, 3, 1, 9))) == (2015, 2029)


def test_an_unending_series_needs_its_zone_for_years_to_come() -> None:
    assert years(timed("a", wall(2026, 3, 2, 9), repeat="weekly")) == (2025, 2034)
    ended = timed("a", wall(2016, 3, 2, 9), repeat="weekly until 2017-01-01")
    assert years(ended) == (2015, 2019)


def test_a_series_of_so_many_times_needs_its_zone_until_the_last() -> None:
    """Found by the audit of generated calendars: Cairo's rule ends no autumn alike for ever."""
    series = timed("a", wall(2028, 3, 2, 9), "Africa/Cairo", repeat="yearly 30 times")
    assert years(series) == (2025, 2059)


def test_the_years_change_every_five_years_only() -> None:
    series = timed("a", wall(2026, 3, 2, 9), repeat="weekly")
    found = {years(series, today=date(year, 12, 31)) for year in range(2026, 2036)}
    assert found == {(2025, 2034), (2025, 2039), (2025, 2044)}


def test_what_needs_no_zone_needs_no_years() -> None:
    utc = timed("utc", wall(2017, 3, 1, 9), "UTC")
    assert years(days("a", date(2016, 1, 1)), utc) == years() == (2025, 2029)


def test_single_events_of_a_series_count_too() -> None:
    rule = "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=30"
    assert years(timed("a", wall(2019, 1, 31, 9), NEW_YORK, repeat=rule)) == (2015, 2024)
    assert described_years([event(timed("a", wall(2019, 1, 31, 9)))], TODAY) == (2015, 2019)

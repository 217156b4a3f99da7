"""What follows the day of the build: the agenda, the front page and the script's addresses."""

from __future__ import annotations

from datetime import UTC, date, datetime

from calgen.model.stamp import Stamp
from tests.calendars import days
from tests.render.pages.conftest import Views


def test_the_agenda_begins_today_and_folds_what_is_over(views: Views) -> None:
    found = [days(f"d{n}", date(2026, 11, n)) for n in (3, 21, 22, 30)]
    page = views([*found, days("next", date(2026, 12, 1))])["agenda.html"]
    assert [day.date[-2:] for day in page.past] == ["03", "21"]
    assert [(month.key, [day.date[-2:] for day in month.days]) for month in page.months] == [
        ("2026-11", ["22", "30"]),
        ("2026-12", ["01"]),
    ]


def test_what_is_over_stands_below_the_heading_of_its_month(views: Views) -> None:
    """Also where nothing of that month is still to come."""
    found = [days("over", date(2026, 11, 3)), days("next", date(2026, 12, 1))]
    page = views(found)["agenda.html"]
    assert [day.date[-2:] for day in page.past] == ["03"]
    assert [(month.key, len(month.days)) for month in page.months] == [
        ("2026-11", 0),
        ("2026-12", 1),
    ]


def test_what_changed_this_week_is_cut_and_says_how_much_more_there_is(views: Views) -> None:
    at = datetime(2026, 11, 20, 9, tzinfo=UTC)
    found = [days(f"d{n:02}", date(2026, 12, 1)) for n in range(15)]
    stamps = {entry.id: Stamp(at, at, 1) for entry in found}
    front = views(found, stamps=stamps)["index.html"]
    assert (len(front.changed), front.more_changed) == (12, 3)
    few = views(found[:12], stamps=stamps)["index.html"]
    assert (len(few.changed), few.more_changed) == (12, 0)


def test_the_script_knows_until_when_every_day_has_pages(views: Views) -> None:
    built = views([days("long", date(2026, 11, 1), date(2027, 2, 1))])["assets/built.js"]
    assert (built.day, built.last) == ("2026-11-22", "2027-02-28")
    far = views([days("far", date(2029, 5, 1))])
    assert "month/2029-05.html" in far
    assert far["assets/built.js"].last == "2026-12-31"


def test_the_agenda_carries_the_month_after_its_last(views: Views) -> None:
    found = [days(f"m{n}", date(2027, n, 5)) for n in (1, 2, 3)]
    page = views(found)["agenda.html"]
    assert [month.key for month in page.months] == ["2027-01"]
    assert [month.key for month in page.later] == ["2027-02"]
    assert page.today == "2026-11-22"

"""The agenda of the months to come: the days there is room for, and the way to the others."""

from __future__ import annotations

from datetime import date, timedelta

from calgen.model.entry import Entry
from calgen.render.pages.splits import MOST_ROWS
from calgen.render.views.calendars import AgendaPage
from tests.calendars import TODAY, days
from tests.render.pages.conftest import Views

FIRST = date(2026, 11, 1)


def agenda(entries: list[Entry], views: Views) -> AgendaPage:
    view = views(entries)["agenda.html"]
    assert isinstance(view, AgendaPage)
    return view


def spread(n: int) -> list[Entry]:
    return [days(f"e{i}", FIRST + timedelta(days=i % 90)) for i in range(n)]


def test_three_months_that_fit_stand_on_the_agenda_and_a_fourth_waits(views: Views) -> None:
    view = agenda([*spread(MOST_ROWS), days("later", date(2027, 2, 9))], views)
    assert [month.key for month in view.months] == ["2026-11", "2026-12", "2027-01"]
    assert [month.key for month in view.later] == ["2027-02"]
    assert view.past
    assert view.periods == ()


def test_of_too_many_things_the_next_days_are_shown_and_each_month_has_its_agenda(
    views: Views,
) -> None:
    running = days("running", date(2026, 11, 2), date(2026, 12, 24))
    view = agenda([*spread(4 * MOST_ROWS), running], views)
    shown = [day for month in view.months for day in month.days]
    assert shown[0].date == TODAY.isoformat()
    assert "running" in {card.id for card in shown[0].cards}
    assert sum(len(day.cards) for day in shown) <= MOST_ROWS
    assert (view.past, view.later) == ((), ())
    assert [one.page.href for one in view.periods] == [
        f"month/{month}-agenda.html" for month in ("2026-11", "2026-12", "2027-01")
    ]
    assert view.steps.next is not None
    assert view.steps.next.href == "month/2027-01-agenda.html"


def test_even_a_day_of_too_many_things_is_shown(views: Views) -> None:
    view = agenda([days(f"e{i}", TODAY) for i in range(MOST_ROWS + 1)], views)
    (month,) = view.months
    assert [len(day.cards) for day in month.days] == [MOST_ROWS + 1]

"""The sheet of a week: seven days, each thing once."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.calendars import days
from tests.render.pages.conftest import Views


def on(day: int) -> date:
    return date(2026, 11, day)


def sheet(views: Views, *entries: Any) -> Any:  # noqa: ANN401 -- the view
    return views(entries)["week/2026-W48.html"]


def test_each_thing_stands_once_where_it_begins(views: Views) -> None:
    page = sheet(
        views,
        days("all", on(1), date(2026, 12, 24), type="ad"),
        days("offer", on(20), date(2026, 12, 24)),
        days("from-before", on(20), on(23)),
        days("ends-first", on(20), on(22)),
        days("to-the-end", on(27), date(2026, 12, 3)),
        days("one", on(27)),
    )
    assert [card.id for card in page.all_week] == ["offer", "all"]
    assert len(page.days) == 7
    sunday, friday = page.days[0], page.days[5]
    assert [(one.card.id, one.span) for one in sunday.long] == [("from-before", 2)]
    assert [card.id for card in sunday.cards] == ["ends-first"]
    assert [(one.card.id, one.span) for one in friday.long] == [("to-the-end", 2)]
    assert [card.id for card in friday.cards] == ["one"]
    assert all(not (day.long or day.cards) for day in (page.days[1], page.days[6]))


def test_a_sheet_knows_when_it_is_more_than_a_page_takes(views: Views) -> None:
    few = [days(f"d{n}", on(23 + n)) for n in range(7)]
    many = [days(f"m{n}", on(25)) for n in range(40)]
    assert sheet(views, *few).fit.step == 0
    assert sheet(views, *few, *many).fit.step > 0
    long = [days(f"l{n}", on(23 + n % 7), title="A long title " * 9) for n in range(300)]
    fit = sheet(views, *long).fit
    assert fit.beyond == 6 * (43 - fit.most) > 0

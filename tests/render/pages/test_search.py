"""The data of the search page."""

from __future__ import annotations

from datetime import date, timedelta

from calgen.model.entry import Status
from tests.calendars import SITE, days, made
from tests.render.pages.conftest import Views

DAY = date(2026, 11, 24)


def test_everything_is_in_it_ideas_and_declined_too(views: Views) -> None:
    idea = made("idea", "ad", SITE.timezone, None, {"status": Status.IDEA, "summary": "Why"})
    gone = days("gone", DAY, status=Status.DECLINED)
    data = views([days("a", DAY), gone, idea])["search.html"].data
    assert sorted(data.ids) == ["a", "gone", "idea"]
    at = data.ids.index("idea")
    assert (data.days[at], data.ends[at], data.texts[at]) == ("", "", "Why")


def test_the_script_knows_the_address_of_every_kind(views: Views) -> None:
    campaign = days("autumn", DAY, type="campaign")
    pages = views([days("a", DAY), campaign])
    view = pages["search.html"]
    found = {
        view.kinds[kind].page.replace("%7Bid%7D", id_)
        for id_, kind in zip(view.data.ids, view.data.types, strict=True)
    }
    assert found == {"entries/a.html", "campaigns/autumn.html"}
    assert found <= pages.keys()


def test_a_series_ends_with_its_last_date_or_never(views: Views) -> None:
    until = days("until", DAY, repeat="daily until 2026-11-26")
    data = views([days("ever", DAY, repeat="weekly"), until])["search.html"].data
    assert dict(zip(data.ids, data.ends, strict=True)) == {
        "ever": "9999-12-31",
        "until": "2026-11-26",
    }


def test_a_series_carries_the_days_between_its_dates(views: Views) -> None:
    """Of several days each, with one left out; an unending one for as long as others go on."""
    weekly = days(
        "weekly",
        DAY,
        DAY + timedelta(days=1),
        repeat="weekly until 2027-01-12",
        exceptions=(date(2026, 12, 8),),
    )
    data = views([days("a", DAY), days("ever", DAY, repeat="weekly"), weekly])["search.html"].data
    found = {data.ids[at]: rest for at, *rest in data.series}
    assert found["weekly"] == [2, 7, 1, 14, 1, 7, 4]
    assert found["ever"][:2] == [1, 7]
    assert found["ever"][2] > 52
    assert dict(zip(data.ids, data.starts, strict=True))["a"] == DAY.isoformat()


def test_nothing_depends_on_today(views: Views) -> None:
    entries = [days("a", DAY), days("b", date(2025, 1, 2), repeat="weekly")]
    now, later = views(entries), views(entries, today=date(2027, 5, 1))
    assert now["search.html"] == later["search.html"]

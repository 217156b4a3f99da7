"""Pages of channels and people: one direction of time, and long lists by period."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from itertools import cycle
from typing import Any

import pytest

from calgen.model.entry import Answer, Entry, Status
from calgen.model.product import Product
from calgen.render.pages.cards import Cards
from calgen.render.pages.desk import make_desk
from calgen.render.pages.people import People
from calgen.render.pages.splits import MOST_ROWS
from calgen.render.views.lists import ChannelPage, PersonPage
from tests.calendars import LONDON, days, made, material
from tests.render.pages.desks import WORDS, desk


def products(entries: list[Entry]) -> dict[str, Product]:
    at = desk(entries)
    found = People(at, Cards(at)).pages()
    return {product.path: product for product in found}


def channel(entries: list[Entry]) -> ChannelPage:
    view = products(entries)["channels/email.html"].view
    assert isinstance(view, ChannelPage)
    return view


def person(entries: list[Entry]) -> PersonPage:
    view = products(entries)["people/ted.html"].view
    assert isinstance(view, PersonPage)
    return view


def view_of(pages: dict[str, Product], path: str) -> Any:  # noqa: ANN401 -- any page's view
    return pages[path].view


def many(n: int) -> list[Entry]:
    first = date(2025, 12, 1)
    return [
        days(f"e{i}", first + timedelta(days=i % 60), channels=("email",), owner="ted")
        for i in range(n)
    ]


def test_the_months_of_a_channel_follow_time_and_what_has_no_date_comes_last() -> None:
    undated = made("idea", "ad", LONDON, None, {"channels": ("email",)})
    later = days("later", date(2027, 1, 2), channels=("email",))
    sooner = days("sooner", date(2026, 2, 1), channels=("email",))
    months = channel([undated, later, sooner]).months
    assert [month.month for month in months] == ["2026-02", "2027-01", ""]


def test_a_channel_of_as_many_rows_as_fit_is_one_page() -> None:
    pages = products(many(MOST_ROWS))
    assert [path for path in pages if path.startswith("channels/email")] == ["channels/email.html"]
    assert channel(many(MOST_ROWS)).periods == ()


def test_a_channel_of_more_rows_has_a_page_for_each_period() -> None:
    entries = many(MOST_ROWS + 1)
    pages = products(entries)
    shown = [path for path in pages if path.startswith("channels/email/")]
    assert shown == ["channels/email/2025.html", "channels/email/2026.html"]
    assert [one.page.href for one in channel(entries).periods] == shown
    assert [one.count for one in channel(entries).periods] == [
        sum(len(month.cards) for month in view_of(pages, path).months) for path in shown
    ]
    assert channel(entries).months == ()


def test_the_page_of_a_period_leads_to_those_around_and_to_the_whole() -> None:
    part = view_of(products(many(MOST_ROWS + 1)), "channels/email/2025.html").part
    assert part is not None
    assert (part.whole.href, part.steps.previous) == ("channels/email.html", None)
    assert part.steps.next is not None
    assert part.steps.next.href == "channels/email/2026.html"


def test_what_is_not_marked_as_done_stays_on_the_page_of_a_channel() -> None:
    closed = [replace(one, status=Status.DONE) for one in many(MOST_ROWS)]
    still = days("open", date(2026, 12, 9), channels=("email",))
    view = channel([*closed, still])
    assert [card.id for month in view.months for card in month.cards] == ["open"]
    assert sum(one.count for one in view.periods) == MOST_ROWS


def test_what_repeats_or_has_no_date_stays_on_the_page_of_a_channel() -> None:
    undated = made("idea", "ad", LONDON, None, {"channels": ("email",)})
    weekly = days("weekly", date(2025, 12, 1), repeat="weekly", channels=("email",))
    view = channel([*many(MOST_ROWS), undated, weekly])
    assert [(month.words, month.month, month.last) for month in view.months] == [
        ("Repeating", "", ""),
        ("No date yet", "", ""),
    ]


def on_email(id_: str, repeat: str, first: date, status: Status = Status.CONFIRMED) -> Entry:
    return days(id_, first, repeat=repeat, status=status, channels=("email",))


def test_what_repeats_says_from_when_and_until_when() -> None:
    ended = on_email("ended", "weekly until 2026-03-02", date(2026, 1, 5))
    begins = on_email("begins", "weekly", date(2027, 3, 2))
    (repeating,) = channel([ended, begins]).months
    first, second = repeating.cards
    assert re.fullmatch(r"every week, Jan 5\W+Mar 2, 2026", first.series)
    assert (first.until, second.series, second.until) == (
        "2026-03-02",
        "every week, from Mar 2, 2027",
        "",
    )


@pytest.mark.parametrize("status", [Status.DONE, Status.CANCELLED])
def test_a_series_that_is_done_or_cancelled_stands_in_the_month_of_its_last_day(
    status: Status,
) -> None:
    series = on_email("series", "weekly until 2026-03-02", date(2026, 1, 5), status)
    unending = on_email("unending", "weekly", date(2026, 1, 5))
    other = days("other", date(2026, 3, 1), channels=("email",))
    months = channel([series, unending, other]).months
    assert [(one.month, one.last, [card.id for card in one.cards]) for one in months] == [
        ("", "", ["unending"]),
        ("2026-03", "2026-03-02", ["series", "other"]),
    ]


@pytest.mark.parametrize("today", [date(2025, 1, 1), date(2029, 1, 1)])
def test_a_page_of_a_channel_does_not_depend_on_the_day(today: date) -> None:
    entries = [
        on_email("ended", "weekly until 2026-03-02", date(2026, 1, 5)),
        on_email("ever", "weekly", date(2026, 1, 5)),
    ]
    at = make_desk(material(entries, today=today), WORDS)
    views = {one.path: one.view for one in People(at, Cards(at)).pages()}
    assert views["channels/email.html"] == channel(entries)


def test_a_person_of_many_rows_keeps_what_is_open_and_has_the_rest_by_period() -> None:
    done = [replace(one, id=f"d-{one.id}", status=Status.DONE) for one in many(MOST_ROWS)]
    view = person([*many(9), *done])
    assert (len(view.coming), view.past, view.moved) == (9, (), ("past",))
    pages = products([*many(9), *done])
    parts = [view_of(pages, path) for path in pages if path.startswith("people/ted/")]
    assert sum(len(part.past) for part in parts) == MOST_ROWS
    assert all(part.coming == () for part in parts)


def test_suggestions_of_a_person_that_wait_stay_on_their_page() -> None:
    asked = [
        replace(one, owner="", suggested_by="ted", status=Status.IDEA, answer=answer)
        for one, answer in zip(many(MOST_ROWS), cycle((None, Answer("No."))), strict=False)
    ]
    view = person(asked)
    assert view.moved == ("answered",)
    assert view.suggestions
    assert {card.flag.state for card in view.suggestions if card.flag} == {"waiting"}


def test_a_channel_whose_name_is_no_id_is_words_without_a_page() -> None:
    odd = days("odd", date(2026, 12, 1), channels=("../../out", "a/b", "email"))
    pages = [path for path in products([odd]) if path.startswith("channels/")]
    assert pages == ["channels/blog.html", "channels/email.html"]
    assert [desk([odd]).channel(name).href for name in odd.channels] == [
        "",
        "",
        "channels/email.html",
    ]


def test_people_and_channels_lead_to_how_to_subscribe_and_people_have_a_code_to_scan() -> None:
    view = person([])
    assert view.feed == "subscribe.html#feed-person-ted"
    assert view.webcal == "webcal://calendar.fernhill.example/team/feeds/person/ted.ics"
    assert channel([]).feed == "subscribe.html#feed-channel-email"

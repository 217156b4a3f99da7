"""Topics stand where their readers look for them; suggesters find their own."""

from __future__ import annotations

from datetime import date, timedelta

from calgen.model.entry import Answer, Entry, Status
from calgen.render.pages.cards import Cards
from calgen.render.pages.suggestions import suggestions_page, topics_page
from calgen.render.pages.years import MOST_ROWS
from calgen.render.views.lists import SuggestionsPage, TopicsPage, Years
from tests.calendars import TODAY, days
from tests.render.pages.desks import TOPIC, desk, with_types


def topic(id_: str, day: date, status: Status, last: date | None = None, why: str = "") -> Entry:
    return days(id_, day, last, type="topic", status=status, reason=why)


def ids(listed: Years) -> list[str]:
    return [card.id for _, cards in listed.parts for card in cards]


def topics(*entries: Entry) -> TopicsPage:
    made = desk(entries, with_types(TOPIC))
    view = topics_page(made, Cards(made)).view
    assert isinstance(view, TopicsPage)
    return view


PAST, NEXT = TODAY - timedelta(days=3), TODAY + timedelta(days=3)


def test_only_what_is_done_is_out() -> None:
    shown = topics(
        topic("out", PAST, Status.DONE),
        topic("forgotten", PAST, Status.PLANNED),
        topic("running", PAST, Status.CONFIRMED, NEXT),
        topic("to-come", NEXT, Status.PLANNED),
        topic("early", NEXT, Status.DONE),
    )
    assert set(ids(shown.published)) == {"out", "early"}
    assert ids(shown.late) == ["forgotten"]
    assert set(ids(shown.coming)) == {"running", "to-come"}


def test_a_topic_of_today_is_not_late() -> None:
    assert topics(topic("a", TODAY, Status.PLANNED)).late.count == 0


def test_what_is_not_taken_up_says_why() -> None:
    answered = days(
        "b", NEXT, type="topic", status=Status.DECLINED, answer=Answer("Not this year.")
    )
    shown = topics(topic("a", NEXT, Status.CANCELLED, why="The author is ill."), answered)
    whys = {card.id: why for card, why in shown.declined}
    assert whys == {"a": "The author is ill.", "b": "Not this year."}


def test_everybody_who_suggested_something_and_has_a_page_is_named_once() -> None:
    by = ("ted", "ted", "sales")
    made = desk(
        days(f"e{n}", NEXT, status=Status.IDEA, suggested_by=name, sales_suggested=True)
        for n, name in enumerate(by)
    )
    view = suggestions_page(made, Cards(made)).view
    assert isinstance(view, SuggestionsPage)
    assert [by.href for by in view.people] == ["people/ted.html"]


def test_more_than_five_hundred_topics_stand_a_year_at_a_time() -> None:
    many = [topic(f"t{n}", date(2027 + n % 2, 1, 1), Status.PLANNED) for n in range(MOST_ROWS + 1)]
    coming = topics(*many).coming
    assert coming.count == MOST_ROWS + 1
    assert [title for title, _ in coming.parts] == ["2027", "2028"]

"""Topics stand where their readers look for them, and long lists by period."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from calgen.model.entry import Answer, Entry, Status
from calgen.render.pages.cards import Cards
from calgen.render.pages.desk import make_desk
from calgen.render.pages.splits import MOST_ROWS
from calgen.render.pages.topics import topics_pages
from calgen.render.views.card import Card
from calgen.render.views.lists import TopicsPage
from tests.calendars import TODAY, days, material
from tests.render.pages.desks import TOPIC, WORDS, with_types


def topic(id_: str, day: date, status: Status, last: date | None = None, why: str = "") -> Entry:
    return days(id_, day, last, type="topic", status=status, reason=why)


def ids(listed: Iterable[Card]) -> list[str]:
    return [card.id for card in listed]


def topics(*entries: Entry) -> TopicsPage:
    return pages_of(*entries)["topics.html"]


def pages_of(*entries: Entry, today: date = TODAY) -> dict[str, TopicsPage]:
    at = make_desk(material(entries, with_types(TOPIC), today=today), WORDS)
    return {one.path: one.view for one in topics_pages(at, Cards(at))}  # type: ignore[misc]


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
    assert topics(topic("a", TODAY, Status.PLANNED)).late == ()


def test_what_is_not_taken_up_says_why() -> None:
    answered = days(
        "b", NEXT, type="topic", status=Status.DECLINED, answer=Answer("Not this year.")
    )
    shown = topics(topic("a", NEXT, Status.CANCELLED, why="The author is ill."), answered)
    whys = {card.id: why for card, why in shown.declined}
    assert whys == {"a": "The author is ill.", "b": "Not this year."}


def many(status: Status) -> list[Entry]:
    first = date(2026, 1, 1)
    return [
        topic(f"{status}{n}", first + timedelta(days=n), status) for n in range(MOST_ROWS // 2 + 1)
    ]


def test_what_is_to_come_stays_on_the_page_and_many_published_ones_stand_by_period() -> None:
    pages = pages_of(*many(Status.PLANNED), *many(Status.DONE))
    whole = pages["topics.html"]
    assert len(whole.late) + len(whole.coming) == MOST_ROWS // 2 + 1
    assert (whole.published, whole.moved) == ((), ("out",))
    assert [one.page.href for one in whole.periods] == ["topics/2026.html"]
    assert set(ids(pages["topics/2026.html"].published)) == {e.id for e in many(Status.DONE)}


def test_every_topic_stands_on_one_page_and_those_of_periods_do_not_depend_on_the_day() -> None:
    entries = [e for status in Status for e in many(status)]
    now, then = (pages_of(*entries, today=day) for day in (TODAY, TODAY + timedelta(days=99)))
    shown = [
        card.id
        for page in now.values()
        for card in (
            *(one.card for one in page.ideas),
            *page.late,
            *page.coming,
            *page.published,
            *(card for card, _ in page.declined),
        )
    ]
    assert sorted(shown) == sorted(entry.id for entry in entries)
    del now["topics.html"], then["topics.html"]
    assert now
    assert now == then


def test_an_idea_to_pick_from_shows_the_question_of_its_reader() -> None:
    made = days("a", NEXT, type="topic", status=Status.IDEA, details={"question": "How big?"})
    (idea,) = topics(made).ideas
    assert (idea.question, idea.edit) == ("How big?", "")

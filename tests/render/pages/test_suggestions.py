"""Topics stand where their readers look for them; suggesters find their own."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from calgen.formats.yaml import parse
from calgen.model.entry import Answer, Entry, Source, Status
from calgen.model.node import Mapping
from calgen.model.position import position
from calgen.model.site import Forge, Repository
from calgen.render.pages.cards import Cards
from calgen.render.pages.desk import make_desk
from calgen.render.pages.split_by_year import MOST_ROWS
from calgen.render.pages.suggestions import suggestions_page, topics_page
from calgen.render.views.lists import SuggestionsPage, TopicsPage, Years
from tests.calendars import PEOPLE, SITE, TODAY, days, material
from tests.render.pages.desks import TOPIC, WORDS, desk, with_types


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


def desk_of(*entries: Entry, repository: Repository | None = None) -> SuggestionsPage:
    made = desk(entries, replace(SITE, repository=repository))
    view = suggestions_page(made, Cards(made)).view
    assert isinstance(view, SuggestionsPage)
    return view


def asked(id_: str, ago: int = 1, **fields: Any) -> Entry:  # noqa: ANN401 -- any field
    since = TODAY - timedelta(days=ago)
    suggested: dict[str, Any] = {
        "suggested_by": "ted",
        "suggested_on": since,
        "sales_suggested": True,
    }
    return days(id_, NEXT, **{"status": Status.IDEA, **suggested, **fields})


def test_what_waits_longest_comes_first_and_what_is_late_is_counted() -> None:
    view = desk_of(asked("new", 2), asked("old", 30), asked("late", 15))
    (_, listed), *_ = view.waiting.parts
    assert [one.card.id for one in listed] == ["old", "late", "new"]
    assert (view.waiting.count, view.late) == (3, 2)


def test_an_answer_goes_below_the_title_at_the_forge() -> None:
    path = "content/topics/ideas.yaml"
    item = replace(
        asked("a", owner="martha"),
        source=Source(path, position(12, 3)),
        positions={"title": position(13, 3)},
    )
    forge = Repository(Forge.GITHUB, "https://github.com/fernhill/calendar")
    (_, (one,)), *_ = desk_of(item, repository=forge).waiting.parts
    assert one.how is not None
    assert one.how.edit == f"https://github.com/fernhill/calendar/edit/main/{path}"
    assert (one.how.file, one.how.line) == (path, 13)
    text = f"- id: a\n  title: A\n{one.how.lines}\n  owner: martha\n"
    root, faults = parse(text)
    assert not faults
    assert root is not None
    assert all(line.startswith("  ") for line in one.how.lines.splitlines())
    assert one.how.lines.splitlines()[1:3] == ["    by: martha", f"    on: {TODAY}"]


def test_the_lines_of_an_answer_can_be_read_back() -> None:
    (_, (one,)), *_ = desk_of(asked("a", owner="martha")).waiting.parts
    assert one.how is not None
    node, faults = parse(f"title: A\n{one.how.lines}\nstart: 2026-12-01\n")
    assert not faults
    assert isinstance(node, Mapping)
    assert [key.text for key, _ in node.items] == ["title", "answer", "start"]


def test_only_what_waits_is_to_be_answered() -> None:
    view = desk_of(asked("a", answer=Answer("Yes.", "martha", TODAY), status=Status.PLANNED))
    (_, (one,)), *_ = view.answered.parts
    assert (one.how, one.ask, one.days) == (None, None, 1)


def test_more_than_five_hundred_suggestions_stand_a_year_at_a_time() -> None:
    answer = Answer("Yes.", "martha", TODAY)
    many = [asked(f"s{n}", 400 * (n % 2), answer=answer) for n in range(MOST_ROWS + 1)]
    answered = desk_of(*many).answered
    assert answered.count == MOST_ROWS + 1
    assert [title for title, _ in answered.parts] == ["2026", "2025"]


def test_an_idea_to_pick_from_shows_the_question_of_its_reader() -> None:
    made = days("a", NEXT, type="topic", status=Status.IDEA, details={"question": "How big?"})
    (_, (idea,)), *_ = topics(made).ideas.parts
    assert (idea.question, idea.edit) == ("How big?", "")


def test_without_a_forge_who_suggested_it_is_written_to() -> None:
    people = {**PEOPLE, "ted": replace(PEOPLE["ted"], email="ted@fernhill.example")}
    whole = material([asked("a", title="Tents & poles"), asked("b", suggested_by="sales")])
    made = make_desk(replace(whole, calendar=replace(whole.calendar, people=people)), WORDS)
    view = suggestions_page(made, Cards(made)).view
    assert isinstance(view, SuggestionsPage)
    (_, listed), *_ = view.waiting.parts
    ways = {one.card.id: (one.how.edit, one.how.mail) for one in listed if one.how}
    assert ways == {
        "a": ("", "mailto:ted@fernhill.example?subject=Re%3A%20Tents%20%26%20poles"),
        "b": ("", ""),
    }

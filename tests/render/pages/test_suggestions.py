"""Suggestions: the oldest that wait first, how each is answered, and long lists by period."""

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
from calgen.render.pages.splits import MOST_ROWS
from calgen.render.pages.suggestions import suggestions_pages
from calgen.render.views.lists import SuggestionsPage
from tests.calendars import PEOPLE, SITE, TODAY, days, material
from tests.render.pages.desks import WORDS, desk

NEXT = TODAY + timedelta(days=3)


def test_everybody_who_suggested_something_and_has_a_page_is_named_once() -> None:
    by = ("ted", "ted", "sales")
    made = desk(
        days(f"e{n}", NEXT, status=Status.IDEA, suggested_by=name, sales_suggested=True)
        for n, name in enumerate(by)
    )
    view = next(suggestions_pages(made, Cards(made))).view
    assert isinstance(view, SuggestionsPage)
    assert [by.href for by in view.people] == ["people/ted.html"]


def desk_of(*entries: Entry, repository: Repository | None = None) -> SuggestionsPage:
    made = desk(entries, replace(SITE, repository=repository))
    view = next(suggestions_pages(made, Cards(made))).view
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
    assert [one.card.id for one in view.waiting] == ["old", "late", "new"]
    assert (len(view.waiting), view.late) == (3, 2)


def test_an_answer_goes_below_the_title_at_the_forge() -> None:
    path = "content/topics/ideas.yaml"
    item = replace(
        asked("a", owner="martha"),
        source=Source(path, position(12, 3)),
        positions={"title": position(13, 3)},
    )
    forge = Repository(Forge.GITHUB, "https://github.com/fernhill/calendar")
    (one,) = desk_of(item, repository=forge).waiting
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
    (one,) = desk_of(asked("a", owner="martha")).waiting
    assert one.how is not None
    node, faults = parse(f"title: A\n{one.how.lines}\nstart: 2026-12-01\n")
    assert not faults
    assert isinstance(node, Mapping)
    assert [key.text for key, _ in node.items] == ["title", "answer", "start"]


def test_only_what_waits_is_to_be_answered() -> None:
    view = desk_of(asked("a", answer=Answer("Yes.", "martha", TODAY), status=Status.PLANNED))
    (one,) = view.answered
    assert (one.how, one.ask, one.days) == (None, None, 1)


def pages_of(*entries: Entry, today: date = TODAY) -> dict[str, SuggestionsPage]:
    at = make_desk(material(entries, today=today), WORDS)
    return {one.path: one.view for one in suggestions_pages(at, Cards(at))}  # type: ignore[misc]


def ids(view: SuggestionsPage) -> list[str]:
    lists = (view.waiting, view.answered, view.live, view.declined)
    return [one.card.id for listed in lists for one in listed]


def crowd() -> list[Entry]:
    answer = Answer("Yes.", "martha", TODAY)
    answered = [asked(f"a{n}", 3 * n, answer=answer) for n in range(MOST_ROWS // 2)]
    return [*answered, *(asked(f"w{n}", n) for n in range(9))]


def test_what_waits_stays_on_the_page_and_many_others_stand_by_period() -> None:
    pages = pages_of(*crowd())
    whole = pages.pop("suggestions.html")
    assert sorted(ids(whole)) == [f"w{n}" for n in range(9)]
    assert whole.moved == ("answered",)
    assert [one.page.href for one in whole.periods] == list(pages)
    assert [one.count for one in whole.periods] == [len(ids(page)) for page in pages.values()]
    assert {kind.id: n for kind, n in whole.filters.types} == {"promotion": 9}


def test_every_suggestion_stands_on_one_page() -> None:
    entries = [*crowd(), *(asked(f"more{n}", n) for n in range(MOST_ROWS))]
    shown = [id_ for page in pages_of(*entries).values() for id_ in ids(page)]
    assert sorted(shown) == sorted(entry.id for entry in entries)


def test_even_of_too_many_that_wait_the_oldest_stay_on_the_page() -> None:
    pages = pages_of(*(asked(f"w{n}", n) for n in range(MOST_ROWS)))
    kept = ids(pages["suggestions.html"])
    assert kept
    assert kept == [f"w{MOST_ROWS - 1 - n}" for n in range(len(kept))]


def test_the_pages_of_periods_do_not_depend_on_the_day() -> None:
    entries = [*crowd(), *(asked(f"more{n}", n) for n in range(MOST_ROWS))]
    now, then = (pages_of(*entries, today=day) for day in (TODAY, TODAY + timedelta(days=40)))
    del now["suggestions.html"], then["suggestions.html"]
    assert now
    assert now == then


def test_without_a_forge_who_suggested_it_is_written_to() -> None:
    people = {**PEOPLE, "ted": replace(PEOPLE["ted"], email="ted@fernhill.example")}
    whole = material([asked("a", title="Tents & poles"), asked("b", suggested_by="sales")])
    made = make_desk(replace(whole, calendar=replace(whole.calendar, people=people)), WORDS)
    view = next(suggestions_pages(made, Cards(made))).view
    assert isinstance(view, SuggestionsPage)
    ways = {one.card.id: (one.how.edit, one.how.mail) for one in view.waiting if one.how}
    assert ways == {
        "a": ("", "mailto:ted@fernhill.example?subject=Re%3A%20Tents%20%26%20poles"),
        "b": ("", ""),
    }

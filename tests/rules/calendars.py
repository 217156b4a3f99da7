"""Small calendars made of model values, for the tests of single rules."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from calgen.model.calendar import Calendar
from calgen.model.entry import Entry, Source, Status
from calgen.model.people import Person
from calgen.model.position import Position, position
from calgen.model.problem import Problem
from calgen.model.site import Channel, Product, Site
from calgen.model.span import Span
from calgen.rules.rule import Checked, Rule
from calgen.schema.declarations import builtin
from calgen.timing.occurrences import occurrences

TODAY = date(2026, 11, 22)
FAR = date(2027, 12, 31)


def span(start: str, end: str = "") -> Span:
    return Span(date.fromisoformat(start), date.fromisoformat(end or start))


def places(*at: str) -> dict[str, Position]:
    """Give each value a line of its own, from 2 on."""
    return {name: position(line, 3) for line, name in enumerate(at, 2)}


def entry(id: str = "tent-sale", path: str = "", **values: Any) -> Entry:  # noqa: ANN401 -- tests give any field
    given: dict[str, Any] = {
        "type": "promotion",
        "title": "Tent sale",
        "status": Status.PLANNED if values.get("span") else Status.IDEA,
        "source": Source(path or f"content/promotions/{id}.md", position(2, 1)),
        "timezone": "UTC",
    }
    return Entry(id=id, **given | values)


def person(id: str, name: str = "", **values: Any) -> Person:  # noqa: ANN401 -- tests give any field
    source = Source("content/people.yaml", position(1, 3))
    return Person(id, name, source, **values)


def site(**values: Any) -> Site:  # noqa: ANN401 -- tests give any field
    given: dict[str, Any] = {
        "title": "Fernhill",
        "calendar_id": "fernhill",
        "types": builtin().types,
        "channels": {"blog": Channel("blog", "Blog"), "email": Channel("email", "E-mail")},
        "products": {"tents": Product("tents", "Tents")},
    }
    return Site(**given | values)


def calendar(*entries: Entry, people: tuple[Person, ...] = (), of: Site | None = None) -> Calendar:
    return Calendar(
        of or site(),
        {one.id: one for one in entries},
        {one.id: one for one in people},
        has_people=bool(people),
    )


def checked(whole: Calendar, today: date = TODAY, left_out: tuple[str, ...] = ()) -> Checked:
    spans = {one.id: occurrences(one, "UTC", FAR, today) for one in whole.entries.values()}
    return Checked(whole, today, spans, frozenset(left_out))


def found_by(rule: Rule, look_at: Checked) -> Iterator[Problem]:
    assert rule.check is not None
    return rule.check(look_at)


def messages(rule: Rule, look_at: Checked) -> list[str]:
    return [problem.message for problem in found_by(rule, look_at)]

"""Keys are equal when template and view are, whichever objects the view is made of."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from calgen.output.keys import Keys


@dataclass(frozen=True, slots=True)
class Part:
    text: str
    day: date | None = None


@dataclass(frozen=True, slots=True)
class View:
    parts: tuple[Part, ...]
    number: int = 0


def fresh(text: str) -> str:
    """Give an equal text that is another object."""
    return "".join(list(text))


@dataclass(frozen=True, slots=True)
class Page:
    shared: View
    title: str = ""


def key_of(template: str, view: object) -> bytes:
    return Keys().key_of(template, view)


VIEW = View((Part("one", date(2026, 11, 22)), Part("two")))
EQUAL = View((Part(fresh("one"), date(2026, 11, 22)), Part(fresh("two"))))


@pytest.mark.parametrize("shared", [(), (Part,), (Part, View)])
def test_equal_views_have_equal_keys(shared: tuple[type, ...]) -> None:
    assert Keys(shared).key_of("t", VIEW) == Keys(shared).key_of("t", EQUAL)


def test_a_view_that_uses_one_object_twice_has_the_key_of_one_with_two_equal_objects() -> None:
    part = Part("same")
    twice, two = View((part, part)), View((Part(fresh("same")), Part(fresh("same"))))
    assert Keys().key_of("t", twice) == Keys().key_of("t", two)
    assert Keys({Part}).key_of("t", twice) == Keys({Part}).key_of("t", two)


@pytest.mark.parametrize("shared", [(), (Part,)])
@pytest.mark.parametrize(
    "other",
    [
        replace(VIEW, number=1),
        replace(VIEW, parts=VIEW.parts[:1]),
        replace(VIEW, parts=VIEW.parts[::-1]),
        replace(VIEW, parts=(VIEW.parts[0], Part("too"))),
        replace(VIEW, parts=(VIEW.parts[0], Part("two", date(2026, 11, 23)))),
    ],
)
def test_other_views_have_other_keys(other: View, shared: tuple[type, ...]) -> None:
    assert Keys(shared).key_of("t", VIEW) != Keys(shared).key_of("t", other)


def test_another_template_gives_another_key() -> None:
    assert Keys().key_of("t", VIEW) != Keys().key_of("u", VIEW)


def test_views_of_other_types_with_the_same_values_have_other_keys() -> None:
    assert Keys().key_of("t", Part("one")) != Keys().key_of("t", ("one", None))


def test_one_instant_in_two_zones_gives_two_keys() -> None:
    there = datetime(2026, 11, 22, 9, tzinfo=ZoneInfo("Europe/Berlin"))
    assert Keys().key_of("t", there) != Keys().key_of("t", there.astimezone(UTC))


def test_a_shared_value_made_where_another_was_is_not_taken_for_it() -> None:
    keys = Keys({Part})
    seen = {keys.key_of("t", View((Part(str(number)),))) for number in range(1000)}
    assert len(seen) == 1000

"""Types that nobody could tell apart, whatever their names."""

from __future__ import annotations

from datetime import date

from calgen.model.calendar import Calendar
from calgen.model.fields import EntryType
from calgen.model.position import START
from calgen.model.site import Site
from calgen.rules.colors_alike import RULE
from calgen.rules.rule import Checked


def found(*types: EntryType) -> list[str]:
    by_id = {one.id: one for one in types}
    positions = {f"types.{one.id}": START for one in types}
    site = Site("Ours", "ours", types=by_id, positions=positions)
    assert RULE.check is not None
    return [problem.message for problem in RULE.check(Checked(Calendar(site), date(2026, 11, 22)))]


def kind(id: str, color: str = "", hue: int = 0, shape: str = "◇") -> EntryType:
    return EntryType(id, id.capitalize(), f"{id}s", f"{id}s", color, hue, shape)


def test_hues_go_round() -> None:
    assert len(found(kind("a", hue=355), kind("b", hue=10))) == 1
    assert found(kind("a", hue=340), kind("b", hue=10)) == []
    assert found(kind("a", hue=0), kind("b", hue=25)) == []


def test_another_shape_tells_apart_what_has_one_hue() -> None:
    assert found(kind("a"), kind("b", shape="○")) == []


def test_two_greys_look_alike_and_grey_is_no_red() -> None:
    assert len(found(kind("a", "#777777"), kind("b", "#222222"))) == 1
    assert found(kind("a", "#777777"), kind("b", "#ff0000")) == []


def test_a_type_is_told_of_once_however_many_it_looks_like() -> None:
    assert len(found(kind("a"), kind("b"), kind("c"))) == 2

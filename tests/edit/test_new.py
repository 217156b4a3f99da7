import pytest
from hypothesis import given
from hypothesis import strategies as st

from calgen.edit.new import free_id, new_entry
from calgen.formats.front_matter import split
from calgen.formats.yaml import parse
from calgen.model.node import Mapping
from calgen.read.documents import is_ignored
from calgen.schema.declarations import builtin
from calgen.schema.ids import is_id

TYPES = builtin().types


def test_only_what_is_known_is_written() -> None:
    fields: dict[str, str | tuple[str, ...]] = {
        "title": "Tent sale",
        "start": "2026-11-27",
        "end": "",
        "channels": ("email", "blog"),
    }
    new = new_entry(TYPES["promotion"], fields, ())
    assert (new.id, new.path) == ("tent-sale", "content/promotions/tent-sale.yaml")
    assert new.text == "title: Tent sale\nstart: 2026-11-27\nchannels: [email, blog]\n"


def test_a_topic_has_room_for_its_text() -> None:
    new = new_entry(TYPES["topic"], {"title": "How to choose: a tent"}, ())
    assert new.path == "content/topics/how-to-choose-a-tent.md"
    assert new.text == '---\ntitle: "How to choose: a tent"\n---\n'
    assert split(new.text).fault is None


def test_a_name_that_is_taken_gets_a_number() -> None:
    taken = ("Tent-Sale", "tent-sale-2")
    assert free_id("Tent sale", taken) == "tent-sale-3"


@pytest.mark.parametrize("title", ["README", "Readme first!", "_draft", ".hidden", "con", ""])
def test_a_new_file_is_never_one_that_is_not_read(title: str) -> None:
    assert not is_ignored(free_id(title, ()) + ".yaml")


@given(title=st.text(max_size=120), taken=st.lists(st.text(max_size=6), max_size=5))
def test_any_title_gives_an_id_that_nobody_has(title: str, taken: list[str]) -> None:
    new = new_entry(TYPES["ad"], {"title": title or "x"}, [free_id(title or "x", ()), *taken])
    assert is_id(new.id)
    assert new.id not in taken
    node, faults = parse(new.text)
    assert not faults
    assert isinstance(node, Mapping)

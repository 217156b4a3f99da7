from calgen.formats.yaml import parse
from calgen.model.fields import EntryType, Field, Need, StepRule
from calgen.model.node import Node
from calgen.model.position import column_of
from calgen.schema.declarations import builtin
from calgen.schema.type_reader import TypeReading, read_type


def node_of(text: str) -> Node:
    node, faults = parse(text)
    assert not faults
    assert node is not None
    return node


def read(text: str, base: EntryType | None = None) -> TypeReading:
    return read_type("site-visit", node_of(text), base)


def test_a_type_of_the_site_is_named_by_its_id() -> None:
    found = read("{color: '#5F3DC4'}").type
    assert (found.title, found.plural, found.folder) == ("Site visit", "Site visits", "site-visits")
    assert found.color == "#5f3dc4"


def test_a_title_makes_its_plural() -> None:
    assert read("{title: Visit}").type.plural == "Visits"
    assert read("{title: Visit, plural: Calls}").type.plural == "Calls"


def test_what_a_built_in_type_says_stays_unless_it_is_changed() -> None:
    base = builtin().types["topic"]
    steps = "{steps: [{name: Draft, before: 2w, team: marketing}], needs: [{channel: blog}]}"
    found = read(steps, base).type
    assert found.steps == (StepRule("Draft", 14, "marketing"),)
    assert found.needs == (Need(channel="blog"),)
    assert (found.folder, found.fields) == (base.folder, base.fields)


def test_fields_are_added_to_those_of_a_built_in_type() -> None:
    found = read("{fields: {words: number}}", builtin().types["topic"]).type
    assert [field.name for field in found.fields] == ["question", "format", "words"]
    assert found.fields[-1] == Field("words", "number", "Words")


def test_faults_and_places_are_given() -> None:
    found = read("{sign_off: [sales], stepps: []}")
    assert [fault.message for fault in found.faults] == ["no field is called 'stepps'"]
    assert column_of(found.positions["sign_off.0"]) == 13


def test_a_type_that_is_no_mapping_keeps_its_defaults() -> None:
    found = read("[a]")
    assert found.type.folder == "site-visits"
    assert [fault.rule for fault in found.faults] == ["bad-value"]


def test_a_step_without_days_is_no_step() -> None:
    found = read("{steps: [{name: Draft}, {name: Review, before: 3}]}")
    assert found.type.steps == (StepRule("Review", 3),)
    assert [fault.rule for fault in found.faults] == ["missing-field"]

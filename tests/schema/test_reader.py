from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calgen.formats.text import decode
from calgen.formats.yaml import parse
from calgen.model.entry import Link
from calgen.model.fields import Field
from calgen.model.node import Mapping
from calgen.model.position import column_of, line_of
from calgen.schema.declarations import builtin, declared_in
from calgen.schema.reader import Values, read_fields

ANSWER = (Field("says", "text", required=True), Field("by", "person"), Field("on", "date"))
FIELDS = {
    field.name: field
    for field in (
        Field("title", "text", required=True, example="Tent sale"),
        Field("channels", "channel", many=True, example="[email]"),
        Field("answer", "object", fields=ANSWER, example="{says: Yes}"),
        Field("steps", "map", fields=(Field("done", "date"),)),
        Field("sign_off", "map", fields=(Field("by", "person", required=True),)),
        Field("goals", "map-of-lists", fields=(Field("name", "text", required=True),)),
        Field("links", "titled-link", many=True),
        Field("readings", "object", many=True, fields=(Field("on", "date", required=True),)),
        Field("budget", "number"),
    )
}


def read(text: str) -> Values:
    node, faults = parse(text)
    assert not faults
    assert isinstance(node, Mapping)
    return read_fields(node, FIELDS)


def told(text: str) -> list[str]:
    """Give `line:column rule: message` of each fault."""
    return [
        f"{line_of(fault.position)}:{column_of(fault.position)} {fault.rule}: {fault.message}"
        for _, fault in read(text).faults
    ]


def test_values_are_read_by_their_kinds() -> None:
    assert read("title: ' Tent sale '\nbudget: 1,000\nchannels: [email, blog]\n").values == {
        "title": "Tent sale",
        "budget": Decimal(1000),
        "channels": ("email", "blog"),
    }


def test_a_list_of_one_needs_no_brackets() -> None:
    assert read("title: x\nchannels: email\n").values["channels"] == ("email",)


def test_nothing_written_is_no_value_and_no_fault() -> None:
    found = read("title: x\nbudget:\nchannels: []\nanswer: {}\nsteps: ~\n")
    assert found.values == {"title": "x"}
    assert not found.faults


def test_every_value_has_its_place_nested_ones_too() -> None:
    found = read("title: x\nanswer:\n  says: Yes\n  by: ted\nchannels:\n  - email\n  - blog\n")
    places = {at: (line_of(p), column_of(p)) for at, p in found.positions.items()}
    assert places["answer.by"] == (4, 7)
    assert places["channels.1"] == (7, 5)


def test_places_in_a_list_follow_the_values_that_were_kept() -> None:
    found = read("title: x\nlinks: [nothing, https://a.example]\n")
    assert found.values["links"] == (Link("https://a.example"),)
    assert column_of(found.positions["links.0"]) == 18


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("title: x\nbuget: 3\n", ["2:1 unknown-field: no field is called 'buget'"]),
        (
            "owner: ted\n",
            [
                "1:1 unknown-field: no field is called 'owner'",
                "1:1 missing-field: title is missing",
            ],
        ),
        ("title: ''\n", ["1:8 missing-field: title is missing"]),
        ("title: [a]\n", ["1:8 bad-value: title: a list stands where a text should"]),
        ("title: x\nanswer: Yes\n", ["2:9 bad-value: answer: 'Yes' stands where a mapping should"]),
        ("title: x\nanswer: {by: ted}\n", ["2:9 missing-field: answer: says is missing"]),
        (
            "title: x\nanswer: {says: a, bye: b}\n",
            ["2:19 unknown-field: answer: no field is called 'bye'"],
        ),
        ("title: x\nsign_off: [sales]\n", ["2:12 missing-field: sign_off: sales: by is missing"]),
        ("title: x\nsign_off: {sales: }\n", ["2:12 missing-field: sign_off: sales: by is missing"]),
        ("title: x\nlinks: [{title: a}]\n", ["2:9 missing-field: links: url is missing"]),
        (
            'title: "a\\0b"\n',
            ["1:8 bad-value: title: an invisible character (U+0000) stands in the text"],
        ),
        (
            'title: x\nsteps: {"a\\u2028": {}}\n',
            ["2:9 bad-value: steps: an invisible character (U+2028) stands in the text"],
        ),
        (
            'title: x\ngoals: {sales: "\\e[31m"}\n',
            ["2:16 bad-value: goals: an invisible character (U+001B) stands in the text"],
        ),
        ("title: x\ngoals: [a]\n", ["2:8 bad-value: goals: a list stands where a mapping should"]),
    ],
)
def test_every_fault_says_where_and_what(text: str, faults: list[str]) -> None:
    assert told(text) == faults


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("answer: {says: [a], by: ted}", "answer"),
        ("readings: [{on: soon}]", "readings"),
        ('links: [{title: Brief, url: "javascript:x"}]', "links"),
        ("goals: {sales: [{name: {a: b}}]}", "goals"),
    ],
)
def test_an_object_whose_required_part_is_bad_is_dropped(text: str, field: str) -> None:
    found = read(f"title: x\n{text}\n")
    assert [fault.rule for _, fault in found.faults] == ["bad-value"]
    assert found.values.get(field, ()) in ((), {"sales": ()})


def test_a_fault_in_one_part_keeps_the_others() -> None:
    found = read("title: x\nanswer: {says: Yes, on: soon}\n")
    assert found.values["answer"] == {"says": "Yes"}


def test_names_alone_are_a_mapping_where_nothing_is_required() -> None:
    assert read("title: x\nsteps: [Draft, Review]\n").values["steps"] == {"Draft": {}, "Review": {}}


def test_a_text_instead_of_a_list_of_goals_is_kept() -> None:
    assert read("title: x\ngoals: {sales: 40 accounts}\n").values["goals"] == {
        "sales": "40 accounts"
    }


def test_very_many_unknown_fields_are_told_in_a_few_words() -> None:
    faults = read("title: x\n" + "".join(f"field{n}: 1\n" for n in range(5_000))).faults
    assert len(faults) == 21
    assert "4,980 more" in faults[-1][1].message


def test_a_list_of_thousands_is_refused() -> None:
    (fault,) = told("title: x\nchannels: [" + "a, " * 1_001 + "]\n")
    assert "1,001 items" in fault


NAMES = sorted({field.name for field in builtin().common})
YAML = st.recursive(
    st.text(alphabet='ab 12-:/\\"\u2028', max_size=12) | st.sampled_from(["no", "12:30", "~"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from([*NAMES, "x"]), inner, max_size=3)
    ),
    max_leaves=12,
)


@pytest.mark.parametrize(
    "file", ["entry.yaml", "people.yaml", "goal.yaml", "update.yaml", "site.yaml"]
)
@given(data=st.data())
def test_values_of_any_shape_give_values_or_faults(file: str, data: st.DataObject) -> None:
    import json

    fields = {field.name: field for field in declared_in(file)}
    shape = data.draw(st.dictionaries(st.sampled_from([*fields, "x"]), YAML, max_size=4))
    decoded = decode(json.dumps(shape, indent=1).encode())
    node, faults = parse(decoded.text)
    assert isinstance(node, Mapping), faults
    for _, fault in read_fields(node, fields).faults:
        assert fault.message
        assert fault.hint

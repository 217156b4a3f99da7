import pytest

from calgen.formats.yaml import parse
from calgen.read.site_types import TypesReading, read_types
from calgen.schema.declarations import builtin


def read(text: str) -> TypesReading:
    node, faults = parse(text)
    assert not faults
    return read_types(node)


def messages(text: str) -> list[str]:
    return [fault.message for fault in read(text).faults]


def test_a_type_of_the_site_comes_after_the_built_in_ones() -> None:
    found = read("webinar: {title: Webinar, fields: {speaker: {kind: person}}}")
    assert list(found.types) == [*builtin().types, "webinar"]
    assert [field.name for field in found.types["webinar"].fields] == ["speaker"]


def test_a_name_alone_is_a_type() -> None:
    assert read("webinar:").types["webinar"].folder == "webinars"


def test_a_built_in_type_is_extended_and_keeps_its_place() -> None:
    found = read("promotion: {sign_off: [sales]}")
    assert list(found.types) == list(builtin().types)
    assert found.types["promotion"].sign_off == ("sales",)
    assert found.types["promotion"].fields == builtin().types["promotion"].fields


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "webinar: {fields: {start: text}}",
            "types: webinar: fields: 'start' is a field of every type",
        ),
        (
            "promotion: {fields: {offer: text}}",
            "types: promotion: fields: 'offer' is there already, of another kind",
        ),
        (
            "webinar: {fields: {a b: text}}",
            "types: webinar: fields: 'a b' cannot be a field's name",
        ),
        ("webinar: {folder: ../..}", "types: webinar: folder: '../..' cannot be a folder"),
        ("webinar: {folder: updates}", "types: webinar: folder: 'updates' holds something else"),
        ("webinar: {folder: topics}", "types: webinar: folder: 'topics' is that of topic"),
        ("webinar: [a]", "types: webinar: a list stands where a mapping should"),
    ],
)
def test_what_would_take_something_away_is_refused(text: str, message: str) -> None:
    assert messages(text) == [message]
    found = read(text).types
    name = text.partition(":")[0]
    assert found[name].folder == f"{name}s"
    assert all(one.name not in {"start", "a b"} for one in found[name].fields)


def test_a_type_whose_id_is_none_is_left_out() -> None:
    assert list(read("../x: {title: x}").types) == list(builtin().types)


def test_without_the_section_there_are_the_built_in_types() -> None:
    assert read_types(None).types == builtin().types

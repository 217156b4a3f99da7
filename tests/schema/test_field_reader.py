from calgen.formats.yaml import parse
from calgen.model.fields import Field
from calgen.schema.field_reader import read_field_declarations


def declared(text: str) -> tuple[Field, ...]:
    fields, faults = read_field_declarations(parse(text)[0])
    assert not faults
    return fields


def messages(text: str) -> list[str]:
    return [fault.message for fault in read_field_declarations(parse(text)[0])[1]]


def test_a_field_is_declared_once_with_all_that_follows_from_it() -> None:
    assert declared("speaker: {kind: person, title: Speaker, required: true, doc: Who talks.}") == (
        Field("speaker", "person", "Speaker", "Who talks.", required=True),
    )


def test_a_kind_alone_is_enough() -> None:
    assert declared("seats: number") == (Field("seats", "number", "Seats"),)


def test_a_name_alone_is_a_text() -> None:
    assert declared("dress_code:") == (Field("dress_code", "text", "Dress code"),)


def test_parts_of_an_object_are_declared_in_the_same_form() -> None:
    (field,) = declared("venue: {kind: object, fields: {city: text, seats: {kind: number}}}")
    assert [(part.name, part.kind) for part in field.fields] == [
        ("city", "text"),
        ("seats", "number"),
    ]


def test_faults_of_a_declaration_say_what_to_write() -> None:
    assert messages("speaker: {kind: persn}") == ["kind: 'persn' is none of its words"]
    assert messages("speaker: [a]") == ["speaker: a list stands where a mapping should"]
    assert messages("[a]") == ["fields: a list stands where a mapping should"]


def test_no_section_is_no_field() -> None:
    assert read_field_declarations(None) == ((), ())

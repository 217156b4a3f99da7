import pytest

from calgen.schema.declarations import builtin, declared_in
from calgen.schema.kinds import KINDS
from calgen.schema.reader import KIND_NAMES

DESIGN = [
    "id",
    "title",
    "type",
    "start",
    "end",
    "timezone",
    "repeat",
    "except",
    "moved",
    "status",
    "reason",
    "owner",
    "team",
    "suggested_by",
    "suggested_on",
    "answer",
    "customer",
    "channels",
    "products",
    "regions",
    "audience",
    "location",
    "campaign",
    "supports",
    "variant_of",
    "link",
    "links",
    "live",
    "summary",
    "tags",
    "steps",
    "sign_off",
    "waive",
    "visibility",
]
TYPES = [
    "promotion",
    "topic",
    "ad",
    "social",
    "email",
    "event",
    "collateral",
    "meeting",
    "campaign",
]
FILES = ("entry.yaml", "people.yaml", "goal.yaml", "update.yaml", "site.yaml")


def test_every_common_field_is_declared() -> None:
    assert {field.name for field in builtin().common} == {*DESIGN, "body"}


def test_title_is_the_only_required_field_of_an_entry() -> None:
    assert [field.name for field in builtin().common if field.required] == ["title"]


def test_every_built_in_type_is_declared_with_a_folder_of_its_own() -> None:
    types = builtin().types
    assert sorted(types) == sorted(TYPES)
    assert len({one.folder for one in types.values()}) == len(types)
    assert all(one.shape and one.doc and one.done for one in types.values())


def test_a_type_has_the_common_fields_and_its_own() -> None:
    fields = builtin().fields_of("promotion")
    assert {"title", "offer", "say", "objections", "terms"} <= set(fields)
    assert "offer" not in builtin().fields_of("topic")
    assert set(builtin().fields_of("nothing")) == {field.name for field in builtin().common}


def test_no_field_of_a_type_hides_a_common_one() -> None:
    common = {field.name for field in builtin().common}
    for one in builtin().types.values():
        assert not common & {field.name for field in one.fields}


@pytest.mark.parametrize("file", FILES)
def test_every_field_is_of_a_known_kind_and_documented(file: str) -> None:
    for field in declared_in(file):
        assert field.kind in KIND_NAMES
        assert field.title
        assert field.doc


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_kind_tells_people_what_to_write(kind: str) -> None:
    assert KINDS[kind].words
    assert KINDS[kind].json

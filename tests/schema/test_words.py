from calgen.schema.declarations import builtin
from calgen.schema.words import declared_words


def test_every_declared_type_and_field_has_its_words() -> None:
    words = declared_words()
    declared = builtin()
    for one in declared.types.values():
        assert words[f"type_{one.id}"] == one.title
        assert words[f"types_{one.id}"] == one.plural
        assert words[f"done_{one.id}"] == one.done
        assert words[f"doc_{one.id}"] == one.doc
    own = [field for one in declared.types.values() for field in one.fields]
    for field in (*declared.common, *own):
        assert words[f"field_{field.name}"] == field.title


def test_fields_of_one_name_have_one_title() -> None:
    """Their words are found by their name alone."""
    titles: dict[str, set[str]] = {}
    own = [field for one in builtin().types.values() for field in one.fields]
    for field in (*builtin().common, *own):
        titles.setdefault(field.name, set()).add(field.title)
    assert {name: found for name, found in titles.items() if len(found) > 1} == {}

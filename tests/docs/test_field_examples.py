from collections.abc import Iterable, Iterator

import pytest

from calgen.formats.yaml import parse
from calgen.model.fields import Field
from calgen.model.node import Mapping
from calgen.schema.declarations import builtin, declared_in
from calgen.schema.reader import read_fields


def with_examples(fields: Iterable[Field], above: str) -> Iterator[tuple[str, Field]]:
    for field in fields:
        if field.example:
            yield f"{above}.{field.name}", field
        yield from with_examples(field.fields, f"{above}.{field.name}")


EXAMPLES = [
    *with_examples(builtin().common, "entry"),
    *(pair for kind in builtin().types.values() for pair in with_examples(kind.fields, kind.id)),
    *(
        pair
        for name in ("site.yaml", "people.yaml", "goal.yaml", "update.yaml")
        for pair in with_examples(declared_in(name), name)
    ),
]


@pytest.mark.parametrize("field", [pytest.param(field, id=name) for name, field in EXAMPLES])
def test_a_fields_example_can_be_copied_as_it_stands(field: Field) -> None:
    node, faults = parse(f"{field.name}: {field.example}\n")
    assert not faults
    assert isinstance(node, Mapping)
    read = read_fields(node, {field.name: field})
    assert read.faults == ()
    assert field.name in read.values

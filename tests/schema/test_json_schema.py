import json
from pathlib import Path
from typing import Any

import pytest

from calgen.formats.yaml import parse
from calgen.model.node import Node
from calgen.pipeline import RULE_IDS
from calgen.read.documents import content_files, parse_document
from calgen.read.site import read_site
from calgen.schema.declarations import Declarations, builtin
from calgen.schema.json_schema import entry_schema
from tests.schema.as_editors_do import faults, value_of

PROJECT = Path(__file__).parent.parent.parent
OTHERS = ("goals", "updates", "people.yaml")


def schema_of(project: Path) -> dict[str, Any]:
    site = read_site(project, RULE_IDS).site
    return entry_schema(Declarations(builtin().common, site.types), site.title)


SCHEMA = schema_of(PROJECT)


def documents() -> list[tuple[str, Node]]:
    found: list[tuple[str, Node]] = []
    for path in content_files(PROJECT / "content"):
        name = path.relative_to(PROJECT / "content").as_posix()
        if not name.startswith(OTHERS):
            document = parse_document(path.read_bytes(), name, markdown=path.suffix == ".md")
            found += [(name, item.node) for item in document.items]
    return found


def told(text: str) -> list[str]:
    node, problems = parse(text)
    assert not problems
    assert node is not None
    return list(faults(value_of(node), SCHEMA, SCHEMA))


def test_every_entry_of_the_sample_company_is_what_the_schema_says() -> None:
    checked = documents()
    assert len(checked) > 100
    for name, node in checked:
        assert not list(faults(value_of(node), SCHEMA, SCHEMA, name))


@pytest.mark.parametrize(
    "text",
    [
        "title: Tent sale",
        "- {id: a, title: A}\n- {id: b, title: B}",
        "title: 2026\nstart: 2026-11-27\nend: 2026-11-30",
        "title: x\nstart: 2026-11-27 09:00\nend: 17:00",
        "title: x\nchannels: email",
        "title: x\nlinks: [https://a.example, {title: Brief, url: https://b.example}]",
        "title: x\nsteps: [Draft]",
        "title: x\nsteps: {Draft: {done: 2026-11-02}}",
        "title: x\nrepeat: {every: 2 weeks, on: [monday]}\nexcept: [2026-12-28]",
        "title: x\ngoals: {sales: [{name: Accounts, target: 40}]}",
        "title: x\nresults: {sales: [{name: Accounts, value: 46}], learned: Start earlier}",
        "title: x\noffer: {kind: percent, value: 20, code: 2026}",
        "title: x\nspeaker: Ted",
    ],
)
def test_what_is_read_without_a_fault_is_what_the_schema_says(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("owner: ted", ".title: missing"),
        ("- {title: A}", ".0.id: missing"),
        ("title: x\nbuget: 3", ".buget: unknown"),
        ("title: x\nstart: soon", "'soon' is not like"),
        ("title: x\nstatus: publishd", "'publishd' is none of"),
        ("title: x\ntype: promotoin", "'promotoin' is none of"),
        ("title: x\nanswer: {by: ted}", ".answer.says: missing"),
        ("title: x\nsign_off: {sales: {on: 2026-11-01}}", ".by: missing"),
        ("title: x\nbudget: much", "'much' is no number"),
    ],
)
def test_what_is_wrong_is_underlined_in_an_editor(text: str, fault: str) -> None:
    assert any(fault in one for one in told(text))


def test_the_schema_is_json_and_names_its_draft() -> None:
    assert json.loads(json.dumps(SCHEMA)) == SCHEMA
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_every_property_says_what_it_is_for() -> None:
    schema: dict[str, Any] = entry_schema(builtin(), "Fernhill")
    for name, one in schema["$defs"]["entry"]["properties"].items():
        assert one["title"], name
        assert one["description"], name


def test_a_mapping_is_all_that_an_entry_can_be() -> None:
    assert told("just a text") != []

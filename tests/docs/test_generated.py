from collections.abc import Callable
from pathlib import Path

from calgen.report.manual import fields_page, rules_page
from calgen.rules import RULES
from calgen.schema.declarations import builtin, declared_in

DOCS = Path(__file__).parents[2] / "docs"
FILES = {
    "site.yaml": "site.yaml",
    "content/people.yaml": "people.yaml",
    "content/goals": "goal.yaml",
    "content/updates": "update.yaml",
}


def page_of_fields() -> str:
    declared = builtin()
    files = {shown: declared_in(name) for shown, name in FILES.items()}
    return fields_page(declared.common, declared.types, files)


def test_the_page_of_fields_is_what_the_declarations_say(
    golden: Callable[[str, Path], None],
) -> None:
    golden(page_of_fields(), DOCS / "fields.md")


def test_the_page_of_rules_is_what_the_rules_say(golden: Callable[[str, Path], None]) -> None:
    golden(rules_page(RULES), DOCS / "rules.md")


def test_every_field_of_every_type_stands_on_its_page() -> None:
    text = page_of_fields()
    declared = builtin()
    own = [field for entry_type in declared.types.values() for field in entry_type.fields]
    for field in (*declared.common, *own):
        assert f"| `{field.name}`" in text
        assert field.doc in text


def test_every_rule_has_a_part_of_its_own() -> None:
    text = rules_page(RULES)
    for rule in RULES:
        assert f"\n## {rule.id}\n" in text

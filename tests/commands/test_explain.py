from pathlib import Path

import pytest

from calgen.commands.explain import run
from calgen.rules import RULES
from calgen.schema.declarations import builtin
from tests.projects import write_project


@pytest.mark.parametrize("rule", [rule.id for rule in RULES])
def test_every_rule_has_a_page(tmp_path: Path, rule: str) -> None:
    code, text = run(tmp_path, rule)
    assert code == 0
    assert text.startswith(f"{rule} (rule, ")


@pytest.mark.parametrize("field", [field.name for field in builtin().common])
def test_every_field_has_a_page(tmp_path: Path, field: str) -> None:
    code, text = run(tmp_path, field)
    assert code == 0
    assert f"{field} (field of everything)" in text


@pytest.mark.parametrize("name", builtin().types)
def test_every_type_has_a_page(tmp_path: Path, name: str) -> None:
    code, text = run(tmp_path, name)
    assert code == 0
    assert "folder: content/" in text


def test_a_field_says_what_to_write_and_of_which_parts(tmp_path: Path) -> None:
    _, text = run(tmp_path, "answer")
    assert "  says: The answer in a sentence." in text
    assert "example: answer: {by: martha" in text


def test_types_of_the_site_have_pages_too(tmp_path: Path) -> None:
    write_project(tmp_path, {"site.yaml": "title: x\ntypes: {webinar: {doc: A talk.}}\n"})
    assert "A talk." in run(tmp_path, "webinar")[1]


def test_an_unknown_word_gives_what_was_meant(tmp_path: Path) -> None:
    assert run(tmp_path, "ownr") == (2, "nothing is called 'ownr': did you mean 'owner'?\n")


def test_a_part_of_a_field_has_a_page_too(tmp_path: Path) -> None:
    code, text = run(tmp_path, "offer.code")
    assert code == 0
    assert text.startswith("code (field of offer)")
    assert run(tmp_path, "offer.cod")[0] == 2


def test_without_a_word_everything_that_has_a_page_is_listed(tmp_path: Path) -> None:
    code, text = run(tmp_path, "")
    assert code == 0
    assert {"last-years-date", "promotion", "owner", "offer"} <= set(text.split())

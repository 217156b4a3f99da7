from pathlib import Path

import pytest

from calgen import rules
from calgen.rules import RULES
from calgen.rules.rule import Rule

IDS = [rule.id for rule in RULES]
by_id = pytest.mark.parametrize("rule", RULES, ids=IDS)


def test_every_module_that_holds_a_rule_is_registered_under_its_own_name() -> None:
    folder = Path(rules.__file__).parent
    holding = [path for path in folder.glob("*.py") if "\nRULE = " in path.read_text("utf-8")]
    assert sorted(path.stem.replace("_", "-") for path in holding) == sorted(IDS)


@by_id
def test_a_manual_says_why_shows_both_sides_and_how_to_mend_and_change_it(rule: Rule) -> None:
    parts = ["Looks for ", "\nWhy: ", "\nPasses", "\nFails", "\nTo mend: ", "\nTo change how much"]
    at = [rule.manual.find(part) for part in parts]
    assert -1 not in at
    assert at == sorted(at)
    assert f"rules: {{{rule.id}: " in rule.manual


@by_id
def test_a_summary_is_one_short_line(rule: Rule) -> None:
    assert 10 < len(rule.summary) <= 70
    assert not rule.summary.endswith(".")

"""Every example folder of a rule: a good one has no problem, a bad one gives exactly its report.

To add an example, add a folder `tests/rules/RULE/bad/NAME` (or `good`) with a `site.yaml` and a
`content/`, and run pytest with `--update-golden`, which writes the report to `expected.txt`.
"""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from calgen.formats.text import lines_of
from calgen.pipeline import check
from calgen.report.text import as_text
from calgen.rules import RULES

HERE = Path(__file__).parent
TODAY = date(2026, 11, 22)
RULE_IDS = frozenset(rule.id for rule in RULES)

Golden = Callable[[str | bytes, Path], None]


def examples(kind: str) -> list[Path]:
    return sorted(path for path in HERE.glob(f"*/{kind}/*") if path.is_dir())


def name_of(example: Path) -> str:
    return f"{example.parts[-3]}: {example.name}"


def report(project: Path) -> str:
    problems = check(project, TODAY).problems
    return as_text(problems, lambda path: lines_of((project / path).read_bytes()))


@pytest.mark.parametrize("example", examples("good"), ids=name_of)
def test_a_good_example_has_no_problem(example: Path) -> None:
    assert check(example, TODAY).problems == (), report(example)


@pytest.mark.parametrize("example", examples("bad"), ids=name_of)
def test_a_bad_example_gives_exactly_its_report(example: Path, golden: Golden) -> None:
    golden(report(example), example / "expected.txt")


@pytest.mark.parametrize("example", examples("bad"), ids=name_of)
def test_a_bad_example_shows_the_rule_that_its_folder_names(example: Path) -> None:
    rule = example.parts[-3]
    found = {problem.rule for problem in check(example, TODAY).problems}
    if rule in RULE_IDS:
        assert rule in found
    else:
        assert len(found) > 1, f"{rule} is no rule, so its examples show several"


@pytest.mark.parametrize("example", examples("bad"), ids=name_of)
def test_every_problem_says_where_what_and_how_to_mend_it(example: Path) -> None:
    for problem in check(example, TODAY).problems:
        assert (example / problem.path).is_file()
        lines = lines_of((example / problem.path).read_bytes())
        assert 1 <= problem.line <= len(lines)
        assert problem.column <= len(lines[problem.line - 1]) + 1
        assert problem.message
        assert problem.hint


@pytest.mark.parametrize("rule", sorted(RULE_IDS))
def test_every_rule_has_examples_of_both_sides(rule: str) -> None:
    assert {path.parts[-3] for path in examples("good")} >= {rule}
    assert {path.parts[-3] for path in examples("bad")} >= {rule}

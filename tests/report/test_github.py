"""Annotations and summary for GitHub Actions: escaped, the most severe first."""

from __future__ import annotations

from calgen.model.problem import Severity
from calgen.report.github import as_annotations, as_step_summary
from tests.report.problems import problem


def test_an_annotation_carries_place_rule_message_and_hint() -> None:
    found = problem(place=(4, 8), width=5, hint="did you mean 'martha'?")
    assert as_annotations([found]) == (
        "::error file=content/topics/tents.md,line=4,col=8,endColumn=13,title=unknown-person"
        "::owner: nobody is called 'marta'%0Adid you mean 'martha'?\n"
    )


def test_the_path_counts_from_the_repository() -> None:
    assert "file=sites/uk/content/" in as_annotations([problem()], folder="sites/uk")


def test_the_most_severe_come_first_then_reading_order() -> None:
    found = [
        problem("c", severity=Severity.INFO, path="a.md"),
        problem("b", severity=Severity.WARNING, path="a.md"),
        problem("a2", path="z.md"),
        problem("a1", path="y.md"),
    ]
    lines = as_annotations(found).splitlines()
    assert [line.rpartition("::")[2] for line in lines] == ["a1", "a2", "b", "c"]
    assert [line.split()[0] for line in lines] == ["::error", "::error", "::warning", "::notice"]


def test_content_cannot_end_the_command_or_begin_another() -> None:
    evil = "100%\r\n::stop-commands::x"
    line = as_annotations([problem(evil, path="a:b,c%\n.md", hint=evil)])
    assert line.count("\n") == 1
    assert "file=a%3Ab%2Cc%25\\x0a.md,line=1," in line
    assert "100%25" in line


def test_the_summary_is_a_table_without_markup_of_the_contents() -> None:
    evil = "<img src=x> [a](http://x) ![i](http://x) `b` a|b **c** @ted #1\n\n# head"
    text = as_step_summary([problem(evil, hint=evil)])
    assert text.startswith("### Calendar check: 1 error in 1 file\n")
    rows = [line for line in text.splitlines() if line.startswith("| content")]
    assert len(rows) == 1
    assert rows[0].count("|") == 4
    for markup in ("<img", "](", "`", "@", "http://"):
        assert markup not in rows[0]


def test_the_summary_of_very_many_problems_stays_short() -> None:
    text = as_step_summary([problem(place=(number, 1)) for number in range(1, 5_000)])
    assert "and 4,799 more" in text
    assert len(text) < 100_000


def test_the_summary_without_problems_says_so() -> None:
    assert as_step_summary([]) == "### Calendar check: no problems\n"
    assert as_annotations([]) == ""

"""The Code Quality report for GitLab: what it asks for, and fingerprints that stay."""

from __future__ import annotations

import json
from typing import Any

from calgen.model.problem import Problem, Severity
from calgen.report.gitlab import as_code_quality
from tests.report.problems import problem


def rows(*problems: Problem, folder: str = "") -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(as_code_quality(problems, folder))
    return found


def test_a_row_carries_what_gitlab_asks_for() -> None:
    (row,) = rows(problem(place=(4, 8), hint="did you mean 'martha'?"))
    assert row["description"] == "owner: nobody is called 'marta': did you mean 'martha'?"
    assert row["check_name"] == "unknown-person"
    assert row["severity"] == "major"
    assert row["location"] == {"path": "content/topics/tents.md", "lines": {"begin": 4}}


def test_the_path_counts_from_the_repository() -> None:
    assert rows(problem(), folder="uk")[0]["location"]["path"] == "uk/content/topics/tents.md"


def test_a_fingerprint_does_not_change_with_the_line_and_is_unique() -> None:
    first, second = rows(problem(place=(4, 8)), problem(place=(9, 1)))
    assert first["fingerprint"] != second["fingerprint"]
    assert rows(problem(place=(7, 8)))[0]["fingerprint"] == first["fingerprint"]


def test_severities_are_those_of_gitlab() -> None:
    found = [problem(severity=severity) for severity in Severity]
    assert {row["severity"] for row in rows(*found)} == {"major", "minor", "info"}

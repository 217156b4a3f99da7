"""Problems for programs: the object that other programs were promised."""

from __future__ import annotations

import json

from calgen.model.problem import Severity
from calgen.report.data import as_json
from tests.report.problems import problem


def test_the_object_has_the_promised_keys() -> None:
    found = problem(place=(4, 8), hint="did you mean 'martha'?", severity=Severity.WARNING)
    assert json.loads(as_json([found])) == {
        "version": 1,
        "problems": [
            {
                "path": "content/topics/tents.md",
                "line": 4,
                "column": 8,
                "rule": "unknown-person",
                "severity": "warning",
                "message": "owner: nobody is called 'marta'",
                "hint": "did you mean 'martha'?",
            }
        ],
    }


def test_the_problems_come_in_reading_order() -> None:
    text = as_json([problem("b", path="b.md"), problem("a", path="a.md")])
    assert [found["message"] for found in json.loads(text)["problems"]] == ["a", "b"]


def test_every_terminal_takes_it() -> None:
    assert as_json([problem("ä\x1b\ud800")]).isascii()

"""Problems for programs: the object of `api/problems.json` and `check --format json`."""

from __future__ import annotations

import json
from collections.abc import Sequence

from calgen.model.problem import Problem, in_reading_order, problem_row

_VERSION = 1


def as_data(problems: Sequence[Problem]) -> dict[str, object]:
    """Give the problems as values of JSON, in reading order."""
    return {
        "version": _VERSION,
        "problems": [problem_row(problem) for problem in sorted(problems, key=in_reading_order)],
    }


def as_json(problems: Sequence[Problem]) -> str:
    """Write the problems as JSON in plain ASCII, which every terminal and log takes."""
    return json.dumps(as_data(problems), indent=2) + "\n"

"""Problems as GitLab shows them in a merge request: a Code Quality report."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Sequence

from calgen.model.problem import Problem, Severity, in_reading_order
from calgen.report.visible import visible

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def as_code_quality(problems: Sequence[Problem], folder: str = "") -> str:
    """Write the JSON of `artifacts:reports:codequality`.

    `folder` is the project's, relative to the repository, where it is not its root. A
    fingerprint says nothing of the line, so that a problem that only moved is not called new.
    """
    seen: Counter[str] = Counter()
    rows = []
    for problem in sorted(problems, key=in_reading_order):
        path = f"{folder}/{problem.path}" if folder else problem.path
        about = f"{path}\0{problem.rule}\0{problem.about}\0{problem.message}"
        seen[about] += 1
        rows.append(_row(problem, path, f"{about}\0{seen[about]}"))
    return json.dumps(rows, indent=2) + "\n"


def _row(problem: Problem, path: str, about: str) -> dict[str, object]:
    words = ": ".join(visible(text) for text in (problem.message, problem.hint) if text)
    return {
        "description": words,
        "check_name": problem.rule,
        "fingerprint": hashlib.sha256(about.encode("utf-8", "replace")).hexdigest(),
        "severity": _SEVERITIES[problem.severity],
        "location": {"path": path, "lines": {"begin": problem.line}},
    }

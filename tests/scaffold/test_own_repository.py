"""This repository is set up for its sample company as `calgen init` sets up anybody's."""

from datetime import date
from pathlib import Path
from typing import Any

import yaml

from calgen.model.site import Access, Forge
from calgen.scaffold.plan import plan
from calgen.scaffold.project import NewProject
from calgen.scaffold.requirement import Requirement

REPOSITORY = Path(__file__).parents[2]
WORKFLOW = ".github/workflows/calendar.yml"
SAMPLE = NewProject(
    title="Fernhill Outdoor: promotions & content",
    calendar_id="fernhill-calendar",
    today=date(2026, 11, 22),
    requirement=Requirement("calgen"),
    timezone="Europe/London",
    access=Access.PUBLIC,
    forge=Forge.GITHUB,
)
PLANNED = {file.path: file.text for file in plan(SAMPLE)}
FROM_THE_CHECKOUT = {
    "python -m pip install --require-hashes -r requirements.lock": (
        "python -m pip install -r requirements.txt"
    ),
    "python -m calgen check --format github": "calgen check --format github",
    "python -m calgen build": "calgen build",
    "python -m calgen build --strict --quiet": "calgen build --strict --quiet",
}


def read(text: str) -> dict[str, Any]:
    found: dict[str, Any] = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 -- only texts
    return found


def test_the_samples_workflow_is_the_one_that_init_writes_but_runs_from_the_checkout() -> None:
    own = read((REPOSITORY / WORKFLOW).read_text(encoding="utf-8"))
    for job in own["jobs"].values():
        for step in job["steps"]:
            if "run" in step:
                step["run"] = FROM_THE_CHECKOUT[step["run"]]
            step.get("with", {}).pop("cache-dependency-path", None)
    assert own == read(PLANNED[WORKFLOW])


def test_the_samples_suggestion_form_and_owners_are_those_that_init_writes() -> None:
    for path in (".github/ISSUE_TEMPLATE/suggestion.yml", ".github/CODEOWNERS"):
        assert (REPOSITORY / path).read_text(encoding="utf-8") == PLANNED[path]


def test_no_workflow_of_this_repository_runs_what_somebody_typed() -> None:
    for path in (REPOSITORY / ".github/workflows").glob("*.yml"):
        made = read(path.read_text(encoding="utf-8"))
        assert made["permissions"] == {"contents": "read"}, path
        assert "pull_request_target" not in made["on"], path
        for job in made["jobs"].values():
            assert not [step for step in job["steps"] if "${{" in step.get("run", "")], path

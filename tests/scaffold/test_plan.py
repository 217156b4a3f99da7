import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
import yaml

from calgen.model.site import Access, Forge, Repository
from calgen.model.suggestion import SUGGESTION_QUESTIONS
from calgen.scaffold.plan import plan
from calgen.scaffold.project import NewProject
from calgen.scaffold.requirement import Requirement

TODAY = date(2026, 11, 22)
WORKFLOW = ".github/workflows/calendar.yml"


OURS = NewProject("Our calendar", "our-calendar", TODAY, Requirement("calgen==0.1.0"))
FORGE_AND_ACCESS = [(forge, access) for forge in (*Forge, None) for access in Access]


def project(forge: Forge | None = None, access: Access = Access.PRIVATE) -> NewProject:
    return replace(OURS, forge=forge, access=access)


def texts(of: NewProject) -> dict[str, str]:
    return {file.path: file.text for file in plan(of)}


def read(text: str) -> dict[str, Any]:
    """All values as text: YAML 1.1 would read the key `on` as true."""
    found: dict[str, Any] = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 -- only texts
    return found


def workflow(access: Access = Access.PRIVATE) -> dict[str, Any]:
    return read(texts(project(Forge.GITHUB, access))[WORKFLOW])


def steps(jobs: dict[str, Any]) -> list[dict[str, Any]]:
    return [step for job in jobs.values() for step in job["steps"]]


@pytest.mark.parametrize(("forge", "access"), FORGE_AND_ACCESS)
def test_every_yaml_file_and_front_matter_parses(forge: Forge | None, access: Access) -> None:
    for path, text in texts(project(forge, access)).items():
        if path.endswith((".yaml", ".yml")):
            assert read(text), path
        elif path.startswith("content/"):
            assert "title" in read(text.split("---\n")[1]), path


@pytest.mark.parametrize(("forge", "access"), FORGE_AND_ACCESS)
def test_files_are_whole_and_named_once(forge: Forge | None, access: Access) -> None:
    planned = plan(project(forge, access))
    assert len({file.path.casefold() for file in planned}) == len(planned)
    for file in planned:
        assert not file.path.startswith(("/", ".."))
        assert "%%" not in file.text, file.path
        assert file.text.endswith("\n")
        assert not file.text.endswith("\n\n")
        assert "\r" not in file.text


@pytest.mark.parametrize(
    "title", ['It\'s #1: "Tents" & more', "no", "12:30", "Käse – päivää", "{a: b}", "\\n"]
)
def test_the_title_is_what_was_typed(title: str) -> None:
    assert yaml.safe_load(texts(replace(OURS, title=title))["site.yaml"])["title"] == title


def test_a_known_repository_is_named_for_edit_and_suggest_links() -> None:
    kept = Repository(Forge.GITLAB, "https://gitlab.com/fernhill/web/calendar", "trunk")
    files = texts(replace(OURS, forge=Forge.GITLAB, repository=kept))
    assert read(files["site.yaml"])["repository"] == {
        "forge": "gitlab",
        "url": kept.url,
        "branch": "trunk",
    }
    assert "@fernhill/web/sales" in files[".gitlab/CODEOWNERS"]


def test_a_site_is_private_unless_somebody_said_otherwise() -> None:
    assert read(texts(OURS)["site.yaml"])["access"] == "private"
    assert read(texts(project(access=Access.PUBLIC))["site.yaml"])["access"] == "public"


def test_github_checks_pull_requests_and_builds_after_merges_and_every_night() -> None:
    kept = Repository(Forge.GITHUB, "https://github.com/fernhill/calendar", "trunk")
    ours = replace(project(Forge.GITHUB), repository=kept, timezone="America/Los_Angeles")
    made = read(texts(ours)[WORKFLOW])
    assert set(made["on"]) == {"pull_request", "push", "schedule", "workflow_dispatch"}
    assert made["on"]["push"]["branches"] == ["trunk"]
    assert made["on"]["schedule"] == [{"cron": "17 9 * * *"}]
    checks = {name for name, job in made["jobs"].items() if "== 'pull_request'" in job["if"]}
    assert checks == {"check"}
    *_, check, build = (step.get("run") for step in made["jobs"]["check"]["steps"])
    assert (check, build) == ("calgen check --format github", "calgen build --strict --quiet")


def test_github_builds_with_the_whole_history_and_publishes_in_spite_of_a_slip() -> None:
    built = workflow()["jobs"]["build"]["steps"]
    assert built[0]["with"]["fetch-depth"] == "0"
    assert "calgen build" in [step.get("run") for step in built]


def test_a_private_calendar_has_no_pages_job_on_github() -> None:
    text = texts(project(Forge.GITHUB))[WORKFLOW]
    assert "pages" not in text.casefold()
    assert set(workflow()["jobs"]) == {"check", "build"}
    last = workflow()["jobs"]["build"]["steps"][-1]
    assert last["uses"].startswith("actions/upload-artifact@")
    assert last["with"]["path"] == "public/"


def test_a_public_calendar_goes_to_github_pages() -> None:
    jobs = workflow(Access.PUBLIC)["jobs"]
    assert jobs["publish"]["needs"] == "build"
    assert [s["uses"].split("@")[0] for s in jobs["publish"]["steps"]] == ["actions/deploy-pages"]


@pytest.mark.parametrize("access", Access)
def test_github_jobs_may_do_no_more_than_they_need(access: Access) -> None:
    made = workflow(access)
    assert made["permissions"] == {"contents": "read"}
    more = {name: job["permissions"] for name, job in made["jobs"].items() if "permissions" in job}
    public = {"publish": {"pages": "write", "id-token": "write"}}
    assert more == (public if access is Access.PUBLIC else {})
    for step in steps(made["jobs"]):
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] == "false"


@pytest.mark.parametrize("access", Access)
def test_github_runs_pinned_actions_and_nothing_that_somebody_typed(access: Access) -> None:
    for step in steps(workflow(access)["jobs"]):
        assert "${{" not in step.get("run", "")
        assert re.fullmatch(r"actions/[a-z-]+@v\d+", step.get("uses", "actions/none@v1"))
    assert "pull_request_target" not in texts(project(Forge.GITHUB, access))[WORKFLOW]


def test_gitlab_shows_a_private_site_only_once_somebody_saw_that_members_alone_can_read_it() -> (
    None
):
    jobs = read(texts(project(Forge.GITLAB))[".gitlab-ci.yml"])
    (rule,) = jobs["pages"]["rules"]
    assert rule["if"].endswith('&& $PAGES_MEMBERS_ONLY == "yes"')
    (other,) = jobs["build"]["rules"]
    assert other["if"].endswith('&& $PAGES_MEMBERS_ONLY != "yes"')


@pytest.mark.parametrize("access", Access)
def test_gitlab_checks_merge_requests_and_builds_with_the_whole_history(access: Access) -> None:
    made = read(texts(project(Forge.GITLAB, access))[".gitlab-ci.yml"])
    assert made["check"]["rules"] == [{"if": '$CI_PIPELINE_SOURCE == "merge_request_event"'}]
    report, check, build = made["check"]["script"]
    shown_in = made["check"]["artifacts"]["reports"]["codequality"]
    assert report == f"calgen check --format gitlab > {shown_in} || true"
    assert (check, build) == ("calgen check", "calgen build --strict --quiet")
    assert made[".site"]["variables"] == {"GIT_DEPTH": "0"}
    assert made[".site"]["script"] == ["calgen build"]
    assert made["pages"]["extends"] == ".site"


@pytest.mark.parametrize("forge", [Forge.GITHUB, Forge.GITLAB])
def test_ci_installs_what_requirements_txt_pins(forge: Forge) -> None:
    files = texts(project(forge))
    assert files["requirements.txt"] == "calgen==0.1.0\n"
    ci = files[WORKFLOW if forge is Forge.GITHUB else ".gitlab-ci.yml"]
    assert "-r requirements.txt" in ci


@pytest.mark.parametrize("forge", [Forge.GITHUB, Forge.GITEA])
def test_the_issue_form_asks_the_four_questions_under_the_ids_that_suggest_fills(
    forge: Forge,
) -> None:
    form = read(texts(project(forge))[f".{forge.value}/ISSUE_TEMPLATE/suggestion.yml"])
    assert [field["id"] for field in form["body"]] == ["what", "customer", "product", "when"]
    asked = [field["attributes"]["label"] for field in form["body"]]
    assert asked == [question.asks for question in SUGGESTION_QUESTIONS]


def test_gitlabs_issue_template_asks_the_same_questions() -> None:
    text = texts(project(Forge.GITLAB))[".gitlab/issue_templates/Suggestion.md"]
    headings = [line[3:] for line in text.splitlines() if line.startswith("## ")]
    assert headings == [question.asks for question in SUGGESTION_QUESTIONS]


def test_owners_are_examples_until_somebody_names_real_ones() -> None:
    for forge, path in ((Forge.GITHUB, ".github/CODEOWNERS"), (Forge.GITLAB, ".gitlab/CODEOWNERS")):
        lines = texts(project(forge))[path].splitlines()
        assert all(line.startswith("#") for line in lines)


@pytest.mark.parametrize("forge", [Forge.BITBUCKET, None])
def test_no_files_are_written_for_a_forge_that_would_not_read_them(forge: Forge | None) -> None:
    names = {path for path in texts(project(forge)) if not path.startswith("content/")}
    assert names == {"site.yaml", "README.md", "requirements.txt", ".gitignore", ".gitattributes"}


def test_a_calendar_that_has_entries_gets_no_examples() -> None:
    assert not [
        path for path in texts(replace(OURS, examples=False)) if path.startswith("content/")
    ]

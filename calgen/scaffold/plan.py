"""All files of a new project, as values."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain

from calgen.model.site import Forge
from calgen.scaffold.examples import examples
from calgen.scaffold.issue_form import issue_form, issue_text
from calgen.scaffold.nightly import nightly
from calgen.scaffold.origin import owner_of
from calgen.scaffold.project import NewProject, PlannedFile
from calgen.scaffold.templates import filled, quoted

_NO_REPOSITORY = "# repository: {forge: github, url: https://github.com/OWNER/NAME, branch: main}"
_OWNER = "YOUR-ORGANISATION"
_WITH_FORMS = (Forge.GITHUB, Forge.GITLAB, Forge.GITEA)
_SUGGEST = """\
Use **Suggest** on any page of the calendar. It asks four things: what we should do, which customer
said what, which product it is about, and by when. You need not know any of what follows."""
_NO_FORM = """\
Until `site.yaml` has an address for it, as `suggestions: {mail: …}`, Suggest leads to the help."""


def plan(project: NewProject) -> tuple[PlannedFile, ...]:
    """Give every file of a new project, in the order in which they are announced."""
    words = _words(project)
    return tuple(
        chain(
            (
                PlannedFile("site.yaml", filled("site.yaml", words)),
                PlannedFile("README.md", filled("README.md", words), ("README", "README.rst")),
                PlannedFile("requirements.txt", f"{project.requirement.line}\n"),
                PlannedFile(".gitignore", filled("gitignore", {})),
                PlannedFile(".gitattributes", filled("gitattributes", {})),
            ),
            examples(project.today) if project.examples else (),
            () if project.inside else _forge_files(project, words),
        )
    )


def _words(project: NewProject) -> Mapping[str, str]:
    return {
        "title": quoted(project.title),
        "heading": project.title,
        "calendar_id": project.calendar_id,
        "access": project.access.value,
        "timezone": project.timezone,
        "repository": _repository(project),
        "request": project.request,
        "branch": quoted(project.branch),
        "nightly": nightly(project.timezone, project.today.year),
        "suggest": _SUGGEST if project.forge in _WITH_FORMS else f"{_SUGGEST}\n{_NO_FORM}",
        "owner": owner_of(project.repository.url) if project.repository else _OWNER,
    }


def _repository(project: NewProject) -> str:
    kept = project.repository
    if kept is None:
        return _NO_REPOSITORY
    url, branch = quoted(kept.url), quoted(kept.branch)
    return f"repository: {{forge: {kept.forge.value}, url: {url}, branch: {branch}}}"


def _forge_files(project: NewProject, words: Mapping[str, str]) -> tuple[PlannedFile, ...]:
    match project.forge:
        case Forge.GITHUB:
            return _github(project, words)
        case Forge.GITLAB:
            return _gitlab(project, words)
        case Forge.GITEA:
            return _gitea()
        case Forge.BITBUCKET | None:
            return ()


def _github(project: NewProject, words: Mapping[str, str]) -> tuple[PlannedFile, ...]:
    publish = filled(f"github/{project.access.value}.yml", {}).rstrip("\n")
    request, owners = "pull_request_template.md", "CODEOWNERS"
    return (
        PlannedFile(
            ".github/workflows/calendar.yml",
            filled("github/calendar.yml", {**words, "publish": publish}),
        ),
        PlannedFile(".github/ISSUE_TEMPLATE/suggestion.yml", issue_form()),
        PlannedFile(
            f".github/{request}",
            filled("request.md", {}),
            (request, f"docs/{request}", ".github/PULL_REQUEST_TEMPLATE"),
        ),
        PlannedFile(
            f".github/{owners}", filled("github/CODEOWNERS", words), (owners, f"docs/{owners}")
        ),
    )


def _gitlab(project: NewProject, words: Mapping[str, str]) -> tuple[PlannedFile, ...]:
    publish = filled(f"gitlab/{project.access.value}.yml", {}).rstrip("\n")
    owners = "CODEOWNERS"
    return (
        PlannedFile(".gitlab-ci.yml", filled("gitlab/ci.yml", {"publish": publish})),
        PlannedFile(".gitlab/issue_templates/Suggestion.md", issue_text()),
        PlannedFile(".gitlab/merge_request_templates/Default.md", filled("request.md", {})),
        PlannedFile(
            f".gitlab/{owners}", filled("gitlab/CODEOWNERS", words), (owners, f"docs/{owners}")
        ),
    )


def _gitea() -> tuple[PlannedFile, ...]:
    return (
        PlannedFile(".gitea/ISSUE_TEMPLATE/suggestion.yml", issue_form()),
        PlannedFile(".gitea/pull_request_template.md", filled("request.md", {})),
    )

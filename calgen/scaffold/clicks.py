"""What is left for a person to do once the files are there, as a numbered list."""

from __future__ import annotations

import shlex
from collections.abc import Collection, Iterator

from calgen.model.site import Access, Forge
from calgen.scaffold.project import NewProject
from calgen.scaffold.templates import filled

_BY_ACCESS = (Forge.GITHUB, Forge.GITLAB)
_COMMIT = 'git add . && git commit -m "Start the calendar"'


def clicks(project: NewProject, lacking: Collection[str] = ()) -> str:
    """Give the remaining steps for the project's forge, one a line, numbered from 1.

    `lacking` are the files that were there already and do not have what the project needs.
    """
    by_hand = project.inside and project.forge
    forge = [_by_hand(project.inside)] if by_hand else _at_the_forge(project)
    steps = (*_at_home(project, lacking), _push(project), *forge)
    return "".join(f"{n}. {step}\n" for n, step in enumerate(steps, 1))


def _at_home(project: NewProject, lacking: Collection[str]) -> Iterator[str]:
    if project.examples:
        yield "Put your names into content/people.yaml."
    if project.requirement.prepare:
        who = "CI installs" if project.forge in _BY_ACCESS else "requirements.txt installs"
        yield (
            f"{who} calgen from a wheel that the repository keeps; make it, in the project's "
            f"folder, with: {project.requirement.prepare}"
        )
    if "requirements.txt" in lacking:
        yield f"Add this line to your requirements.txt: {project.requirement.line}"
    if ".gitignore" in lacking:
        yield "Add /public/ and /.calgen/ to your .gitignore."


def _push(project: NewProject) -> str:
    if project.repository or project.inside:
        return f"Commit and push: {_COMMIT} && git push"
    if project.forge is None:
        return f"Keep it in git: git init -b {project.branch} && {_COMMIT}"
    kind = "repository" if project.access is Access.PUBLIC else "private repository"
    return (
        f"Create a {kind} and write its address into site.yaml (repository:); "
        f"then git init -b {project.branch} && {_COMMIT}, and push it there."
    )


def _by_hand(folder: str) -> str:
    """Say what to do in a folder of a larger repository, where a forge looks for nothing."""
    project, requirements = shlex.quote(folder), shlex.quote(f"{folder}/requirements.txt")
    return (
        f"{folder} is a folder of a larger repository, and a forge reads its own files at the top "
        "only: no CI, forms or CODEOWNERS were written. Give the calendar a repository of its own "
        "and run calgen init there; or let the repository's CI, with its whole history, run "
        f"python -m pip install -r {requirements} && calgen -C {project} check && "
        f"calgen -C {project} build --strict; the site is then in {folder}/public."
    )


def _at_the_forge(project: NewProject) -> list[str]:
    forge, public = project.forge, project.access is Access.PUBLIC
    name = forge.value if forge else "none"
    if forge in _BY_ACCESS:
        name = f"{name}-{project.access.value}"
    host = "a web host" if public else "a host that asks people who they are"
    return filled(f"steps/{name}.txt", {"branch": project.branch, "host": host}).splitlines()

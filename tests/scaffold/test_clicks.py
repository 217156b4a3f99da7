from datetime import date

import pytest

from calgen.model.site import Access, Forge, Repository
from calgen.scaffold.clicks import clicks
from calgen.scaffold.project import NewProject
from calgen.scaffold.requirement import Requirement

FORGE_AND_ACCESS = [(forge, access) for forge in (*Forge, None) for access in Access]
PINNED = Requirement("calgen==1")
VENDORED = Requirement("./vendor/calgen-1-py3-none-any.whl", "python -m pip wheel /home/me/calgen")


def project(
    forge: Forge | None,
    access: Access = Access.PRIVATE,
    requirement: Requirement = PINNED,
    branch: str = "",
) -> NewProject:
    kept = Repository(forge, "https://x.example/a/b", branch) if forge and branch else None
    return NewProject(
        *("Ours", "ours", date(2026, 11, 22), requirement),
        forge=forge,
        access=access,
        repository=kept,
    )


@pytest.mark.parametrize(("forge", "access"), FORGE_AND_ACCESS)
def test_the_steps_are_one_numbered_list(forge: Forge | None, access: Access) -> None:
    lines = clicks(project(forge, access)).splitlines()
    assert len(lines) > 3
    assert all(line.startswith(f"{n}. ") for n, line in enumerate(lines, 1))
    assert "%%" not in "".join(lines)


@pytest.mark.parametrize("forge", [*Forge, None])
def test_only_a_public_calendar_is_told_how_everyone_can_read_it(forge: Forge | None) -> None:
    private = clicks(project(forge))
    assert "Everyone." not in private
    assert "GitHub Actions" not in private
    asks = "asks people who they are" in private or "Only project members" in private
    assert asks


def test_a_wheel_has_to_be_made_before_ci_can_install_it() -> None:
    assert VENDORED.prepare in clicks(project(Forge.GITHUB, requirement=VENDORED))
    assert "wheel" not in clicks(project(Forge.GITHUB))


def test_what_kept_files_lack_is_a_step() -> None:
    text = clicks(project(Forge.GITHUB), lacking=("requirements.txt", ".gitignore"))
    assert "Add this line to your requirements.txt: calgen==1" in text
    assert "/public/" in text


def test_the_branch_is_the_repositorys_own() -> None:
    text = clicks(project(Forge.GITHUB, branch="trunk"))
    assert "for the branch trunk," in text
    assert "git init" not in text


@pytest.mark.parametrize("forge", [Forge.BITBUCKET, None])
def test_where_no_issue_can_be_filled_suggestions_need_a_mail_address(forge: Forge | None) -> None:
    assert "suggestions: {mail: …}" in clicks(project(forge))

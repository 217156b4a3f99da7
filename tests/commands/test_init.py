import subprocess
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest

from calgen.commands.init import InitOptions, run
from calgen.model.site import Access
from calgen.pipeline import check

TODAY = date(2026, 11, 22)
PUBLIC = InitOptions(TODAY, "Ours", "UTC", "github", Access.PUBLIC)


@dataclass
class Person:
    """Answers what somebody at a terminal would; a question without an answer gets its default."""

    answers: dict[str, list[str]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)

    def ask(self, question: str, default: str) -> str:
        self.asked.append(question)
        for word, answers in self.answers.items():
            if word in question and answers:
                return answers.pop(0)
        return default

    def init(self, folder: Path, options: InitOptions) -> int:
        return run(folder, options, self.ask, self.told.append)

    @property
    def read(self) -> str:
        return "\n".join(self.told)


def snapshot(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_a_new_project_needs_no_answer_and_passes_the_check(tmp_path: Path) -> None:
    nobody = Person()
    folder = tmp_path / "our-calendar"
    assert nobody.init(folder, InitOptions(TODAY)) == 0
    checked = check(folder, TODAY)
    assert checked.problems == ()
    assert checked.calendar.site.title == "Our calendar"
    assert checked.calendar.site.calendar_id == "our-calendar"
    assert checked.calendar.site.access is Access.PRIVATE
    assert len(nobody.asked) == 3


def test_what_the_command_line_says_is_not_asked(tmp_path: Path) -> None:
    person = Person()
    options = InitOptions(TODAY, "Promotions: ours", "Europe/London", "none")
    assert person.init(tmp_path, options) == 0
    assert person.asked == []
    site = check(tmp_path, TODAY).calendar.site
    assert (site.title, site.timezone) == ("Promotions: ours", "Europe/London")
    assert not (tmp_path / ".github").exists()


def test_a_second_init_overwrites_nothing_and_names_what_it_kept(tmp_path: Path) -> None:
    Person().init(tmp_path, InitOptions(TODAY))
    (tmp_path / "site.yaml").write_text("title: Mine\n", encoding="utf-8")
    before = snapshot(tmp_path)
    again = Person()
    assert again.init(tmp_path, InitOptions(date(2027, 5, 1))) == 0
    assert snapshot(tmp_path) == before
    assert "Kept as they were" in again.read
    assert "  site.yaml" in again.read
    assert "Add " not in again.read


def test_a_project_with_entries_of_its_own_gets_no_examples(tmp_path: Path) -> None:
    (tmp_path / "content/topics").mkdir(parents=True)
    (tmp_path / "content/topics/tents.yaml").write_text("title: Tents\n", encoding="utf-8")
    Person().init(tmp_path, InitOptions(TODAY))
    assert [path.name for path in tmp_path.rglob("content/**/*.*")] == ["tents.yaml"]
    assert (tmp_path / "site.yaml").is_file()


def test_forge_address_and_branch_come_from_the_repository_it_is_in(tmp_path: Path) -> None:
    for command in (
        ("init", "--quiet", "--initial-branch", "trunk"),
        ("remote", "add", "origin", "git@gitlab.com:fernhill/calendar.git"),
    ):
        subprocess.run(("git", *command), cwd=tmp_path, check=True)
    person = Person()
    person.init(tmp_path, InitOptions(TODAY, "Ours", "UTC"))
    assert person.asked == []
    assert (tmp_path / ".gitlab-ci.yml").is_file()
    site = check(tmp_path, TODAY).calendar.site
    assert site.repository is not None
    assert site.repository.url == "https://gitlab.com/fernhill/calendar"
    assert site.repository.branch == "trunk"
    assert site.calendar_id == "fernhill-calendar"


@pytest.mark.parametrize("forge", ["github", "gitlab", "gitea"])
def test_in_a_folder_of_a_repository_no_file_is_written_that_its_forge_never_reads(
    tmp_path: Path, forge: str
) -> None:
    subprocess.run(("git", "init", "--quiet"), cwd=tmp_path, check=True)
    person = Person()
    assert person.init(tmp_path / "sub", InitOptions(TODAY, forge=forge)) == 0
    made = {path.name for path in (tmp_path / "sub").iterdir()}
    assert made.isdisjoint({".github", ".gitlab", ".gitlab-ci.yml", ".gitea"})
    assert "calgen -C sub check && calgen -C sub build --strict" in person.read
    assert "-r sub/requirements.txt" in person.read
    assert "git init" not in person.read


@pytest.mark.parametrize("answer", [None, "", "y", "no", "sure"])
def test_nothing_is_public_without_a_typed_yes(answer: str | None, tmp_path: Path) -> None:
    person = Person({"Everyone on the Internet can read this": [] if answer is None else [answer]})
    assert person.init(tmp_path, PUBLIC) == 0
    assert "It stays private" in person.read
    assert check(tmp_path, TODAY).calendar.site.access is Access.PRIVATE
    workflow = (tmp_path / ".github/workflows/calendar.yml").read_text(encoding="utf-8")
    assert "pages" not in workflow


def test_with_a_typed_yes_it_is_public(tmp_path: Path) -> None:
    person = Person({"Everyone on the Internet can read this": ["yes"]})
    assert person.init(tmp_path, PUBLIC) == 0
    assert check(tmp_path, TODAY).calendar.site.access is Access.PUBLIC
    workflow = (tmp_path / ".github/workflows/calendar.yml").read_text(encoding="utf-8")
    assert "actions/deploy-pages" in workflow


def test_a_private_calendar_is_not_even_asked(tmp_path: Path) -> None:
    person = Person()
    person.init(tmp_path, InitOptions(TODAY))
    assert not [question for question in person.asked if "Internet" in question]


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (InitOptions(TODAY, timezone="Europe/Londn"), "did you mean 'Europe/London'?"),
        (InitOptions(TODAY, timezone="\x1b[2Jxyzzy"), "a name such as Europe/London"),
        (InitOptions(TODAY, forge="svn"), "one of github, gitlab, gitea, bitbucket, none"),
    ],
)
def test_a_wrong_option_is_explained_and_nothing_is_written(
    options: InitOptions, told: str, tmp_path: Path
) -> None:
    person = Person()
    assert person.init(tmp_path, options) == 2
    assert told in person.read
    assert "\x1b" not in person.read
    assert list(tmp_path.iterdir()) == []


def test_a_wrong_answer_is_explained_and_asked_again(tmp_path: Path) -> None:
    person = Person({"time zone": ["Europe/Londn", "Europe/London"], "kept": ["svn", "none"]})
    assert person.init(tmp_path, InitOptions(TODAY)) == 0
    assert "did you mean 'Europe/London'?" in person.read
    assert check(tmp_path, TODAY).calendar.site.timezone == "Europe/London"


def test_a_file_in_place_of_the_folder_is_said_not_thrown(tmp_path: Path) -> None:
    (tmp_path / "plan").write_text("", encoding="utf-8")
    person = Person()
    assert person.init(tmp_path / "plan", InitOptions(TODAY)) == 1
    assert "is a file" in person.read


def test_what_could_not_be_written_is_named_and_ends_with_1(tmp_path: Path) -> None:
    (tmp_path / ".github").write_text("", encoding="utf-8")
    person = Person()
    assert person.init(tmp_path, InitOptions(TODAY)) == 1
    assert "Could not be written:\n  .github/workflows/calendar.yml: " in person.read


def test_it_ends_with_what_is_left_to_do(tmp_path: Path) -> None:
    person = Person()
    person.init(tmp_path, InitOptions(TODAY))
    assert person.told[-1].startswith("\nWhat is left to do:\n1. ")

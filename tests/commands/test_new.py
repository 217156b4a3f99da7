from datetime import date
from pathlib import Path

import pytest

from calgen.commands.new import Known, run
from calgen.commands.wrong_usage import WrongUsageError
from calgen.pipeline import check
from tests.commands.programs import calgen
from tests.projects import write_project

FILES = {
    "site.yaml": "title: x\nchannels: [email, blog]\ntimezone: Europe/London\n",
    "content/people.yaml": "- {id: martha, team: marketing}\n",
    "content/campaigns/autumn.yaml": "title: Autumn\n",
    "content/promotions/broken.yaml": "title: [\n",
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return write_project(tmp_path, FILES)


def test_a_new_entry_holds_only_what_is_known_and_is_without_fault(project: Path) -> None:
    known = Known(
        "promotion",
        "Tent sale: 20% off",
        "2026-11-27",
        "2026-11-30",
        "martha",
        suggested_by="sales",
        campaign="autumn",
        channels=("email", "blog"),
    )
    new = run(project, known, None, date(2026, 11, 22))
    assert (project / new.path).read_text() == new.text
    assert new.text == (
        'title: "Tent sale: 20% off"\nstart: 2026-11-27\nend: 2026-11-30\nowner: martha\n'
        "suggested_by: sales\nsuggested_on: 2026-11-22\ncampaign: autumn\nchannels: [email, blog]\n"
    )
    checked = check(project)
    assert new.id in checked.calendar.entries
    assert {problem.path for problem in checked.problems} == {"content/promotions/broken.yaml"}


@pytest.mark.parametrize("word", ["topic", "Blog topic", "topics", "TOPIC"])
def test_a_type_is_known_by_any_of_its_words(project: Path, word: str) -> None:
    assert run(project, Known(word, "Tents"), None).path == "content/topics/tents.md"


def test_two_of_one_title_get_two_names_also_when_the_first_is_broken(project: Path) -> None:
    assert run(project, Known("promotion", "Broken"), None).id == "broken-2"
    assert run(project, Known("topic", "Broken"), None).id == "broken-3"


@pytest.mark.parametrize(
    ("known", "message"),
    [
        (Known("promotoin", "x"), "did you mean 'promotion'?"),
        (Known("ad"), "a title is missing"),
        (Known("ad", "\u200b \u200b"), "a title is missing"),
        (Known("ad", "a\x1b[31mb"), "has a control character"),
        (Known("ad", "x", start="27.11.2026"), "write 2026-11-27"),
        (Known("ad", "x", start="2026-11-27", end="2026-11-26"), "before it starts"),
        (Known("ad", "x", start="17:00"), "a time stands without a day"),
        (Known("ad", "x", end="2026-11-26"), "it has no start"),
        (Known("ad", "x", owner="marta"), "did you mean 'martha'?"),
        (Known("ad", "x", suggested_by="salse"), "did you mean 'sales'?"),
        (Known("ad", "x", campaign="broken"), "no campaign is called 'broken'"),
        (Known("ad", "x", channels=("emial",)), "did you mean 'email'?"),
    ],
)
def test_what_nobody_knows_writes_nothing(project: Path, known: Known, message: str) -> None:
    before = sorted(project.rglob("*"))
    with pytest.raises(WrongUsageError, match=r".") as error:
        run(project, known, None)
    assert message in str(error.value)
    assert sorted(project.rglob("*")) == before


def test_at_most_four_questions_are_asked(project: Path) -> None:
    asked: list[str] = []

    def ask(question: str, _: str) -> str:
        asked.append(question)
        return {1: "Tents", 2: "2026-11-27 9:00", 3: "17:00", 4: "martha"}[len(asked)]

    text = run(project, Known("event"), ask).text
    assert len(asked) == 4
    assert text == 'title: Tents\nstart: "2026-11-27 9:00"\nend: "17:00"\nowner: martha\n'
    assert "tents" in check(project).calendar.entries


def test_an_idea_is_not_asked_for_its_end(project: Path) -> None:
    asked: list[str] = []

    def ask(question: str, _: str) -> str:
        asked.append(question)
        return ""

    run(project, Known("topic", "Tents"), ask)
    assert len(asked) == 2


def test_the_program_says_what_it_wrote(project: Path) -> None:
    done = calgen("-C", project, "new", "ad", "Snow boots", "--start", "2026-1-5")
    assert (done.code, done.err) == (0, "")
    assert done.out == f"wrote {project / 'content/ads/snow-boots.yaml'}\n"
    assert "start: 2026-01-05\n" in (project / "content/ads/snow-boots.yaml").read_text()


def test_wrong_usage_ends_with_2_and_no_file(project: Path) -> None:
    done = calgen("-C", project, "new", "ad", "x", "--owner", "marta")
    assert (done.code, done.out) == (2, "")
    assert done.err == "error: no person is called 'marta': did you mean 'martha'?\n"


def test_a_folder_without_a_site_gets_no_file(tmp_path: Path) -> None:
    done = calgen("-C", tmp_path, "new", "ad", "x")
    assert done.code == 2
    assert not list(tmp_path.iterdir())


def test_a_folder_that_cannot_be_made_ends_with_1_and_no_traceback(tmp_path: Path) -> None:
    write_project(tmp_path, {"content": "a file stands in the way"})
    done = calgen("-C", tmp_path, "new", "ad", "x")
    assert done.code == 1
    assert done.err.startswith("error: ")
    assert "Traceback" not in done.err


def test_a_title_that_is_no_unicode_is_written_all_the_same(project: Path) -> None:
    assert calgen("-C", project, "new", "ad", "Tent \udcff sale").code == 0
    assert "tent-sale" in check(project).calendar.entries

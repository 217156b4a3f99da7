import os
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calgen.formats.text import lines_of
from calgen.model.problem import Effect, Problem
from calgen.pipeline import check
from calgen.read.faults import MOST_OF_A_FILE
from tests.counting import calls_in
from tests.projects import read_files, summaries, write_project

TODAY = date(2026, 11, 22)


def test_entries_stand_in_the_order_of_lists(tmp_path: Path) -> None:
    files = {
        "content/topics/idea.yaml": "title: x\n",
        "content/topics/b.yaml": "title: x\nstart: 2026-11-27\n",
        "content/topics/a.yaml": "title: x\nstart: 2026-11-27\n",
        "content/meetings/timed.yaml": "title: x\nstart: 2026-11-27 00:00\n",
        "content/ads/early.yaml": "title: x\nstart: 2026-11-01\n",
    }
    assert list(read_files(tmp_path, files).calendar.entries) == [
        "early",
        "a",
        "b",
        "timed",
        "idea",
    ]


def test_a_project_without_content_is_an_empty_calendar(tmp_path: Path) -> None:
    reading = read_files(tmp_path, {})
    assert (reading.problems, dict(reading.calendar.entries)) == ((), {})


def test_one_bad_file_never_hides_another(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "content/ads/a.yaml": "title: [",
        "content/ads/b.yaml": "title: x\n",
        "content/ads/c.yaml": b"\xff",
        "content/people.yaml": "- [",
        "content/goals/g.yaml": "- {}\n",
        "content/updates/u.md": "no fields",
    }
    reading = read_files(tmp_path, files)
    assert list(reading.calendar.entries) == ["b"]
    assert {problem.path for problem in reading.problems} == set(files) - {"content/ads/b.yaml"}
    assert reading.left_out == {"a", "c"}


def test_of_two_equal_ids_the_first_in_path_order_stays(tmp_path: Path) -> None:
    files = {
        "content/promotions/sale.yaml": "title: Promotion\n",
        "content/emails/SALE.yaml": "title: E-mail\n",
        "content/topics/other.yaml": "id: sale\ntitle: Topic\n",
    }
    reading = read_files(tmp_path, files)
    assert [entry.title for entry in reading.calendar.entries.values()] == ["E-mail"]
    assert summaries(reading.problems) == [
        "content/promotions/sale.yaml:1:1 duplicate-id",
        "content/topics/other.yaml:1:5 duplicate-id",
    ]
    assert all("content/emails/SALE.yaml:1" in problem.message for problem in reading.problems)


def test_a_campaign_and_a_promotion_cannot_have_one_id(tmp_path: Path) -> None:
    files = {"content/campaigns/a.yaml": "title: x\n", "content/promotions/a.yaml": "title: x\n"}
    assert [problem.rule for problem in read_files(tmp_path, files).problems] == ["duplicate-id"]


def test_an_id_that_is_written_in_two_compositions_is_one_id(tmp_path: Path) -> None:
    files = {
        "content/ads/a.yaml": "id: größe\ntitle: x\n",
        "content/ads/b.yaml": "id: GRÖSSE\ntitle: x\n",
    }
    assert [problem.rule for problem in read_files(tmp_path, files).problems] == ["duplicate-id"]


def test_an_unknown_folder_is_told_once_and_gives_the_one_that_was_meant(tmp_path: Path) -> None:
    files = {"content/promotion/a.yaml": "title: x\n", "content/promotion/b.yaml": "title: x\n"}
    reading = read_files(tmp_path, files)
    (problem,) = reading.problems
    assert (problem.rule, problem.hint) == ("unknown-reference", "did you mean 'promotions'?")
    assert problem.effect is Effect.FILE_LEFT_OUT
    assert reading.left_out == {"a", "b"}


def test_a_file_outside_all_folders_says_its_type_itself(tmp_path: Path) -> None:
    files = {"content/a.yaml": "title: x\ntype: ad\n", "content/b.yaml": "title: x\n"}
    reading = read_files(tmp_path, files)
    assert [entry.type for entry in reading.calendar.entries.values()] == ["ad"]
    assert summaries(reading.problems) == ["content/b.yaml:1:1 missing-field"]


def test_a_type_of_the_site_has_its_own_folder_and_fields(tmp_path: Path) -> None:
    site = "title: x\ntypes: {webinar: {fields: {speaker: {kind: text, required: true}}}}\n"
    files = {
        "site.yaml": site,
        "content/webinars/a.yaml": "title: x\nspeaker: Ted\n",
        "content/webinars/b.yaml": "title: x\n",
    }
    reading = read_files(tmp_path, files)
    assert reading.calendar.entries["a"].details == {"speaker": "Ted"}
    assert [(p.rule, p.effect) for p in reading.problems] == [
        ("missing-field", Effect.VALUE_DROPPED)
    ]
    assert "b" in reading.calendar.entries


@pytest.mark.parametrize("link", ["content", "content/promotions", "content/promotions/a.yaml"])
def test_no_link_out_of_the_project_is_read_or_shown(tmp_path: Path, link: str) -> None:
    secret = tmp_path / "outside" / "promotions"
    secret.mkdir(parents=True)
    (secret / "a.yaml").write_text("title: secret\nowner: [\n")
    (secret / "b.yaml").write_text("title: secret\n")
    project = write_project(tmp_path / "project", {})
    (project / link).parent.mkdir(parents=True, exist_ok=True)
    target = {"content": secret.parent, "content/promotions": secret}.get(link, secret / "b.yaml")
    (project / link).symlink_to(target)
    checked = check(project, TODAY)
    assert not checked.calendar.entries
    assert [problem.path for problem in checked.problems] == [link]


def test_people_behind_a_link_are_not_read(tmp_path: Path) -> None:
    (tmp_path / "people.yaml").write_text("- {id: secret}\n")
    project = write_project(tmp_path / "project", {"content/ads/a.yaml": "title: x\n"})
    (project / "content" / "people.yaml").symlink_to(tmp_path / "people.yaml")
    reading = check(project, TODAY)
    assert not reading.calendar.people
    assert [problem.path for problem in reading.problems] == ["content/people.yaml"]


def test_a_folder_named_like_a_file_is_a_folder(tmp_path: Path) -> None:
    files = {"content/promotions/x.yaml/a.yaml": "title: x\n"}
    assert list(read_files(tmp_path, files).calendar.entries) == ["a"]


def test_a_file_name_that_is_no_unicode_ends_nothing(tmp_path: Path) -> None:
    folder = write_project(tmp_path, {}) / "content" / "ads"
    folder.mkdir(parents=True)
    with open(os.fsencode(folder) + b"/a\xff.yaml", "wb") as file:  # noqa: PTH123 -- bytes
        file.write(b"id: a\ntitle: x\n")
    (entry,) = check(tmp_path, TODAY).calendar.entries.values()
    assert entry.source.path == "content/ads/a?.yaml"


def places_are_inside(problems: tuple[Problem, ...], folder: Path) -> None:
    for problem in problems:
        lines = lines_of((folder / problem.path).read_bytes())
        assert 1 <= problem.line <= len(lines)
        assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1
        assert problem.message
        assert problem.hint


PIECES = st.sampled_from(
    [
        "title: x\n",
        "- ",
        "  ",
        "id: a\n",
        "start: 2026-11-27\n",
        "start: 12:30\n",
        "repeat: weekly\n",
        "end: 2024-02-29\n",
        "except: [2026-11-30]\n",
        "answer: {says: [x]}\n",
        "links: [{title: a}]\n",
        "steps: {Draft: {done: no}}\n",
        "type: topic\n",
        "goals: {a: [b]}\n",
        "---\n",
        "\n",
        "\t",
        "owner:\n",
        "moved: {2026-11-30: 12:00}\n",
        "title: y\n",
        "\x85",
        "'",
        "[",
        "*a",
        "tags: ~\n",
        "timezone: Europe/London\n",
        "start: 2026-11-27 09:00\n",
        "results: x\n",
        "sign_off: [a]\n",
    ]
)


@given(
    data=st.binary(max_size=60) | st.lists(PIECES, max_size=12).map(lambda p: "".join(p).encode())
)
def test_any_bytes_in_any_file_give_problems_inside_it(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    folder = tmp_path_factory.getbasetemp() / "any"
    names = ("campaigns/a.md", "meetings/b.yaml", "people.yaml", "goals/c.yaml", "updates/d.md")
    write_project(folder, {f"content/{name}": data for name in names})
    places_are_inside(check(folder, TODAY).problems, folder)
    write_project(folder, {"site.yaml": data})
    places_are_inside(check(folder, TODAY).problems, folder)


HOSTILE = {
    "unknown fields": "title: x\n" + "".join(f"field{n}: 1\n" for n in range(60_000)),
    "a list of broken items": "- {a}\n" * 20_000,
    "double keys": "title: x\n" * 40_000,
    "items with double keys": "- {a: 1, a: 2}\n" * 15_000,
    "a long value": f"title: x\nlink: {'x' * 1_900_000}\n",
    "a long key": f"title: x\n? {'x' * 1_900_000}\n: 1\n",
    "a long title": f"title: {'x' * 1_900_000}\n",
    "a long line of quotes": "title: " + "'" * 1_900_000,
    "brackets": "title: " + "[" * 1_900_000,
    "dashes": "- " * 900_000,
    "colons": "a: " * 600_000,
    "a long list": "title: x\ntags: [" + "a, " * 90_000 + "]\n",
    "many exceptions": "title: x\nstart: 2026-11-23\nrepeat: weekly\nexcept: ["
    + "2026-11-30, " * 999
    + "]\n",
    "many moves": "title: x\nstart: 2026-11-23\nrepeat: weekly\nmoved: {"
    + ", ".join(f"20{y}-01-{d:02}: 2026-01-01" for y in range(10, 99) for d in range(1, 32))
    + "}\n",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_the_work_on_a_hostile_file_grows_with_its_length_alone(tmp_path: Path, name: str) -> None:
    write_project(tmp_path, {"content/meetings/a.yaml": HOSTILE[name]})
    problems: tuple[Problem, ...] = ()

    def run() -> None:
        nonlocal problems
        problems = check(tmp_path, TODAY).problems

    assert calls_in(run) < 100_000 + 100 * len(HOSTILE[name])
    assert all(len(problem.message) + len(problem.hint) < 1_000 for problem in problems)


def test_of_one_file_only_so_many_problems_are_told(tmp_path: Path) -> None:
    files = {"content/ads/a.yaml": "- {a}\n" * 1_000, "content/ads/b.yaml": "title: [\n"}
    problems = read_files(tmp_path, files).problems
    assert len(problems) == MOST_OF_A_FILE + 2
    assert "2,800 more problems" in problems[-1].message
    assert {problem.path for problem in problems} == set(files)

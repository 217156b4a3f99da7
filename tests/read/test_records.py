from datetime import date
from pathlib import Path

import pytest

from calgen.model.goals import Reading
from calgen.model.people import Absence
from calgen.model.problem import Effect
from calgen.read.project import ProjectReading
from tests.projects import read_files, summaries


def people(folder: Path, text: str) -> ProjectReading:
    return read_files(folder, {"content/people.yaml": text})


def test_people_are_read_with_what_to_ask_them(tmp_path: Path) -> None:
    text = """
- id: ted
  name: Ted Barnes
  team: sales
  ask: [schools, tents]
  away: [{start: 2026-12-21, end: 2027-01-04}, {start: 2026-11-23}]
- {id: ana}
"""
    reading = people(tmp_path, text)
    assert reading.problems == ()
    ted = reading.calendar.people["ted"]
    assert (ted.name, ted.team, ted.ask) == ("Ted Barnes", "sales", ("schools", "tents"))
    assert ted.away == (
        Absence(date(2026, 12, 21), date(2027, 1, 4)),
        Absence(date(2026, 11, 23), date(2026, 11, 23)),
    )
    assert reading.calendar.people["ana"].name == "ana"
    assert reading.calendar.has_people


def test_one_person_alone_needs_no_list(tmp_path: Path) -> None:
    assert list(people(tmp_path, "id: ted\nname: Ted\n").calendar.people) == ["ted"]


def test_people_by_name_instead_of_a_list_are_one_fault(tmp_path: Path) -> None:
    reading = people(tmp_path, "ted: {name: Ted}\nana: {name: Ana}\nivo: {name: Ivo}\n")
    assert summaries(reading.problems) == ["content/people.yaml:1:1 syntax"]
    assert "- id:" in reading.problems[0].hint
    assert not reading.calendar.has_people


@pytest.mark.parametrize("text", ["- id: ted\n  name: T: x\n", "- [", "- id: \xff\n"])
def test_while_people_cannot_be_read_nobody_is_unknown(tmp_path: Path, text: str) -> None:
    reading = read_files(tmp_path, {"content/people.yaml": text.encode("latin-1")})
    assert reading.problems[0].effect is Effect.FILE_LEFT_OUT
    assert not reading.calendar.has_people


@pytest.mark.parametrize("text", ["[]\n", "- {id: ana}\n- a text\n"])
def test_a_list_of_people_that_can_be_read_is_all_there_are(tmp_path: Path, text: str) -> None:
    assert people(tmp_path, text).calendar.has_people


@pytest.mark.parametrize(
    ("text", "at", "kept"),
    [
        ("- {id: ted, name: Ted, name: Theo}\n- {id: ana}\n", "1:24 duplicate-key", ["ana"]),
        ("- {name: Ted}\n- {id: ana}\n", "1:3 missing-field", ["ana"]),
        ("- {id: a b}\n- {id: ana}\n", "1:8 bad-value", ["ana"]),
        ("- {id: ted}\n- {id: Ted}\n", "2:8 duplicate-id", ["ted"]),
        ("- {id: sales}\n- {id: ana}\n", "1:8 duplicate-id", ["ana"]),
        ("- {id: Marketing}\n- {id: ana}\n", "1:8 duplicate-id", ["ana"]),
        ("- {id: ted, away: [{end: 2026-12-01}]}\n", "1:20 missing-field", ["ted"]),
        ("- {id: ted, nickname: T}\n", "1:13 unknown-field", ["ted"]),
        ("- ted\n- {id: ana}\n", "1:3 syntax", ["ana"]),
    ],
)
def test_a_fault_takes_away_as_little_as_it_can(
    tmp_path: Path, text: str, at: str, kept: list[str]
) -> None:
    reading = people(tmp_path, text)
    assert summaries(reading.problems) == [f"content/people.yaml:{at}"]
    assert list(reading.calendar.people) == kept


def test_somebody_left_out_is_no_second_fault_wherever_the_name_stands(tmp_path: Path) -> None:
    assert people(tmp_path, "- {id: ted, name: Ted, name: Theo}\n").left_out == {"ted"}


def test_goals_are_read_with_their_readings_in_order(tmp_path: Path) -> None:
    text = """
- title: New school accounts
  quarter: 2026-Q4
  target: 40
  readings: [{on: 2026-11-30, value: 20}, {on: 2026-10-31, value: 12.5}]
"""
    reading = read_files(tmp_path, {"content/goals/2026-q4.yaml": text})
    assert reading.problems == ()
    (goal,) = reading.calendar.goals
    assert (goal.id, goal.target) == ("new-school-accounts", 40.0)
    assert goal.readings == (Reading(date(2026, 10, 31), 12.5), Reading(date(2026, 11, 30), 20.0))


def test_a_bad_reading_leaves_the_goal(tmp_path: Path) -> None:
    text = "title: Accounts\nreadings: [{on: soon, value: 1}, {on: 2026-10-31, value: 2}]\n"
    reading = read_files(tmp_path, {"content/goals/a.yaml": text})
    assert [len(goal.readings) for goal in reading.calendar.goals] == [1]
    assert [problem.rule for problem in reading.problems] == ["bad-value"]


def test_updates_are_notes_with_a_day(tmp_path: Path) -> None:
    text = "---\ntitle: Leeds Scouts ordered 40 tents\ndate: 2026-11-18\nkind: win\n---\nHurrah.\n"
    reading = read_files(tmp_path, {"content/updates/scouts-win.md": text})
    assert reading.problems == ()
    (update,) = reading.calendar.updates
    assert (update.id, update.on, update.kind) == ("scouts-win", date(2026, 11, 18), "win")
    assert update.body == "Hurrah."


def test_an_update_without_a_day_is_left_out(tmp_path: Path) -> None:
    reading = read_files(tmp_path, {"content/updates/a.yaml": "title: x\n"})
    assert [problem.effect for problem in reading.problems] == [Effect.ENTRY_LEFT_OUT]
    assert reading.calendar.updates == ()


def test_an_absence_that_ends_before_it_starts_is_dropped(tmp_path: Path) -> None:
    text = "- id: ted\n  away: [{start: 2026-12-21, end: 2026-01-04}, {start: 2026-11-23}]\n"
    reading = read_files(tmp_path, {"content/people.yaml": text})
    assert summaries(reading.problems) == ["content/people.yaml:2:35 bad-value"]
    assert [days.start for days in reading.calendar.people["ted"].away] == [date(2026, 11, 23)]

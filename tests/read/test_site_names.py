from pathlib import Path

import pytest

from calgen.model.problem import Effect
from tests.projects import read_files, summaries

PEOPLE = "- {id: martha, team: marketing}\n"
TEAMS = "teams: {sales: , marketing: }\n"


@pytest.mark.parametrize(
    ("text", "at", "message"),
    [
        (
            "channels: {blog: {owner: marta}}",
            "3:26 unknown-person",
            "channels: blog: owner: nobody is called 'marta'",
        ),
        (
            "suggestions: {from: salse}",
            "3:21 unknown-reference",
            "suggestions: from: no team is called 'salse'",
        ),
        (
            "types: {topic: {sign_off: [sales, marketng]}}",
            "3:35 unknown-reference",
            "types: topic: sign_off: no team is called 'marketng'",
        ),
        (
            "types: {topic: {steps: [{name: Draft, before: 3d, team: salse}]}}",
            "3:57 unknown-reference",
            "types: topic: steps: team: no team is called 'salse'",
        ),
        (
            "types: {promotion: {needs: [{type: topik}]}}",
            "3:36 unknown-reference",
            "types: promotion: needs: type: no type is called 'topik'",
        ),
        (
            "limits: [{name: x, at_most: 1, type: promotoin}]",
            "3:38 unknown-reference",
            "limits: type: no type is called 'promotoin'",
        ),
        (
            "blackouts: [{name: x, start: 2026-12-20, types: [promotion, evnt]}]",
            "3:61 unknown-reference",
            "blackouts: types: no type is called 'evnt'",
        ),
    ],
)
def test_a_name_in_site_yaml_that_nobody_declared_is_told_at_its_place(
    tmp_path: Path, text: str, at: str, message: str
) -> None:
    files = {"site.yaml": f"title: x\n{TEAMS}{text}\n", "content/people.yaml": PEOPLE}
    reading = read_files(tmp_path, files)
    assert summaries(reading.problems) == [f"site.yaml:{at}"]
    (problem,) = reading.problems
    assert (problem.message, problem.effect) == (message, Effect.VALUE_DROPPED)
    assert "did you mean" in problem.hint


def test_a_channel_that_is_needed_is_looked_up_once_channels_are_declared(tmp_path: Path) -> None:
    needs = "types: {promotion: {needs: [{channel: emial}]}}\n"
    assert not read_files(tmp_path, {"site.yaml": f"title: x\n{needs}"}).problems
    text = f"title: x\nchannels: [email]\n{needs}"
    (problem,) = read_files(tmp_path, {"site.yaml": text}).problems
    assert problem.hint == "did you mean 'email'?"


def test_without_people_and_teams_any_name_will_do(tmp_path: Path) -> None:
    text = "title: x\nchannels: {blog: {owner: marta}}\nsuggestions: {from: board}\n"
    assert not read_files(tmp_path, {"site.yaml": text}).problems


def test_known_names_are_no_problem(tmp_path: Path) -> None:
    sections = "channels: {blog: {owner: martha}}\nsuggestions: {from: marketing}\n"
    text = f"title: x\n{TEAMS}{sections}"
    files = {"site.yaml": text, "content/people.yaml": PEOPLE}
    assert not read_files(tmp_path, files).problems

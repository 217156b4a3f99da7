import csv
import io
import json
from pathlib import Path

import pytest

from tests.commands.programs import Done, calgen
from tests.projects import write_project

FILES = {
    "content/people.yaml": "- {id: ted, team: sales}\n- {id: martha, team: marketing}\n",
    "content/promotions/sale.yaml": """
title: Tent sale
start: 2026-11-27
owner: martha
products: [tents]
""",
    "content/topics/größe.yaml": "title: Which size?\nsuggested_by: ted\nchannels: [blog]\n",
    "content/meetings/weekly.yaml": "title: Weekly\nstart: 2026-11-02 09:00\nrepeat: weekly\n",
}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_project(tmp_path_factory.mktemp("project"), FILES)


def listed(project: Path, *arguments: str) -> Done:
    return calgen("-C", project, "list", "--today", "2026-11-22", *arguments)


def ids(project: Path, *arguments: str) -> list[str]:
    done = listed(project, "--format", "json", *arguments)
    assert (done.code, done.err) == (0, "")
    return [entry["id"] for entry in json.loads(done.out)["entries"]]


def test_the_calendar_is_a_table(project: Path) -> None:
    done = listed(project)
    assert done.code == 0
    heading, first, *_ = done.out.split("\n")
    assert heading.split() == ["START", "END", "TYPE", "STATUS", "OWNER", "TITLE", "ID"]
    assert first.split()[:3] == ["2026-11-02", "09:00", "2026-11-02"]


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        ((), ["weekly", "sale", "größe"]),
        (("--type", "promotion", "--type", "topic"), ["sale", "größe"]),
        (("--team", "marketing"), ["sale"]),
        (("--person", "ted"), ["größe"]),
        (("--sales",), ["größe"]),
        (("--channel", "blog"), ["größe"]),
        (("--product", "tents"), ["sale"]),
        (("--status", "idea"), ["größe"]),
        (("--from", "2026-11-23", "--to", "2026-11-26"), ["weekly"]),
        (("--text", "TENT"), ["sale"]),
        (("--channel", "instagram"), []),
    ],
)
def test_filters_say_what_is_shown(
    project: Path, arguments: tuple[str, ...], found: list[str]
) -> None:
    assert ids(project, *arguments) == found


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (("--type", "promotoin"), "did you mean 'promotion'?"),
        (("--status", "plannd"), "did you mean 'planned'?"),
        (("--person", "tedd"), "did you mean 'ted'?"),
        (("--team", "salse"), "did you mean 'sales'?"),
    ],
)
def test_a_filter_for_what_there_is_not_is_wrong_usage(
    project: Path, arguments: tuple[str, ...], hint: str
) -> None:
    done = listed(project, *arguments)
    assert (done.code, done.out) == (2, "")
    assert hint in done.err


def test_nothing_found_is_said(project: Path) -> None:
    assert listed(project, "--text", "nowhere").out == "nothing on the calendar is like this\n"


def test_csv_can_be_read(project: Path) -> None:
    done = listed(project, "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(done.out, newline="")))
    assert [row["id"] for row in rows] == ["weekly", "sale", "größe"]


def test_ics_holds_what_the_filters_leave(project: Path) -> None:
    out = listed(project, "--format", "ics", "--type", "promotion").out
    assert out.startswith("BEGIN:VCALENDAR\r\n")
    assert out.count("BEGIN:VEVENT") == 1
    assert "UID:sale@fernhill" in out

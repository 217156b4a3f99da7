import csv
import io
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from calgen.formats.csv import write_csv
from calgen.formats.json import Data, write_json
from calgen.pipeline import check, material
from calgen.render.api.entries import entries_sheet, entry_rows
from tests.projects import write_project

TODAY = date(2026, 11, 22)
SITE = "title: Fernhill\ncalendar_id: fernhill\ntimezone: Europe/London\n"
REQUIRED = (
    *("id", "title", "type", "status", "phase", "start", "end", "all_day", "timezone", "team"),
    *("owner", "suggested_by", "sales_suggested", "channels", "products", "campaign", "tags"),
    *("url", "source"),
)
FILES = {
    "site.yaml": SITE,
    "content/people.yaml": "- {id: ted, team: sales}\n",
    "content/promotions/sale.md": """---
title: Tent sale
start: 2026-11-20
end: 2026-11-30
owner: ted
products: [tents]
campaign: autumn
---
Why.
""",
    "content/promotions/one-day.yaml": "title: One day\nstart: 2026-12-01\n",
    "content/campaigns/autumn.yaml": "title: Autumn\nstart: 2026-11-20\n",
    "content/topics/größe.yaml": """
title: Which size?
suggested_by: ted
answer: {says: 'Yes', by: ted}
""",
    "content/meetings/weekly.yaml": """
title: Weekly
start: 2026-07-06 09:00
repeat: weekly
except: [2026-07-06, 2026-07-13]
moved: {2026-07-20: 2026-07-21}
""",
    "content/events/abroad.yaml": """
title: Fair
start: 2026-12-01 09:00
end: 17:00
timezone: America/New_York
""",
    "content/social/posts.yaml": """\
- {id: p1, title: '=1+1', start: 2026-12-02}

- {id: p2, title: Two}
""",
}


@pytest.fixture
def rows(tmp_path: Path) -> dict[str, dict[str, Any]]:
    checked = check(write_project(tmp_path, FILES), TODAY)
    assert not checked.has_errors
    data = write_json(Data(entry_rows(material(checked))))
    return {row["id"]: row for row in json.loads(data)}


def test_every_entry_has_every_key_that_programs_rely_on(rows: dict[str, dict[str, Any]]) -> None:
    for row in rows.values():
        assert set(REQUIRED) <= set(row)


def test_entries_are_ordered_by_start_then_id_and_ideas_come_last(
    rows: dict[str, dict[str, Any]],
) -> None:
    dated = ["weekly", "autumn", "sale", "one-day", "abroad", "p1"]
    assert list(rows) == [*dated, "größe", "p2"]


def test_days_are_inclusive_and_belong_to_no_zone(rows: dict[str, dict[str, Any]]) -> None:
    sale = rows["sale"]
    assert (sale["start"], sale["end"], sale["all_day"]) == ("2026-11-20", "2026-11-30", True)
    assert sale["timezone"] is None
    assert (sale["phase"], sale["status"]) == ("running", "planned")


def test_the_end_is_always_the_effective_one(rows: dict[str, dict[str, Any]]) -> None:
    assert rows["one-day"]["end"] == "2026-12-01"
    assert rows["weekly"]["end"] == "2026-07-06T10:00:00+01:00"


def test_times_carry_the_offset_of_their_own_zone(rows: dict[str, dict[str, Any]]) -> None:
    abroad = rows["abroad"]
    assert (abroad["start"], abroad["end"]) == (
        "2026-12-01T09:00:00-05:00",
        "2026-12-01T17:00:00-05:00",
    )
    assert (abroad["timezone"], abroad["all_day"]) == ("America/New_York", False)


def test_an_idea_has_no_dates(rows: dict[str, dict[str, Any]]) -> None:
    idea = rows["p2"]
    assert [idea[key] for key in ("start", "end", "all_day", "timezone", "phase")] == [None] * 5


def test_a_series_stands_once_as_written_with_what_repeats_it(
    rows: dict[str, dict[str, Any]],
) -> None:
    weekly = rows["weekly"]
    assert weekly["start"] == "2026-07-06T09:00:00+01:00"
    assert weekly["repeat"] == "FREQ=WEEKLY"
    assert weekly["except"] == ["2026-07-06", "2026-07-13"]
    assert weekly["moved"] == [{"original": "2026-07-20", "start": "2026-07-21T09:00:00+01:00"}]
    assert "repeat" not in rows["sale"]


def test_what_sales_suggested_is_flagged_with_its_answer(rows: dict[str, dict[str, Any]]) -> None:
    idea = rows["größe"]
    assert (idea["sales_suggested"], idea["suggested_by"]) == (True, "ted")
    assert idea["answer"] == {"says": "Yes", "by": "ted", "on": None}
    assert rows["sale"]["sales_suggested"] is False
    assert rows["sale"]["suggested_by"] is None


def test_an_address_is_relative_and_the_source_is_a_path_and_a_line(
    rows: dict[str, dict[str, Any]],
) -> None:
    assert rows["größe"]["url"] == "entries/gr%C3%B6%C3%9Fe.html"
    assert rows["sale"]["source"] == "content/promotions/sale.md:1"
    assert rows["p2"]["source"] == "content/social/posts.yaml:3"


def test_the_team_is_the_owners(rows: dict[str, dict[str, Any]]) -> None:
    assert (rows["sale"]["owner"], rows["sale"]["team"]) == ("ted", "sales")
    assert rows["one-day"]["owner"] is None


def test_the_sheet_has_the_same_entries_and_no_formulas(tmp_path: Path) -> None:
    gathered = material(check(write_project(tmp_path, FILES), TODAY))
    sheet = write_csv(entries_sheet(entry_rows(gathered))).decode()
    found = list(csv.DictReader(io.StringIO(sheet, newline="")))
    assert [row["id"] for row in found][:2] == ["weekly", "autumn"]
    assert set(REQUIRED) <= set(found[0])
    by_id = {row["id"]: row for row in found}
    assert by_id["p1"]["title"] == "'=1+1"
    assert (by_id["sale"]["products"], by_id["sale"]["all_day"]) == ("tents", "true")
    assert by_id["p2"]["start"] == ""

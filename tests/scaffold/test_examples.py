from datetime import date, timedelta
from pathlib import Path

import pytest

from calgen.model.site import Forge
from calgen.pipeline import check
from calgen.scaffold.examples import examples
from calgen.scaffold.plan import plan
from calgen.scaffold.project import NewProject
from calgen.scaffold.requirement import Requirement
from calgen.scaffold.writing import write

WEEK = [date(2026, 12, 28) + timedelta(days) for days in range(7)]


@pytest.mark.parametrize("today", WEEK)
def test_the_examples_are_a_calendar_without_a_single_problem(today: date, tmp_path: Path) -> None:
    made = NewProject("Ours", "ours", today, Requirement("calgen==1"), "Europe/London")
    write(tmp_path, plan(made))
    checked = check(tmp_path, today)
    assert checked.problems == ()
    assert {entry.type for entry in checked.calendar.entries.values()} == {
        *("promotion", "campaign", "topic", "social", "meeting"),
    }


def test_the_examples_show_a_running_offer_a_waiting_suggestion_and_a_team_meeting(
    tmp_path: Path,
) -> None:
    today = date(2026, 11, 25)
    write(tmp_path, examples(today))
    (tmp_path / "site.yaml").write_text("title: Ours\n", encoding="utf-8")
    checked = check(tmp_path, today)
    entries = checked.calendar.entries
    offer = checked.occurrences["example-free-delivery"][0]
    assert offer.first_day <= today <= offer.last_day
    waiting = entries["example-customer-question"]
    assert waiting.waits
    assert waiting.sales_suggested
    assert waiting.customer
    assert checked.occurrences["example-weekly-planning"][0].first_day == date(2026, 11, 30)


@pytest.mark.parametrize("forge", [*Forge, None])
def test_a_new_project_for_any_forge_passes_the_check(forge: Forge | None, tmp_path: Path) -> None:
    today = date(2026, 11, 22)
    write(tmp_path, plan(NewProject("Ours", "ours", today, Requirement("x"), forge=forge)))
    assert check(tmp_path, today).problems == ()

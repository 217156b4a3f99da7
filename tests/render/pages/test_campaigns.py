"""The list of campaigns: newest first, with numbers that can be read."""

from __future__ import annotations

from datetime import date

from calgen.model.entry import Entry
from calgen.model.goals import CampaignGoal, CampaignOutcome, CampaignResult
from calgen.render.pages.campaigns import Campaigns
from calgen.render.pages.cards import Cards
from calgen.render.pages.entries import Entries
from calgen.render.views.frame import TeamMark
from calgen.render.views.lists import CampaignsPage
from tests.calendars import LONDON, days, made
from tests.render.pages.desks import desk


def listed(*entries: Entry) -> CampaignsPage:
    at = desk(entries)
    cards = Cards(at)
    view = next(Campaigns(at, cards, Entries(at, cards)).pages()).view
    assert isinstance(view, CampaignsPage)
    return view


def test_the_newest_campaign_comes_first_and_one_without_a_day_last() -> None:
    undated = made("undated", "campaign", LONDON, None, {})
    old, new = (
        days(str(day.year), day, type="campaign") for day in (date(2025, 1, 1), date(2027, 1, 1))
    )
    assert [row.card.id for row in listed(old, undated, new).campaigns] == [
        "2027",
        "2025",
        "undated",
    ]


def test_goals_and_results_group_their_thousands_and_leave_words_alone() -> None:
    details = {
        "goals": (
            CampaignGoal("sales", "Sold", "3200", "items"),
            CampaignGoal("sales", "Mood", "good"),
        ),
        "results": CampaignOutcome((CampaignResult("sales", "Sold", "12345"),)),
    }
    (row,) = listed(days("a", date(2026, 11, 1), type="campaign", details=details)).campaigns
    goals = [(goal.target, goal.result) for goal in row.goals[0].goals]
    assert goals == [("3,200 items", "12,345 items"), ("good", "")]


def test_goals_name_their_team_with_its_colour_and_a_campaign_has_one_of_its_own() -> None:
    goals = (CampaignGoal("sales", "Sold", "3200"), CampaignGoal("trade", "Sold", "10"))
    details = {"goals": goals, "color": "#2b8a3e"}
    (row,) = listed(days("a", date(2026, 11, 1), type="campaign", details=details)).campaigns
    assert [one.team for one in row.goals] == [TeamMark("Sales", "215"), TeamMark("trade")]
    assert row.card.hue == "145"

from calgen.model.calendar import Calendar
from calgen.model.entry import Signature
from calgen.model.goals import CampaignGoal, CampaignOutcome, CampaignResult, Goal
from calgen.model.people import Team
from calgen.model.position import position
from calgen.model.update import Update
from calgen.rules.unknown_reference import RULE
from tests.rules.calendars import (
    TODAY,
    calendar,
    checked,
    entry,
    found_by,
    messages,
    person,
    places,
    site,
)

DECLARED = site(
    declared=frozenset({"teams", "channels", "products"}),
    teams={"sales": Team("sales", "Sales"), "marketing": Team("marketing", "Marketing")},
)
CAMPAIGN = entry("autumn", type="campaign")


def test_channels_products_and_teams_are_checked_against_their_sections() -> None:
    one = entry(
        channels=("blog", "blogg"),
        products=("tennts",),
        team="salse",
        positions=places("team", "channels.0", "channels.1", "products.0"),
    )
    found = list(found_by(RULE, checked(calendar(one, of=DECLARED))))
    assert [(p.message, p.hint, p.line) for p in found] == [
        ("team: no team is called 'salse'", "did you mean 'sales'?", 2),
        ("channels: no channel is called 'blogg'", "did you mean 'blog'?", 4),
        ("products: no product is called 'tennts'", "did you mean 'tents'?", 5),
    ]


def test_any_name_is_fine_while_its_section_is_not_written() -> None:
    one = entry(channels=("x",), products=("y",), team="z")
    assert messages(RULE, checked(calendar(one))) == []


def test_campaigns_and_entries_are_always_checked() -> None:
    one = entry(campaign="winter", supports=("autum", "autumn"), variant_of="nothing")
    found = list(found_by(RULE, checked(calendar(CAMPAIGN, one))))
    assert [(p.message, p.hint) for p in found] == [
        ("campaign: no campaign has the id 'winter'", "one of: autumn"),
        (
            "variant_of: nothing on the calendar has the id 'nothing'",
            "an id is the file's name without its ending, or what stands under 'id'",
        ),
        ("supports: nothing on the calendar has the id 'autum'", "did you mean 'autumn'?"),
    ]


def test_a_campaign_has_to_be_one() -> None:
    whole = calendar(CAMPAIGN, entry("a"), entry("b", campaign="a"))
    assert messages(RULE, checked(whole)) == ["campaign: 'a' is no campaign, its type is Promotion"]


def test_what_is_left_out_for_its_own_faults_is_no_second_problem() -> None:
    whole = calendar(entry(campaign="winter", supports=("post",), variant_of="post"))
    assert messages(RULE, checked(whole, left_out=("winter", "post"))) == []


def test_an_unknown_team_is_reported_at_the_person_and_not_at_all_their_entries() -> None:
    people = (person("ted", team="salse", positions=places("team")),)
    whole = calendar(entry(owner="ted", team="salse"), people=people, of=DECLARED)
    (problem,) = found_by(RULE, checked(whole))
    assert problem.path == "content/people.yaml"


def test_teams_that_sign_or_have_goals_are_checked() -> None:
    details = {
        "goals": (CampaignGoal("salse", "Accounts"), CampaignGoal("salse", "Calls")),
        "results": CampaignOutcome((CampaignResult("marketting", "Visits"),)),
    }
    one = entry("autumn", type="campaign", details=details, sign_off=(Signature("x", "ted"),))
    assert messages(RULE, checked(calendar(one, of=DECLARED))) == [
        "sign_off: x: no team is called 'x'",
        "goals: salse: no team is called 'salse'",
        "results: marketting: no team is called 'marketting'",
    ]


def test_goals_and_updates_are_checked_at_their_own_place() -> None:
    source = entry("x", "content/goals/q4.yaml").source
    whole = Calendar(
        DECLARED,
        goals=(Goal("revenue", "Revenue", source, team="salse"),),
        updates=(Update("win", "A win", source, TODAY, campaign="autumn", products=("t",)),),
    )
    found = list(found_by(RULE, checked(whole)))
    assert [p.message for p in found] == [
        "team: no team is called 'salse'",
        "campaign: no campaign has the id 'autumn'",
        "products: no product is called 't'",
    ]
    assert {(p.path, p.position) for p in found} == {("content/goals/q4.yaml", position(2, 1))}


def test_very_many_unknown_names_are_all_reported_without_waiting_for_hints() -> None:
    names = tuple(f"blo{n}" for n in range(150))
    found = list(found_by(RULE, checked(calendar(entry(channels=names), of=DECLARED))))
    assert len(found) == 150
    assert found[0].hint == "did you mean 'blog'?"
    assert found[-1].hint == "one of: blog, email; or declare it in site.yaml under channels"

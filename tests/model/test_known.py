from dataclasses import replace

from calgen.model.calendar import Calendar
from calgen.model.entry import Answer, Signature, StepMark, Waiver
from calgen.model.goals import CampaignGoal, CampaignOutcome, CampaignResult, Goal
from calgen.model.known import keep_known
from calgen.model.names import unknown_names
from calgen.model.people import Team
from calgen.model.site import Channel
from calgen.model.update import Update
from tests.rules.calendars import TODAY, calendar, entry, person, site

SITE = site(
    declared=frozenset({"teams", "channels", "products"}),
    teams={"sales": Team("sales", "Sales")},
)
GOOD = entry("good", owner="ted", team="sales", channels=("blog",), campaign="autumn")
CAMPAIGN = entry("autumn", type="campaign")
TED = person("ted", team="sales")

BAD = entry(
    "bad",
    type="campaign",
    owner="x",
    team="x",
    suggested_by="x",
    campaign="good",
    variant_of="x",
    channels=("x", "blog", "y"),
    products=("tents", "x"),
    supports=("x", "good"),
    answer=Answer("Yes", "x", TODAY),
    steps=(StepMark("Draft", owner="x"), StepMark("Review", owner="ted")),
    sign_off=(Signature("sales", "x"), Signature("x", "ted"), Signature("sales", "ted")),
    waive=(Waiver("holiday", "we work", "x"),),
    details={
        "budget": 3,
        "goals": (CampaignGoal("x", "Visits"), CampaignGoal("sales", "Calls")),
        "results": CampaignOutcome((CampaignResult("x", "Visits"),), "Start early"),
    },
)


def test_a_calendar_without_unknown_names_stays_the_same_object() -> None:
    whole = calendar(GOOD, CAMPAIGN, people=(TED,), of=SITE)
    assert keep_known(whole) is whole


def test_entries_and_people_without_unknown_names_stay_the_same_objects() -> None:
    kept = keep_known(calendar(GOOD, CAMPAIGN, BAD, people=(TED,), of=SITE))
    assert kept.entries["good"] is GOOD
    assert kept.people["ted"] is TED


def test_every_unknown_name_of_an_entry_is_dropped_and_nothing_else() -> None:
    bad = keep_known(calendar(GOOD, CAMPAIGN, BAD, people=(TED,), of=SITE)).entries["bad"]
    assert bad == replace(
        BAD,
        owner="",
        team="",
        suggested_by="",
        campaign="",
        variant_of="",
        channels=("blog",),
        products=("tents",),
        supports=("good",),
        answer=Answer("Yes", "", TODAY),
        steps=(StepMark("Draft"), StepMark("Review", owner="ted")),
        sign_off=(),
        waive=(Waiver("holiday", "we work"),),
        details={
            "budget": 3,
            "goals": (CampaignGoal("sales", "Calls"),),
            "results": CampaignOutcome((), "Start early"),
        },
    )


def test_no_unknown_name_is_left_anywhere() -> None:
    source = GOOD.source
    whole = Calendar(
        replace(SITE, channels={"blog": Channel("blog", "Blog", owner="x")}),
        {one.id: one for one in (GOOD, CAMPAIGN, BAD)},
        {"ted": TED, "ana": person("ana", team="x", stand_in="y")},
        goals=(Goal("g", "Goal", source, team="x", owner="y"),),
        updates=(Update("u", "Win", source, TODAY, by="x", campaign="y", products=("z",)),),
        has_people=True,
    )
    kept = keep_known(whole)
    assert len(list(unknown_names(whole))) > 20
    assert list(unknown_names(kept)) == []
    assert kept.site.channels["blog"].owner == ""
    assert kept.people["ana"].stand_in == ""


def test_names_stay_where_nobody_declares_their_kind() -> None:
    free = entry(owner="x", team="y", channels=("z",), suggested_by="w")
    whole = calendar(free)
    assert keep_known(whole) is whole

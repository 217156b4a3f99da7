"""Who is told to answer a suggestion: never its suggester, nor their team where another can."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from calgen.model.answers import who_answers
from calgen.model.entry import Status
from calgen.model.site import Channel
from tests.calendars import PEOPLE, SITE, TODAY, days

WITH_OWNERS = replace(
    SITE,
    channels={
        "trade": Channel("trade", "Trade", "ana"),
        "email": Channel("email", "E-mail", "ivo"),
        "blog": Channel("blog", "Blog"),
    },
)
EVERYBODY = PEOPLE | {
    "ana": replace(PEOPLE["ted"], id="ana"),
    "ivo": replace(PEOPLE["martha"], id="ivo"),
}


def asked(suggested_by: str = "ted", **fields: Any) -> str:  # noqa: ANN401 -- any field
    entry = days("a", TODAY, status=Status.IDEA, suggested_by=suggested_by, **fields)
    return who_answers(entry, WITH_OWNERS, EVERYBODY)


@pytest.mark.parametrize(
    ("fields", "who"),
    [
        ({"owner": "martha", "channels": ("email",)}, "martha"),
        ({"owner": "ted", "channels": ("trade", "blog", "email")}, "ivo"),
        ({"owner": "ana", "channels": ("email",)}, "ivo"),
        ({"owner": "ana", "channels": ("trade",)}, "marketing"),
        ({"owner": "sales"}, "marketing"),
        ({}, "marketing"),
    ],
)
def test_the_owner_then_a_channels_owner_then_another_team(
    fields: dict[str, Any], who: str
) -> None:
    assert asked(**fields) == who


def test_of_a_team_whoever_says_to_be_asked_about_such_things_answers() -> None:
    people = EVERYBODY | {
        "lucy": replace(PEOPLE["martha"], id="lucy", ask=("films", "promotions")),
        "owen": replace(PEOPLE["martha"], id="owen", ask=("Promotion",)),
    }
    entry = days("a", TODAY, status=Status.IDEA, suggested_by="ted")
    assert who_answers(entry, WITH_OWNERS, people) == "lucy"
    own = replace(entry, suggested_by="lucy", owner="marketing")
    assert who_answers(own, WITH_OWNERS, people) == "owen"


def test_where_the_other_team_suggests_the_flagged_one_may_answer() -> None:
    assert asked("martha", owner="ted") == "ted"
    assert asked("marketing", owner="ted") == "ted"
    assert asked("martha", owner="martha") == ""


def test_where_there_is_only_the_flagged_team_a_colleague_answers() -> None:
    alone = replace(WITH_OWNERS, teams={"sales": SITE.teams["sales"]})
    entry = days("a", TODAY, suggested_by="ted", owner="ted", channels=("trade",))
    assert who_answers(entry, alone, EVERYBODY) == "ana"
    assert who_answers(replace(entry, channels=()), alone, EVERYBODY) == ""

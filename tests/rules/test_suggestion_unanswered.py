from datetime import date
from typing import Any

import pytest

from calgen.model.entry import Answer, Entry, Status
from calgen.model.people import Team
from calgen.model.site import Channel, SuggestionOptions
from calgen.rules.suggestion_unanswered import RULE
from tests.rules.calendars import calendar, checked, entry, found_by, person, places, site


def suggested(on: date | None = date(2026, 11, 7), **values: Any) -> Entry:  # noqa: ANN401 -- tests give any field
    return entry(
        suggested_by="ted",
        suggested_on=on,
        positions=places("suggested_by", "suggested_on"),
        **values,
    )


def reported(one: Entry) -> bool:
    return bool(list(found_by(RULE, checked(calendar(one)))))


def test_a_suggestion_that_waits_longer_than_allowed_is_reported_to_its_owner() -> None:
    (problem,) = found_by(RULE, checked(calendar(suggested(owner="martha"))))
    assert problem.message == ("suggested_on: ted has waited 15 days for an answer, 14 are allowed")
    assert problem.hint == "answer it: 'answer: {by: martha, on: 2026-11-22, says: …}'"
    assert (problem.owner, problem.line, problem.severity) == ("martha", 3, "warning")


def test_the_last_day_is_not_too_late() -> None:
    assert not reported(suggested(on=date(2026, 11, 8)))


def test_a_site_chooses_how_long_an_answer_may_take() -> None:
    slow = site(suggestions=SuggestionOptions(answer_within=30))
    assert not list(found_by(RULE, checked(calendar(suggested(), of=slow))))


@pytest.mark.parametrize(
    "values", [{"answer": Answer("Yes")}, {"status": Status.PLANNED}, {"status": Status.DECLINED}]
)
def test_what_was_answered_does_not_wait(values: dict[str, Any]) -> None:
    assert not reported(suggested(**values))


def test_without_the_day_nobody_can_tell() -> None:
    assert not reported(suggested(on=None))


def test_a_plain_idea_is_no_suggestion() -> None:
    assert not reported(entry(suggested_on=date(2026, 1, 1)))


def test_without_an_owner_the_channels_owner_is_asked() -> None:
    channels = {"blog": Channel("blog", "Blog"), "email": Channel("email", "E-mail", "ivo")}
    whole = calendar(suggested(channels=("blog", "email")), of=site(channels=channels))
    (problem,) = found_by(RULE, checked(whole))
    assert problem.owner == "ivo"
    assert "by: ivo" in problem.hint


def test_nobody_is_asked_to_answer_their_own_suggestion() -> None:
    (problem,) = found_by(RULE, checked(calendar(suggested(owner="ted"))))
    assert problem.owner == ""
    assert "by: NAME" in problem.hint


def test_the_flagged_team_does_not_answer_its_own_suggestions() -> None:
    everybody = (person("ted", team="sales"), person("ana", team="sales"))
    of = site(teams={team: Team(team, team) for team in ("sales", "marketing")})
    whole = calendar(suggested(owner="ana"), people=everybody, of=of)
    (problem,) = found_by(RULE, checked(whole))
    assert "by: NAME" in problem.hint
    assert problem.owner == ""

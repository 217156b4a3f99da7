from collections.abc import Mapping
from typing import Any

import pytest

from calgen.model.entry import Answer, Signature, StepMark, Waiver
from calgen.model.fields import EntryType, Field
from calgen.model.people import Team
from calgen.model.problem import Effect
from calgen.rules.unknown_person import RULE
from tests.rules.calendars import (
    calendar,
    checked,
    entry,
    found_by,
    messages,
    person,
    places,
    site,
)

PEOPLE = (person("martha", "Martha Diaz"), person("ted", "Ted Barnes", team="sales"))


@pytest.mark.parametrize(
    ("values", "at"),
    [
        ({"owner": "marta"}, "owner"),
        ({"suggested_by": "marta"}, "suggested_by"),
        ({"answer": Answer("Yes", "marta")}, "answer.by"),
        ({"sign_off": (Signature("sales", "marta"),)}, "sign_off.sales.by"),
        ({"steps": (StepMark("Draft", owner="marta"),)}, "steps.Draft.owner"),
        ({"waive": (Waiver("holiday", "x", "marta"),)}, "waive.holiday.by"),
    ],
)
def test_an_unknown_name_is_found_wherever_an_entry_names_people(
    values: Mapping[str, Any], at: str
) -> None:
    where = places(at)
    whole = calendar(entry(positions=where, **values), people=PEOPLE)
    (problem,) = found_by(RULE, checked(whole))
    assert problem.message == ": ".join(at.split(".")) + ": nobody is called 'marta'"
    assert problem.hint == "did you mean 'martha'?"
    assert (problem.path, problem.position) == ("content/promotions/tent-sale.md", where[at])
    assert (problem.width, problem.effect) == (5, Effect.VALUE_DROPPED)
    assert problem.about == "tent-sale"


def test_a_stand_in_whom_nobody_knows_is_found_in_people_yaml() -> None:
    people = (*PEOPLE, person("ana", stand_in="tedd", positions=places("stand_in")))
    (problem,) = found_by(RULE, checked(calendar(people=people)))
    assert (problem.path, problem.line) == ("content/people.yaml", 2)
    assert problem.hint == "did you mean 'ted'?"


def test_fields_of_a_sites_own_type_are_looked_at_by_their_kind() -> None:
    fields = (Field("speaker", "person"), Field("guests", "person", many=True), Field("x", "text"))
    webinar = EntryType("webinar", "Webinar", "Webinars", "webinars", fields=fields)
    details = {"speaker": "marta", "guests": ("ted", "tod"), "x": "nobody"}
    whole = calendar(
        entry(type="webinar", details=details), people=PEOPLE, of=site(types={"webinar": webinar})
    )
    assert messages(RULE, checked(whole)) == [
        "speaker: nobody is called 'marta'",
        "guests: nobody is called 'tod'",
    ]


def test_any_name_is_fine_while_nobody_wrote_people_yaml() -> None:
    assert messages(RULE, checked(calendar(entry(owner="marta")))) == []


def test_a_team_may_suggest_but_not_own() -> None:
    teams = {"sales": Team("sales", "Sales")}
    whole = calendar(
        entry(suggested_by="sales", owner="sales"), people=PEOPLE, of=site(teams=teams)
    )
    assert messages(RULE, checked(whole)) == ["owner: nobody is called 'sales'"]


@pytest.mark.parametrize("word", ["Martha Diaz", "martha diaz", "Martha", "MARTHA", "Marthe Diaz"])
def test_the_hint_knows_full_and_first_names(word: str) -> None:
    (problem,) = found_by(RULE, checked(calendar(entry(owner=word), people=PEOPLE)))
    assert problem.hint == "did you mean 'martha'?"


def test_a_first_name_of_two_people_is_no_hint() -> None:
    people = (person("mdiaz", "Martha Diaz"), person("mrowe", "Martha Rowe"))
    (problem,) = found_by(RULE, checked(calendar(entry(owner="Martha"), people=people)))
    assert problem.hint == "one of: mdiaz, mrowe; or add this person to content/people.yaml"


def test_somebody_who_is_left_out_for_another_fault_is_no_second_problem() -> None:
    whole = calendar(entry(owner="ana"), people=PEOPLE)
    assert messages(RULE, checked(whole, left_out=("ana",))) == []


def test_the_finding_goes_to_the_owner_when_somebody_else_is_unknown() -> None:
    whole = calendar(entry(owner="ted", answer=Answer("Yes", "marta")), people=PEOPLE)
    (problem,) = found_by(RULE, checked(whole))
    assert problem.owner == "ted"

"""The page of one thing: whom to ask, terms by the offer, and only what still matters."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from calgen.model.entry import Entry, Signature, Status, StepMark
from calgen.model.fields import StepRule
from calgen.render.pages.cards import Cards
from calgen.render.pages.entries import Entries
from calgen.render.views.entry import EntryPage
from calgen.schema.declarations import builtin
from tests.calendars import days
from tests.render.pages.desks import desk, with_types

DAY = date(2026, 11, 27)
STEPS = (StepRule("Draft", 10), StepRule("Review", 5))
DEMANDING = replace(builtin().types["promotion"], sign_off=("sales", "marketing"), steps=STEPS)


def page(entry: Entry) -> EntryPage:
    made = desk([entry], with_types(DEMANDING))
    return Entries(made, Cards(made)).view(entry, f"entries/{entry.id}.html")


def test_terms_belong_to_the_offer_and_not_to_the_details() -> None:
    shown = page(
        days("a", DAY, details={"terms": "UK mainland."}, tags=("x",), link="https://a.example")
    )
    assert shown.terms == ("UK mainland.",)
    assert [row.label for row in shown.rows] == ["Link", "Tags"]


def test_large_amounts_are_grouped() -> None:
    (row,) = page(days("a", DAY, details={"budget": Decimal(16500)})).rows
    assert row.values[0].words == "16,500"


@pytest.mark.parametrize("status", [Status.CANCELLED, Status.DECLINED])
def test_nothing_is_asked_any_more_of_what_does_not_take_place(status: Status) -> None:
    done = StepMark("Draft", done=date(2026, 11, 2))
    signed = Signature("sales", "ted")
    entry = days("a", DAY, steps=(done,), sign_off=(signed,))
    planned, gone = page(entry), page(replace(entry, status=status))
    assert [step.name for step in planned.steps] == ["Draft", "Review"]
    assert [one.team for one in planned.signed] == ["Sales", "Marketing"]
    assert [step.name for step in gone.steps] == ["Draft"]
    assert [one.team for one in gone.signed] == ["Sales"]


def test_a_campaign_that_one_team_signed_names_the_other() -> None:
    one = days("a", DAY, type="campaign", sign_off=(Signature("marketing", "martha"),))
    assert [(sign.team, sign.by is None) for sign in page(one).signed] == [
        ("Marketing", False),
        ("Sales", True),
    ]
    assert page(days("b", DAY, type="campaign")).signed == ()


def test_all_dates_of_what_repeats_are_there() -> None:
    shown = page(days("a", DAY, repeat="FREQ=WEEKLY;COUNT=40"))
    assert len(shown.dates) == 40
    assert (shown.dates[1].last, shown.dates[1].words) == ("2026-12-04", "Dec 4, 2026")


def test_pages_share_what_leads_to_the_same_place() -> None:
    entries = [days(name, DAY, owner="ted", channels=("email",)) for name in ("a", "b")]
    made = desk(entries)
    cards = [Cards(made).card(entry) for entry in entries]
    assert cards[0].owner is cards[1].owner
    assert cards[0].channels[0] is cards[1].channels[0]
    assert cards[0].type is cards[1].type

"""What a line of a list says of the hours and the place."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from calgen.model.entry import Entry, Move
from calgen.model.position import START
from tests.calendars import days, timed, wall
from tests.render.pages.conftest import Views

MEETING = timed("call", wall(2026, 11, 24, 12), location="York", positions={"start": START})
WITH_END = timed("long", wall(2026, 11, 24, 12), positions={"start": START, "end": START})


def hours(views: Views, entry: Entry) -> str:
    (card,) = views([entry])["month/2026-11.html"].agenda[0].cards
    return str(card.time)


def test_only_an_end_that_somebody_wrote_is_shown(views: Views) -> None:
    begins = hours(views, MEETING)
    assert begins.startswith("12:00")
    assert "–" not in begins
    assert hours(views, WITH_END).startswith(f"{begins}–1")


def test_a_card_says_where(views: Views) -> None:
    (card,) = views([MEETING])["month/2026-11.html"].agenda[0].cards
    assert card.location == "York"


def test_two_occurrences_on_one_day_have_two_anchors(views: Views) -> None:
    moved = (Move(date(2026, 11, 9), date(2026, 11, 16)),)
    weekly = days("weekly", date(2026, 11, 2), repeat="weekly", moved=moved)
    agenda = views([weekly])["month/2026-11.html"].agenda
    assert [card.anchor for day in agenda for card in day.cards] == [
        "e-weekly",
        "e-weekly-2026-11-16",
        "e-weekly-2026-11-16-2",
        "e-weekly-2026-11-23",
        "e-weekly-2026-11-30",
    ]


def test_an_anchor_of_an_occurrence_is_not_that_of_another_thing(views: Views) -> None:
    weekly = days("weekly", date(2026, 11, 2), repeat="weekly")
    other = days("weekly-2026-11-16", date(2026, 11, 16))
    agenda = views([weekly, other])["month/2026-11.html"].agenda
    anchors = [card.anchor for day in agenda for card in day.cards]
    assert len(anchors) == len(set(anchors)) == 6
    assert {"e-weekly-2026-11-09", "e-weekly-2026-11-16", "e-weekly:2026-11-16"} <= {*anchors}


def test_an_amount_off_has_no_minus_sign(views: Views) -> None:
    offer = {"kind": "amount", "value": Decimal(-20), "currency": "GBP"}
    (card,) = (
        views([days("a", date(2026, 11, 24), details={"offer": offer})])["month/2026-11.html"]
        .agenda[0]
        .cards
    )
    assert "20" in card.offer
    assert "-" not in card.offer

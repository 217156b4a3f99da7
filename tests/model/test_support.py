"""What supports a promotion, and which gaps are real."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calgen.model.calendar import Calendar
from calgen.model.entry import Entry, Status, Waiver
from calgen.model.fields import EntryType, Need
from calgen.model.support import RULE, Supports, all_needs, fills
from tests.calendars import SITE, TODAY, days

DAY = date(2026, 12, 1)
TOPIC, MAIL = Need(type="topic"), Need(channel="email")
NEEDY = replace(SITE.types["promotion"], needs=(TOPIC, MAIL))
TYPES = {**SITE.types, "promotion": NEEDY, "topic": EntryType("topic", "Topic", "Topics", "topics")}


def supports(*entries: Entry) -> Supports:
    return Supports(Calendar(replace(SITE, types=TYPES), {entry.id: entry for entry in entries}))


def ids(entries: tuple[Entry, ...]) -> list[str]:
    return [entry.id for entry in entries]


SALE = days("sale", DAY, campaign="autumn")
OTHER = days("other", DAY, campaign="autumn")
CAMPAIGN = days("autumn", DAY, type="campaign")


def test_a_thing_supports_what_it_names_and_nothing_else_of_the_campaign() -> None:
    post = days("post", DAY, type="topic", supports=("sale",), campaign="autumn")
    known = supports(CAMPAIGN, SALE, OTHER, post)
    assert ids(known.of(SALE)) == ["post"]
    assert known.of(OTHER) == ()


def test_what_names_nothing_or_the_campaign_supports_all_its_promotions() -> None:
    general = days("general", DAY, type="ad", campaign="autumn")
    named = days("named", DAY, type="ad", supports=("autumn",))
    known = supports(CAMPAIGN, SALE, OTHER, general, named)
    assert sorted(ids(known.of(SALE))) == sorted(ids(known.of(OTHER))) == ["general", "named"]


@pytest.mark.parametrize("kind", ["promotion", "campaign", "meeting"])
def test_promotions_and_meetings_of_a_campaign_support_nothing_by_that(kind: str) -> None:
    assert supports(SALE, days("x", DAY, type=kind, campaign="autumn")).of(SALE) == ()


@pytest.mark.parametrize("status", [Status.DECLINED, Status.CANCELLED])
def test_what_does_not_take_place_supports_nothing(status: Status) -> None:
    post = days("post", DAY, type="topic", supports=("sale",), status=status)
    assert supports(SALE, post).of(SALE) == ()


def test_an_idea_supports_but_fills_no_need() -> None:
    idea = days("idea", DAY, type="topic", supports=("sale",), status=Status.IDEA)
    known = supports(SALE, idea)
    assert ids(known.of(SALE)) == ["idea"]
    assert known.missing(SALE, TODAY) == (TOPIC, MAIL)


def test_an_idea_needs_nothing_and_a_waiver_holds_until_its_day() -> None:
    idea = replace(SALE, status=Status.IDEA)
    assert supports(idea).missing(idea, TODAY) == ()
    excused = replace(SALE, waive=(Waiver(RULE, "small", until=TODAY),))
    known = supports(excused)
    assert known.missing(excused, TODAY) == ()
    assert known.missing(excused, TODAY + timedelta(days=1)) == (TOPIC, MAIL)


def test_a_need_of_both_wants_both() -> None:
    both = Need(type="social", channel="email")
    assert fills(days("a", DAY, type="social", channels=("email",)), both)
    assert not fills(days("a", DAY, type="social"), both)
    assert not fills(days("a", DAY, type="ad", channels=("email",)), both)


def test_each_need_of_a_site_is_listed_once() -> None:
    types = {**TYPES, "event": replace(NEEDY, id="event")}
    assert list(all_needs(Calendar(replace(SITE, types=types)))) == [TOPIC, MAIL]


KINDS = st.sampled_from(["topic", "ad", "promotion", "meeting"])
ANYTHING = st.lists(
    st.builds(
        lambda kind, names, channel, status, campaign: {
            "type": kind,
            "supports": names,
            "channels": channel,
            "status": status,
            "campaign": campaign,
        },
        KINDS,
        st.sampled_from([(), ("sale",), ("other",), ("autumn",), ("sale", "other")]),
        st.sampled_from([(), ("email",), ("blog",)]),
        st.sampled_from(Status),
        st.sampled_from(["", "autumn"]),
    ),
    max_size=6,
)


@given(ANYTHING)
def test_every_gap_that_is_named_is_a_real_gap(found: list[dict[str, Any]]) -> None:
    """Nothing that takes place, supports the promotion and is settled is what is missing."""
    entries = [days(f"e{n}", DAY, **fields) for n, fields in enumerate(found)]
    known = supports(CAMPAIGN, SALE, OTHER, *entries)
    for promotion in (SALE, OTHER):
        names = {promotion.id, "autumn"}
        settled = [
            entry
            for entry in entries
            if entry.status in {Status.PLANNED, Status.CONFIRMED, Status.DONE}
            and (
                names & set(entry.supports)
                or (
                    not entry.supports
                    and entry.campaign == "autumn"
                    and entry.type in {"topic", "ad"}
                )
            )
        ]
        for need in (TOPIC, MAIL):
            is_missing = need in known.missing(promotion, TODAY)
            assert is_missing is not any(fills(entry, need) for entry in settled)

"""What an entry counts to, for feeds and filters alike."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from calgen.model.groups import groups_of
from tests.calendars import SITE, days

ENTRY = days("a", date(2026, 11, 24), owner="martha", suggested_by="ted", campaign="autumn")


def test_an_entry_counts_to_its_owner_and_to_who_suggested_it() -> None:
    assert list(groups_of(ENTRY, SITE)) == [
        ("person", "martha"),
        ("person", "ted"),
        ("campaign", "autumn"),
    ]


def test_it_counts_once_to_each() -> None:
    both = replace(ENTRY, suggested_by="martha", channels=("blog", "blog"), campaign="")
    assert list(groups_of(both, SITE)) == [("person", "martha"), ("channel", "blog")]


def test_a_team_that_suggests_is_no_person_and_a_campaign_counts_to_itself() -> None:
    campaign = days("autumn", date(2026, 11, 24), type="campaign", suggested_by="sales")
    assert list(groups_of(campaign, SITE)) == [("campaign", "autumn")]

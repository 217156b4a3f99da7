"""Example entries around a given day, so that a new calendar has something to look at."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from calgen.scaffold.project import PlannedFile
from calgen.scaffold.templates import filled

_FILES = (
    "campaigns/example-campaign.yaml",
    "promotions/example-free-delivery.md",
    "topics/example-how-to-choose.md",
    "topics/example-customer-question.yaml",
    "social/example-posts.yaml",
    "meetings/example-weekly-planning.yaml",
)
_MONDAY = 0


def examples(today: date) -> tuple[PlannedFile, ...]:
    """Give the people and the example entries of a new project."""
    days = _days(today)
    named = ("people.yaml", *_FILES)
    return tuple(PlannedFile(f"content/{n}", filled(f"content/{n}", days)) for n in named)


def _days(today: date) -> Mapping[str, str]:
    """Give the days that the examples name, counted from today."""
    until_monday = (_MONDAY - today.weekday()) % 7
    from_today = {
        "suggested": -2,
        "today": 0,
        "post_one": 1,
        "post_two": 4,
        "promotion_end": 6,
        "publication": 9,
        "campaign_end": 20,
        "next_monday": until_monday,
    }
    return {name: (today + timedelta(n)).isoformat() for name, n in from_today.items()}

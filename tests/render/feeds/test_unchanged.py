"""Feeds are the same bytes on every day of a month, until something cancelled is over."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from calgen import pipeline
from calgen.render.material import Material
from calgen.render.translated import in_words
from tests.calendars import TODAY, WORDS, days, material, timed, wall
from tests.clients.feeds import written_feeds
from tests.clients.hard_case import hard_entries

PROJECT = Path(__file__).parents[3]
LATER = (TODAY + timedelta(days=1), TODAY + timedelta(days=8))
NEXT_MONTH = date(2026, 12, 1)


def differing(one: Mapping[str, bytes], other: Mapping[str, bytes]) -> set[str]:
    return {path for path in one.keys() | other.keys() if one.get(path) != other.get(path)}


@pytest.mark.parametrize("today", LATER)
def test_the_hard_case_is_the_same_on_every_day_of_a_month(today: date) -> None:
    first = written_feeds(material(hard_entries()))
    assert differing(first, written_feeds(material(hard_entries(), today=today))) == set()


@pytest.fixture(scope="module")
def sample() -> Material:
    return in_words(pipeline.material(pipeline.check(PROJECT, TODAY)), WORDS)


@pytest.mark.parametrize("today", LATER)
def test_the_sample_company_is_the_same_on_every_day_of_a_month(
    sample: Material, today: date
) -> None:
    again = pipeline.check(PROJECT, today)
    later = replace(
        sample, today=today, occurrences=again.occurrences, built=sample.built + timedelta(days=8)
    )
    assert differing(written_feeds(sample), written_feeds(later)) == set()


def test_a_new_month_changes_what_the_window_cuts_and_nothing_else() -> None:
    old, new = days("old", date(2025, 11, 3)), days("new", date(2026, 12, 24))
    series = timed("series", wall(2026, 1, 5, 23), minutes=300, repeat="weekly")
    entries = [old, new, series]
    first = written_feeds(material(entries))
    later = written_feeds(material(entries, today=NEXT_MONTH))
    assert "feeds/all.ics" in differing(first, later)
    assert differing(first, later).isdisjoint(
        {"entries/old.ics", "entries/new.ics", "entries/series.ics", "feeds/type/meeting.ics"}
    )

from datetime import date

import pytest

from calgen.model.entry import Entry, Source, Status
from calgen.model.filters import Filters
from calgen.model.span import Occurrence, Span


def occurrence(first: date, last: date) -> Occurrence:
    return Occurrence("a", Span(first, last), first, last)


ENTRY = Entry(
    "sale",
    "promotion",
    "Tent sale",
    Status.PLANNED,
    Source("a.yaml"),
    "UTC",
    owner="martha",
    team="marketing",
    suggested_by="ted",
    sales_suggested=True,
    channels=("email", "blog"),
    products=("tents",),
    campaign="autumn",
    tags=("Clearance",),
)
WHEN = (occurrence(date(2026, 11, 20), date(2026, 11, 30)),)


@pytest.mark.parametrize(
    "filters",
    [
        Filters(),
        Filters(types=("promotion", "topic"), teams=("marketing",)),
        Filters(people=("ted",)),
        Filters(people=("martha",)),
        Filters(channels=("blog",), products=("tents",), campaigns=("autumn",)),
        Filters(campaigns=("sale",)),
        Filters(statuses=("planned",), sales_suggested=True),
        Filters(first=date(2026, 11, 30)),
        Filters(last=date(2026, 11, 20)),
        Filters(text="clear"),
        Filters(text="TENT"),
    ],
)
def test_what_fits_every_filter_is_shown(filters: Filters) -> None:
    assert filters.wants(ENTRY, WHEN)


@pytest.mark.parametrize(
    "filters",
    [
        Filters(types=("topic",)),
        Filters(types=("promotion",), teams=("sales",)),
        Filters(people=("ana",)),
        Filters(channels=("instagram",)),
        Filters(statuses=("done",)),
        Filters(first=date(2026, 12, 1)),
        Filters(last=date(2026, 11, 19)),
        Filters(text="boots"),
    ],
)
def test_what_misses_one_filter_is_not_shown(filters: Filters) -> None:
    assert not filters.wants(ENTRY, WHEN)


def test_a_time_shows_nothing_that_has_no_date() -> None:
    assert Filters(text="tent").wants(ENTRY, ())
    assert not Filters(first=date(2026, 1, 1)).wants(ENTRY, ())

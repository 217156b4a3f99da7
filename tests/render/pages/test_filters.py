"""What a page can be narrowed by, and the marks by which its things are found."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from calgen.formats.themes import bundled_themes
from calgen.model.entry import Status
from calgen.render.feeds.select import selections
from calgen.render.pages.filters import MARKS, filters_of, marks_of
from tests.calendars import SITE, days
from tests.render.pages.desks import desk

DAY = date(2026, 11, 24)
ENTRY = days(
    "a",
    DAY,
    owner="martha",
    suggested_by="ted",
    team="marketing",
    channels=("email", "blog"),
    products=("tents",),
    campaign="autumn",
    status=Status.PLANNED,
)
CAMPAIGN = days("autumn", DAY, type="campaign", title="Autumn", owner="ted")


def test_marks_name_all_that_an_entry_is_found_by() -> None:
    assert marks_of(ENTRY, SITE).split() == [
        "m:marketing",
        "o:martha",
        "o:ted",
        "c:email",
        "c:blog",
        "k:autumn",
        "p:tents",
        "s:planned",
    ]


def test_a_campaign_belongs_to_itself_and_a_team_that_suggests_is_no_person() -> None:
    suggested = replace(CAMPAIGN, suggested_by="sales")
    assert marks_of(suggested, SITE).split() == ["o:ted", "k:autumn", "s:confirmed"]


def test_a_name_that_nobody_declared_makes_one_mark() -> None:
    odd = days("b", DAY, channels=("shop window, left",))
    assert "c:shop%20window%2C%20left" in marks_of(odd, SITE).split()
    (group,) = (one for one in filters_of([odd], desk([odd])).groups if one.key == "channel")
    (choice,) = group.choices
    assert (choice.words, choice.href) == ("shop window, left", "")


def test_choices_count_each_thing_once_in_the_order_of_the_site() -> None:
    second = replace(ENTRY, id="b", channels=("blog",), owner="ted")
    found = filters_of([ENTRY, second, second, CAMPAIGN], desk([ENTRY, second, CAMPAIGN]))
    choices = {one.key: [(c.value, c.count) for c in one.choices] for one in found.groups}
    assert choices["channel"] == [("email", 1), ("blog", 2)]
    assert choices["person"] == [("martha", 1), ("ted", 3)]
    assert choices["campaign"] == [("autumn", 3)]
    assert [(mark.id, count) for mark, count in found.types] == [("promotion", 2), ("campaign", 1)]


def test_every_choice_leads_somewhere_without_script() -> None:
    found = filters_of([ENTRY, CAMPAIGN], desk([ENTRY, CAMPAIGN]))
    hrefs = {one.key: one.choices[0].href for one in found.groups}
    assert hrefs == {
        "team": "subscribe.html#feed-team-marketing",
        "person": "people/martha.html",
        "channel": "channels/email.html",
        "campaign": "campaigns/autumn.html",
        "product": "products/tents.html",
        "status": "board.html#planned",
    }


def test_the_script_reads_the_same_marks() -> None:
    script = (bundled_themes() / "default/templates/js/filters.js").read_text("utf-8")
    letters = dict(re.findall(r'\b(\w+): "(\w):"', script))
    assert letters == {**MARKS, "type": "t", "sales": "x"}


def test_filters_and_feeds_find_the_same() -> None:
    """Subscribing to a filtered view gives what was seen: both follow one rule."""
    entries = [ENTRY, CAMPAIGN, days("c", DAY, suggested_by="sales", products=("tents",))]
    place = desk(entries)
    feeds = {
        (one.kind, one.name): {entry.id for entry in one.entries}
        for one in selections(place.material)
    }
    for key in MARKS.keys() - {"status"}:
        mark = MARKS[key]
        names = {name for kind, name in feeds if kind == key}
        for name in names:
            found = {one.id for one in entries if f"{mark}:{name}" in marks_of(one, SITE).split()}
            assert found == feeds[key, name], (key, name)

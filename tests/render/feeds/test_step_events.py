"""Steps of work in calendars: due on a day, clearly not the thing itself, and never forgotten."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from calgen.formats.feed import EventView
from calgen.model.entry import Entry, Status, StepMark
from calgen.model.feeds import FeedSettings
from calgen.model.fields import EntryType, StepRule
from calgen.model.site import Site
from calgen.render.feeds.select import selections
from tests.calendars import SITE, STAMP, days, material

TOPIC = EntryType(
    "topic",
    "Blog topic",
    "Blog topics",
    "topics",
    steps=(StepRule("Draft", 10, "marketing"), StepRule("Sales review", 5, "sales")),
)
WITH_STEPS = replace(SITE, types={**SITE.types, "topic": TOPIC}, feeds=FeedSettings(full=True))
START = date(2026, 12, 11)


def topic(id_: str = "tents", **fields: object) -> Entry:
    given = {"type": "topic", "title": "Which tent?", "owner": "martha", **fields}
    return days(id_, START, None, **given)


def steps(
    *entries: Entry, site: Site = WITH_STEPS, path: str = "feeds/steps.ics"
) -> list[EventView]:
    found = selections(material(entries, site))
    (feed,) = (one for one in found if one.path == path)
    return [one.event for one in feed.members]


def told(*entries: Entry, site: Site = WITH_STEPS) -> list[tuple[str, str]]:
    return [(one.summary, str(one.start)) for one in steps(*entries, site=site)]


def test_a_step_is_a_free_day_that_says_what_is_due_for_what() -> None:
    draft, review = steps(topic())
    assert (draft.summary, review.summary) == (
        "Draft due: Which tent? (Blog topic)",
        "Sales review due: Which tent? (Blog topic)",
    )
    assert (draft.start, draft.end) == (date(2026, 12, 1), date(2026, 12, 2))
    assert (draft.busy, draft.status, draft.repeat, draft.timezone) == (False, "CONFIRMED", "", "")
    assert draft.categories == ("Work", "Blog topic")
    assert draft.description == (f"To be done by: Martha Quinn\n\n{SITE.url}/entries/tents.html")
    assert draft.url == f"{SITE.url}/entries/tents.html"


def test_a_step_has_an_identity_and_the_stamps_of_its_entry() -> None:
    draft, review = steps(topic())
    assert draft.uid == "tents+step-draft@fernhill-calendar"
    assert review.uid == "tents+step-sales-review@fernhill-calendar"
    assert (draft.created, draft.changed, draft.sequence) == (
        STAMP.created,
        STAMP.changed,
        STAMP.sequence,
    )


def test_a_step_whose_rule_changed_is_newer_than_its_entry() -> None:
    newer = replace(STAMP, changed=datetime(2026, 9, 1, tzinfo=UTC), sequence=STAMP.sequence + 1)
    made = replace(material([topic(), topic("poles")], WITH_STEPS), step_stamps={"tents": newer})
    (feed,) = (one for one in selections(made) if one.path == "feeds/steps.ics")
    stamps = {one.event.uid.partition("+")[0]: one.event for one in feed.members}
    assert (stamps["tents"].changed, stamps["tents"].sequence) == (newer.changed, newer.sequence)
    assert (stamps["poles"].changed, stamps["poles"].sequence) == (STAMP.changed, STAMP.sequence)
    (whole,) = (one for one in selections(made) if one.path == "feeds/all.ics")
    assert {one.event.changed for one in whole.members} == {STAMP.changed}


def test_a_step_that_is_done_stays_and_says_so() -> None:
    done = topic(steps=(StepMark("Draft", done=date(2026, 11, 20)),))
    assert told(done) == [
        ("Draft done: Which tent? (Blog topic)", "2026-11-20"),
        ("Sales review due: Which tent? (Blog topic)", "2026-12-06"),
    ]
    # The rule of its type, and a day of its own, are for what is still to be done.
    rules = replace(TOPIC, steps=(StepRule("Draft", 30, "marketing"),))
    site = replace(WITH_STEPS, types={**SITE.types, "topic": rules})
    assert told(done, site=site) == told(done)[:1]
    mark = StepMark("Draft", due=date(2026, 12, 3), done=date(2026, 11, 20))
    assert told(topic(steps=(mark,))) == told(done)
    assert steps(done)[0].uid == steps(topic())[0].uid
    assert steps(done)[0].description.startswith("Done by: Martha Quinn")


def test_a_step_may_be_due_on_a_day_of_its_own_and_be_another_persons() -> None:
    marks = (StepMark("Draft", due=date(2026, 12, 3), owner="ted"), StepMark("Photos"))
    entry = topic(steps=marks)
    assert told(entry)[0] == ("Draft due: Which tent? (Blog topic)", "2026-12-03")
    # A step without a day stands in no calendar.
    assert not [one for one in steps(entry) if "Photos" in one.summary]
    own = steps(entry, path="feeds/person/ted.ics")
    assert [one.uid for one in own] == ["tents+step-draft@fernhill-calendar"]


def test_a_person_sees_what_is_theirs_and_the_work_that_they_do() -> None:
    assert [
        one.uid.partition("@")[0] for one in steps(topic(), path="feeds/person/martha.ics")
    ] == [
        "tents",
        "tents+step-draft",
    ]


def test_a_teams_step_is_nobodys_calendar_but_that_of_steps() -> None:
    found = selections(material([topic()], WITH_STEPS))
    assert [
        one.path for one in found for member in one.members if "sales-review" in member.event.uid
    ] == ["feeds/steps.ics"]


@pytest.mark.parametrize("status", [Status.IDEA, Status.DECLINED])
def test_nobody_works_on_what_nobody_agreed_to(status: Status) -> None:
    assert steps(topic(status=status)) == []


def test_what_was_cancelled_says_that_its_open_steps_need_not_be_done() -> None:
    gone = topic(status=Status.CANCELLED, steps=(StepMark("Draft", done=date(2026, 11, 20)),))
    assert [(one.summary, one.status) for one in steps(gone)] == [
        ("Draft done: Which tent? (Blog topic)", "CONFIRMED"),
        ("Cancelled: Sales review due: Which tent? (Blog topic)", "CANCELLED"),
    ]


def test_steps_and_edges_of_what_was_cancelled_go_together_with_it() -> None:
    """Else its first day would seem never to have been, and its last still to come."""
    last = date(2027, 1, 20)
    gone = days("tents", START, last, type="topic", status=Status.CANCELLED)
    there = days("there", START, last, type="topic")
    names = {
        "feeds/all.ics": {"tents"},
        "feeds/highlights.ics": {"tents+starts", "tents+ends"},
        "feeds/steps.ics": {"tents+step-draft", "tents+step-sales-review"},
    }
    for today, stays in ((last, True), (date(2027, 1, 21), False)):
        found = {one.path: one for one in selections(material([gone, there], WITH_STEPS, today))}
        for path, expected in names.items():
            uids = {one.event.uid.partition("@")[0] for one in found[path].members}
            assert {one for one in uids if "tents" in one} == (expected if stays else set()), path


def test_no_step_appears_in_calendars_of_things() -> None:
    found = {one.path: one for one in selections(material([topic()], WITH_STEPS))}
    for path in ("feeds/all.ics", "feeds/type/topic.ics", "feeds/highlights.ics"):
        assert [one.event.uid for one in found[path].members] == ["tents@fernhill-calendar"]


def test_two_steps_that_are_written_alike_are_two_events() -> None:
    twice = replace(TOPIC, steps=(StepRule("Draft", 10), StepRule("draft!", 8)))
    site = replace(WITH_STEPS, types={**SITE.types, "topic": twice})
    assert [one.uid.partition("@")[0] for one in steps(topic(), site=site)] == [
        "tents+step-draft",
        "tents+step-draft-2",
    ]


def test_a_private_calendar_does_not_say_who() -> None:
    site = replace(WITH_STEPS, feeds=FeedSettings(full=False))
    assert steps(topic(), site=site)[0].description == f"{SITE.url}/entries/tents.html"


def test_old_steps_go_as_old_things_do() -> None:
    old = days("old", date(2025, 9, 1), type="topic", title="Old", owner="martha")
    assert [one.uid for one in steps(old, topic())] == [one.uid for one in steps(topic())]

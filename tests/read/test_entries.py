from datetime import date
from pathlib import Path

import pytest

from calgen.model.entry import Answer, Entry, Link, Signature, Status, StepMark, Waiver
from calgen.model.goals import CampaignGoal, CampaignOutcome, CampaignResult
from calgen.model.position import column_of, line_of
from calgen.model.problem import Effect, Problem
from calgen.read.entries import STRUCTURAL
from tests.projects import read_files, summaries

PEOPLE = "- {id: martha, team: marketing}\n- {id: ted, team: sales}\n"


def entry_of(folder: Path, text: str, name: str = "promotions/a.yaml") -> Entry:
    reading = read_files(folder, {f"content/{name}": text, "content/people.yaml": PEOPLE})
    assert reading.problems == ()
    (entry,) = reading.calendar.entries.values()
    return entry


def problems_of(folder: Path, text: str, name: str = "promotions/a.yaml") -> tuple[Problem, ...]:
    return read_files(folder, {f"content/{name}": text}).problems


def test_four_lines_are_an_entry(tmp_path: Path) -> None:
    text = "title: Store opening in Leeds\nstart: 2026-12-03\nend: 2026-12-05\nowner: martha\n"
    entry = entry_of(tmp_path, text, "events/leeds.yaml")
    assert (entry.id, entry.type, entry.status) == ("leeds", "event", Status.PLANNED)
    assert (entry.owner, entry.team, entry.timezone) == ("martha", "marketing", "UTC")
    assert entry.span is not None
    assert (entry.span.start, entry.span.end) == (date(2026, 12, 3), date(2026, 12, 5))
    assert entry.source.path == "content/events/leeds.yaml"


def test_without_a_start_it_is_an_idea(tmp_path: Path) -> None:
    entry = entry_of(tmp_path, "title: Tents\n")
    assert (entry.status, entry.span) == (Status.IDEA, None)


def test_everything_that_can_be_said_is_kept(tmp_path: Path) -> None:
    text = """
title: Autumn clearance
start: 2026-11-27
status: confirmed
team: sales
suggested_by: ted
suggested_on: 2026-11-02
answer: {by: martha, on: 2026-11-05, says: "Yes, in December"}
customer: "Leeds Scouts: light tents?"
channels: [email, blog]
link: https://shop.example/a
links: [https://a.example, {title: Brief, url: https://b.example}]
tags: clearance
steps: {Draft: {done: 2026-11-02}}
sign_off: {sales: {by: ted, on: 2026-11-01, of: v1-3f9a2c41}}
waive: {clash: {why: Other customers, by: martha, until: 2026-12-31}}
goals: {sales: [{name: Accounts, target: 40}], marketing: 200 readers}
results: {sales: [{name: Accounts, value: 46}], learned: Start earlier}
"""
    entry = entry_of(tmp_path, text, "campaigns/autumn.yaml")
    assert entry.answer == Answer("Yes, in December", "martha", date(2026, 11, 5))
    assert entry.links == (Link("https://a.example"), Link("https://b.example", "Brief"))
    assert entry.steps == (StepMark("Draft", date(2026, 11, 2)),)
    assert entry.sign_off == (Signature("sales", "ted", date(2026, 11, 1), "v1-3f9a2c41"),)
    assert entry.waive == (Waiver("clash", "Other customers", "martha", date(2026, 12, 31)),)
    assert (entry.channels, entry.tags) == (("email", "blog"), ("clearance",))
    assert entry.sales_suggested
    assert entry.details["goals"] == (
        CampaignGoal("sales", "Accounts", "40"),
        CampaignGoal("marketing", "200 readers"),
    )
    assert entry.details["results"] == CampaignOutcome(
        (CampaignResult("sales", "Accounts", "46"),), "Start earlier"
    )


@pytest.mark.parametrize(
    ("by", "flagged"), [("ted", True), ("sales", True), ("martha", False), ("marketing", False)]
)
def test_what_the_flagged_team_or_a_person_of_it_suggests_is_flagged(
    tmp_path: Path, by: str, *, flagged: bool
) -> None:
    assert entry_of(tmp_path, f"title: x\nsuggested_by: {by}\n").sales_suggested is flagged


def test_the_text_below_the_fields_is_the_body(tmp_path: Path) -> None:
    entry = entry_of(tmp_path, "---\ntitle: x\n---\n\nWhy *we* do it.\n", "topics/a.md")
    assert entry.body == "Why *we* do it."


def test_a_type_overrides_the_folder(tmp_path: Path) -> None:
    assert entry_of(tmp_path, "title: x\ntype: topic\n").type == "topic"


def test_a_title_is_one_line(tmp_path: Path) -> None:
    assert entry_of(tmp_path, "title: |\n  Tent\n  sale\n").title == "Tent sale"


def test_a_values_place_is_known_inside_front_matter(tmp_path: Path) -> None:
    entry = entry_of(tmp_path, "---\ntitle: x\nchannels:\n  - email\n---\n", "topics/a.md")
    place = entry.positions["channels.0"]
    assert (line_of(place), column_of(place)) == (4, 5)


def test_an_item_of_a_list_knows_where_it_begins(tmp_path: Path) -> None:
    text = "- {id: a, title: A}\n-   id: b\n    title: B\n"
    files = {"content/social/posts.yaml": text}
    places = {
        entry.id: (line_of(entry.source.position), column_of(entry.source.position))
        for entry in read_files(tmp_path, files).calendar.entries.values()
    }
    assert places == {"a": (1, 3), "b": (2, 5)}


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("id: a b", "2:5 bad-value"),
        ("title: {a: b}", "2:8 bad-value"),
        ("type: promotoin", "2:7 bad-value"),
        ("start: 2026-02-30", "2:8 bad-value"),
        ("start: 12:30", "2:8 bad-value"),
        ("end: 2026-11-30", "2:6 bad-value"),
        ("timezone: Europe/Londn", "2:11 bad-value"),
        ("repeat: [weekly]", "2:9 bad-value"),
        ("except: [soon]", "2:10 bad-value"),
        ("status: publishd", "2:9 bad-value"),
    ],
)
def test_a_bad_value_of_what_an_entry_stands_on_leaves_it_out(
    tmp_path: Path, text: str, at: str
) -> None:
    body = f"# {'' if text.startswith('title') else 'x'}\n{text}\n"
    body += "" if text.startswith("title") else "title: x\n"
    reading = read_files(tmp_path, {"content/promotions/a.yaml": body})
    assert not reading.calendar.entries
    assert summaries(reading.problems) == [f"content/promotions/a.yaml:{at}"]
    assert {problem.effect for problem in reading.problems} == {Effect.ENTRY_LEFT_OUT}
    assert reading.left_out <= {"a"}
    assert text.partition(":")[0] in STRUCTURAL


@pytest.mark.parametrize(
    "text",
    [
        "buget: 3",
        "link: javascript:alert(1)",
        "offer: {kind: percentage}",
        "answer: {by: ted}",
        "sign_off: [sales]",
        "channels: [{a: b}]",
        "suggested_on: 2026-13-01",
        "budget: much",
        "repeat: weekly\nstart: 2026-11-23\nmoved: {2026-11-30: tomorrow}",
        "repeat: weekly\nstart: 2026-11-23\nmoved: {2026-11-30: 2026-12-01 10:00}",
        "start: 2026-11-23\nmoved: {2026-11-30: 2026-12-01}",
        "repeat: weekly\nstart: 2026-11-23\nexcept: 2026-12-01",
        'tags: ["a\\0b"]',
    ],
)
def test_any_other_fault_drops_one_value_and_keeps_the_entry(tmp_path: Path, text: str) -> None:
    reading = read_files(tmp_path, {"content/promotions/a.yaml": f"title: x\n{text}\n"})
    assert list(reading.calendar.entries) == ["a"]
    assert [problem.effect for problem in reading.problems] == [Effect.VALUE_DROPPED]
    assert not reading.left_out


def test_a_double_key_leaves_out_its_own_item_only(tmp_path: Path) -> None:
    text = "- {id: a, title: A, owner: x, owner: y}\n- {id: b, title: B}\n"
    reading = read_files(tmp_path, {"content/social/posts.yaml": text})
    assert list(reading.calendar.entries) == ["b"]
    assert summaries(reading.problems) == ["content/social/posts.yaml:1:31 duplicate-key"]
    assert reading.left_out == {"a"}


def test_every_fault_of_an_entry_is_told_at_once(tmp_path: Path) -> None:
    text = "start: 2026-02-30\nowner: [a]\nbuget: 3\nstatus: publishd\n"
    assert [line.rpartition(" ")[2] for line in summaries(problems_of(tmp_path, text))] == [
        *("bad-value", "bad-value", "bad-value", "unknown-field", "missing-field")
    ]


def test_faults_of_dates_are_told_together(tmp_path: Path) -> None:
    text = "title: x\nstart: 2026-11-23\nrepeat: never\nexcept: [2026-11-30 10:00]\n"
    assert summaries(problems_of(tmp_path, text)) == [
        "content/promotions/a.yaml:3:9 bad-value",
        "content/promotions/a.yaml:4:10 bad-value",
    ]


def test_an_unknown_type_is_one_fault_and_not_one_for_each_of_its_fields(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, "title: x\ntype: webinr\nspeaker: Ted\n")
    assert problem.rule == "bad-value"


def test_an_item_of_a_list_needs_an_id(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, "- title: Tent sale\n", "social/posts.yaml")
    assert (problem.rule, problem.message) == ("missing-field", "id is missing")
    assert "id: tent-sale" in problem.hint


def test_a_file_whose_name_is_no_id_says_how_to_rename_it(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, "title: x\n", "promotions/Tent sale (copy).yaml")
    assert "rename it to 'tent-sale-copy'" in problem.hint


def test_a_text_in_two_places_is_told_and_the_one_below_is_kept(tmp_path: Path) -> None:
    text = "---\ntitle: x\nbody: one\n---\ntwo\n"
    reading = read_files(tmp_path, {"content/topics/a.md": text})
    assert reading.calendar.entries["a"].body == "two"
    assert summaries(reading.problems) == ["content/topics/a.md:3:7 bad-value"]


def test_a_text_without_end_is_dropped(tmp_path: Path) -> None:
    text = "---\ntitle: x\n---\n" + "word " * 30_000
    reading = read_files(tmp_path, {"content/topics/a.md": text})
    assert reading.calendar.entries["a"].body == ""
    assert [problem.rule for problem in reading.problems] == ["bad-value"]


def test_the_caret_underlines_the_value_as_written(tmp_path: Path) -> None:
    text = "title: x\nstart: 2026-11-27 09:00\nend: 2026-11-27 08:00\n"
    (problem,) = problems_of(tmp_path, text)
    assert (problem.rule, problem.width) == ("ends-before-start", len("2026-11-27 08:00"))


def test_problems_know_whose_entry_they_are_about(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, "title: x\nowner: ted\nlink: nothing\n")
    assert (problem.about, problem.owner) == ("a", "ted")


@pytest.mark.parametrize("title", ["\u200b", "\u200b \u2060", "\u3164", "\u00a0"])
def test_a_title_that_nobody_sees_is_missing(tmp_path: Path, title: str) -> None:
    reading = read_files(tmp_path, {"content/promotions/a.yaml": f"title: {title}\n"})
    assert [problem.rule for problem in reading.problems] == ["missing-field"]


def test_an_empty_repetition_is_none(tmp_path: Path) -> None:
    text = "title: x\nstart: 2026-11-23\nrepeat: []\n"
    assert read_files(tmp_path, {"content/promotions/a.yaml": text}).problems == ()

from datetime import date
from pathlib import Path

import pytest

from calgen.model.people import Team
from calgen.model.problem import Effect, Problem, Severity
from calgen.model.site import Access, Blackout, Channel, Forge, Limit, Repository
from calgen.read.site import SiteReading, read_site
from tests.projects import summaries

RULES = ("holiday", "not-done")


def read(folder: Path, text: str | bytes) -> SiteReading:
    (folder / "site.yaml").write_bytes(text.encode() if isinstance(text, str) else text)
    return read_site(folder, RULES)


def problem_of(folder: Path, text: str | bytes) -> Problem:
    (problem,) = read(folder, text).problems
    assert problem.path == "site.yaml"
    assert problem.message
    assert problem.hint
    return problem


def test_a_title_is_enough(tmp_path: Path) -> None:
    reading = read(tmp_path, "title: 'Fernhill Outdoor: promotions'\n")
    site = reading.site
    assert reading.problems == ()
    assert (site.timezone, site.locale, site.access) == ("UTC", "en", Access.PRIVATE)
    assert list(site.teams) == ["sales", "marketing"]
    assert site.suggestions.team == "sales"
    assert "promotion" in site.types
    assert not site.declared
    assert not site.feeds.full


@pytest.mark.parametrize("title", ["Fernhill Outdoor", "Fernhill"])
def test_another_title_makes_no_other_calendar_id(tmp_path: Path, title: str) -> None:
    reading = read(tmp_path, f"title: {title}\n")
    assert (reading.site.calendar_id, reading.problems) == ("calendar", ())


def test_a_site_with_an_address_is_asked_for_its_calendar_id(tmp_path: Path) -> None:
    problem = problem_of(tmp_path, "title: Fernhill Outdoor\nurl: https://calendar.example\n")
    assert (problem.rule, problem.severity, problem.line) == ("missing-field", Severity.INFO, 2)
    assert "'calendar_id: fernhill-outdoor'" in problem.hint
    assert problem.effect is not Effect.FILE_LEFT_OUT


def test_everything_that_can_be_said_is_kept(tmp_path: Path) -> None:
    (tmp_path / "themes" / "dark").mkdir(parents=True)
    text = """
title: Fernhill
calendar_id: fernhill-calendar
url: https://calendar.fernhill.example/
access: public
timezone: Europe/London
locale: en_GB
repository: {forge: github, url: https://github.com/fernhill/calendar.git/, branch: trunk}
teams: {sales: {title: Sales team, color: '#0B7285'}, marketing: }
suggestions: {from: sales, answer_within: 2w, mail: calendar@fernhill.example}
channels: {blog: {title: Blog, owner: martha}, shop-window: }
products: [tents, boots]
limits: [{name: One a day, channel: blog, per: day, at_most: 1, severity: warning}]
blackouts: [{name: Freeze, start: 2026-12-20, end: 2027-01-02, types: [promotion]}]
holidays: [gb, US]
rules: {holiday: off, not-done: error}
theme: dark
"""
    reading = read(tmp_path, text)
    site = reading.site
    assert reading.problems == ()
    assert site.url == "https://calendar.fernhill.example"
    repository = Repository(Forge.GITHUB, "https://github.com/fernhill/calendar", "trunk")
    assert site.repository == repository
    assert site.teams == {
        "sales": Team("sales", "Sales team", "#0b7285"),
        "marketing": Team("marketing", "Marketing"),
    }
    assert site.channels["shop-window"] == Channel("shop-window", "Shop window")
    assert site.suggestions.answer_within == 14
    assert site.limits == (Limit("One a day", 1, channel="blog", per="day", severity="warning"),)
    assert site.blackouts == (
        Blackout("Freeze", date(2026, 12, 20), date(2027, 1, 2), ("promotion",)),
    )
    assert (site.holidays, site.rules["holiday"], site.theme) == (("GB", "US"), "off", "dark")
    assert site.declared == {"teams", "channels", "products"}
    assert (site.locale, site.feeds.full) == ("en-GB", True)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "the file is empty"),
        ("# nothing\n", "the file is empty"),
        ("- title: x\n", "site.yaml is a list"),
        ("[]\n", "site.yaml is a list"),
        ("just a text\n", "the file holds a text, no fields"),
        ("title: x: y\n", "a second ': ' stands in this line"),
        ("title: x\ncalendar_id: a b\n", "calendar_id: 'a b' cannot be an id"),
        ("title: x\ntimezone: Lodon\n", "timezone: 'Lodon' is no time zone"),
        (b"title: \xff\n", "the file is not UTF-8 from here on"),
    ],
)
def test_what_would_make_another_calendar_is_told_as_such(
    tmp_path: Path, text: str | bytes, message: str
) -> None:
    problem = problem_of(tmp_path, text)
    assert (problem.message, problem.effect) == (message, Effect.FILE_LEFT_OUT)


def test_a_missing_file_says_how_to_begin(tmp_path: Path) -> None:
    (problem,) = read_site(tmp_path, RULES).problems
    assert "calgen init" in problem.hint
    assert problem.effect is Effect.FILE_LEFT_OUT


def test_a_link_instead_of_the_file_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "site.yaml").symlink_to("/etc/hostname")
    (problem,) = read_site(tmp_path, RULES).problems
    assert "symbolic link" in problem.message


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("titel: y", "2:1 unknown-field"),
        ("theme: nowhere", "2:8 unknown-reference"),
        ("theme: ../..", "2:8 bad-value"),
        ("rules: {holidy: off}", "2:9 bad-value"),
        ("rules: {holiday: never}", "2:18 bad-value"),
        ("rules: [holiday]", "2:8 bad-value"),
        ("holidays: [Britain]", "2:12 bad-value"),
        ("channels: {a b: {title: x}}", "2:12 bad-value"),
        ("channels: {blog: , Blog: }", "2:20 bad-value"),
        ("products: {../x: }", "2:12 bad-value"),
        ("repository: {forge: githb, url: https://github.com/a/b}", "2:21 bad-value"),
        ("limits: [{name: x}]", "2:10 missing-field"),
        ("limits: [{name: x, at_most: many}]", "2:29 bad-value"),
        ("blackouts: [{name: x, start: soon}]", "2:30 bad-value"),
        ("suggestions: {answer_within: soon}", "2:30 bad-value"),
        ("url: javascript:alert(1)", "2:6 bad-value"),
        ("url: mailto:a@b.example", "2:6 bad-value"),
        ("url: https://x.example/?a=b", "2:6 bad-value"),
        ("url: https://ted:secret@x.example/", "2:6 bad-value"),
        ("url: https://x.example/100%", "2:6 bad-value"),
        ("teams: sales", "2:8 bad-value"),
        ("locale: xx", "2:9 bad-value"),
    ],
)
def test_a_fault_drops_its_value_and_the_site_stays(tmp_path: Path, text: str, at: str) -> None:
    reading = read(tmp_path, f"title: Fernhill\n{text}\n")
    assert summaries(reading.problems) == [f"site.yaml:{at}"]
    assert reading.problems[0].effect is Effect.VALUE_DROPPED
    assert reading.problems[0].hint
    assert reading.site.title == "Fernhill"


@pytest.mark.parametrize("word", ["off", "false", "No"])
def test_off_is_off_however_yaml_says_it(tmp_path: Path, word: str) -> None:
    assert read(tmp_path, f"title: x\nrules: {{holiday: {word}}}\n").site.rules == {
        "holiday": "off"
    }

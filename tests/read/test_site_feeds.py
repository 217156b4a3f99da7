"""The section `feeds` of site.yaml: what it means, and what is wrong with it and where."""

from __future__ import annotations

from pathlib import Path

import pytest

from calgen.model.feeds import PAGE_FOLDERS, FeedSettings, NamedFeed
from calgen.model.problem import Effect
from calgen.read.site import SiteReading, read_site
from tests.projects import read_files, summaries

KEY = "7b1e5d90c2864fa3be0d41f7"
PROJECT = Path(__file__).parents[2]
MANUAL = "3f9a2c41d07b4e6f8a1520c9"
PEOPLE = "- {id: martha, team: marketing}\n"
SECTIONS = "teams: {sales: , marketing: }\nchannels: [search, social]\nproducts: [tents]\n"


def read(folder: Path, feeds: str, *more: str) -> SiteReading:
    text = "\n".join(("title: x", *more, f"feeds: {feeds}", ""))
    (folder / "site.yaml").write_text(text, encoding="utf-8")
    return read_site(folder, ())


def test_without_the_section_feeds_are_as_they_always_were(tmp_path: Path) -> None:
    reading = read(tmp_path, "")
    assert (reading.site.feeds, reading.problems) == (FeedSettings(), ())


def test_all_that_can_be_said_is_kept(tmp_path: Path) -> None:
    text = f"""
  detail: full
  mark: no
  cancelled: title
  months: 24
  folder: calendars/public/
  key: {KEY}
  url: https://feeds.fernhill.example/
  named:
    paid-media:
      title: What we pay for
      types: [ad]
      teams: marketing
      people: [martha]
      channels: [search, social]
      campaigns: [spring]
      products: [tents]
      statuses: [confirmed, done]
      tags: [paid]
      sales_suggested: no
      long: edges
    the-rest:
"""
    reading = read(tmp_path, text, "url: https://fernhill.example", "calendar_id: x")
    assert reading.problems == ()
    paid = NamedFeed(
        "paid-media",
        "What we pay for",
        types=("ad",),
        teams=("marketing",),
        people=("martha",),
        channels=("search", "social"),
        campaigns=("spring",),
        products=("tents",),
        statuses=("confirmed", "done"),
        tags=("paid",),
        sales_suggested=False,
        edges=True,
    )
    assert reading.site.feeds == FeedSettings(
        full=True,
        mark=False,
        show_cancelled=True,
        months=24,
        named=(paid, NamedFeed("the-rest", "The rest")),
        folder="calendars/public",
        key=KEY,
        url="https://feeds.fernhill.example",
    )


@pytest.mark.parametrize(
    ("access", "detail", "full"),
    [
        ("private", "", False),
        ("public", "", True),
        ("private", "full", True),
        ("public", "titles", False),
    ],
)
def test_a_private_site_tells_little_unless_it_says_so(
    tmp_path: Path, access: str, detail: str, *, full: bool
) -> None:
    reading = read(tmp_path, f"{{detail: {detail}}}", f"access: {access}")
    assert reading.site.feeds.full is full


@pytest.mark.parametrize(
    ("feeds", "at"),
    [
        ("full", "2:8 bad-value"),
        ("{detail: much}", "2:17 bad-value"),
        ("{months: 0}", "2:17 bad-value"),
        ("{months: 601}", "2:17 bad-value"),
        ("{months: 1.5}", "2:17 bad-value"),
        ("{months: -3}", "2:17 bad-value"),
        ("{months: a year}", "2:17 bad-value"),
        ("{url: mailto:a@b.example}", "2:14 bad-value"),
        ("{url: calendar}", "2:14 bad-value"),
        ("{url: 'https://x.example/?q=1'}", "2:14 bad-value"),
        ("{url: 'https://x.example/#feeds'}", "2:14 bad-value"),
        ("{url: 'https://x.example/a%zz'}", "2:14 bad-value"),
        ("{url: 'https://ted:secret@x.example'}", "2:14 bad-value"),
        ("{mark: perhaps}", "2:15 bad-value"),
        ("{cancelled: maybe}", "2:20 bad-value"),
        ("{named: [{title: x}]}", "2:16 bad-value"),
        ("{named: {a b: {types: [ad]}}}", "2:17 bad-value"),
        ("{named: {../x: {types: [ad]}}}", "2:17 bad-value"),
        ("{named: {ads: {}, Ads: {}}}", "2:26 bad-value"),
        ("{named: {ads: {statuses: [declined]}}}", "2:34 bad-value"),
        ("{named: {ads: {long: never}}}", "2:29 bad-value"),
        ("{named: {ads: {chanels: [search]}}}", "2:23 unknown-field"),
    ],
)
def test_a_fault_is_told_at_its_place_with_what_to_do(tmp_path: Path, feeds: str, at: str) -> None:
    reading = read(tmp_path, feeds)
    assert summaries(reading.problems) == [f"site.yaml:{at}"]
    assert reading.problems[0].effect is Effect.VALUE_DROPPED
    assert reading.problems[0].hint


@pytest.mark.parametrize(
    "feeds",
    [
        "{key: short}",
        f"{{key: {MANUAL}}}",
        "{key: aaaaaaaaaaaaaaaaaaaaaaaa}",
        "{key: 3f9a2c41d07b4e6f8a15/0c9}",
        "{key: 3f9a2c41d07b4e6f8a1ä20c9}",
        "{key: 3f9a2c41d07b4e6f8 1520c9}",
        "{key: ../../3f9a2c41d07b4e6f8}",
        "{folder: ../feeds}",
        "{folder: /feeds}",
        "{folder: feeds//x}",
        "{folder: .git}",
        "{folder: entries}",
        "{folder: Entries/feeds}",
        "{folder: index.html}",
        "{folder: Calendar.CSV/feeds}",
        "{folder: sitemap.xml}",
        "{key: }",
        "{key: ''}",
        "{key: []}",
        "{key: ' '}",
        "{folder: }",
        "{url: }",
        "{folder: 'a b'}",
        "{folder: 'https://feeds.example'}",
    ],
)
def test_nothing_is_built_while_nobody_knows_where_feeds_should_stand(
    tmp_path: Path, feeds: str
) -> None:
    """Without the key that was meant, feeds would stand where everybody finds them."""
    (problem,) = read(tmp_path, feeds).problems
    assert (problem.rule, problem.effect) == ("bad-value", Effect.FILE_LEFT_OUT)
    assert problem.line == 2
    assert problem.hint


@pytest.mark.parametrize("feeds", ["{key: [a, b]}", "{folder: {a: b}}"])
def test_nor_where_the_place_is_no_text(tmp_path: Path, feeds: str) -> None:
    problems = read(tmp_path, feeds).problems
    assert Effect.FILE_LEFT_OUT in {problem.effect for problem in problems}


@pytest.mark.parametrize(
    ("feeds", "meant"),
    [("kye: 7b1e5d90c2864fa3be0d41f7", "key"), ("foldr: calendars", "folder")],
)
def test_nor_where_a_field_is_misspelt_that_may_say_the_place(
    tmp_path: Path, feeds: str, meant: str
) -> None:
    """A misspelt key is no key: the feeds would be built openly."""
    (problem,) = read(tmp_path, f"{{mark: no, {feeds}}}").problems
    assert (problem.rule, problem.effect) == ("unknown-field", Effect.FILE_LEFT_OUT)
    assert (problem.line, problem.hint) == (2, f"did you mean '{meant}'?")


def test_the_key_that_the_manual_shows_is_nobodys(tmp_path: Path) -> None:
    assert MANUAL in (PROJECT / "docs" / "hosting.md").read_text(encoding="utf-8")
    (problem,) = read(tmp_path, f"{{key: {MANUAL}}}").problems
    assert "key of the manual" in problem.message
    assert problem.hint.startswith("make your own: ")


def test_the_hint_says_why_a_key_is_long_and_how_to_make_one(tmp_path: Path) -> None:
    (problem,) = read(tmp_path, "{key: letmein}").problems
    assert "calendar programs cannot log in" in problem.hint
    assert "secrets.token_hex" in problem.hint


@pytest.mark.parametrize(
    "parts",
    [
        "statuses: [confirmd]",
        "sales_suggested: perhaps",
        "sales_suggested: ",
        "chanels: ",
        "channels: {a: b}",
        "chanels: [search]",
    ],
)
def test_a_feed_without_the_filter_that_was_meant_holds_nothing(tmp_path: Path, parts: str) -> None:
    """With one filter less it would show strangers what was to stay out."""
    reading = read(tmp_path, f"{{named: {{partners: {{types: [ad], {parts}}}}}}}")
    assert reading.problems
    (feed,) = reading.site.feeds.named
    assert (feed.id, feed.refused) == ("partners", True)


def test_a_feed_that_is_no_mapping_keeps_its_address_and_holds_nothing(tmp_path: Path) -> None:
    (feed,) = read(tmp_path, "{named: {partners: ads}}").site.feeds.named
    assert (feed.id, feed.title, feed.refused) == ("partners", "Partners", True)


@pytest.mark.parametrize("value", ["", "[]", "[ '' ]", "~"])
@pytest.mark.parametrize("name", ["types", "people", "statuses", "tags", "campaigns"])
def test_a_filter_that_is_left_blank_shows_nothing(tmp_path: Path, name: str, value: str) -> None:
    """Somebody meant to filter: everything is the last thing that was meant."""
    reading = read(tmp_path, f"{{named: {{ads: {{teams: [sales], {name}: {value}}}}}}}")
    assert {problem.effect for problem in reading.problems} == {Effect.VALUE_DROPPED}
    assert reading.problems[0].column == 39
    assert reading.site.feeds.named[0].refused


@pytest.mark.parametrize("parts", ["", "title: Ads, long: whole", "title: , long: "])
def test_a_feed_without_filters_shows_everything(tmp_path: Path, parts: str) -> None:
    reading = read(tmp_path, f"{{named: {{ads: {{{parts}}}}}}}")
    assert reading.problems == ()
    assert not reading.site.feeds.named[0].refused


@pytest.mark.parametrize(
    ("parts", "message", "hint"),
    [
        ("types: [promotoin]", "types: no type is called 'promotoin'", "'promotion'"),
        ("teams: [salse]", "teams: no team is called 'salse'", "'sales'"),
        ("channels: [serach]", "channels: no channel is called 'serach'", "'search'"),
        ("products: [tent]", "products: no product is called 'tent'", "'tents'"),
        ("campaigns: [sprin]", "campaigns: no campaign is called 'sprin'", "'spring'"),
        ("people: [marta]", "people: nobody is called 'marta'", "'martha'"),
    ],
)
def test_a_name_that_nobody_declared_is_told_with_the_one_that_was_meant(
    tmp_path: Path, parts: str, message: str, hint: str
) -> None:
    files = {
        "site.yaml": f"title: x\n{SECTIONS}feeds: {{named: {{ads: {{{parts}}}}}}}\n",
        "content/people.yaml": PEOPLE,
        "content/campaigns/spring.yaml": "title: Spring\n",
    }
    reading = read_files(tmp_path, files)
    (problem,) = reading.problems
    assert problem.message == f"feeds: named: ads: {message}"
    assert problem.hint == f"did you mean {hint}?"
    assert problem.effect is Effect.VALUE_DROPPED
    (feed,) = reading.calendar.site.feeds.named
    # The name stays, so that it finds nothing: without it everything would be found.
    assert getattr(feed, parts.partition(":")[0])


def test_a_campaign_that_was_left_out_for_its_own_faults_is_not_told_twice(tmp_path: Path) -> None:
    files = {
        "site.yaml": "title: x\nfeeds: {named: {spring: {campaigns: [spring]}}}\n",
        "content/campaigns/spring.yaml": "title: Spring\nstart: soon\n",
    }
    reading = read_files(tmp_path, files)
    assert [problem.path for problem in reading.problems] == ["content/campaigns/spring.yaml"]


def test_names_that_nobody_declares_are_written_as_entries_write_them(tmp_path: Path) -> None:
    files = {
        "site.yaml": "title: x\nfeeds: {named: {mine: {channels: [Blog], people: [Ana]}}}\n",
        "content/topics/a.yaml": "title: A\nchannels: [blog]\nowner: ana\nstart: 2026-12-01\n",
    }
    calendar = read_files(tmp_path, files).calendar
    (feed,) = calendar.site.feeds.named
    entry = calendar.entries["a"]
    assert (feed.channels, feed.people) == (entry.channels, (entry.owner,))


def test_the_folders_of_pages_are_known_in_capitals_too() -> None:
    assert {name.casefold() for name in PAGE_FOLDERS} == PAGE_FOLDERS

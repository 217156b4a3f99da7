"""The Atom feed of what changed, made from real histories."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from calgen.formats.atom import AtomFeed, write_atom
from calgen.formats.themes import bundled_themes
from calgen.formats.words import load_words
from calgen.pipeline import check, material
from calgen.render.feeds.updates import update_products
from calgen.render.translated import in_words
from calgen.schema.words import declared_words
from tests.atoms import faults_in_atom
from tests.history.repositories import Repository, day
from tests.projects import write_project

TODAY = date(2026, 11, 22)
PUBLIC = (
    "title: Shop\ncalendar_id: shop\nurl: https://shop.example/cal\naccess: public\n"
    "locale: en-GB\nchannels: {email: {title: E-mail}, blog: {title: Blog}}\n"
)
A = "content/promotions/black-friday.yaml"
B = "content/topics/tents.md"
FRIDAY = "title: Black Friday 20% off\nstart: 2026-11-27\nend: 2026-11-30\n"
LATER = FRIDAY.replace("11-27", "12-04").replace("11-30", "12-07")


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path / "project")


def feed_of(project: Path, language: str = "en", today: date = TODAY) -> AtomFeed:
    words = load_words([bundled_themes() / "default"], language, declared_words())
    (product,) = update_products(in_words(material(check(project, today)), words))
    assert isinstance(product.view, AtomFeed)
    assert faults_in_atom(write_atom(product.view)) == []
    return product.view


def titles(project: Path, language: str = "en") -> list[str]:
    return [entry.title for entry in feed_of(project, language).entries]


def told(repository: Repository, *versions: Mapping[str, str | None]) -> list[str]:
    """Commit versions one day after the other, and give the titles, the newest first."""
    for number, files in enumerate(versions, start=1):
        repository.commit(day(number), {"site.yaml": PUBLIC, **files})
    return titles(repository.folder)


def test_what_was_added_moved_and_removed_is_told_the_newest_first(repository: Repository) -> None:
    assert told(repository, {A: FRIDAY}, {A: LATER}, {A: None}) == [
        "Removed: Black Friday 20% off",
        "Moved: Black Friday 20% off, from 27–30 Nov to 4–7 Dec",
        "Added: Black Friday 20% off, 27–30 Nov",
    ]


@pytest.mark.parametrize(
    ("before", "after", "title"),
    [
        (FRIDAY, FRIDAY + "status: cancelled\n", "Cancelled: Black Friday 20% off"),
        (FRIDAY, FRIDAY + "status: declined\n", "Declined: Black Friday 20% off"),
        (FRIDAY, LATER + "status: cancelled\n", "Cancelled: Black Friday 20% off"),
        (FRIDAY, FRIDAY + "status: confirmed\n", "Confirmed: Black Friday 20% off"),
        (FRIDAY, FRIDAY + "status: done\n", "Done: Black Friday 20% off"),
        (FRIDAY + "status: cancelled\n", FRIDAY, "Back on the calendar: Black Friday 20% off"),
        (FRIDAY, FRIDAY + "tags: [clearance]\n", "Changed: Black Friday 20% off"),
        ("title: X\n", "title: X\nstart: 2027-02-01\n", "Now has a date: X, 1 Feb 2027"),
        ("title: X\nstart: 2026-02-01\n", "title: X\n", "No date any more: X"),
        (
            "title: X\nstart: 2026-02-02 09:00\n",
            "title: X\nstart: 2026-02-02 10:00\n",
            "Moved: X, from Mon 2 Feb, 09:00 to Mon 2 Feb, 10:00",
        ),
        (
            "title: X\nstart: 2026-02-02\nrepeat: weekly\n",
            "title: X\nstart: 2026-02-02\nrepeat: weekly\nexcept: 2026-02-09\n",
            "Other times: X",
        ),
        (
            "title: X\nsuggested_by: sales\n",
            "title: X\nsuggested_by: sales\nanswer: {says: Yes}\nstart: 2026-02-02\n",
            "Answered: X",
        ),
    ],
)
def test_a_change_is_told_in_words(
    repository: Repository, before: str, after: str, title: str
) -> None:
    assert told(repository, {A: before}, {A: after})[0] == title


def test_what_sales_suggests_is_told_as_such(repository: Repository) -> None:
    assert told(repository, {A: "title: Scout week\nsuggested_by: sales\n"}) == [
        "Suggested by Sales: Scout week"
    ]


def test_old_news_stays_as_it_was_whatever_marks_titles(repository: Repository) -> None:
    """Readers take an item with another title and the same date for a fault, or never see it."""
    told(repository, {A: "title: Scout week\nsuggested_by: sales\n"})
    marked = feed_of(repository.folder).entries
    repository.commit(day(2), {"site.yaml": PUBLIC + "feeds: {mark: no}\n"})
    assert feed_of(repository.folder).entries == marked


def test_it_is_said_what_was_and_what_is(repository: Repository) -> None:
    told(
        repository,
        {A: FRIDAY + "offer: {kind: percent, value: 10}\nchannels: [blog]\nbody: One.\n"},
        {A: LATER + "offer: {kind: percent, value: 20}\nchannels: [email, blog]\nbody: Two.\n"},
    )
    entry = feed_of(repository.folder).entries[0]
    assert entry.paragraphs == ("Promotion · 4–7 Dec · Planned",)
    assert entry.points == (
        "When: 27–30 Nov → 4–7 Dec",
        "Channels: Blog → E-mail, Blog",
        "Text: changed",
        "Offer: 10% off → 20% off",
    )
    assert entry.link == "https://shop.example/cal/entries/black-friday.html"
    assert (entry.category, entry.category_title) == ("promotion", "Promotion")


def test_a_private_site_tells_titles_days_and_types_alone(repository: Repository) -> None:
    private = {"site.yaml": PUBLIC.replace("public", "private")}
    told(
        repository,
        {A: FRIDAY + "budget: 900\nowner: ted\n", **private},
        {A: LATER + "budget: 1000\nowner: ana\nbody: A secret.\n", **private},
    )
    data = write_atom(feed_of(repository.folder)).decode()
    assert "Promotion · 4–7 Dec" in data
    assert "27–30 Nov → 4–7 Dec" in data
    for secret in ("1000", "900", "Budget", "Text", "ana", "ted", "secret", "Planned"):
        assert secret not in data.replace("updated", ""), secret


PRIVATE = {"site.yaml": PUBLIC.replace("public", "private")}
HIDDEN = "title: Secret\n"


@pytest.mark.parametrize(
    "versions",
    [
        (HIDDEN, "title: Secreter\nsuggested_by: sales\n", None),
        (HIDDEN + "suggested_by: sales\n", HIDDEN + "suggested_by: sales\nstatus: declined\n"),
        (FRIDAY.replace("Black", "Secret") + "status: declined\n", HIDDEN, None),
        (HIDDEN + "status: cancelled\n", HIDDEN),
    ],
)
def test_a_private_site_tells_nothing_of_what_no_calendar_shows(
    repository: Repository, versions: tuple[str | None, ...]
) -> None:
    assert told(repository, *({A: text, **PRIVATE} for text in versions)) == []
    assert b"Secret" not in write_atom(feed_of(repository.folder))


@pytest.mark.parametrize("gone", [HIDDEN, FRIDAY.replace("Black", "Secret") + "status: declined\n"])
def test_a_private_site_tells_what_calendars_show_from_then_on(
    repository: Repository, gone: str
) -> None:
    versions: tuple[str | None, ...] = (HIDDEN, FRIDAY, gone, LATER, gone, None)
    found = told(repository, *({A: text, **PRIVATE} for text in versions))
    dated = "Added: Black Friday 20% off, 4–7 Dec"
    assert found == [
        "Removed: Black Friday 20% off",
        dated if gone == HIDDEN else "Back on the calendar: Black Friday 20% off",
        "Removed: Black Friday 20% off",
        "Added: Black Friday 20% off, 27–30 Nov",
    ]
    assert b"Secret" not in write_atom(feed_of(repository.folder))


def test_a_private_site_names_of_very_much_only_what_calendars_show(repository: Repository) -> None:
    ideas = {f"content/ads/ad-{n:03}.yaml": f"title: Secret {n}\n" for n in range(3, 20)}
    told(repository, {"content/ads/ad-000.yaml": FRIDAY, **ideas, **PRIVATE}, ideas | PRIVATE)
    (found,) = feed_of(repository.folder).entries
    assert found.points == ("Added: Black Friday 20% off, 27–30 Nov", "and 17 more")


def test_it_speaks_the_language_of_the_site(repository: Repository) -> None:
    german = {"site.yaml": PUBLIC.replace("en-GB", "de")}
    repository.commit(day(1), {A: FRIDAY, **german})
    repository.commit(day(2), {A: LATER, **german})
    assert titles(repository.folder, "de") == [
        "Verschoben: Black Friday 20% off, von 27.–30. Nov. auf 4.–7. Dez.",
        "Neu: Black Friday 20% off, 27.–30. Nov.",
    ]


def test_nobody_of_git_is_named(repository: Repository) -> None:
    told(repository, {A: FRIDAY})
    data = write_atom(feed_of(repository.folder))
    assert b"Somebody" not in data
    assert b"somebody@" not in data


def test_ids_stay_in_later_builds_and_days(repository: Repository) -> None:
    told(repository, {A: FRIDAY}, {A: LATER})
    early = feed_of(repository.folder)
    repository.commit(day(3), {"site.yaml": PUBLIC, B: "---\ntitle: Tents\n---\n"})
    late = feed_of(repository.folder, today=date(2027, 8, 1))
    assert late.entries[1:] == early.entries
    assert late.id == early.id
    assert early.entries[0].id == "tag:shop,2026:shop/black-friday/20260102T120000Z"
    assert (early.updated, late.updated) == (day(2), day(3))


def test_a_merge_is_told_when_it_was_merged_and_each_thing_once(repository: Repository) -> None:
    repository.commit(day(1), {"site.yaml": PUBLIC, A: FRIDAY})
    repository.git("checkout", "--quiet", "-b", "proposal")
    repository.commit(day(2), {"site.yaml": PUBLIC, A: LATER})
    repository.commit(day(3), {"site.yaml": PUBLIC, A: LATER + "tags: [x]\n"})
    repository.git("checkout", "--quiet", "main")
    repository.commit(day(5), {"site.yaml": PUBLIC, B: "---\ntitle: Tents\n---\n"})
    repository.merge("proposal", day(9))
    found = feed_of(repository.folder)
    assert [(one.title.partition(":")[0], one.updated) for one in found.entries] == [
        ("Moved", day(9)),
        ("Added", day(5)),
        ("Added", day(1)),
    ]


def test_dates_of_commits_that_go_back_leave_the_newest_first(repository: Repository) -> None:
    for number, at in enumerate((5, 2, 3)):
        repository.commit(day(at), {"site.yaml": PUBLIC, A: f"title: X{number}\n"})
    moments = [entry.updated for entry in feed_of(repository.folder).entries]
    assert moments == sorted(moments, reverse=True)


def test_a_commit_of_very_much_is_one_piece_of_news(repository: Repository) -> None:
    many = {f"content/ads/ad-{n:03}.yaml": f"title: Ad {n}\n" for n in range(500)}
    told(repository, {A: FRIDAY}, many)
    newest, first = feed_of(repository.folder).entries
    assert newest.title == "500 things added at once"
    assert newest.points[-1] == "and 495 more"
    assert len(newest.points) == 6
    assert newest.link == "https://shop.example/cal/index.html"
    assert first.title.startswith("Added: Black Friday")


def test_only_the_newest_are_kept(repository: Repository) -> None:
    for number in range(60):
        repository.commit(day(1 + number // 3), {"site.yaml": PUBLIC, A: f"title: X{number}\n"})
    found = feed_of(repository.folder).entries
    assert len(found) == 50
    assert found[0].title == "Changed: X59"


def test_layout_and_what_is_not_committed_are_no_news(repository: Repository) -> None:
    told(repository, {A: FRIDAY}, {A: f"# a remark\n{FRIDAY}"})
    write_project(repository.folder, {"site.yaml": PUBLIC, A: LATER})
    assert titles(repository.folder) == ["Added: Black Friday 20% off, 27–30 Nov"]


def test_without_git_the_feed_is_there_and_empty(tmp_path: Path) -> None:
    write_project(tmp_path, {A: FRIDAY})
    assert feed_of(tmp_path).entries == ()
    (tmp_path / A).unlink()
    assert feed_of(tmp_path).updated.year == 1970


def test_a_shallow_clone_does_not_say_that_everything_is_new(
    repository: Repository, tmp_path: Path
) -> None:
    told(repository, {A: FRIDAY}, {B: "---\ntitle: Tents\n---\n"}, {A: LATER})
    clone = str(tmp_path / "clone")
    repository.git("clone", "--quiet", "--depth=2", f"file://{repository.folder}", clone)
    assert [one.partition(":")[0] for one in titles(Path(clone))] == ["Moved"]


def test_without_an_address_links_lead_from_the_feed(repository: Repository) -> None:
    repository.commit(day(1), {"site.yaml": "title: Shop\ncalendar_id: ünï.x\n", A: FRIDAY})
    found = feed_of(repository.folder)
    assert found.entries[0].link == "../entries/black-friday.html"
    assert found.home == "../index.html"
    assert found.source == ""


def test_with_a_key_it_stands_where_nobody_guesses(repository: Repository) -> None:
    repository.commit(
        day(1), {"site.yaml": PUBLIC + "feeds: {key: q7mZ2vX9tKp4Wc8nRb3d}\n", A: FRIDAY}
    )
    words = load_words([bundled_themes() / "default"], "en", declared_words())
    (product,) = update_products(in_words(material(check(repository.folder, TODAY)), words))
    assert product.path == "feeds/q7mZ2vX9tKp4Wc8nRb3d/updates.xml"

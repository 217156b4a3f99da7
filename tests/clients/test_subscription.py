"""Who subscribed once sees every later change of the calendar: nothing doubled, nothing stale."""

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from calgen import pipeline
from calgen.render.material import Material
from calgen.render.translated import in_words
from tests.building import built
from tests.calendars import TODAY, WORDS
from tests.clients.readers import Seeings
from tests.clients.subscription import Subscription, serving
from tests.clients.truth import differences, of_entries, what_we_say
from tests.sample import clone

FEEDS = ("feeds/all.ics", "feeds/highlights.ics", "feeds/sales-suggested.ics", "feeds/steps.ics")
MOVED = {
    "events/stove-demo-day.yaml": ("start: 2026-11-21", "start: 2026-12-12"),
    "meetings/autumn-clearance-review.yaml": ('"2026-12-08 10:00"', '"2026-12-09 10:30"'),
    "meetings/black-friday-standup.yaml": (
        "COUNT=6",
        'COUNT=8\nexcept: [2026-11-28]\nmoved: {2026-11-27: "2026-11-27 12:00"}',
    ),
    "meetings/boot-supplier-call.yaml": (
        "timezone: America/Denver\nrepeat: {every: 4 weeks, on: [thursday], until: 2027-05-13}",
        "timezone: Europe/Berlin\nrepeat: {every: 4 weeks, on: [thursday], until: 2027-02-18}",
    ),
    "events/winter-skills-talk.yaml": ("status: planned", "status: cancelled\nreason: Ice"),
    "events/launch-night.yaml": ("title:", "reason: The hall is closed\ntitle: Cancelled,"),
}
SCHOOL = ("events/stove-school.yaml", "events/lessons-with-stoves.yaml")
ADDED = "title: A new evening\nstart: 2026-12-15 18:00\nrepeat: weekly 3 times\nowner: martha\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return clone(tmp_path / "calendar")


def truth_of(project: Path) -> Seeings:
    made: Material = in_words(pipeline.material(pipeline.check(project, TODAY)), WORDS)
    said = what_we_say(made)
    return {path: of_entries(said[path]) for path in FEEDS}


def edit(project: Path, texts: Mapping[str, tuple[str, str]]) -> None:
    for name, (old, new) in texts.items():
        file = project / "content" / name
        text = file.read_text("utf-8")
        assert old in text, name
        file.write_text(text.replace(old, new, 1), "utf-8")


def rename(project: Path, old: str, new: str, head: str = "") -> None:
    """Give an entry's file another name; with `id:` in its head it stays the same entry."""
    text = (project / "content" / old).read_text("utf-8")
    (project / "content" / new).write_text(head + text.removeprefix("id: stove-school\n"), "utf-8")
    (project / "content" / old).unlink()


def commit(project: Path, day: str) -> None:
    at = f"{day}T12:00:00+0000"
    fixed = {"GIT_AUTHOR_DATE": at, "GIT_COMMITTER_DATE": at, "GIT_CONFIG_GLOBAL": os.devnull}
    for command in (
        ["add", "-A", "content"],
        ["-c", "user.name=T", "-c", "user.email=t@example.org", "commit", "-qm", day],
    ):
        subprocess.run(["git", *command], cwd=project, check=True, env=os.environ | fixed)


def is_standup_of_the_27th(start: str, title: str) -> bool:
    return "stand-up" in title and start.startswith("2026-11-27")


@pytest.mark.clients
def test_every_change_arrives_once(project: Path, tmp_path: Path) -> None:
    person = tmp_path / "person"
    person.mkdir()
    site = built(project)
    with serving(site) as address:
        subscription = Subscription({path: f"{address}/{path}" for path in FEEDS}, person)

        def agrees() -> None:
            built(project)
            subscription.synchronise()
            assert differences(subscription.seen(), truth_of(project)) == []

        agrees()
        before = subscription.seen()
        edit(project, MOVED)
        (project / "content/events/christmas-party.yaml").unlink()
        (project / "content/meetings/new-evening.yaml").write_text(ADDED)
        rename(project, *SCHOOL, "id: stove-school\n")
        commit(project, "2026-11-21")
        agrees()
        assert subscription.seen() != before
        shown = subscription.listed("2026-11-01", "2026-12-31")
        titles = [title for _, title in shown]
        assert sum("A new evening" in title for title in titles) == 3
        assert not any("Christmas party" in title for title in titles)
        assert {start[:10] for start, title in shown if "Stove demo" in title} == {"2026-12-12"}
        assert [start[-8:] for start, title in shown if is_standup_of_the_27th(start, title)] == [
            "12:00:00"
        ]
        assert [start for start, title in shown if "Denver" in title] == ["2026-12-24T08:00:00"]
        later = subscription.listed("2027-01-01", "2027-06-30")
        (talk,) = (title for _, title in later if "Winter skills" in title)
        assert talk.startswith("Cancelled: ")
        assert sum("Stove school" in title for _, title in later) == 1

        edit(project, {name: (new, old) for name, (old, new) in MOVED.items()})
        (project / "content/meetings/new-evening.yaml").unlink()
        (project / "content/events/repair-cafe.md").unlink()
        rename(project, *reversed(SCHOOL))
        commit(project, "2026-11-22")
        agrees()
        assert not any(
            "new evening" in title for _, title in subscription.listed("2026-12-01", "2027-01-31")
        )

"""Sixty commits are replayed: whoever subscribed to a feed has every event as it should be."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from calgen.formats.atom import AtomFeed, write_atom
from calgen.formats.feed import FeedView
from calgen.formats.ics import IcsWriter
from calgen.model.stamp import Stamp
from calgen.pipeline import check, material
from calgen.render.feeds.products import feed_products
from calgen.render.feeds.updates import update_products
from calgen.render.material import Material
from calgen.render.translated import in_words
from tests.atoms import entries_in, faults_in_atom
from tests.calendars import WORDS
from tests.history.repositories import Repository
from tests.history.stories import OPS, Story
from tests.history.written import Commit, stream

TODAY = date(2026, 6, 15)
ALL = "feeds/all.ics"
STEPS = "feeds/steps.ics"
SECOND = timedelta(seconds=1)
SCHEDULE = ("DTSTART", "DTEND", "DURATION", "RRULE", "EXDATE", "RECURRENCE-ID")


def told(seed: int, ops: list[str]) -> list[Commit]:
    story = Story(Random(seed))  # noqa: S311 -- a story is no secret
    story.begin()
    for op in ops:
        story.go(op)
    return story.commits


def sixty(seed: int = 4) -> list[Commit]:
    """Everything that can happen, each of it at least twice."""
    random = Random(seed)  # noqa: S311 -- as above
    ops = [*OPS, *OPS, *random.choices(sorted(OPS), k=59 - 2 * len(OPS))]
    random.shuffle(ops)
    return told(seed, ops)


@dataclass(frozen=True)
class History:
    """A repository with a story in it; each commit can be checked out."""

    folder: Path
    commits: list[Commit]
    ids: list[str]

    def checked_out(self) -> Iterator[Commit]:
        for commit, id_ in zip(self.commits, self.ids, strict=True):
            self._git("reset", "--quiet", "--hard", id_)
            yield commit

    def _git(self, *arguments: str) -> None:
        subprocess.run(["git", "-C", str(self.folder), *arguments], check=True)


def repository(folder: Path, commits: list[Commit]) -> History:
    git = Repository(folder)
    marks = folder.with_name(f"{folder.name}.marks")
    command = ["git", "-C", str(folder), "fast-import", "--quiet", f"--export-marks={marks}"]
    plain = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    subprocess.run(command, input=stream(commits), check=True, env=plain)
    known = dict(line.split() for line in marks.read_text().splitlines())
    git.git("symbolic-ref", "HEAD", "refs/heads/main")
    return History(folder, commits, [known[f":{n + 1}"] for n in range(len(commits))])


Event = Mapping[str, tuple[str, ...]]
Feed = dict[str, Event]


def gathered_from(project: Path) -> Material:
    return in_words(material(check(project, TODAY)), WORDS)


def feeds_of(gathered: Material) -> dict[str, Feed]:
    """Make every feed in this process, and read it as plain lines."""
    writer = IcsWriter()
    feeds = (one for one in feed_products(gathered) if one.template == "ics")
    return {
        one.path: events_in(writer.write(one.view))
        for one in feeds
        if one.path.startswith("feeds/") and isinstance(one.view, FeedView)
    }


def events_in(data: bytes) -> Feed:
    """Give the events by UID, as values by name; fails where one stands twice."""
    text = data.decode().replace("\r\n ", "")
    found: dict[str, dict[str, list[str]]] = {}
    seen = Counter[tuple[str, ...]]()
    for block in text.split("BEGIN:VEVENT\r\n")[1:]:
        lines = block.partition("END:VEVENT")[0].splitlines()
        values: dict[str, list[str]] = {}
        for line in lines:
            head, _, value = line.partition(":")
            values.setdefault(head.partition(";")[0], []).append(f"{head}:{value}")
        (uid,) = values["UID"]
        seen[(uid, *values.get("RECURRENCE-ID", ()))] += 1
        for name, those in values.items():
            found.setdefault(uid.removeprefix("UID:"), {}).setdefault(name, []).extend(those)
    assert not [one for one, count in seen.items() if count > 1], "an event stands twice"
    return {uid: {k: tuple(v) for k, v in one.items()} for uid, one in found.items()}


class Oracle:
    """Says what each entry's stamp has to be, from what the calendar says before and after.

    `work` are the stamps of steps; `reworked` those whose steps only are other ones now.
    """

    def __init__(self) -> None:
        self.stamps: dict[str, Stamp] = {}
        self.work: dict[str, Stamp] = {}
        self.reworked: frozenset[str] = frozenset()
        self._before: Commit | None = None

    def same(self, commit: Commit) -> frozenset[str]:
        """Take a commit in; gives what is as it was before."""
        before, self._before = self._before, commit
        old = {id_: key_of(before, id_) for id_ in before.things} if before else {}
        for id_ in old.keys() - commit.things.keys():
            self._touch(id_, commit, more=False, work=False)
        same = set()
        reworked = set()
        for id_, thing in commit.things.items():
            work = bool(before) and steps_of(before, id_) != steps_of(commit, id_)
            if before and before.things.get(id_) == thing and old[id_] == key_of(commit, id_):
                same.add(id_)
                if work:
                    reworked.add(id_)
                    self.work[id_] = later(self.work[id_], commit, more=True)
            elif id_ in self.stamps:
                self._touch(id_, commit, more=old.get(id_) != key_of(commit, id_), work=work)
            else:
                self.stamps[id_] = self.work[id_] = Stamp(commit.at, commit.at)
        self.reworked = frozenset(reworked)
        return frozenset(same)

    def _touch(self, id_: str, commit: Commit, *, more: bool, work: bool) -> None:
        self.stamps[id_] = later(self.stamps[id_], commit, more=more)
        self.work[id_] = later(self.work[id_], commit, more=more or work)


def later(stamp: Stamp, commit: Commit, *, more: bool) -> Stamp:
    changed = max(commit.at, stamp.changed + SECOND)
    return replace(stamp, changed=changed, sequence=stamp.sequence + more)


def steps_of(commit: Commit | None, id_: str) -> tuple[object, ...]:
    """Give what the steps of a thing go by, beside its start."""
    thing = commit.things.get(id_) if commit else None
    return (thing.due, commit.before.get(thing.type)) if commit and thing else ()


def key_of(commit: Commit, id_: str) -> tuple[object, ...]:
    """Give what SEQUENCE counts the changes of; hours are in the site's zone."""
    thing = commit.things[id_]
    return (*thing.schedule, commit.zone if thing.start and thing.at is not None else "")


class Client:
    """Subscribed to every feed, and complains of what would not reach a person."""

    def __init__(self) -> None:
        self._had: dict[str, dict[str, Event]] = {}
        self._now: dict[str, Feed] = {}

    def polls(
        self, feeds: Mapping[str, Feed], same: frozenset[str], reworked: frozenset[str]
    ) -> None:
        """Take new versions of the feeds; `same` are the entries that did not change.

        Of those that are `reworked` the steps did.
        """

        def is_same(uid: str) -> bool:
            return entry_of(uid) in same and not ("+step-" in uid and entry_of(uid) in reworked)

        for path, feed in feeds.items():
            had = self._had.setdefault(path, {})
            for uid, event in feed.items():
                self._takes(uid, had.get(uid), event)
                if is_same(uid) and uid in self._now.get(path, {}):
                    assert event == had[uid], f"{path}: {uid} is another, and did not change"
                assert uid not in feeds[ALL] or event == feeds[ALL][uid], f"{path}: {uid}"
            for uid in self._now.get(path, {}).keys() - feed.keys():
                assert not is_same(uid), f"{path}: {uid} has gone, and did not change"
            had |= feed
        self._now = dict(feeds)

    def _takes(self, uid: str, before: Event | None, after: Event) -> None:
        if before is None or before == after:
            return
        assert before["DTSTAMP"] < after["DTSTAMP"], f"{uid} changed, and is no newer"
        assert before["LAST-MODIFIED"] < after["LAST-MODIFIED"], uid
        assert number(before) <= number(after), uid
        if any(before.get(name) != after.get(name) for name in SCHEDULE):
            assert number(before) < number(after), f"{uid}: another time of the same SEQUENCE"


class Reader:
    """Reads the Atom feed, and takes each id for one piece of news for ever."""

    def __init__(self) -> None:
        self._seen: dict[str, str] = {}

    def polls(self, gathered: Material) -> int:
        """Take the feed in; gives how much news there was."""
        (product,) = update_products(gathered)
        assert isinstance(product.view, AtomFeed)
        data = write_atom(product.view)
        assert faults_in_atom(data) == []
        items = {one["id"]: one["updated"] for one in entries_in(data)}
        new = [id_ for id_ in items if id_ not in self._seen]
        assert list(items)[: len(new)] == new, "old news came late"
        again = {id_: at for id_, at in items.items() if id_ in self._seen}
        assert again == {id_: self._seen[id_] for id_ in again}, "old news got another date"
        self._seen |= items
        return len(new)


def entry_of(uid: str) -> str:
    return uid.partition("@")[0].partition("+")[0]


def number(event: Event) -> int:
    return int(event["SEQUENCE"][0].partition(":")[2])


def says(event: Event, name: str) -> str:
    return event[name][0].partition(":")[2]


@pytest.mark.parametrize("seed", [4, 5])
def test_sixty_commits_leave_every_subscriber_with_every_event(tmp_path: Path, seed: int) -> None:
    history = repository(tmp_path / "project", sixty(seed))
    oracle, client, reader = Oracle(), Client(), Reader()
    known = frozenset[str]()
    seen = set[tuple[str, str]]()
    for commit in history.checked_out():
        gathered = gathered_from(history.folder)
        feeds, same = feeds_of(gathered), oracle.same(commit)
        client.polls(feeds, same - commit.broken, oracle.reworked)
        changed, known = (known | commit.things.keys()) - same, frozenset(commit.things)
        assert bool(reader.polls(gathered)) is bool(changed) or commit.op == "another_zone"
        there = {entry_of(uid): event for uid, event in feeds[ALL].items()}
        expected = {
            id_ for id_, one in commit.things.items() if one.shown and id_ not in commit.broken
        }
        assert there.keys() <= expected, commit.op
        over = {id_ for id_ in expected - there.keys() if is_over(commit, id_)}
        assert expected - there.keys() == over, commit.op
        for id_, event in there.items():
            stamp, thing = oracle.stamps[id_], commit.things[id_]
            assert says(event, "DTSTAMP") == f"{stamp.changed:%Y%m%dT%H%M%SZ}", (commit.op, id_)
            assert number(event) == stamp.sequence, (commit.op, id_)
            assert says(event, "DTSTART").startswith(f"{thing.start:%Y%m%d}"), (commit.op, id_)
            assert thing.title in says(event, "SUMMARY"), (commit.op, id_)
        for uid, event in feeds[STEPS].items():
            work = oracle.work[entry_of(uid)]
            assert says(event, "DTSTAMP") == f"{work.changed:%Y%m%dT%H%M%SZ}", (commit.op, uid)
            assert number(event) == work.sequence, (commit.op, uid)
            seen.add((uid, says(event, "DTSTART")))
    assert len(seen) > len({uid for uid, _ in seen}) > 10, "steps did not move"


def is_over(commit: Commit, id_: str) -> bool:
    """Tell whether a thing is cancelled and over, so that feeds have nothing of it any more."""
    return commit.things[id_].status == "cancelled"


def test_the_last_of_sixty_commits_is_built_as_it_was_replayed(tmp_path: Path) -> None:
    history = repository(tmp_path / "project", sixty())
    *_, _ = history.checked_out()
    project = history.folder
    command = [sys.executable, "-m", "calgen", "-C", str(project), "--quiet", "build"]
    subprocess.run([*command, "--today", str(TODAY)], check=True)
    files = (project / "public" / "feeds").rglob("*.ics")
    built = {path.relative_to(project / "public").as_posix(): path for path in files}
    made = feeds_of(gathered_from(project))
    assert built.keys() == made.keys()
    assert {name: events_in(path.read_bytes()) for name, path in built.items()} == made


@settings(max_examples=8, phases=[Phase.explicit, Phase.generate])
@given(st.lists(st.sampled_from(sorted(OPS)), min_size=3, max_size=10), st.integers(0, 999))
def test_whatever_happens_each_stamp_is_what_the_changes_make_it(ops: list[str], seed: int) -> None:
    with TemporaryDirectory() as folder:
        history = repository(Path(folder) / "project", told(seed, ops))
        oracle = Oracle()
        for commit in history.checked_out():
            oracle.same(commit)
            checked = check(history.folder, TODAY)
            found = checked.history()
            for id_ in checked.calendar.entries:
                assert found.stamps[id_] == oracle.stamps[id_], (commit.op, id_)
                work = found.work.get(id_, found.stamps[id_])
                assert work == oracle.work[id_], (commit.op, id_)

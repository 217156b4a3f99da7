"""A made-up calendar that changes commit by commit: what it says, and how it is written.

What should become of each entry follows from what the calendar says before and after a commit;
nothing here knows how history is read.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from random import Random

from tests.history.written import Commit, File, Thing, text_of

START = datetime(2026, 1, 5, 9, tzinfo=UTC)
FOLDERS = ("promotions", "ads", "social", "meetings")
TYPES = dict(zip(FOLDERS, ("promotion", "ad", "social", "meeting"), strict=True))
STYLES = 4
ZONES = ("Europe/London", "Europe/Berlin")


@dataclass(slots=True)
class Story:
    """A calendar, and all commits that it went through; `random` decides what happens to whom."""

    random: Random
    things: dict[str, Thing] = field(default_factory=dict)
    files: dict[str, File] = field(default_factory=dict)
    zone: str = ZONES[0]
    commits: list[Commit] = field(default_factory=list)
    at: datetime = START
    lost: dict[str, Thing] = field(default_factory=dict)
    older: dict[str, Thing] = field(default_factory=dict)
    waiting: list[tuple[int, dict[str, Thing]]] = field(default_factory=list)
    written: dict[str, str] = field(default_factory=dict)
    broken: str = ""
    merging: tuple[int, ...] = ()
    copied: str = ""
    before: dict[str, int] = field(default_factory=lambda: {"promotion": 3, "social": 1})

    def begin(self) -> None:
        """Commit the first version: some files, and a list."""
        for number in range(8):
            self.add()
            if number % 3 == 0:
                self.repeat()
        ids = [f"post-{number}" for number in range(4)]
        for number, id_ in enumerate(ids):
            self.things[id_] = Thing(f"Post {number}", "social", date(2026, 3, 2 + number))
        self.files["content/social/posts.yaml"] = File(tuple(ids), in_list=True)
        self.commit("begin")

    def go(self, op: str) -> None:
        """Let one thing happen, and commit it."""
        OPS[op](self)
        self.commit(op)

    def commit(self, op: str) -> None:
        """Commit what is different now. Clocks of people stand still, and go back, at times."""
        step = self.random.choice((3600, 86_400, 86_400, 0, -7200))
        self.at += timedelta(seconds=step)
        texts = {path: text_of(path, file, self.things) for path, file in self.files.items()}
        if self.broken in texts:
            texts[self.broken] = "title: [\n"
        texts["site.yaml"] = f"title: Shop\ncalendar_id: shop\ntimezone: {self.zone}\n"
        texts["site.yaml"] += "feeds: {detail: full}\ntypes:\n"
        for type_id, days in self.before.items():
            texts["site.yaml"] += (
                f"  {type_id}: {{steps: [{{name: Draft, before: {days}d, team: sales}}]}}\n"
            )
        new = {path: text for path, text in texts.items() if self.written.get(path) != text}
        deleted = tuple(path for path in self.written if path not in texts)
        out = frozenset(filter(self._is_broken, self.things))
        things = dict(self.things)
        before = dict(self.before)
        made = Commit(op, self.at, new, things, self.zone, out, deleted, self.merging, before)
        self.commits.append(made)
        self.written, self.merging = texts, ()

    def _is_broken(self, id_: str) -> bool:
        return bool(self.broken) and id_ in self.files[self.broken].ids

    def change(self, id_: str, **values: object) -> None:
        """Let an entry say something else."""
        self.older[id_] = self.things[id_]
        self.things[id_] = replace(self.things[id_], **values)  # type: ignore[arg-type]

    def any_id(self, is_fit: Callable[[Thing], bool] = lambda _: True) -> str | None:
        """Choose an entry that no branch waits to change."""
        fit = [id_ for id_, one in self.things.items() if self._is_free(id_) and is_fit(one)]
        return self.random.choice(sorted(fit)) if fit else None

    def path_of(self, id_: str) -> str:
        """Give the file that an entry stands in."""
        return next(path for path, file in self.files.items() if id_ in file.ids)

    def take(self, id_: str) -> File:
        """Take an entry out of its file."""
        path = self.path_of(id_)
        file = self.files.pop(path)
        rest = tuple(other for other in file.ids if other != id_)
        if rest:
            self.files[path] = replace(file, ids=rest)
        return file

    def put(self, id_: str, name: str = "", suffix: str = ".yaml", style: int = 0) -> None:
        """Give an entry a file of its own."""
        folder = next(name for name, kind in TYPES.items() if kind == self.things[id_].type)
        self.files[f"content/{folder}/{name or id_}{suffix}"] = File((id_,), style=style)

    def add(self) -> None:
        number = len(self.things) + len(self.lost)
        id_ = f"thing-{number}"
        start = date(2026, 1, 20) + timedelta(days=self.random.randrange(300))
        at = self.random.choice((None, None, 9, 23))
        type_id = TYPES[self.random.choice(FOLDERS)]
        days = 1 if at is not None else self.random.randint(1, 12)
        self.things[id_] = Thing(f"Thing {number}", type_id, start, days, at)
        self.put(id_)

    def edit(self) -> None:
        if id_ := self.any_id():
            self.change(id_, title=f"{self.things[id_].title} {self.random.randrange(100, 999)}!")

    def move(self) -> None:
        if id_ := self.any_id(lambda one: one.start is not None):
            start = self.things[id_].start or date(2026, 1, 1)
            self.change(id_, start=start + timedelta(days=7), skipped=())

    def repeat(self) -> None:
        if id_ := self.any_id(lambda one: one.shown and not one.repeat and one.days < 7):
            self.change(id_, repeat=self.random.choice(("weekly", "{every: 2 weeks}")))

    def skip(self) -> None:
        if id_ := self.any_id(lambda one: bool(one.start and one.repeat) and len(one.skipped) < 2):
            one = self.things[id_]
            day = (one.start or date.min) + timedelta(days=28 * (1 + len(one.skipped)))
            self.change(id_, skipped=(*one.skipped, day))

    def status(self) -> None:
        if id_ := self.any_id(lambda one: one.start is not None):
            all_ = ("planned", "confirmed", "cancelled", "declined", "idea")
            others = [one for one in all_ if one != (self.things[id_].status or "planned")]
            self.change(id_, status=self.random.choice(others))

    def cancel(self) -> None:
        if id_ := self.any_id(lambda one: one.shown and one.status != "cancelled"):
            self.change(id_, status="cancelled")

    def undate(self) -> None:
        if id_ := self.any_id(lambda one: one.start is not None and not one.repeat):
            self.change(id_, start=None, at=None, days=1, skipped=())

    def retype(self) -> None:
        if id_ := self.any_id():
            file = self.take(id_)
            others = sorted(set(TYPES.values()) - {self.things[id_].type})
            self.change(id_, type=self.random.choice(others))
            self.put(id_, style=file.style)

    def rename(self) -> None:
        if id_ := self.any_id():
            file = self.take(id_)
            names = (f"2026/{id_}-neu", "ünïcode “quoted” 'name'", "two\nlines", f"{id_}.old")
            self.put(id_, self.random.choice(names) + str(len(self.commits)), style=file.style)

    def markdown(self) -> None:
        if id_ := self.any_id(lambda one: not one.body):
            self.take(id_)
            self.put(id_, suffix=".md")

    def body(self) -> None:
        if id_ := self.any_id():
            self.change(id_, body=f"Why we do it, in {self.random.randrange(10_000)} words.")

    def split(self) -> None:
        path = self.copied or self._list()
        for id_ in self.files.pop(path).ids if path else ():
            self.put(id_)
        self.copied = ""

    def copy(self) -> None:
        """Give what is in a list files of its own; the list goes with the next split."""
        self.copied = self.copied or self._list()
        for id_ in self.files[self.copied].ids if self.copied else ():
            self.put(id_)

    def _list(self) -> str:
        lists = [path for path, file in self.files.items() if len(file.ids) > 1]
        return next((path for path in lists if all(map(self._is_free, self.files[path].ids))), "")

    def join(self) -> None:
        alone = [i for i, one in self.things.items() if one.type == "social" and self._is_free(i)]
        if len(alone) > 1:
            for id_ in alone:
                self.take(id_)
            path = f"content/social/posts-{len(self.commits)}.yaml"
            self.files[path] = File(tuple(alone), in_list=True)

    def _is_free(self, id_: str) -> bool:
        busy = any(id_ in proposed for _, proposed in self.waiting)
        twice = self.copied and id_ in self.files[self.copied].ids
        return not busy and not twice and not self._is_broken(id_)

    def layout(self) -> None:
        for path in self.random.sample(sorted(self.files), 3):
            file = self.files[path]
            if path != self.broken:
                self.files[path] = replace(file, style=(file.style + 1) % STYLES)

    def delete(self) -> None:
        if id_ := self.any_id():
            self.take(id_)
            self.lost[id_] = self.things.pop(id_)

    def comes_back(self) -> None:
        if self.lost:
            id_ = self.random.choice(sorted(self.lost))
            self.things[id_] = self.lost.pop(id_)
            self.put(id_, style=self.random.randrange(STYLES))

    def revert(self) -> None:
        for id_ in filter(self._is_free, sorted(set(self.older) & set(self.things))):
            if self.things[id_].type == self.older[id_].type:
                self.things[id_] = self.older.pop(id_)
                return

    def propose(self) -> None:
        """Open a branch; it changes main when it is merged, much later."""
        if id_ := self.any_id(lambda one: one.start is not None):
            start = self.things[id_].start or date.min
            changed = replace(self.things[id_], start=start + timedelta(days=1), skipped=())
            self.waiting.append((len(self.commits) - 1, {id_: changed}))

    def merge(self) -> None:
        """Merge every branch that waits, several at once as an octopus."""
        for _, proposed in self.waiting:
            self.things |= proposed
        self.merging = tuple(number for number, _ in self.waiting)
        self.waiting.clear()

    def another_zone(self) -> None:
        self.zone = next(zone for zone in ZONES if zone != self.zone)

    def due(self) -> None:
        """Give a step of an entry a day of its own."""
        if id_ := self.any_id(lambda one: one.start is not None):
            start = self.things[id_].start or date.min
            self.change(id_, due=start - timedelta(days=self.random.randint(1, 9)))

    def other_steps(self) -> None:
        """Let the drafts of a type be due on another day, or begin or end to be asked for."""
        type_id = self.random.choice(("promotion", "social", "ad"))
        days = self.random.choice([one for one in (0, 2, 4) if one != self.before.get(type_id, 0)])
        self.before = {**self.before, type_id: days}
        if not days:
            del self.before[type_id]

    def breaks(self) -> None:
        """Break a file, or mend the one that is broken."""
        alone = [path for path, file in self.files.items() if len(file.ids) == 1]
        free = [
            path for path in alone if path.endswith(".yaml") and self._is_free(_one(self, path))
        ]
        self.broken = "" if self.broken or not free else self.random.choice(sorted(free))


def _one(story: Story, path: str) -> str:
    return story.files[path].ids[0]


OPS: Mapping[str, Callable[[Story], None]] = {
    name: getattr(Story, name)
    for name in (
        *("add", "edit", "move", "repeat", "skip", "status", "cancel", "undate", "retype"),
        *("rename", "markdown", "body", "split", "join", "copy", "layout", "delete", "comes_back"),
        *("revert", "propose", "merge", "another_zone", "breaks", "due", "other_steps"),
    )
}

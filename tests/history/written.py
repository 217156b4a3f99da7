"""What a made-up calendar says, commit by commit, and how it is written into a repository."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta


@dataclass(frozen=True, slots=True)
class Thing:
    """What one entry says. `at` is the hour that it starts at, None for whole days."""

    title: str
    type: str
    start: date | None = None
    days: int = 1
    at: int | None = None
    status: str = ""
    repeat: str = ""
    skipped: tuple[date, ...] = ()
    owner: str = "ted"
    body: str = ""
    due: date | None = None

    @property
    def schedule(self) -> tuple[object, ...]:
        """What a client has to be told of by SEQUENCE."""
        status = self.status or ("planned" if self.start else "idea")
        return (self.start, self.days, self.at, status, self.repeat, self.skipped)

    @property
    def shown(self) -> bool:
        """Whether it is an event in feeds."""
        return self.start is not None and self.status != "declined"


@dataclass(frozen=True, slots=True)
class File:
    """How things are written down: one or a list, in one of several styles."""

    ids: tuple[str, ...]
    in_list: bool = False
    style: int = 0


@dataclass(frozen=True, slots=True)
class Commit:
    """One commit of main, and what the calendar says then.

    `before` are the days before the start that drafts are due, by type. What is `broken` cannot be
    read. `merges` are the commits at which the branches began that it merges.
    """

    op: str
    at: datetime
    files: Mapping[str, str]
    things: Mapping[str, Thing]
    zone: str
    broken: frozenset[str]
    deleted: tuple[str, ...] = ()
    merges: tuple[int, ...] = ()
    before: Mapping[str, int] = field(default_factory=dict)


def text_of(path: str, file: File, things: Mapping[str, Thing]) -> str:
    rows = [list(_fields(id_, path, things[id_], file)) for id_ in file.ids]
    if path.endswith(".md"):
        return "---\n" + "\n".join(rows[0]) + f"\n---\n{things[file.ids[0]].body}\n"
    blocks = ["- " + "\n  ".join(one) if file.in_list else "\n".join(one) for one in rows]
    text = "\n".join(blocks) + "\n"
    return "\ufeff" + text.replace("\n", "\r\n") if file.style == 3 else text


def _fields(id_: str, path: str, one: Thing, file: File) -> Iterator[str]:
    """Write the fields; styles differ in order, quotes, comments and what goes without saying."""
    hour = f" {one.at:02}:00" if one.at is not None else ""
    quote = "'" if file.style in {1, 3} else ""
    fields = {"title": one.title, "owner": one.owner}
    if file.in_list or path.rpartition("/")[2].rpartition(".")[0] != id_:
        fields["id"] = id_
    if one.start is not None:
        fields["start"] = f"{quote}{one.start}{hour}{quote}"
        fields |= _end(one.start, one, goes_without=file.style != 2)
    if one.status or file.style == 2:
        fields["status"] = one.status or ("planned" if one.start else "idea")
    if one.repeat and one.start:
        rule = "FREQ=WEEKLY" + (";INTERVAL=2" if "2" in one.repeat else "")
        fields["repeat"] = rule if file.style == 2 else one.repeat
    if one.skipped:
        days = ", ".join(f"{day}{hour}" for day in one.skipped)
        fields["except"] = f"[{days}]"
    if one.due:
        fields["steps"] = f"{{Draft: {{due: {one.due}}}}}"
    if one.body and not path.endswith(".md"):
        fields["body"] = one.body
    yield from _laid_out(fields, file.style)


def _end(start: date, one: Thing, *, goes_without: bool) -> Mapping[str, str]:
    last = start + timedelta(days=one.days - 1)
    if one.at is None:
        return {"end": str(last)} if one.days > 1 or not goes_without else {}
    if goes_without:
        return {}
    return {"end": f"{one.at + 1:02}:00" if one.at < 23 else f"{start + timedelta(days=1)} 00:00"}


def _laid_out(fields: Mapping[str, str], style: int) -> list[str]:
    rows = [f"{name}: {value}" for name, value in fields.items()]
    return [f"{rows[0]}   # a remark", *reversed(rows[1:])] if style == 1 else rows


def stream(commits: list[Commit]) -> bytes:
    """Write all commits as `git fast-import` reads them; commit n has the mark n + 1."""
    parts = [b"feature done\n"]
    for number, commit in enumerate(commits):
        branches: list[int] = []
        for since in commit.merges:
            branches.append(len(commits) + number * 10 + len(branches) + 1)
            parts.append(_head("proposal", branches[-1], commits[since].at))
            parts.append(b"from :%d\n" % (since + 1) + _file("proposal.txt", str(number)))
        parts.append(_head("main", number + 1, commit.at))
        parts += [b"from :%d\n" % number] if number else []
        parts += [b"merge :%d\n" % mark for mark in branches]
        parts += [b"D %s\n" % _quoted(path) for path in commit.deleted]
        parts += [_file(path, text) for path, text in commit.files.items()]
    return b"".join((*parts, b"done\n"))


def _head(branch: str, mark: int, at: datetime) -> bytes:
    who = f"committer T <t@fernhill.example> {at.timestamp():.0f} +0000"
    return f"commit refs/heads/{branch}\nmark :{mark}\n{who}\ndata 6\nchange\n".encode()


def _file(path: str, text: str) -> bytes:
    data = text.encode()
    return b"M 100644 inline %s\ndata %d\n%s\n" % (_quoted(path), len(data), data)


def _quoted(path: str) -> bytes:
    escaped = path.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'.encode()

"""What git is asked: the revision, the first-parent log of a folder, and older file versions."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

_OURS = ("-c", "core.quotePath=false", "-c", "log.showRoot=true", "-c", "log.showSignature=false")
_OF_A_HOOK = frozenset(
    {"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR"}
)
_COMMIT = b"\x01"
_FILE = b"100"
_LAST_SECOND = int(datetime(2200, 1, 1, tzinfo=UTC).timestamp())


@dataclass(frozen=True, slots=True)
class Change:
    """One file that a commit wrote or deleted; `blob` is empty for a deletion."""

    path: str
    blob: str


@dataclass(frozen=True, slots=True)
class Commit:
    """One commit of the first-parent line, with what it changed against its first parent."""

    id: str
    at: datetime
    changes: tuple[Change, ...]


def ask(folder: Path, *arguments: str, given: bytes = b"") -> bytes | None:
    """Run git in a folder and give what it printed; None when it failed or is not there."""
    command = ["git", *_OURS, "-C", str(folder), *arguments]
    try:
        done = subprocess.run(
            command, input=given, capture_output=True, check=False, env=_environment()
        )
    except OSError:
        return None
    return done.stdout if done.returncode == 0 else None


def _environment() -> dict[str, str]:
    """Give git our environment without what a hook sets, which would name another repository."""
    plain = {name: value for name, value in os.environ.items() if name not in _OF_A_HOOK}
    return {**plain, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0"}


def revision(folder: Path) -> tuple[str, bool] | None:
    """Give the commit that is checked out, and whether older history is missing (shallow)."""
    answer = ask(folder, "rev-parse", "--is-shallow-repository", "HEAD")
    if answer is None:
        return None
    shallow, _, commit = answer.decode("ascii").strip().partition("\n")
    return commit, shallow == "true"


def first_parent_log(folder: Path, *below: str) -> Iterator[Commit]:
    """Yield the commits that changed files below some paths, oldest first; paths are relative.

    Links and other repositories are no files: what became one is as good as deleted.
    """
    answer = ask(
        folder,
        "log",
        "--first-parent",
        "--diff-merges=first-parent",
        "--reverse",
        "--raw",
        "-z",
        "--no-renames",
        "--no-abbrev",
        "--relative",
        "--format=%x01%H %ct",
        "HEAD",
        "--",
        *below,
    )
    for head, rows in _by_commit((answer or b"").split(b"\0")):
        commit, _, at = head.partition(b" ")
        second = min(max(int(at or 0), 0), _LAST_SECOND)
        moment = datetime.fromtimestamp(second, UTC)
        yield Commit(commit.decode("ascii"), moment, tuple(_change(*row) for row in rows))


def _by_commit(fields: list[bytes]) -> Iterator[tuple[bytes, list[tuple[bytes, bytes]]]]:
    """Yield each commit's head, with what is known of a file and its path for each change.

    A path is whatever comes after that: names may hold any byte but the one that ends them.
    """
    head, rows = b"", list[tuple[bytes, bytes]]()
    found = iter(fields)
    for field in found:
        part = field.strip()
        if part.startswith(b":"):
            rows.append((part, next(found)))
        elif part.startswith(_COMMIT):
            if head:
                yield head, rows
            head, rows = part.removeprefix(_COMMIT), []
    if head:
        yield head, rows


def _change(known: bytes, path: bytes) -> Change:
    _, mode, _, blob, _ = known.split(b" ")
    is_file = mode.startswith(_FILE)
    return Change(path.decode("utf-8", "surrogateescape"), blob.decode("ascii") if is_file else "")


def uncommitted(folder: Path, *below: str) -> frozenset[str] | None:
    """Give the files below some paths that differ from HEAD; None when git does not know."""
    tracked = ask(folder, "diff", "--name-only", "--relative", "-z", "HEAD", "--", *below)
    others = ask(folder, "ls-files", "--others", "-z", "--", *below)
    if tracked is None or others is None:
        return None
    names = (tracked + others).split(b"\0")
    return frozenset(name.decode("utf-8", "surrogateescape") for name in names if name)


def read_blobs(folder: Path, blobs: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """Yield the content of file versions by their blob ids, in one call; a missing one is left."""
    wanted = sorted(set(blobs))
    if not wanted:
        return
    given = "\n".join(wanted).encode("ascii") + b"\n"
    answer = ask(folder, "cat-file", "--batch", given=given) or b""
    position = 0
    for blob in wanted:
        end = answer.find(b"\n", position)
        header = answer[position:end].split(b" ")
        position = end + 1
        if len(header) == 3:
            size = int(header[2])
            if header[1] == b"blob":
                yield blob, answer[position : position + size]
            position += size + 1


def folder_in_repository(folder: Path) -> str:
    """Give the folder's path relative to its repository; empty for the root or without git."""
    answer = ask(folder, "rev-parse", "--show-prefix")
    return (answer or b"").decode("utf-8", "replace").strip().rstrip("/")

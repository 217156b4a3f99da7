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


def first_parent_log(folder: Path, below: str) -> Iterator[Commit]:
    """Yield the commits that changed files below a folder, oldest first; paths are relative."""
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
        below,
    )
    for part in (answer or b"").split(_COMMIT)[1:]:
        fields = part.split(b"\0")
        commit, _, at = fields[0].strip().partition(b" ")
        changes = tuple(_changes(fields[1:]))
        second = min(max(int(at), 0), _LAST_SECOND)
        yield Commit(commit.decode("ascii"), datetime.fromtimestamp(second, UTC), changes)


def _changes(fields: list[bytes]) -> Iterator[Change]:
    rows = iter(fields)
    for row in rows:
        meta = row.strip()
        if not meta.startswith(b":"):
            continue
        path = next(rows).decode("utf-8", "surrogateescape")
        _, _, _, blob, status = meta.split(b" ")
        yield Change(path, "" if status == b"D" else blob.decode("ascii"))


def uncommitted(folder: Path, below: str) -> frozenset[str] | None:
    """Give the files below a folder that differ from HEAD; None when git does not know."""
    tracked = ask(folder, "diff", "--name-only", "--relative", "-z", "HEAD", "--", below)
    others = ask(folder, "ls-files", "--others", "-z", "--", below)
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

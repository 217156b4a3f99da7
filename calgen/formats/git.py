"""What git is asked: the revision, the first-parent log of a folder, and older file versions."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from operator import itemgetter
from pathlib import Path

# Whoever builds has settings of their own, which are to change nothing of what we are told.
_SETTINGS = (
    "core.fsmonitor=false",
    "core.quotePath=false",
    "diff.autoRefreshIndex=true",
    "i18n.logOutputEncoding=UTF-8",
    "log.follow=false",
    "log.showRoot=true",
    "log.showSignature=false",
)
_OURS = (*(part for one in _SETTINGS for part in ("-c", one)), "--no-replace-objects")
_DIFF = (
    "-z",
    "-O/dev/null",
    "--no-color",
    "--no-ext-diff",
    "--no-renames",
    "--no-textconv",
    "--ignore-submodules=dirty",
    "--relative",
)
_OF_A_HOOK = {"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR"}
_OF_SOMEBODY = {f"GIT_{name}_PATHSPECS" for name in ("LITERAL", "GLOB", "NOGLOB", "ICASE")}
_NOT_OURS = frozenset(_OF_A_HOOK | _OF_SOMEBODY | {"GIT_EXTERNAL_DIFF", "GIT_DIFF_OPTS"})
_NOTHING_THERE = ("not a git repository", "ambiguous argument 'HEAD'")
_COMMIT = b"\x01"
_FILE = b"100"
_LAST_SECOND = int(datetime(2200, 1, 1, tzinfo=UTC).timestamp())  # as calendars have years


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


class GitError(Exception):
    """Git is there and failed; `message` is the line in which it says why."""

    def __init__(self, message: str) -> None:
        """Keep the line."""
        super().__init__(message)
        self.message = message


def ask(folder: Path, *arguments: str, given: bytes = b"") -> bytes | None:
    """Run git in a folder and give what it printed; None when it failed or is not there."""
    try:
        return told(folder, *arguments, given=given)
    except (GitError, OSError):
        return None


def told(folder: Path, *arguments: str, given: bytes = b"") -> bytes:
    """Run git in a folder and give what it printed.

    Raises:
        GitError: it failed.
        OSError: it is not there.
    """
    command = ["git", *_OURS, "-C", str(folder), *arguments]
    done = subprocess.run(
        command, input=given, capture_output=True, check=False, env=_environment()
    )
    if done.returncode:
        raise GitError(_reason(done.stderr.decode("utf-8", "replace")))
    return done.stdout


def _reason(said: str) -> str:
    """Give the line that names the failure: the first fatal one, else the last of all."""
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    fatal = [line for line in lines if line.startswith("fatal:")]
    reason = [*fatal, *lines[-1:], "git failed and said nothing"][0]
    return "".join(c if c.isprintable() else " " for c in reason)


def _environment() -> dict[str, str]:
    """Give git our environment without what a hook sets, which would name another repository."""
    plain = {name: value for name, value in os.environ.items() if name not in _NOT_OURS}
    ours = {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0"}
    return {**plain, **ours, "GIT_GRAFT_FILE": os.devnull}


def revision(folder: Path) -> tuple[str, bool] | None:
    """Give the commit that is checked out, and whether older history is missing (shallow).

    None where there is no repository, no commit in it yet, or no git.

    Raises:
        GitError: there is a repository, and git refuses to read it.
    """
    try:
        answer = told(folder, "rev-parse", "--is-shallow-repository", "HEAD")
    except OSError:
        return None
    except GitError as error:
        if any(known in error.message for known in _NOTHING_THERE):
            return None
        raise
    shallow, _, commit = answer.decode("ascii").strip().partition("\n")
    return commit, shallow == "true"


def first_parent_log(folder: Path, *below: str) -> Iterator[Commit]:
    """Yield the commits that changed files below some paths, oldest first; paths are relative.

    Links and other repositories are no files: what became one is as good as deleted. The changes
    of a commit are in the order of their paths.

    Raises:
        GitError: git could not tell them.
    """
    answer = told(
        folder,
        "log",
        "--first-parent",
        "--diff-merges=first-parent",
        "--reverse",
        "--raw",
        *_DIFF,
        "--no-abbrev",
        "--no-notes",
        "--format=%x01%H %ct",
        "HEAD",
        "--",
        *below,
    )
    for head, rows in _by_commit(answer.split(b"\0")):
        commit, _, at = head.partition(b" ")
        moment = time_of(int(at or 0))
        changes = (_change(*row) for row in sorted(rows, key=itemgetter(1)))
        yield Commit(commit.decode("ascii"), moment, tuple(changes))


def time_of(second: int) -> datetime:
    """Give the time of a commit or a file in UTC, by seconds since 1970; it may be nonsense.

    What is said to be of before 1970 or after 2199 counts as of the first or the last second.
    """
    return datetime.fromtimestamp(min(max(second, 0), _LAST_SECOND), UTC)


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
    """Give the files below some paths that differ from HEAD; None where there is no commit.

    Raises:
        GitError: git could not tell them.
    """
    if revision(folder) is None:
        return None
    tracked = told(folder, "diff", "--name-only", *_DIFF, "HEAD", "--", *below)
    others = told(folder, "ls-files", "--others", "-z", "--", *below)
    names = (tracked + others).split(b"\0")
    return frozenset(name.decode("utf-8", "surrogateescape") for name in names if name)


def read_blobs(folder: Path, blobs: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """Yield the content of file versions by their blob ids, in one call; a missing one is left.

    Raises:
        GitError: git could not read them.
    """
    wanted = sorted(set(blobs))
    if not wanted:
        return
    given = "\n".join(wanted).encode("ascii") + b"\n"
    answer = told(folder, "cat-file", "--batch", given=given)
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

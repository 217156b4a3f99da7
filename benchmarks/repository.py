"""A git repository written in one stream: thousands of files in seconds, always the same ids."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

from benchmarks.history import Commit

_WHO = "Calendar <calendar@calendar.example>"


def write_repository(folder: Path, commits: Iterable[Commit]) -> None:
    """Make a repository with these commits and check out its main branch."""
    folder.mkdir(parents=True)
    git(folder, "init", "--quiet", "--initial-branch=main")
    git(folder, "fast-import", "--quiet", given=b"".join(_stream(commits)))
    git(folder, "reset", "--quiet", "--hard", "main")


def git(folder: Path, *arguments: str, given: bytes = b"") -> None:
    """Run git in a folder; it has to succeed."""
    command = ["git", "-c", "core.autocrlf=false", "-C", str(folder), *arguments]
    subprocess.run(command, input=given, check=True)


def _stream(commits: Iterable[Commit]) -> Iterator[bytes]:
    """Write commits as `git fast-import` reads them."""
    yield b"feature done\n"
    for commit in commits:
        yield f"commit refs/heads/{commit.opens or 'main'}\n".encode()
        yield f"committer {_WHO} {int(commit.at.timestamp())} +0000\n".encode()
        yield _data(commit.message)
        if commit.opens:
            yield b"from refs/heads/main\n"
        if commit.merges:
            yield f"merge refs/heads/{commit.merges}\n".encode()
        for path, text in commit.files.items():
            yield f"M 100644 inline {path}\n".encode() + _data(text)
        yield b"\n"
    yield b"done\n"


def _data(text: str) -> bytes:
    data = text.encode()
    return b"data %d\n%s\n" % (len(data), data)

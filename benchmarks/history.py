"""How a made-up project came to be: commits that add files, change some, and merge some late."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from random import Random

from benchmarks import words
from benchmarks.entries import File

COMMITS = 200

_FIRST = datetime(2025, 11, 3, 9, tzinfo=UTC)
_BETWEEN = timedelta(hours=46)
_LATE = 10  # a branch is merged ten commits after it was opened
_CHANGED_AT_ONCE = 200  # of so many files, a commit that changes files changes one


@dataclass(frozen=True, slots=True)
class Commit:
    """One commit with the files that it writes.

    `opens` names the branch that it begins, from main; `merges` the branch that it brings to main.
    """

    at: datetime
    message: str
    files: Mapping[str, str] = field(default_factory=dict)
    opens: str = ""
    merges: str = ""


def history(first: Mapping[str, str], files: Sequence[File], random: Random) -> Iterator[Commit]:
    """Spread files over all commits, `first` and some of them over the first one."""
    steps = [_verb(step) for step in range(COMMITS)]
    adding = [step for step, verb in enumerate(steps) if verb in {"add", "open"}]
    added = {step: files[n :: len(adding)] for n, step in enumerate(adding)}
    texts: dict[str, str] = {}
    branches: dict[int, dict[str, str]] = {}
    for step, verb in enumerate(steps):
        at = _FIRST + step * _BETWEEN
        new = {file.path: file.text for file in added.get(step, ())}
        if verb == "open":
            branches[step] = new
            yield Commit(at, "Propose", new, opens=f"proposal-{step}")
        elif verb == "merge":
            texts |= branches[step - _LATE]
            yield Commit(at, "Merge", branches[step - _LATE], merges=f"proposal-{step - _LATE}")
        else:
            changed = dict(first) if step == 0 else {}
            changed |= new if verb == "add" else _edits(texts, random)
            texts |= {path: text for path, text in changed.items() if path not in first}
            yield Commit(at, verb.capitalize(), changed)


def _verb(step: int) -> str:
    match step % (2 * _LATE):
        case 5:
            return "open"
        case 15:
            return "merge"
    return "edit" if step % 5 == 2 else "add"


def _edits(texts: Mapping[str, str], random: Random) -> dict[str, str]:
    chosen = random.sample(list(texts), len(texts) // _CHANGED_AT_ONCE + 1)
    return {path: edited(path, texts[path], random) for path in chosen}


def edited(path: str, text: str, random: Random) -> str:
    """Change what an entry says: its text, or the words of a post."""
    if path.endswith(".md"):
        return f"{text}\nChanged: {words.sentence(random)}\n"
    return text.replace("copy: ", f"copy: {words.sentence(random, 3)} ", 1)

"""The site as it stands now: the last good build, and what is wrong with the newest try."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock

from calgen.model.problem import Problem, Severity, in_reading_order
from calgen.report.counts import counts
from calgen.serve.built import Built, NotBuiltError

_FIRST = 5
_SEVERITIES = tuple(Severity)


@dataclass(frozen=True, slots=True)
class Shown:
    """One build as it is served; its files are made when they are first asked for."""

    build: str
    built: Built
    made: dict[str, bytes] = field(default_factory=dict)

    def read(self, path: str) -> bytes | None:
        """Give a file's bytes, or None if there is no such file. Raises what rendering raises."""
        if path not in self.made and path in self.built.files:
            self.made[path] = self.built.files[path]()
        return self.made.get(path)


class LiveSite:
    """Builds again when told to. A build that fails changes nothing but what `state` says."""

    def __init__(self, rebuild: Callable[[], Built], announce: Callable[[str], None]) -> None:
        self._rebuild = rebuild
        self._announce = announce
        self._building = Lock()
        self._started = secrets.token_hex(
            4
        )  # so that no page takes another run's build for its own
        self._number = 0
        self._failure = ""
        self.shown: Shown | None = None

    def rebuild(self) -> None:
        """Build, and show the outcome to everybody who looks from now on."""
        with self._building:
            try:
                built = self._rebuild()
            except NotBuiltError as error:
                self._fail(str(error)[:1_000])
                return
            except Exception as error:  # noqa: BLE001  whatever went wrong, the last good site goes on
                self._fail(f"{type(error).__name__}: {error}"[:1_000])
                return
            self._number += 1
            self._failure = ""
            self.shown = Shown(f"{self._started}-{self._number}", built)
            again = "built again" if self._number > 1 else "built"
            self._announce(f"{again}: {counts(built.problems)}")

    def _fail(self, why: str) -> None:
        self._failure = why
        self._announce(f"the calendar could not be built: {why!r}")

    def state(self) -> dict[str, object]:
        """Say what every open page should know, as values of JSON."""
        shown = self.shown
        problems = shown.built.problems if shown else ()
        return {
            "build": shown.build if shown else "",
            "failure": self._failure,
            "counts": counts(problems) if problems else "",
            "first": [_line(problem) for problem in sorted(problems, key=_urgency)[:_FIRST]],
        }


def _urgency(problem: Problem) -> tuple[int, tuple[str, int, str, str]]:
    return _SEVERITIES.index(problem.severity), in_reading_order(problem)


def _line(problem: Problem) -> dict[str, str]:
    return {
        "place": f"{problem.path}:{problem.line}:{problem.column}",
        "message": problem.message[:500],
        "hint": problem.hint[:500],
    }

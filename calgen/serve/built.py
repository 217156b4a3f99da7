"""What a build hands to the server."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from calgen.model.problem import Problem


class NotBuiltError(Exception):
    """There is no site to show; the message says why, for the person who edits it."""


@dataclass(frozen=True, slots=True)
class Built:
    """A site in memory: how to make each file, by its path, and every problem that was found."""

    files: Mapping[str, Callable[[], bytes]]
    problems: tuple[Problem, ...] = ()

"""People and teams: who is who, and what to ask them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from calgen.model.entry import Source
from calgen.model.position import Position


@dataclass(frozen=True, slots=True)
class Absence:
    """Days that somebody is away, both inclusive."""

    start: date
    end: date


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of a team."""

    id: str
    name: str
    source: Source
    team: str = ""
    role: str = ""
    ask: tuple[str, ...] = ()
    email: str = ""
    login: str = ""
    stand_in: str = ""
    away: tuple[Absence, ...] = ()
    positions: Mapping[str, Position] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Team:
    """A team; `color` is a hex colour or empty."""

    id: str
    title: str
    color: str = ""

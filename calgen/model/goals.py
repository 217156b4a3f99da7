"""Goals and results: of a campaign, per team, and of the business, by quarter."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from calgen.model.entry import Source


@dataclass(frozen=True, slots=True)
class CampaignGoal:
    """What one team wants from a campaign."""

    team: str
    name: str
    target: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True)
class CampaignResult:
    """What came of a campaign for one team."""

    team: str
    name: str
    value: str = ""
    unit: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class CampaignOutcome:
    """The results of a campaign, and what the next one should learn from it."""

    results: tuple[CampaignResult, ...] = ()
    learned: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a goal's measure stood at on a day."""

    on: date
    value: float


@dataclass(frozen=True, slots=True)
class Goal:
    """A business goal of a quarter, such as `2026-Q4`, with its readings in order of date."""

    id: str
    title: str
    source: Source
    quarter: str = ""
    team: str = ""
    owner: str = ""
    target: float | None = None
    unit: str = ""
    readings: tuple[Reading, ...] = ()

"""Values of nested fields become the model's own: answers, signatures, goals and the rest."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from calgen.model.entry import Answer, Signature, StepMark, Waiver
from calgen.model.goals import CampaignGoal, CampaignOutcome, CampaignResult

Parts = Mapping[str, Any]
_LEARNED = "learned"


def answer(value: Parts | None) -> Answer | None:
    """Make an answer to a suggestion."""
    return Answer(**value) if value else None


def signatures(value: Parts) -> tuple[Signature, ...]:
    """Make signatures, by team."""
    return tuple(Signature(team, **parts) for team, parts in value.items())


def step_marks(value: Parts) -> tuple[StepMark, ...]:
    """Make what is said about the steps of a process, by step."""
    return tuple(StepMark(name, **parts) for name, parts in value.items())


def waivers(value: Parts) -> tuple[Waiver, ...]:
    """Make written exceptions, by what they are from."""
    return tuple(Waiver(of, **parts) for of, parts in value.items())


def campaign_goals(value: Parts) -> tuple[CampaignGoal, ...]:
    """Make the goals of a campaign, by team; a text alone is one goal's name."""
    return tuple(
        CampaignGoal(team, **goal) for team, goals in value.items() for goal in _listed(goals)
    )


def campaign_outcome(value: Parts) -> CampaignOutcome:
    """Make the results of a campaign, by team, with what was learned."""
    learned = value.get(_LEARNED, "")
    teams = {t: found for t, found in value.items() if t != _LEARNED or not isinstance(found, str)}
    results = tuple(
        CampaignResult(team, **result) for team, found in teams.items() for result in _listed(found)
    )
    return CampaignOutcome(results, learned if isinstance(learned, str) else "")


def _listed(value: object) -> tuple[Parts, ...]:
    if isinstance(value, tuple):
        return value
    return ({"name": value},) if value else ()

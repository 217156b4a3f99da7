"""Signatures: whose each thing still needs."""

from __future__ import annotations

from calgen.model.entry import Entry
from calgen.model.type_names import CAMPAIGN
from calgen.render.pages.desk import Desk
from calgen.render.steps import GONE


def missing_teams(entry: Entry, desk: Desk) -> tuple[str, ...]:
    """Give the teams whose signature an entry's type demands and which have not signed."""
    return _unsigned(entry, desk.site.types[entry.type].sign_off)


def awaited_teams(entry: Entry, desk: Desk) -> tuple[str, ...]:
    """Give the teams to name as not signed: of a campaign that one team signed, all others."""
    asked = desk.site.types[entry.type].sign_off
    if not asked and entry.type == CAMPAIGN and entry.sign_off:
        asked = tuple(desk.site.teams)
    return _unsigned(entry, asked)


def _unsigned(entry: Entry, teams: tuple[str, ...]) -> tuple[str, ...]:
    """Leave out who signed; nobody signs any more what does not take place."""
    signed = {signature.team for signature in entry.sign_off}
    return () if entry.status in GONE else tuple(team for team in teams if team not in signed)
